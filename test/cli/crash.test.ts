/** A report of a bug is pasted where everybody can read it: it holds nothing of what was read, however the error words it. */
import { describe, expect, it } from 'vitest';
import { bugReport } from '../../src/cli/bug-report.ts';
import { run } from '../../src/cli/run.ts';
import { company, csv } from './company.ts';
import { quietIo } from './in-process.ts';
import { folderWith } from './minim.ts';

/** What a hostile cell could look like inside a message. */
const CELL = 'Zeppelin\n    at Zeppelin (/home/zeppelin/people.csv:1:2)\nZeppelin';

class OddError extends Error {}

describe('a crash', () => {
  it('says where it was, and nothing of the words of the error', async () => {
    const folder = folderWith({ 'people.csv': csv(company(6)) });
    const said: string[] = [];
    const io = {
      ...quietIo((text) => said.push(text)),
      today: () => {
        throw new OddError(`unexpected “${CELL}”`);
      },
    };
    expect(await run(['people', `${folder}/people.csv`], io)).toBe(3);
    const text = said.join('');
    expect(text).toMatch(
      /^This is a bug in minim.*\n[\s\S]*\nOddError\n {2}at .*today \S+:\d+:\d+\n {2}at load load\.ts:\d+/,
    );
    expect(text).not.toMatch(/zeppelin/i);
    expect(text).not.toContain(folder);
  });

  it('leaves out the folders of the program, too', () => {
    const error = new TypeError('x');
    error.stack =
      'TypeError: x\n    at async Command.f (file:///home/ada/node_modules/minim-groups/dist/cli.js:1:2)\n    at C:\\Users\\Ada\\dist\\chunk-1.js:3:4';
    expect(bugReport(error, {})).not.toMatch(/ada/i);
    expect(bugReport(error, {})).toMatch(
      /TypeError\n {2}at async Command\.f cli\.js:1:2\n {2}at chunk-1\.js:3:4\n/,
    );
  });

  it('shows the words to whoever asks for them', () => {
    expect(bugReport(new Error('Zeppelin'), { MINIM_DEBUG: '1' })).toContain('Zeppelin');
    expect(bugReport('Zeppelin', {})).not.toContain('Zeppelin');
  });
});
