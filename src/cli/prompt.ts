/** Questions on the terminal, one line for each answer. */
import { createInterface } from 'node:readline';

export interface Prompt {
  /** The line typed, without the spaces around it; null once there will be none, by Ctrl-C, Ctrl-D or the end of the input. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Lines that are typed ahead, or pasted, answer the questions to come. */
export function openPrompt(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Prompt {
  const lines: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let isOver = false;
  const reader = createInterface({ input, output });
  const answer = (line: string | null) => {
    const tell = waiting;
    waiting = null;
    if (tell) tell(line);
    else if (line !== null) lines.push(line);
  };
  reader.on('line', (line) => answer(line.trim()));
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    isOver = true;
    answer(null);
  });
  return {
    ask(question) {
      const [typed] = lines.splice(0, 1);
      if (typed !== undefined || isOver) {
        output.write(question);
        return Promise.resolve(typed ?? null);
      }
      reader.setPrompt(question);
      reader.prompt();
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    close: () => reader.close(),
  };
}
