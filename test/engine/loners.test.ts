/** People around whom no groups can be filled. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { wideDivision } from '../../src/engine/divisions.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { loners } from '../../src/engine/loners.ts';
import { type List, standing } from '../helpers/entries.ts';
import { law } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

function reasons(
  drawing: string,
  min: number,
  max: number,
  pairs: readonly List[],
  groups = Math.floor(drawing.split(' ').length / min),
): string[] {
  const w = world(drawing, { min, ideal: min, max });
  const [pool] = w.problem.pools;
  const division = wideDivision(pool!, 0, groups);
  const terms = compileRules(division, standing(w, { apart: { pairs } }));
  return loners(w.problem, division, conflictsOf(division.members.length, terms));
}

test('somebody whose companions may not sit with one another has no group', () => {
  const pairs = [
    ['Ana', 'Eve'],
    ['Ana', 'Fay'],
    ['Bo', 'Cy'],
    ['Bo', 'Dee'],
    ['Cy', 'Dee'],
  ];
  expect(reasons('Ana Bo Cy Dee Eve Fay', 3, 3, pairs)).toEqual([
    'by the hard rules Ana may sit only with 3 others (Bo, Cy, Dee), and that does not make groups of 3 or more for them',
  ]);
  expect(reasons('Ana Bo Cy Dee Eve Fay', 3, 3, pairs.slice(0, 4))).toEqual([]);
});

test('two who each could have a group may not both have one', () => {
  // Ana and Bo are apart, and both may sit with Cy and Dee only.
  const pairs = ['Ana', 'Bo'].flatMap((one) => ['Eve', 'Fay', 'Gus'].map((other) => [one, other]));
  expect(reasons('Ana Bo Cy Dee Eve Fay Gus', 3, 4, [...pairs, ['Ana', 'Bo']])).toEqual([
    'by the hard rules Ana and Bo may sit only with 2 others (Cy, Dee), and that does not make groups of 3 or more for them',
  ]);
  expect(reasons('Ana Bo Cy Dee Eve Fay Gus', 3, 4, pairs)).toEqual([]);
});

test('one with too few others is told by number', () => {
  const pairs = ['Bo', 'Cy', 'Dee'].map((other) => ['Ana', other]);
  expect(reasons('Ana Bo Cy Dee', 2, 4, pairs)).toEqual([
    'Ana may sit with nobody else by the hard rules, and a group has at least 2',
  ]);
});

/** Everybody of the first list apart from everybody of the second. */
const between = (these: string, those: string): List[] =>
  these.split(' ').flatMap((one) => those.split(' ').map((other) => [one, other]));

test('somebody with too few companions is named with how many there are, up to three people', () => {
  expect(reasons('Ana Bo Cy Dee', 2, 2, between('Ana', 'Bo Cy Dee'))).toEqual([
    'Ana may sit with nobody else by the hard rules, and a group has at least 2',
  ]);
  expect(reasons('Ana Bo Cy Dee Eve Fay', 3, 3, between('Ana', 'Bo Cy Dee Eve'))).toEqual([
    'Ana may sit with only 1 other by the hard rules, and a group has at least 3',
  ]);
  expect(reasons('Ana Bo Cy Dee Eve Fay Gus Hal', 4, 4, between('Ana', 'Bo Cy Dee Eve Fay'))).toEqual([
    'Ana may sit with only 2 others by the hard rules, and a group has at least 4',
  ]);
  const four = reasons('Ana Bo Cy Dee', 2, 2, [['Ana', 'Bo', 'Cy', 'Dee']]);
  expect(four.map((text) => text.split(' ')[0])).toEqual(['Ana', 'Bo', 'Cy']);
});

test('two people who need the same companions cannot both have them', () => {
  const pairs = [['Ana', 'Bo'], ...between('Ana Bo', 'Eve Fay')];
  expect(reasons('Ana Bo Cy Dee Eve Fay', 3, 3, pairs)).toEqual([
    'by the hard rules Ana and Bo may sit only with 2 others (Cy, Dee), and that does not make groups of 3 or more for them',
  ]);
  // Where they may sit together, or where there are five seats, they can.
  expect(reasons('Ana Bo Cy Dee Eve Fay', 3, 3, between('Ana Bo', 'Eve Fay'))).toEqual([]);
  expect(reasons('Ana Bo Cy Dee', 2, 2, [['Ana', 'Bo']])).toEqual([]);
});

test('one companion for two people, or none but themselves, is said so', () => {
  expect(reasons('Ana Bo Cy Dee', 2, 2, [['Bo', 'Cy', 'Dee']])).toEqual([
    'by the hard rules Bo and Cy may sit only with 1 other (Ana), and that does not make groups of 2 or more for them',
  ]);
  expect(reasons('Ana Bo Cy Dee Eve Fay', 2, 2, between('Ana Bo Cy', 'Dee Eve Fay'))).toEqual([
    'by the hard rules Ana, Bo and Cy may sit only with one another, and that does not make groups of 2 or more for them',
  ]);
  // A group of three takes them all.
  expect(reasons('Ana Bo Cy Dee Eve Fay', 2, 3, between('Ana Bo Cy', 'Dee Eve Fay'))).toEqual([]);
});

test('all companions of any of them are named', () => {
  // Both need Dee, Ana with Cy and Bo with Eve.
  const pairs = [['Ana', 'Bo'], ...between('Ana', 'Eve Fay Gus'), ...between('Bo', 'Cy Fay Gus')];
  expect(reasons('Ana Bo Cy Dee Eve Fay Gus', 3, 4, pairs)).toEqual([
    'by the hard rules Ana and Bo may sit only with 3 others (Cy, Dee, Eve), and that does not make groups of 3 or more for them',
  ]);
});

test('in a large pool only those are tried who may sit with few, all of them together', () => {
  const many = Array.from({ length: 24 }, (_, index) => `P${index + 10}`);
  const pairs = [['Ana', 'Bo'], ...between('Ana Bo', many.slice(2).join(' '))];
  expect(reasons(`Ana Bo ${many.join(' ')}`, 3, 4, pairs)).toEqual([
    'by the hard rules Ana and Bo may sit only with 2 others (P10, P11), and that does not make groups of 3 or more for them',
  ]);
});

test('where there are too many ways to try nothing is said', () => {
  // Of the twenty who may sit with Ana at most eighteen may sit with one another, which takes half a million steps to see.
  const ids = Array.from({ length: 39 }, (_, index) => `P${index + 10}`);
  const [friends, strangers] = [ids.slice(0, 20), ids.slice(20)];
  const pairs = [...between('Ana', strangers.join(' ')), ['P10', 'P11'], ['P12', 'P13']];
  expect(reasons(`Ana ${friends.join(' ')} ${strangers.join(' ')}`, 20, 20, pairs)).toEqual([]);
});

/** Whether people in order of position can all be in groups of allowed sizes, whoever else is in one or in none: every way. */
function canSit(
  wanted: readonly number[],
  people: number,
  groups: number,
  [fewest, most]: readonly [number, number],
  areApart: (a: number, b: number) => boolean,
): boolean {
  const seats: number[][] = Array.from({ length: groups }, () => []);
  const sit = (person: number): boolean => {
    if (person === people) return seats.every((group) => group.length === 0 || group.length >= fewest);
    if (!wanted.includes(person) && sit(person + 1)) return true;
    return seats.some((group) => {
      if (group.length === most || group.some((other) => areApart(other, person))) return false;
      group.push(person);
      const isDone = sit(person + 1);
      group.pop();
      return isDone;
    });
  };
  return sit(0);
}

test('reasons are given where every way fails for those with the fewest companions, and nowhere else', () => {
  const ids = 'Ana Bo Cy Dee Eve Fay'.split(' ');
  const all = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
  let said = 0;
  fc.assert(
    fc.property(
      fc.subarray(all, { minLength: 4, maxLength: 12 }),
      fc.constantFrom([2, 2], [2, 3], [3, 3], [2, 4]) as fc.Arbitrary<[number, number]>,
      fc.nat({ max: 1 }),
      (pairs, [min, max], fewer) => {
        const areApart = (a: number, b: number) =>
          pairs.some(([x, y]) => (x === ids[a] && y === ids[b]) || (x === ids[b] && y === ids[a]));
        const others = (a: number) => ids.filter((_, b) => a !== b && !areApart(a, b)).length;
        const order = [...ids.keys()].sort((a, b) => others(a) - others(b) || a - b);
        const groups = Math.max(1, Math.floor(ids.length / min) - fewer);
        const isStuck = order.some(
          (_, last) => !canSit(order.slice(0, last + 1), ids.length, groups, [min, max], areApart),
        );
        const told = reasons(ids.join(' '), min, max, pairs, groups);
        expect(told.length > 0).toBe(isStuck);
        said += Number(isStuck);
      },
    ),
    { ...law, numRuns: 400 },
  );
  expect(said).toBeGreaterThan(50);
});
