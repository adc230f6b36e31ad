/** Runs minim inside the test's own process, which is much quicker than in one of its own; files are real, streams are gathered. */
import { type Io, nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { assertNothingPlanted, stampsOf } from '../helpers/planted.ts';
import { cycleWords, folderWith, type Ran } from './minim.ts';

const io = nodeIo();

/** This process's world, with all that is said handed to `say`. */
export function quietIo(say: (text: string, isAnswer: boolean) => void): Io {
  return {
    ...io,
    outColours: false,
    errColours: false,
    progress: false,
    // Tests look for sentences, which lines of a terminal's width would cut.
    outWidth: 99_999,
    errWidth: 99_999,
    isInteractive: false,
    sheets: new Map(),
    out: (text) => say(text, true),
    err: (text) => say(text, false),
  };
}

/** As if it had been started in the folder; one at a time, because a process has one folder. `world` is what differs from a pipe. */
export async function minimHere(
  folder: string,
  args: readonly string[],
  world: Partial<Io> = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const [before, stamps] = [process.cwd(), stampsOf(folder)];
  process.chdir(folder);
  try {
    const here = quietIo((text, isAnswer) => {
      if (isAnswer) out += text;
      else err += text;
    });
    const code = await run(args, { ...here, ...world });
    assertNothingPlanted(folder, stamps, { out, err });
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
