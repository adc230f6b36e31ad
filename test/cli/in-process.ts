/** Runs minim inside the test's own process, for laws that need many runs; files are real, streams are gathered. */
import { join } from 'node:path';
import { nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import type { Ran } from './minim.ts';

const io = nodeIo();

/** Words that begin with `./` are paths in the folder. */
export async function minimHere(folder: string, args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const words = args.map((word) => (word.startsWith('./') ? join(folder, word) : word));
  const code = await run(words, {
    ...io,
    outColours: false,
    errColours: false,
    progress: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
