/** Runs minim for several cases at once: each run waits for a process of its own. */
import { execFile } from 'node:child_process';
import { bin, type Ran } from '../cli/minim.ts';
import { assertNothingPlanted, stampsOf } from '../helpers/planted.ts';

const AT_ONCE = 2;

export function minimAsync(folder: string, args: readonly string[]): Promise<Ran> {
  const options = { cwd: folder, timeout: 50_000, env: { ...process.env, NO_COLOR: '1', COLUMNS: '99999' } };
  const before = stampsOf(folder);
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [bin, ...args], options, (_error, out, err) => {
      try {
        assertNothingPlanted(folder, before, { out, err });
        resolve({ code: child.exitCode, out, err });
      } catch (found) {
        reject(found);
      }
    });
  });
}

/** Two at a time, so that both cores work. */
export async function alongside<T>(items: readonly T[], each: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await each(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
