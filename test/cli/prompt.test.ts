/** Lines typed at a terminal, ahead of their questions or after them. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openPrompt } from '../../src/cli/prompt.ts';

function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (data) => {
    shown += data;
  });
  return { input, prompt: openPrompt(input, output), shown: () => shown };
}

describe('a prompt', () => {
  it('shows the question and takes the line that follows, without the spaces around it', async () => {
    const { input, prompt, shown } = terminal();
    const answer = prompt.ask('How many? ');
    input.write('  six \n');
    expect(await answer).toBe('six');
    expect(shown()).toBe('How many? ');
    prompt.close();
  });

  it('takes lines typed ahead in their order, the last without a line break', async () => {
    const { input, prompt } = terminal();
    const first = prompt.ask('1 ');
    input.end('a\n\nc');
    expect(await first).toBe('a');
    expect(await prompt.ask('2 ')).toBe('');
    expect(await prompt.ask('3 ')).toBe('c');
    expect(await prompt.ask('4 ')).toBeNull();
  });

  it('answers nothing once the input has ended', async () => {
    const { input, prompt } = terminal();
    const answer = prompt.ask('? ');
    input.end();
    expect(await answer).toBeNull();
    expect(await prompt.ask('? ')).toBeNull();
  });
});
