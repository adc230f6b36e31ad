/** Judged cases of `reporting-chain`: nobody sits with anyone above or below them. */
import { describe, expect, test } from 'vitest';
import { reportingChain } from '../../src/rules/reporting-chain.ts';
import { judging } from '../helpers/judging.ts';

const { violations, bound, unknown, sentence } = judging(reportingChain);

test('a line holds at any distance, and every pair in it counts', () => {
  expect(violations('Ana Bo<Ana Cy<Bo Dee<Cy')).toEqual([
    'Ana Bo',
    'Ana Cy',
    'Ana Dee',
    'Bo Cy',
    'Bo Dee',
    'Cy Dee',
  ]);
  expect(violations('Ana Dee<Cy | Bo<Ana Cy<Bo')).toEqual(['Ana Dee', 'Bo Cy']);
});

test('people side by side are in no line, however close their common manager', () => {
  expect(violations('Bo<Ana Cy<Ana Dee<Ana | Ana')).toEqual([]);
});

test('somebody who takes no part carries the chain like everyone else', () => {
  expect(violations('Ana Cy<Bo || Bo<Ana')).toEqual(['Ana Cy']);
});

describe('in a loop', () => {
  test('each is above all the others', () => {
    expect(violations('Ana<Bo Bo<Cy Cy<Ana')).toEqual(['Ana Bo', 'Ana Cy', 'Bo Cy']);
    expect(violations('Ana<Bo Bo<Ana')).toEqual(['Ana Bo']);
  });

  test('all are above somebody who hangs below one of them', () => {
    expect(violations('Ana<Bo Eve<Dee | Bo<Ana Dee<Bo')).toEqual(['Ana Eve', 'Bo Dee']);
    expect(violations('Ana<Bo Dee<Bo | Bo<Ana')).toEqual(['Ana Dee']);
    expect(violations('Ana<Bo Eve<Dee Bo<Ana | Dee<Bo')).toEqual(['Ana Bo', 'Ana Eve', 'Bo Eve']);
  });

  test('two people below it at different places are in no line', () => {
    expect(violations('Dee<Ana Eve<Bo | Ana<Bo Bo<Ana')).toEqual(['Ana Bo']);
  });

  test('members of two loops have nothing to do with each other', () => {
    expect(violations('Ana<Bo Cy<Dee | Bo<Ana Dee<Cy')).toEqual([]);
  });
});

test('somebody entered as their own manager is above nobody but their reports', () => {
  expect(violations('Ana<Ana Cy | Bo<Ana')).toEqual([]);
  expect(violations('Ana<Ana Bo<Ana | Cy')).toEqual(['Ana Bo']);
});

describe('a dotted line', () => {
  test('counts for the two whom it joins, in either direction', () => {
    expect(violations('Ana Cy~Ana | Bo')).toEqual(['Ana Cy']);
    expect(violations('Ana~Cy Cy | Bo')).toEqual(['Ana Cy']);
  });

  test('reaches no further: not to those above, not to those below', () => {
    expect(violations('Ana Cy~Bo Dee<Cy | Bo<Ana')).toEqual(['Cy Dee']);
    expect(violations('Bo Dee<Cy | Cy~Bo')).toEqual([]);
  });

  test('two lines between the same people count once', () => {
    expect(violations('Ana~Bo Bo~Ana | Cy')).toEqual(['Ana Bo']);
    expect(violations('Ana Bo<Ana~Ana | Cy')).toEqual(['Ana Bo']);
  });

  test('several of them count each', () => {
    expect(violations('Ana Bo Cy~Ana~Bo')).toEqual(['Ana Cy', 'Bo Cy']);
  });
});

test('a manager outside the file costs nothing, and those below are reported as not fully known', () => {
  expect(violations('Ana<?gone Bo<?gone')).toEqual([]);
  expect(violations('Ana<?gone Bo<Ana')).toEqual(['Ana Bo']);
  // Ana, Bo and Cy end at the manager outside; Eve is at the top of her own chart.
  expect(unknown('Ana<?gone Bo<Ana Cy<Bo | Eve Dee<Eve')).toBe('Ana Bo Cy');
});

test('without any manager in the export nobody is reported as unknown', () => {
  expect(unknown('Ana Bo | Cy')).toBe('');
  // As soon as there is a chart, somebody who stands alone in it is.
  expect(unknown('Ana Bo<Ana | Cy')).toBe('Cy');
});

test('a line longer than the number of groups has a bound, and says who they are', () => {
  // Four in one line over two groups: at best two and two, a pair in each.
  const { cost, because } = bound('Ana Bo<Ana | Cy<Bo Dee<Cy');
  expect(cost).toBe(2);
  expect(because).toHaveLength(1);
  expect(because[0]).toMatch(/Ana, Bo, Cy, Dee.* 2 groups/);
  expect(bound('Ana Bo<Ana | Cy<Bo | Dee<Cy')).toMatchObject({ cost: 1 });
  expect(bound('Ana | Bo<Ana | Cy<Bo')).toEqual({ cost: 0, because: [] });
});

test('the sentence is firm for never, and softer below', () => {
  expect(sentence({ strength: 'never' })).toMatch(/^Nobody sits with/);
  expect(sentence({ strength: 'avoid' })).toMatch(/avoid/);
});
