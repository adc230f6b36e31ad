/** File systems that go wrong: a process that dies at a chosen call, a disk that is full, links that are not offered. */
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Io, nodeIo } from '../../src/cli/io.ts';

type Files = Io['files'];
type Call = (name: string, args: readonly unknown[], go: () => unknown) => unknown;

/** Whatever a dead process would have done next. */
export class Death extends Error {}

/** The real world without waiting for the disk; each call on files goes through `call`. */
export function throughCalls(call: Call, io: Io = nodeIo()): Io {
  const wrapped = Object.entries(io.files).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value];
    const real = value as (...args: unknown[]) => unknown;
    return [name, (...args: unknown[]) => call(name, args, () => real(...args))];
  });
  return { ...io, files: Object.fromEntries(wrapped) as Files };
}

/** Flushing is left out: these processes die, the machine does not. */
export const quickIo = throughCalls((name, args, go) => {
  if (name === 'fsyncSync') return undefined;
  const [options] = args.slice(-1) as [{ flush?: boolean }];
  if (name === 'writeFileSync') options.flush = false;
  return go();
});

/** Dies at the call of this number, from 1, which is not made, or only by half where `isTorn`; `count` tells how many were made. */
export function dyingIo(at: number, { io = quickIo, isTorn = false } = {}): Io & { count: () => number } {
  let calls = 0;
  const dying = throughCalls((name, args, go) => {
    calls++;
    if (calls === at && isTorn) tear(io.files, name, args);
    if (calls >= at) throw new Death(`at call ${at}, ${name}`);
    return go();
  }, io);
  return { ...dying, count: () => calls };
}

/** What is not one step for the system: half a text is written, half a folder is removed, half the folders are made. */
function tear(files: Files, name: string, args: readonly unknown[]): void {
  const [path, second] = args as [string, unknown];
  if (name === 'writeFileSync') files.writeFileSync(path, String(second).slice(0, String(second).length / 2));
  if (name === 'copyFileSync') files.writeFileSync(second as string, 'half a co');
  if (name === 'rmSync' && files.existsSync(path) && files.lstatSync(path).isDirectory()) {
    const names = files.readdirSync(path);
    for (const each of names.slice(0, Math.ceil(names.length / 2)))
      files.rmSync(join(path, each), { recursive: true });
  }
}

/** Everything below a folder, by path: texts, where links lead, folders; null where there is no such folder. */
export function stateOf(folder: string): Record<string, string> | null {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return null;
  const state: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) state[name] = `-> ${readlinkSync(path)}`;
    else state[name] = stat.isDirectory() ? '/' : readFileSync(path, 'utf8');
  }
  return state;
}

/** What minim makes beside or in the folder that it writes. */
export const aside: RegExp = /(^|\/)\.[^/]*minim-/;

/** The same without what minim has aside. */
export function withoutAsides(state: Record<string, string> | null): Record<string, string> | null {
  return state && Object.fromEntries(Object.entries(state).filter(([name]) => !aside.test(name)));
}
