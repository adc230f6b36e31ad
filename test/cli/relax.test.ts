/** Every change of rules.yaml that is offered where groups are impossible: pasted in and run, it gives what was promised. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { company, csv } from './company.ts';
import { minimHere } from './in-process.ts';
import { allFiles, folderWith } from './minim.ts';

interface Offer {
  readonly what: string;
  readonly promise: string;
  readonly paste: Record<string, unknown>;
}

/** What stands below the headline: a line for each change, and its YAML set in below it. */
function offersIn(err: string): Offer[] {
  const lines = err.split('What would make it possible')[1]?.split('\n').slice(1) ?? [];
  const offers: { what: string; promise: string; yaml: string[] }[] = [];
  for (const line of lines) {
    const head = /^ {2}(\S.*?) {2}((?:costs|breaks) .*)$/.exec(line);
    if (head) offers.push({ what: head[1]!, promise: head[2]!, yaml: [] });
    else if (line.startsWith('      ')) offers.at(-1)?.yaml.push(line.slice(6));
  }
  return offers.map(({ yaml, ...offer }) => ({
    ...offer,
    paste: parse(yaml.join('\n')) as Record<string, unknown>,
  }));
}

/** The rules with an offer pasted in: a rule replaces its entry, everything else its key. */
function pasted(rules: string, { paste }: Offer): string {
  const all = (parse(rules) ?? {}) as Record<string, unknown>;
  for (const [key, value] of Object.entries(paste))
    all[key] = key === 'rules' ? { ...(all.rules as object), ...(value as object) } : value;
  return stringify(all);
}

const cases: readonly (readonly [string, number, string])[] = [
  ['a manager of too many', 12, 'rules: { same-manager: never }\n'],
  [
    'a manager of too many, sizes aside',
    12,
    'size: { min: 5, ideal: 6, max: 6 }\nrules: { same-manager: { strength: never, weight: 2 } }\n',
  ],
  [
    'a chain too long',
    16,
    'rules:\n  together:\n    # the old guard\n    - { strength: prefer, pairs: [[m15, m16]] }\n    - { strength: must, pairs: [[m01, m02, m03, m04, m05, m06, m07, m08, m09]] }\n',
  ],
  [
    'two who must and may not',
    12,
    'rules:\n  collaborators: { strength: never, teams: [[Team m01, Team m02]] }\n  together: { strength: must, pairs: [[m01, m02]] }\n',
  ],
  ['a column to spread', 12, 'groups: 2\nrules: { spread: { department: must, timezone: prefer } }\n'],
  ['two rules at once', 18, 'groups: 3\nrules: { spread: { department: must }, same-manager: never }\n'],
  [
    'kept apart in three groups',
    16,
    'groups: 3\nrules: { apart: { strength: never, pairs: [[m01, m02, m03, m04]] } }\n',
  ],
  ['sizes that do not divide', 9, 'size: { min: 5, ideal: 6, max: 8 }\n'],
  [
    'pools',
    18,
    'pools:\n  - { name: one, department: Design, size: { min: 4, max: 5 } }\n  - { name: rest }\nrules: { same-manager: off }\n',
  ],
  ['too few facilitators', 12, 'rules: { facilitator: { strength: must, list: [m01] } }\n'],
  [
    'no hour',
    12,
    'groups: 2\nrules: { common-hour: { strength: must, minutes: 240 }, spread: { timezone: prefer } }\n',
  ],
];

describe('a change that is offered', () => {
  it.each(cases)(
    'keeps its promise: %s',
    async (_, managers, rules) => {
      const folder = folderWith({ 'people.csv': csv(company(managers)), 'rules.yaml': rules });
      const words = ['assign', './people.csv', '--cycle', '2027-H1'];
      const refused = await minimHere(folder, words);
      expect(refused.code).toBe(1);
      const offers = offersIn(refused.err);
      expect(offers.length, refused.err).toBeGreaterThan(0);
      expect(readFileSync(join(folder, 'rules.yaml'), 'utf8')).toBe(rules);
      const costs: number[] = [];
      for (const offer of offers) {
        writeFileSync(join(folder, 'rules.yaml'), pasted(rules, offer));
        const ran = await minimHere(folder, [...words, '--json']);
        expect(ran.code, `${offer.what}\n${ran.err}`).toBe(0);
        const result = JSON.parse(ran.out);
        const sizes = result.groups.map(({ members }: { members: string[] }) => members.length);
        const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
        const span = least === most ? `${least}` : `${least} to ${most}`;
        expect(offer.promise).toContain(
          `${sizes.length === 1 ? '1 group' : `${sizes.length} groups`} of ${span};`,
        );
        expect(offer.promise).toContain(`in all avoid ${result.cost.avoid}, prefer ${result.cost.prefer}`);
        costs.push(result.cost.avoid * 1e6 + result.cost.prefer);
        for (const [, key] of offer.what.matchAll(/(?:^|and )(\S+): (?:never|must) ->/g)) {
          const { cost } = result.rules.find(({ id }: { id: string }) => id === key);
          expect(offer.promise).toMatch(new RegExp(`(costs|and) ${cost} `));
        }
      }
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
    },
    60_000,
  );

  it('is never that somebody sits with a superior', async () => {
    const rules = 'who: { include: { reports: 1 or more } }\n';
    const folder = folderWith({ 'people.csv': csv(company(12)), 'rules.yaml': rules });
    const { err } = await minimHere(folder, ['assign', './people.csv', '--cycle', '2027-H1']);
    expect(err).toContain('Tove Top');
    expect(err).not.toMatch(/reporting-chain: never ->/);
  });

  it('is neither looked for nor told with --quiet, and writes nothing', async () => {
    const files = { 'people.csv': csv(company(12)), 'rules.yaml': cases[0]![2] };
    const folder = folderWith(files);
    const { err } = await minimHere(folder, ['assign', './people.csv', '--quiet', '-o', './o']);
    expect(err).toContain('Tove Top has 12 people here');
    expect(err).not.toContain('What would make it possible');
    expect(allFiles(folder)).toEqual(files);
  });
});

it('says neither that groups can be made nor that they cannot, where nothing was found and nothing is proved', async () => {
  // Half of all pairs of 60 people are kept apart, at random: ten groups are too few, and no small reason shows it.
  const ids = Array.from({ length: 60 }, (_, index) => `p${10 + index}`);
  let state = 7;
  const isApart = () => {
    state = (state * 48271) % 2147483647;
    return state % 2 === 0;
  };
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).flatMap((b) => (isApart() ? [`${a},${b}`] : [])));
  const folder = folderWith({
    'people.csv': ['id', ...ids, ''].join('\n'),
    'apart.csv': ['a,b', ...pairs, ''].join('\n'),
    'rules.yaml':
      'groups: 10\nsize: { min: 5, ideal: 6, max: 7 }\nrules: { apart: { strength: never, file: apart.csv } }\n',
  });
  const { code, err } = await minimHere(folder, [
    'assign',
    './people.csv',
    '--cycle',
    '2027-H1',
    '--seconds',
    '1',
    '--quiet',
  ]);
  expect(code).toBe(1);
  expect(err).toMatch(
    /No groups were found: no way to hold every hard rule was found in the time given .*, and it is not proved impossible/,
  );
  expect(err).not.toContain('cannot hold');
}, 60_000);
