/** Runs minim inside the test's own process, which is much quicker than in one of its own; files are real, streams are gathered. */
import { type Io, nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { cycleWords, folderWith, type Ran } from './minim.ts';

const io = nodeIo();

/** As if it had been started in the folder; one at a time, because a process has one folder. `world` is what differs from a pipe. */
export async function minimHere(
  folder: string,
  args: readonly string[],
  world: Partial<Io> = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(args, {
      ...io,
      outColours: false,
      errColours: false,
      progress: false,
      // Tests look for sentences, which lines of a terminal's width would cut.
      outWidth: 99_999,
      errWidth: 99_999,
      isInteractive: false,
      sheets: new Map(),
      ...world,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    return { code, out, err };
  } finally {
    process.chdir(before);
  }
}

/** `minim assign people.csv --cycle 2027-H1` with these files and further words. */
export async function assignHere(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...words: string[]
): Promise<Ran & { folder: string }> {
  const folder = folderWith(files);
  return {
    folder,
    ...(await minimHere(folder, ['assign', 'people.csv', ...cycleWords(files), ...words])),
  };
}
