/** What is proved of a division before any search: minima by strength, and why hard rules cannot hold. */
import { expect, test } from 'vitest';
import { wideDivision } from '../../src/engine/divisions.ts';
import { boundByRules, buildInstance, proveBounds, sayClique } from '../../src/engine/instance.ts';
import { type EntryWords, standing } from '../helpers/entries.ts';
import { world } from '../helpers/world.ts';

function prove(drawing: string, groups: number, entries: Readonly<Record<string, EntryWords>>) {
  const w = world(drawing, { min: 1, ideal: 2, max: 12 });
  const rules = standing(w, entries);
  const division = wideDivision(w.problem.pools[0]!, 0, groups);
  return { rules, division, ...proveBounds(w.problem, division, rules) };
}

const reds = 'A/Red B/Red C/Red D/Blue E/Blue F/Blue G/Green H/Green I/Teal J/Teal K/Rose L/Rose';

test('only hard rules can be impossible, each with three reasons at most, under its own key', () => {
  const { impossible } = prove(reds, 1, {
    'spread:team': { column: 'team', strength: 'must' },
    apart: { strength: 'avoid', pairs: [['A', 'B']] },
  });
  expect(impossible.filter((text) => text.includes(':'))).toEqual([
    'spread:team: 3 people have team Red and there is 1 group',
    'spread:team: 3 people have team Blue and there is 1 group',
    'spread:team: 2 people have team Green and there is 1 group',
  ]);
  expect(prove(reds, 1, { 'spread:team': { column: 'team', strength: 'prefer' } }).impossible).toEqual([]);
  expect(prove(reds, 4, { 'spread:team': { column: 'team', strength: 'must' } }).impossible).toEqual([]);
});

test('people without companions are among the reasons', () => {
  const w = world('Ana Bo Cy | Dee', { min: 2, ideal: 2, max: 2 });
  const rules = standing(w, {
    apart: {
      pairs: [
        ['Ana', 'Bo'],
        ['Ana', 'Cy'],
        ['Ana', 'Dee'],
      ],
    },
  });
  const { impossible } = proveBounds(w.problem, wideDivision(w.problem.pools[0]!, 0, 2), rules);
  expect(impossible).toEqual(['Ana may sit with nobody else by the hard rules, and a group has at least 2']);
});

test('minima of rules add up by strength, with their weights', () => {
  const { rules, bounds, division } = prove(reds, 2, {
    'spread:team': { column: 'team', strength: 'prefer', weight: 3 },
    'at-least:team': { column: 'team', value: 'Red', count: 2, strength: 'prefer' },
    apart: { strength: 'avoid', weight: 5, pairs: [['A', 'D', 'G', 2]] },
  });
  // Three of Red and three of Blue over two groups: a pair each. Two groups lack one Red. One pair of three must sit together.
  expect(bounds.map(({ cost }) => cost)).toEqual([2, 1, 2]);
  expect(boundByRules(bounds, rules)).toEqual([0, 10, 7]);
  const instance = buildInstance(division, rules, bounds);
  expect(instance.bound).toEqual([0, 10, 7]);
  expect(instance.terms.map(({ rule, level, weight }) => [rule, level, weight])).toEqual([
    [0, 2, 3],
    [1, 2, 1],
    [2, 1, 5],
  ]);
});

test('a set of people of whom no two may sit together is named up to twelve', () => {
  const names = Array.from({ length: 13 }, (_, index) => `P${index + 10}`);
  const { problem } = world(names.join(' '));
  const say = (people: number, groups: number) =>
    sayClique(problem, problem.pools[0]!, [...Array(people).keys()], groups);
  expect(say(2, 1)).toBe(
    '2 people may not sit with one another by the hard rules and there is 1 group: P10, P11',
  );
  expect(say(12, 3)).toBe(
    `12 people may not sit with one another by the hard rules and there are 3 groups: ${names.slice(0, 12).join(', ')}`,
  );
  expect(say(13, 3)).toBe(
    `13 people may not sit with one another by the hard rules and there are 3 groups: ${names.slice(0, 10).join(', ')} and 3 more`,
  );
});
