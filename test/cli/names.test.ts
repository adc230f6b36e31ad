/** `names:` in rules.yaml: lists that ship, the organiser's own, and names that live on. */
import { describe, expect, it } from 'vitest';
import { birds } from '../../src/model/names/birds.ts';
import { rivers } from '../../src/model/names/rivers.ts';
import { company, csv } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { faults, folderWith, read } from './minim.ts';
import { parseCsv } from './recount.ts';

const off = 'rules: { same-manager: off, spread: off }\n';

async function run(managers: number, rules: string) {
  return await assignHere({ 'people.csv': csv(company(managers)), 'rules.yaml': off + rules }, '-o', 'o');
}

function namesIn(folder: string, path = 'o/groups.csv'): string[] {
  return [...new Set(parseCsv(read(folder, path)).map(({ group }) => group!))];
}

describe('names', () => {
  it('are trees where nothing is written, and rivers or birds by a word', async () => {
    expect(namesIn((await run(12, '')).folder)).toEqual(['Alder', 'Birch']);
    expect(namesIn((await run(12, 'names: trees\n')).folder)).toEqual(['Alder', 'Birch']);
    expect(namesIn((await run(12, 'names: rivers\n')).folder)).toEqual(rivers.slice(0, 2));
    expect(namesIn((await run(12, 'names: birds\n')).folder)).toEqual(birds.slice(0, 2));
  });

  it('can be the organiser’s own, and come again with a number where they do not last', async () => {
    const { code, folder } = await run(30, 'groups: 5\nnames: [Zeta, Ähre, "Team 7"]\n');
    expect(code).toBe(0);
    expect(namesIn(folder)).toEqual(['Team 7', 'Zeta', 'Zeta 2', 'Ähre', 'Ähre 2']);
  });

  it('are given once over all pools', async () => {
    const pools =
      'pools: [{ name: a, department: Design }, { name: b }]\nsize: { min: 4, ideal: 4, max: 8 }\n';
    const names = namesIn((await run(24, `${pools}names: birds\n`)).folder);
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
  });

  it('live on in a rotation, and new groups take those that are free', async () => {
    const { folder } = await run(12, 'names: [One, Two, Three, Four]\n');
    const next = folderWith({
      'people.csv': csv(company(18)),
      'rules.yaml': `${off}names: [ONE, Five, Six]\ncycle: 2027-H2\n`,
      'a/groups.csv': read(folder, 'o/groups.csv'),
    });
    const words = ['rotate', 'people.csv', '--from', 'a/groups.csv', '-o', 'o'];
    expect((await minimHere(next, words)).code).toBe(0);
    expect(namesIn(next)).toEqual(['Five', 'One', 'Two']);
    expect((await minimHere(next, [...words, '--mode', 'everyone', '--force'])).code).toBe(0);
    expect(namesIn(next)).toEqual(['Five', 'One', 'Two']);
  });
});

describe('a fault in names', () => {
  it.each([
    [
      'flowers',
      'There is no list of names “flowers”.',
      'lists are: trees, rivers, birds; your own go in brackets: [flowers]',
    ],
    ['bird', 'There is no list of names “bird”.', 'did you mean “birds”?'],
    ['{ a: b }', '`names`: expected trees, rivers, birds or a list of names, found a map.', ''],
    ['', '`names`: expected trees, rivers, birds or a list of names, found nothing.', ''],
    ['[]', '`names`: expected one name or more, found a list.', ''],
    [
      '[Alder, alder]',
      '“alder” cannot be the name of a group: it is “Alder” but for case, accents and marks.',
      'write another name',
    ],
    [
      '[Team-1, Team 1]',
      '“Team 1” cannot be the name of a group: it is “Team-1” but for case, accents and marks.',
      'write another name',
    ],
    ['[Alder, Alder]', '“Alder” cannot be the name of a group: it is listed twice.', 'write another name'],
    ['["!!"]', '“!!” cannot be the name of a group: it has no letter or digit.', 'write another name'],
    ['["a\\nb"]', /it has a line break or another control character in it/, 'write another name'],
    [`[${'long'.repeat(21)}]`, /it has more than 80 characters/, 'write another name'],
  ])('is told: %s', async (names, message, help) => {
    const { code, err } = await run(12, `names: ${names}\n`);
    expect(code).toBe(2);
    const [first] = faults(err);
    if (typeof message === 'string') expect(first!.message).toBe(message);
    else expect(err).toMatch(message);
    if (typeof message === 'string') expect(first!.help).toBe(help);
  });

  it('is a warning where two differ by one letter, and none where they differ by a number', async () => {
    const near = await run(12, 'names: [Alder, Elder, Aldern]\n');
    expect(near.code).toBe(0);
    expect(faults(near.err).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: The names “Alder” and “Elder” differ by one letter only.',
      'warning: The names “Alder” and “Aldern” differ by one letter only.',
    ]);
    expect(faults((await run(12, 'names: [Team 1, Team 2, Ox, Ax]\n')).err)).toEqual([]);
  });
});
