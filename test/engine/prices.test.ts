/** The price list: each line is what the engine itself makes of the changed rule, and the curve holds only best points. */
import { expect, test } from 'vitest';
import { type AssignOptions, assign } from '../../src/engine/assign.ts';
import { priceList } from '../../src/engine/prices.ts';
import { levelOf } from '../../src/model/cost.ts';
import { standingRule } from '../../src/rules/index.ts';
import { price, type StandingRule } from '../../src/rules/price.ts';
import { noPaint } from '../../src/write/paint.ts';
import { renderPrices } from '../../src/write/why/prices-text.ts';
import { type EntryWords, standing } from '../helpers/entries.ts';
import { world } from '../helpers/world.ts';

const options: AssignOptions = { seed: 1, effort: 'quick' };

function listOf(
  drawing: string,
  size: { min: number; ideal: number; max: number },
  entries: Record<string, EntryWords>,
) {
  const { problem } = world(drawing, size);
  const rules = standing(world(drawing, size), entries);
  const result = assign(problem, rules, options);
  if (result.kind !== 'solved') throw new Error('no groups');
  const { solution } = result;
  const list = priceList({ problem, standing: rules, watched: [], secret: [], solution, options });
  const text = renderPrices(problem, rules, solution.groups.length, list, noPaint, 80).replace(/\s+/g, ' ');
  return { problem, rules, solution, list, text };
}

// Three reports of one boss of three teams, in two groups: who is kept from one boss shares a team.
const drawing = 'Ana/Red<?x Bo/Blue<?x Cy/Red<?y | Dee/Blue<?y Eve/Red<?z Fay/Blue<?z';
const size = { min: 3, ideal: 3, max: 3 };

test('a rule made hard, or left out, costs the others what groups formed that way cost', () => {
  const { problem, rules, solution, list } = listOf(drawing, size, {
    'same-manager': { strength: 'prefer' },
    'spread:team': { column: 'team', strength: 'should' },
    apart: {
      strength: 'avoid',
      pairs: [
        ['Ana', 'Dee'],
        ['Ana', 'Eve'],
        ['Bo', 'Cy'],
      ],
    },
  });
  const hardOf = { 'same-manager': 'never', 'spread:team': 'must', apart: 'never' } as const;
  expect(list.prices.map(({ rule }) => rules[rule]!.entry.key)).toEqual([
    'same-manager',
    'spread:team',
    'apart',
  ]);
  const before = price(solution.groups, rules).byRule;
  for (const { rule, cost, hard, off } of list.prices) {
    expect(cost).toBe(before[rule]!.cost);
    const key = rules[rule]!.entry.key as keyof typeof hardOf;
    const changed = (strength: 'never' | 'must' | null): StandingRule[] =>
      rules.flatMap((each, index) => {
        if (index !== rule) return [each];
        return strength === null
          ? []
          : [{ ...each, entry: { ...each.entry, strength, level: levelOf(strength) } }];
      });
    for (const [tried, strength] of [
      [hard, hardOf[key]],
      [off, null],
    ] as const) {
      if (tried === null) continue;
      const again = assign(problem, changed(strength), options);
      expect(tried.kind === 'formed').toBe(again.kind === 'solved');
      if (again.kind !== 'solved' || tried.kind !== 'formed') continue;
      const after = price(again.solution.groups, rules).byRule;
      const changes = rules.flatMap(({ entry }, index) =>
        index === rule || after[index]!.cost === before[index]!.cost
          ? []
          : [{ key: entry.key, cost: after[index]!.cost - before[index]!.cost }],
      );
      expect(tried).toEqual({ kind: 'formed', groups: 2, changes });
    }
  }
});

test('a rule that cannot be hard says why, and one that holds costs nothing', () => {
  const { text } = listOf(drawing, size, {
    'spread:team': { column: 'team', strength: 'prefer' },
    'same-manager': { strength: 'avoid' },
  });
  expect(text).toContain(
    'must cannot hold: 3 people have team Red, and there are at most 2 groups (6 people, at least 3 in each), so two of them must share one (spread:team: must)',
  );
  expect(text).toContain('same-manager: avoid, holds everywhere never costs nothing: it holds already');
});

test('no point of the curve is beaten by another', () => {
  const zones = {
    Ana: 'Europe/London',
    Bo: 'Europe/London',
    Cy: 'Asia/Singapore',
    Dee: 'Asia/Singapore',
    Eve: 'America/New_York',
    Fay: 'America/New_York',
  };
  const { problem } = world(drawing, size);
  const hour = { zones, strength: 'prefer' } as const;
  const rules = standing(world(drawing, size), { 'common-hour': hour });
  const column = rules[0]!.entry.options.hour!.zones;
  const [team] = standing(world(drawing, size), { 'spread:team': { column: 'team', strength: 'prefer' } });
  const ofZones = { column: { attribute: 'timezone', values: column } };
  const all = [...rules, standingRule(problem, { ...team!.entry, key: 'spread:timezone', options: ofZones })];
  const result = assign(problem, all, options);
  if (result.kind !== 'solved') throw new Error('no groups');
  const { curve } = priceList({
    problem,
    standing: all,
    watched: [],
    secret: [],
    solution: result.solution,
    options,
  });
  expect(curve).not.toBeNull();
  for (const a of curve!.points) {
    for (const b of curve!.points) {
      if (a === b) continue;
      expect(b.holding >= a.holding && b.cost <= a.cost).toBe(false);
    }
  }
});
