/** Run on another day, the same command writes the same bytes once the cycle is given, and says which it took when not. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { company, csv } from './company.ts';
import { allFiles, folderWith } from './minim.ts';

const plain = nodeIo();

/** What `minim assign -o` writes and tells on a day. */
async function assignedOn(today: string, ...words: string[]) {
  const folder = folderWith({ 'people.csv': csv(company(12)) });
  let err = '';
  const io = {
    ...plain,
    today: () => today,
    out: () => {},
    err: (text: string) => {
      err += text;
    },
  };
  const output = join(folder, 'out');
  const code = await run(['assign', join(folder, 'people.csv'), '-o', output, ...words], io);
  expect(code).toBe(0);
  return { files: allFiles(output), err };
}

it('writes the same bytes where the cycle is given', async () => {
  const [one, other] = [
    await assignedOn('2026-11-21', '--cycle', '2027-H1'),
    await assignedOn('2031-02-28', '--cycle', '2027-H1'),
  ];
  expect(other.files).toEqual(one.files);
  expect(one.err).not.toContain('Cycle ');
});

it('names the cycle that it took where none is given', async () => {
  const { err, files } = await assignedOn('2026-11-21');
  expect(err).toContain('Cycle 2027-H1, 2027-01-01 to 2027-06-30: the next half-year');
  expect(JSON.parse(files['result.json']!).cycle.name).toBe('2027-H1');
  expect((await assignedOn('2027-03-01')).err).toContain('Cycle 2027-H2, 2027-07-01 to 2027-12-31');
});
