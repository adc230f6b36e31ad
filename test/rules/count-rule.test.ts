/** What rules that count members with one value have in common, judged by `spread: team`: their tables and what their bounds say. */
import { expect, test } from 'vitest';
import { spread } from '../../src/rules/spread.ts';
import { stand } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { bound } = judging(spread);
const team = { column: 'team' };

test('only values that two members share have a place in the table', () => {
  const w = world('Ana/Red Bo/Blue Cy/Green | Dee/Red Eve/Green Fay');
  const [term] = stand(spread, w, team).prepared.compile(divisionOf(w));
  expect(term).toMatchObject({ categories: 2, categoryOf: Int32Array.of(0, -1, 1, 0, 1, -1) });
});

test('violations come in order of their first person, in whichever order the group lists its members', () => {
  const { problem } = world('Ana/Red Bo/Blue Cy/Red Dee/Blue');
  const entry = stand(spread, world('Ana/Red Bo/Blue Cy/Red Dee/Blue'), team);
  const [group] = [{ name: 'Group 1', pool: 0, members: [3, 1, 0, 2] }];
  expect(problem.people.size).toBe(4);
  expect(entry.prepared.violationsIn([group!]).map(({ people }) => people)).toEqual([
    [0, 2],
    [3, 1],
  ]);
});

test('a bound quotes the dearest values first, and counts those beyond three', () => {
  // Pairs in one group: 1 of Red, 3 of Blue, 6 of Green, 1 of Teal.
  const two = 'A/Red B/Red';
  const nine = `${two} C/Blue D/Blue E/Blue F/Green G/Green H/Green I/Green`;
  expect(bound(nine, team).because).toEqual([
    '4 people have team Green and there is 1 group',
    '3 people have team Blue and there is 1 group',
    '2 people have team Red and there is 1 group',
  ]);
  const { cost, because } = bound(`${nine} J/Teal K/Teal`, team);
  expect(cost).toBe(11);
  expect(because.slice(2)).toEqual(['2 people have team Red and there is 1 group', 'and 1 more such values']);
});

test('whoever is kept from most of a value leaves room in their group for the others of it only', () => {
  // Ana is Red herself and sits apart from five of six: her group holds one Red, the other two hold 3 and 2.
  const alone = 'Ana/Red Bo/Red Cy/Red | Dee/Red Eve/Red | Fay/Red Gus';
  const kept = ['Bo', 'Cy', 'Dee', 'Eve', 'Fay'].map((name) => ['Ana', name]);
  expect(bound(alone, team, { apart: { pairs: kept } })).toEqual({
    cost: 4,
    because: [
      '6 people have team Red and there are 3 groups; the hard rules keep nearly all of them out of the group of Ana (1 more)',
    ],
  });
});

test.each([
  [1, 'the group of Ana'],
  [2, 'the groups of Ana, Bo'],
  [3, 'the groups of Ana, Bo, Cy'],
  [4, 'the groups of Ana, Bo, Cy and others'],
])('%i people who keep a value out of their groups are named up to three', (count, said) => {
  // Those without a team sit apart from each other and from all six Reds, for whom one group is left, and others.
  const strangers = ['Ana', 'Bo', 'Cy', 'Dee'].slice(0, count);
  const reds = ['P', 'Q', 'R', 'S', 'T', 'U'];
  const groups = [...strangers, reds.map((name) => `${name}/Red`).join(' ')].join(' | ');
  const pairs = [...strangers.flatMap((name) => reds.map((red) => [name, red])), strangers];
  const { cost, because } = bound(groups, team, { apart: { pairs } });
  expect(cost).toBe(15);
  expect(because[0]).toContain(`keep nearly all of them out of ${said} (`);
});
