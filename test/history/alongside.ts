/** Runs minim for several cases: here, in turn, or several at once where the program under test is installed elsewhere. */
import { execFile } from 'node:child_process';
import { minimHere } from '../cli/in-process.ts';
import { bin, type Ran } from '../cli/minim.ts';
import { assertNothingPlanted, stampsOf } from '../helpers/planted.ts';

const isElsewhere = process.env.MINIM_BIN !== undefined;
/** Processes of their own keep two cores busy. */
const AT_ONCE = isElsewhere ? 2 : 1;

export const minimAsync = isElsewhere ? inOwnProcess : inTurn;

/** The last that was asked for: a process has one working folder, so each waits for the one before. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn(folder: string, args: readonly string[]): Promise<Ran> {
  const ran = turn.then(() => minimHere(folder, args));
  turn = ran.catch(() => {});
  return ran;
}

function inOwnProcess(folder: string, args: readonly string[]): Promise<Ran> {
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

/** Each in turn, or two at a time. */
export async function alongside<T>(items: readonly T[], each: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await each(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
