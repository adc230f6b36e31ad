/** minim in this process, with answers typed by a test and everything said kept as text. */
import { dirname, isAbsolute, join } from 'node:path';
import { type Io, nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { assertNothingPlanted, stampsOf } from '../helpers/planted.ts';

export interface Talk {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The questions asked, in order. */
  readonly questions: readonly string[];
}

/** Runs with somebody at the terminal who types these lines; null is Ctrl-C, and nothing more is typed after the last. */
export async function talk(args: readonly string[], answers: readonly (string | null)[]): Promise<Talk> {
  let out = '';
  let err = '';
  const questions: string[] = [];
  const io: Io = {
    ...nodeIo(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outColours: false,
    errColours: false,
    progress: false,
    isInteractive: true,
    openPrompt: () => ({
      ask(question) {
        const said = out.split('\n').slice(-12).join('\n');
        questions.push(said + question);
        return Promise.resolve(answers[questions.length - 1] ?? null);
      },
      close() {},
    }),
  };
  // What `init` writes lies beside the export, unless another place is named.
  const folder = dirname(args.find((word) => isAbsolute(word)) ?? join(process.cwd(), 'test/cli/x'));
  const before = stampsOf(folder);
  const code = await run(args, io);
  assertNothingPlanted(folder, before, { out, err });
  return { code, out, err, questions };
}
