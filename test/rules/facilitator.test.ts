/** Facilitators: missing ones counted, the marked kept from their reporting lines, and what too few of them can do at best. */
import { describe, expect, it } from 'vitest';
import { wideDivision } from '../../src/engine/divisions.ts';
import { hardConflicts, proveBounds } from '../../src/engine/instance.ts';
import { facilitator } from '../../src/rules/facilitator.ts';
import { ALL_POOLS } from '../../src/rules/rule.ts';
import { standing } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations, cost, bound, sentence } = judging(facilitator);

describe('facilitator', () => {
  it('counts who is missing in each group', () => {
    expect(violations('Ana Bo | Cy Dee | Eve', { list: ['Bo'] })).toEqual(['Cy Dee', 'Eve']);
    expect(violations('Ana Bo | Cy Dee', { list: ['Ana', 'Bo'], 'per-group': 2 })).toEqual(['Cy Dee x2']);
  });

  it('does not mind more of them than needed', () => {
    expect(cost('Ana Bo | Cy Dee', { list: ['Ana', 'Bo', 'Cy', 'Dee'] })).toBe(0);
  });

  it('does not count those who are away, or take no part', () => {
    expect(cost('Ana Bo | Cy Dee', { list: ['Ana', 'Cy'], away: 'Ana' })).toBe(1);
    expect(cost('Ana Bo | Cy Dee', { list: ['Ana', 'Cy'], pools: ['Bo Cy Dee'] })).toBe(1);
  });

  it('keeps the marked from everybody above and below them, at any distance and by dotted lines', () => {
    const words = { list: ['Ana', 'Dee'], 'reporting-chain': 'avoid' } as const;
    expect(violations('Ana Cy<Bo | Bo<Ana Dee', words)).toEqual(['Ana Cy']);
    expect(violations('Ana Bo<Ana | Cy<Bo Dee<Cy', words)).toEqual(['Ana Bo', 'Cy Dee']);
    expect(violations('Ana Bo~Ana | Dee Cy', words)).toEqual(['Ana Bo']);
    // Those who are not marked are none of its business.
    expect(violations('Ana Eve | Dee Bo Cy<Bo', words)).toEqual([]);
  });

  it('leaves that to reporting-chain where it is never', () => {
    expect(cost('Ana Bo<Ana', { list: ['Ana'] })).toBe(0);
  });

  it('proves how many are missing at least', () => {
    expect(bound('Ana Bo | Cy Dee | Eve Fay', { list: ['Ana', 'Bo'] })).toEqual({
      cost: 1,
      because: ['3 groups need 3 facilitators, and 2 are marked'],
    });
    expect(bound('Ana | Bo', { list: [] }).because).toEqual([
      '2 groups need 2 facilitators, and 0 are marked',
    ]);
    expect(bound('Ana Bo | Cy Dee', { list: ['Ana', 'Bo'] }).cost).toBe(0);
  });

  it('tells apart who is marked and not there', () => {
    const words = { list: ['Ana', 'Cy', 'Eve'], away: 'Ana', pools: ['Ana Bo Cy Dee'] };
    expect(bound('Ana Bo | Cy Dee | Eve', words).because).toEqual([
      '3 groups need 3 facilitators, and 1 is marked (1 more is away, 1 more takes no part)',
    ]);
  });

  it('speaks of the pool where there are several', () => {
    const words = { list: ['Ana'], pools: ['Ana Bo Cy', 'Dee Eve'] };
    expect(bound('Ana Bo | Cy | Dee Eve', words).because).toEqual([
      '2 groups need 2 facilitators, and 1 is marked in the pool pool 1',
    ]);
  });

  it('proves that somebody whom hard rules keep from all of them has none', () => {
    const w = world('Ana Bo | Cy Dee', { min: 2, ideal: 2, max: 2 });
    const apart = {
      pairs: [
        ['Ana', 'Cy'],
        ['Bo', 'Cy'],
      ],
    } as const;
    const rules = standing(w, { apart, facilitator: { list: ['Ana', 'Bo'] } });
    const wide = wideDivision(w.problem.pools[0]!, 0, 2);
    const { bounds } = proveBounds(w.problem, wide, rules, hardConflicts(wide, rules));
    expect(bounds[1]).toEqual({
      cost: 1,
      because: [
        '2 groups need 2 facilitators, and 2 are marked; the hard rules keep nearly all of them out of one group',
      ],
    });
  });

  it('wishes for a deputy in an entry of its own', () => {
    const words = { list: ['Ana', 'Bo', 'Cy'], isDeputy: true, strength: 'prefer' } as const;
    expect(violations('Ana Bo | Cy Dee', words)).toEqual(['Cy Dee']);
    expect(bound('Ana Bo | Cy Dee', words).because).toEqual([
      '2 groups need 4 people who may lead, deputies among them, and 3 are marked',
    ]);
    expect(sentence({ isDeputy: true, strength: 'prefer' })).toBe(
      'Each group should have a deputy beside the facilitator.',
    );
  });

  it('counts people, groups and roles in the right number', () => {
    expect(bound('Ana Bo', { list: [] }).because).toEqual(['1 group needs 1 facilitator, and 0 are marked']);
    expect(bound('Ana Bo | Eve Fay', { list: ['Ana', 'Bo'], away: 'Ana Bo' }).because).toEqual([
      '2 groups need 2 facilitators, and 0 are marked (2 more are away)',
    ]);
    expect(bound('Eve Fay || Ana Bo', { list: ['Ana', 'Bo'] }).because).toEqual([
      '1 group needs 1 facilitator, and 0 are marked (2 more take no part)',
    ]);
  });

  it('says of groups with too few seats for the roles that they are too small', () => {
    const all = ['Ana', 'Bo', 'Cy', 'Dee'];
    expect(bound('Ana Bo | Cy Dee', { list: all, 'per-group': 3, max: 2 })).toEqual({
      cost: 2,
      because: ['a group has at most 2 people'],
    });
    // Two roles fit, and only the people are missing.
    expect(bound('Ana Bo | Cy Dee', { list: ['Ana'], 'per-group': 2, max: 2 }).because).toEqual([
      '2 groups need 4 facilitators, and 1 is marked',
    ]);
  });

  it('speaks of no pool where all are searched at once', () => {
    const w = world('Ana Bo | Cy Dee', { pools: ['Ana Bo', 'Cy Dee'] });
    const { prepared } = standing(w, { facilitator: { list: ['Ana'] } })[0]!;
    const division = { ...wideDivision(w.problem.pools[0]!, 0, 2), pool: ALL_POOLS, members: [0, 1, 2, 3] };
    expect(prepared.bound(division, hardConflicts(division, [])).because).toEqual([
      '2 groups need 2 facilitators, and 1 is marked',
    ]);
  });

  it('speaks of one deputy, or of one more beside several facilitators', () => {
    expect(sentence({ isDeputy: true, 'per-group': 2 })).toBe(
      'Every group has one more who may lead beside the facilitators.',
    );
  });

  it('says how many', () => {
    expect(sentence()).toBe('Every group has a facilitator in no reporting line with a member.');
    expect(facilitator.sentence({ strength: 'must', options: {} })).toBe(sentence());
    expect(sentence({ 'per-group': 2, strength: 'should' })).toBe(
      'Each group should have 2 facilitators in no reporting line with a member.',
    );
  });
});
