/** minim in this process, with answers typed by a test and everything said kept as text. */
import { type Io, nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

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
  const code = await run(args, io);
  return { code, out, err, questions };
}
