/** Judged cases of `same-manager`: two reports of one manager in one group. */
import { expect, test } from 'vitest';
import { sameManager } from '../../src/rules/same-manager.ts';
import { judging } from '../helpers/judging.ts';

const { violations, cost, bound, unknown, sentence } = judging(sameManager);

test('every pair under one manager counts, as one violation for each manager and group', () => {
  // 3 people make 3 pairs, 4 make 6.
  expect(violations('Bo<Ana Cy<Ana Dee<Ana | Ana')).toEqual(['Bo Cy Dee x3']);
  expect(cost('Bo<Ana Cy<Ana Dee<Ana Eve<Ana | Ana')).toBe(6);
  expect(violations('Cy<Ana Dee<Ana Eve<Bo Fay<Bo | Ana Bo')).toEqual(['Cy Dee', 'Eve Fay']);
});

test('a manager and their own report are not under one manager', () => {
  expect(violations('Ana Bo<Ana')).toEqual([]);
});

test('a manager need not take part', () => {
  expect(violations('Bo<Ana Cy<Ana || Ana')).toEqual(['Bo Cy']);
});

test('managers outside the file are told apart by how they are written', () => {
  expect(violations('Ana<?gone Bo<?gone Cy<?north')).toEqual(['Ana Bo']);
  expect(violations('Ana<?gone Cy<Bo | Bo<?gone')).toEqual([]);
});

test('only the direct manager counts: not the one above, not a dotted line', () => {
  expect(violations('Cy<Bo Dee<Ana | Bo<Ana Ana')).toEqual([]);
  expect(violations('Bo~Ana Cy<Ana | Ana')).toEqual([]);
});

test('in a loop of two each has another manager; a third report shares one of them', () => {
  expect(violations('Ana<Bo Bo<Ana')).toEqual([]);
  expect(violations('Ana<Bo Cy<Bo | Bo<Ana')).toEqual(['Ana Cy']);
});

test('unknown managers cost nothing and are reported; tops have none to know', () => {
  expect(violations('Ana Bo | Dee<Cy Cy')).toEqual([]);
  // Ana and Bo have an empty cell; Cy is at the top; Eve’s manager is outside, but known by name.
  expect(unknown('Ana Bo | Dee<Cy Cy Eve<?gone')).toBe('Ana Bo');
  expect(unknown('Ana<Ana Bo<Ana Cy | Dee')).toBe('Cy Dee');
});

test('more reports than groups have a bound that names the manager', () => {
  // 5 reports over 2 groups: 3 and 2, so 3 pairs and 1.
  const { cost, because } = bound('Bo<Ana Cy<Ana Dee<Ana | Eve<Ana Fay<Ana Ana');
  expect(cost).toBe(4);
  expect(because).toHaveLength(1);
  expect(because[0]).toMatch(/Ana .*5 people.* 2 groups/);
  expect(bound('Bo<?gone Cy<?gone').because[0]).toMatch(/gone .*2 people.* 1 group/);
  expect(bound('Bo<Ana | Cy<Ana | Ana').cost).toBe(0);
});

test('a bound quotes the three dearest managers and counts the others', () => {
  // Four managers with 4, 3, 2 and 2 reports in one group: 6 + 3 + 1 + 1 pairs.
  const { cost, because } = bound('A<?k B<?k C<?k D<?k E<?l F<?l G<?l H<?m I<?m J<?n K<?n');
  expect(cost).toBe(11);
  expect(because).toHaveLength(4);
  expect(because[0]).toMatch(/k .*4 people/);
  expect(because[3]).toMatch(/1 more/);
});

test('the sentence is firm for never, and softer below', () => {
  expect(sentence({ strength: 'never' })).toMatch(/^No two people/);
  expect(sentence({ strength: 'prefer' })).toMatch(/avoid/);
});
