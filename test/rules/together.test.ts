/** Judged cases of `together`: named people who should share a group, counted once over all groups. */
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { together } from '../../src/rules/together.ts';
import { stand, standing } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations, cost, bound, sentence } = judging(together);

test('a pair in different groups counts once, not once for each group', () => {
  expect(violations('Ana Bo | Cy Dee', { pairs: [['Ana', 'Cy']] })).toEqual(['Ana Cy']);
  expect(violations('Ana Cy | Bo Dee', { pairs: [['Ana', 'Cy']] })).toEqual([]);
});

test('a list of three means everyone with everyone', () => {
  expect(violations('Ana Bo | Cy', { pairs: [['Ana', 'Bo', 'Cy']] })).toEqual(['Ana Cy', 'Bo Cy']);
  expect(violations('Ana | Bo | Cy', { pairs: [['Ana', 'Bo', 'Cy']] })).toEqual([
    'Ana Bo',
    'Ana Cy',
    'Bo Cy',
  ]);
});

test('a pair costs its weight, the larger one where it is listed twice', () => {
  expect(
    violations('Ana | Bo', {
      pairs: [
        ['Ana', 'Bo', 2],
        ['Bo', 'Ana', 4],
      ],
    }),
  ).toEqual(['Ana Bo x4']);
});

test('a pair of which one takes no part costs nothing', () => {
  expect(
    violations('Ana Bo || Cy', {
      pairs: [
        ['Ana', 'Cy'],
        ['Cy', 'Bo'],
      ],
    }),
  ).toEqual([]);
});

describe('with several pools', () => {
  const pools = ['Ana Bo', 'Cy Dee'];

  test('a pair across them is apart in every solution', () => {
    expect(
      violations('Ana Bo | Cy Dee', {
        pools,
        pairs: [
          ['Ana', 'Cy'],
          ['Cy', 'Dee'],
        ],
      }),
    ).toEqual(['Ana Cy']);
  });

  test('what lies between pools is told apart from what a pool can change', () => {
    const w = world('Ana Bo | Cy Dee', { pools });
    const { prepared } = stand(together, w, {
      pairs: [
        ['Ana', 'Cy', 2],
        ['Bo', 'Dee'],
        ['Ana', 'Bo'],
      ],
    });
    expect(prepared.betweenPools!.cost).toBe(3);
    expect(prepared.betweenPools!.because).toHaveLength(2);
    expect(prepared.betweenPools!.because[0]).toMatch(/Ana and Cy/);
    // The term of the first pool knows only the pair within it.
    expect(prepared.compile(divisionOf(w))).toMatchObject([{ kind: 'pair', constant: 1 }]);
  });
});

describe('the bound', () => {
  test('counts the groups that a chain of wishes must reach over', () => {
    // Ana-Bo-Cy-Dee-Eve hang together and a group holds two: three groups, so two wishes at least are cut.
    const pairs = [
      ['Ana', 'Bo'],
      ['Bo', 'Cy'],
      ['Cy', 'Dee'],
      ['Dee', 'Eve'],
    ];
    const { cost, because } = bound('Ana Bo | Cy Dee | Eve', { pairs, max: 2 });
    expect(cost).toBe(2);
    expect(because).toHaveLength(1);
    expect(because[0]).toMatch(/5 people.* at most 2/);
  });

  test('takes the lightest wish for each cut', () => {
    const pairs = [
      ['Ana', 'Bo', 5],
      ['Bo', 'Cy', 3],
    ];
    expect(bound('Ana Bo | Cy', { pairs, max: 2 }).cost).toBe(3);
  });

  test('counts wishes that a hard rule splits', () => {
    const w = world('Ana Bo<Ana | Cy');
    const [chain, wish] = standing(w, {
      'reporting-chain': {},
      together: {
        pairs: [
          ['Ana', 'Bo', 2],
          ['Ana', 'Cy'],
        ],
      },
    });
    const division = divisionOf(w);
    const conflicts = conflictsOf(3, compileRules(division, [chain!]));
    const { cost, because } = wish!.prepared.bound(division, conflicts);
    expect(cost).toBe(2);
    expect(because).toHaveLength(1);
    expect(because[0]).toMatch(/Ana and Bo/);
  });

  test('counts a wish that is split and cut once, not twice', () => {
    // Ana and Bo may not sit together, and three do not fit into a group of two: one cut is enough for both.
    const w = world('Ana Bo<Ana | Cy', { max: 2 });
    const entries = {
      'reporting-chain': {},
      together: {
        pairs: [
          ['Ana', 'Bo'],
          ['Bo', 'Cy'],
        ],
      },
    };
    const [chain, wish] = standing(w, entries);
    const division = divisionOf(w);
    const conflicts = conflictsOf(3, compileRules(division, [chain!]));
    expect(wish!.prepared.bound(division, conflicts).cost).toBe(1);
  });

  test('is nothing where all wishes can be met', () => {
    expect(bound('Ana Bo | Cy Dee', { pairs: [['Ana', 'Cy']], max: 2 })).toEqual({ cost: 0, because: [] });
  });
});

test('a wish of somebody who takes part and has no seat costs nothing in groups that stand', () => {
  const words = {
    pools: ['Ana Bo Cy Dee'],
    pairs: [
      ['Ana', 'Cy'],
      ['Cy', 'Dee'],
      ['Cy', 'Bo'],
    ],
  };
  expect(violations('Ana Bo || Cy Dee', words)).toEqual([]);
  expect(violations('Bo Cy | Dee || Ana', words)).toEqual(['Cy Dee']);
});

test('a wish with somebody who takes no part lies between no pools', () => {
  const w = world('Ana Bo || Cy');
  const { prepared } = stand(together, w, {
    pairs: [
      ['Ana', 'Cy'],
      ['Cy', 'Bo'],
    ],
  });
  expect(prepared.betweenPools).toEqual({ cost: 0, because: [] });
});

test('wishes of three for one another are cut at the least once', () => {
  const { cost: least, because } = bound('Ana Bo | Cy', { pairs: [['Ana', 'Bo', 'Cy']], max: 2 });
  expect(least).toBe(1);
  expect(because).toEqual(['3 people are wished together and a group has at most 2']);
});

test('wishes that cost nothing when met are a gain to the search, never below nothing', () => {
  expect(
    cost('Ana Bo Cy', {
      pairs: [
        ['Ana', 'Bo'],
        ['Ana', 'Cy'],
      ],
    }),
  ).toBe(0);
});

test('the sentence is firm for must, and softer below', () => {
  expect(sentence({ strength: 'must' })).toMatch(/must/);
  expect(sentence({ strength: 'prefer' })).toMatch(/where possible/);
});
