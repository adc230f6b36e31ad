/** What trying every way could not prove of the first groups found, it may prove of better ones that later restarts find. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { minimHere } from './in-process.ts';
import { folderWith } from './minim.ts';

const people = join(import.meta.dirname, '..', '..', 'examples', 'uk-department-of-health', 'people.csv');

test('a real department in groups of like people is proved best', async () => {
  const folder = folderWith({
    'people.csv': readFileSync(people, 'utf8'),
    'rules.yaml': 'program: aligned\ncycle: 2027-H1\n',
  });
  const { code, out, err } = await minimHere(folder, ['assign', 'people.csv', '--json']);
  expect(code, err).toBe(0);
  const { cost, bound, search } = JSON.parse(out);
  expect([cost, search.stopped]).toEqual([bound, 'proved-best']);
});
