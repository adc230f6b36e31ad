/** `minim explain`: whom and what it takes, what it never tells, and that it writes nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../helpers/planted.ts';
import { company, csv } from './company.ts';
import { minimHere } from './in-process.ts';
import { allFiles, folderWith, type Ran, read } from './minim.ts';

const people = csv(company(18, (row) => ({ ...row, gender: /[159]$/.test(row.id!) ? planted[0] : 'man' })));
const rules = 'cycle: 2027-H1\nsize: { min: 5, ideal: 6, max: 7 }\nsensitive: [gender]\n';
const words = ['explain', './people.csv', './o/groups.csv'];

/** The company with groups formed under plain rules, then read under others. */
async function folderOf(more = '', secret: string | null = null): Promise<string> {
  const formed = folderWith({ 'people.csv': people, 'rules.yaml': rules });
  const ran = await minimHere(formed, ['assign', './people.csv', '-o', './o', '--effort', 'quick']);
  expect(ran.code, ran.err).toBe(0);
  const own = secret === null ? {} : { 'private.yaml': secret };
  return folderWith({
    'people.csv': people,
    'rules.yaml': `${rules}${more}${secret === null ? '' : 'private: private.yaml\n'}`,
    'o/groups.csv': read(formed, 'o/groups.csv'),
    ...own,
  });
}

const explain = (folder: string, ...more: string[]): Promise<Ran> =>
  minimHere(folder, [...words, ...more, '--quiet']);

/** Group by id. */
function seats(folder: string): Map<string, string> {
  const rows = read(folder, 'o/groups.csv').trim().split('\n').slice(1);
  return new Map(rows.map((row) => [row.split(',')[1]!, row.split(',')[0]!]));
}

let plain = '';
beforeAll(async () => {
  plain = await folderOf();
});

describe('minim explain', () => {
  it('tells of a person by id or name where they sit, each rule, and every other group', async () => {
    const home = seats(plain).get('m01')!;
    const byId = await explain(plain, 'm01');
    const byName = await explain(plain, 'Mila m01');
    expect(byId).toEqual(byName);
    expect(byId.code).toBe(0);
    expect(byId.out).toContain(`Mila m01 is in ${home}, with `);
    expect(byId.out).toContain('(reporting-chain: never)');
    for (const group of new Set(seats(plain).values()))
      expect(byId.out).toMatch(group === home ? `Why ${home}` : new RegExp(`^ {2}${group} +\\S`, 'm'));
  });

  it('says by which export it judges, and how many of the groups are not in it', async () => {
    const { out } = await explain(plain, 'm01');
    expect(out).toMatch(
      /Judged by .*people\.csv as it is today, not as it was when the groups were formed\.\n$/,
    );
    const without = people.replace(/^m02,.*\n/m, '');
    const left = folderWith({ ...allFiles(plain), 'people.csv': without });
    expect((await explain(left, 'm01')).out).toMatch(/formed; 1 of .*groups\.csv is not in it\.\n$/);
  });

  it('tells of one group with --in, of a group by name, and of two people', async () => {
    const home = seats(plain).get('m01')!;
    const [other, rest] = [...seats(plain)].find(([, group]) => group !== home)!;
    expect((await explain(plain, 'm01', '--in', rest)).out).toContain(
      `Mila m01 in ${rest} instead of ${home}`,
    );
    expect((await explain(plain, 'm01', '--in', home)).out).toContain(`Mila m01 is in ${home} already.`);
    const group = (await explain(plain, home)).out;
    for (const title of ['Special', 'Weakest', 'Hour'])
      expect(group).toMatch(new RegExp(`^ {2}${title} `, 'm'));
    const pair = (await explain(plain, 'm01', other)).out;
    expect(pair).toContain(
      `Mila m01 and Mila ${other} are apart: Mila m01 is in ${home}, Mila ${other} is in ${rest}.`,
    );
    // All report to Tove Top.
    expect(pair).toContain('has the same manager, Tove Top, as Mila m01 (same-manager: avoid)');
  });

  it('ranks the seats of somebody who has none, and says why others have none', async () => {
    const file = read(plain, 'o/groups.csv').replace(/^.*,m03,.*\n/m, '');
    const folder = folderWith({ ...allFiles(plain), 'o/groups.csv': file });
    const joiner = await explain(folder, 'm03');
    expect(joiner.out).toContain('Mila m03 takes part and has no seat. The seats, the best first:');
    expect(joiner.out).toMatch(/^ +1 +\w+ +\d -> \d/m);
    expect((await explain(plain, 'm03a')).out).toContain(
      'Ida m03a has no seat and takes no part: without reports.',
    );
  });

  it('refuses what it cannot answer, with the remedy', async () => {
    const home = seats(plain).get('m01')!;
    const asked: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /Whom shall minim explain\?/],
      [['Nobody'], /“Nobody” is no group of .*groups\.csv and nobody in/],
      [['m01', 'm01'], /one person/],
      [['m01', 'm02', '--in', home], /--in is for one person/],
      [['m01', '--in', 'Nowhere'], /There is no group “Nowhere”/],
      [['m01', '--for', 'leadership'], /speaks of all groups/],
    ];
    for (const [more, message] of asked) {
      const { code, out, err } = await explain(plain, ...more);
      expect(code, more.join(' ')).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(message);
      expect(err).toContain('help:');
    }
  });

  it('writes nothing', async () => {
    const before = allFiles(plain);
    for (const more of [['m01'], ['--for', 'leadership']]) await explain(plain, ...more);
    expect(allFiles(plain)).toEqual(before);
  });
});

describe('a private reason', () => {
  it('reads alike whatever it is, and names nobody', async () => {
    const [home, ids] = [seats(plain).get('m01')!, seats(plain)];
    const [other, target] = [...ids].find(([, group]) => group !== home)!;
    const lineOf = async (folder: string) => {
      const { out, code } = await explain(folder, 'm01', '--in', target);
      expect(code).toBe(0);
      return out.split('\n').filter((line) => line.startsWith(`  ${target}`));
    };
    const secret = await folderOf('', `apart: [[m01, ${other}]]\n`);
    expect(await lineOf(secret)).toEqual([`  ${target}  not possible: a private reason`]);
    // A group that has two women already may have no third, by a sensitive column.
    const women = [...ids].filter(([id, group]) => group === target && /[159]$/.test(id)).length;
    const sensitive = await folderOf(
      `rules: { at-most: { gender: { strength: must, value: ${planted[0]}, count: ${Math.max(1, women)} } } }\n`,
    );
    if (women > 0) expect(await lineOf(sensitive)).toEqual([`  ${target}  not possible: a private reason`]);
    expect(women).toBeGreaterThan(0);
    const pair = (await explain(secret, 'm01', other)).out;
    expect(pair).toContain('not possible together: a private reason');
    expect(pair).not.toContain('apart: never');
  });

  it('is all that is said of somebody who is away', async () => {
    const file = read(plain, 'o/groups.csv').replace(/^.*,m03,.*\n/m, '');
    const folder = await folderOf('', 'out: [m03]\n');
    const absent = folderWith({ ...allFiles(folder), 'o/groups.csv': file });
    expect((await explain(absent, 'm03')).out).toContain(
      'Mila m03 has no seat; not possible: a private reason.',
    );
  });

  it('changes no word of the page for leadership, which names nobody and says that it does not tell all', async () => {
    const page = (await explain(plain, '--for', 'leadership')).out;
    const [other] = [...seats(plain)].find(([, group]) => group !== seats(plain).get('m01'))!;
    const secret = await folderOf('', `apart: [[m01, ${other}]]\n`);
    const sensitive = await folderOf(
      `rules: { alone: { gender: { strength: avoid, values: [${planted[0]}] } } }\n`,
    );
    const here = (text: string) => text.replace(/Judged by \S+people\.csv/, 'Judged by people.csv');
    for (const folder of [secret, sensitive])
      expect(here((await explain(folder, '--for', 'leadership')).out)).toBe(here(page));
    expect(page).toMatch(/\nNot every reason is listed\.\n$/);
    for (const [id] of seats(plain)) expect(page).not.toContain(`Mila ${id}`);
    for (const word of ['Tove', 'gender', 'woman', 'private']) expect(page).not.toContain(word);
    // 18 people, 26 weeks from 1 January to 30 June 2027.
    expect(page).toMatch(/26 times: 468 hours .* 13 times: 234 hours/);
  });
});
