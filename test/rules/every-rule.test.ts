/** Laws that every rule of the registry obeys, on its own examples and on random worlds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildInstance } from '../../src/engine/instance.ts';
import { HARD, levelOf } from '../../src/model/cost.ts';
import type { Violation } from '../../src/model/solution.ts';
import { ruleById, rules } from '../../src/rules/index.ts';
import { price } from '../../src/rules/price.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { entryOf, readWords, stand, wordsFor } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';
import { wordsIn } from '../helpers/random-rules.ts';
import { type Draft, draftOf, draw, law, names, pastIn } from '../helpers/random-worlds.ts';
import { type World, world } from '../helpers/world.ts';

test('ids are words with hyphens, and each stands once, built or to come', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const id of [...ids, 'asked']) expect(ruleById(id)?.id).toBe(id);
  expect(ruleById('nothing')).toBeUndefined();
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const { cost, termCost } = judging(rule);

  test('costs what its examples say', () => {
    expect(rule.examples.some((example) => example.cost > 0)).toBe(true);
    expect(rule.examples.some((example) => example.cost === 0)).toBe(true);
    for (const { groups, options, cost: expected } of rule.examples) {
      expect({ groups, cost: cost(groups, readWords(options)) }).toEqual({ groups, cost: expected });
      // Terms are for one pool.
      if (options?.pools === undefined) expect(termCost(groups, readWords(options))).toBe(expected);
    }
  });

  test('speaks in one sentence for every strength that it accepts', () => {
    const w = world('Ana/Red Bo/Blue');
    for (const strength of wordsFor(rule)) {
      const words = { strength, ...(rule.perColumn ? { column: 'team' } : {}) };
      expect(rule.sentence(entryOf(rule, w, words))).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  test('has a sentence where nothing is said but a strength', () => {
    for (const strength of wordsFor(rule))
      expect(rule.sentence({ strength, options: {} })).toMatch(/^(?!.*undefined)[A-Z][^.]*\.$/);
  });

  // What sizes, pools and rotations ask for is said in one way; `move` asks for two things.
  const isOneWish = (rule.isStructural || rule.isOfRotation) && rule.id !== 'move';

  test.skipIf(isOneWish)('is firm where it is hard, and a wish where it is not', () => {
    const w = world('Ana/Red Bo/Blue');
    for (const want of ['wide', 'narrow'] as const) {
      for (const strength of wordsFor(rule)) {
        const words = { strength, want, ...(rule.perColumn ? { column: 'team' } : {}) };
        const isFirm = levelOf(strength) === HARD && !(rule.id === 'move' && strength === 'must');
        expect(!soft.test(rule.sentence(entryOf(rule, w, words)))).toBe(isFirm);
      }
    }
  });

  test('costs whole numbers, each violation more than nothing, and names who or where', () => {
    holds(draftOf(1, 9), (draft) => {
      const w = worldOf(draft);
      const violations = stand(rule, w, wordsIn(draft, rule)).prepared.violationsIn(w.groups);
      for (const { group, people, cost: amount } of violations) {
        expect(Number.isInteger(amount) && amount > 0).toBe(true);
        expect(people.length > 0 || group !== null).toBe(true);
        // Rules of a rotation name those who left the group.
        if (group === null || rule.isOfRotation) continue;
        expect(w.groups[group]!.members).toEqual(expect.arrayContaining([...people]));
      }
    });
  });

  test('lists violations in order of group and of their people', () => {
    holds(draftOf(1, 9), (draft) => {
      const w = worldOf(draft);
      const violations = stand(rule, w, wordsIn(draft, rule)).prepared.violationsIn(w.groups);
      expect(violations).toEqual([...violations].sort(byPlace));
    });
  });

  test('does not look at the order of groups or of their members', () => {
    holds(draftOf(1, 9), (draft) => {
      const w = worldOf(draft);
      const rules = [stand(rule, w, wordsIn(draft, rule))];
      const turned = w.groups.map((group) => ({ ...group, members: [...group.members].reverse() })).reverse();
      expect(price(turned, rules).total).toEqual(price(w.groups, rules).total);
    });
  });

  test('costs the same when people are numbered anew', () => {
    const shuffled = fc.shuffledSubarray([...names], { minLength: names.length });
    holds(fc.tuple(draftOf(1, 9), shuffled), ([draft, called]) => {
      const before = cost(draw(draft), { ...limits, ...pastIn(draft), ...wordsIn(draft, rule) });
      const after = cost(draw(draft, called), {
        ...limits,
        ...pastIn(draft, called),
        ...wordsIn(draft, rule, called),
      });
      expect(after).toBe(before);
    });
  });

  test('compiles to terms that cost what its definition says', () => {
    holds(fc.tuple(draftOf(1, 9), fc.nat({ max: 2 })), ([draft, slack]) => {
      const w = worldOf(draft);
      const rules = [stand(rule, w, wordsIn(draft, rule))];
      const { division, groupOf } = seatingOf(w, slack);
      const [defined] = price(w.groups, rules).byRule;
      expect(evaluate(buildInstance(division, rules, []), groupOf).byRule).toEqual([defined!.cost]);
    });
  });

  // Who leaves is not asked where no group lives on.
  test.skipIf(['turn', 'same-facilitator', 'split'].includes(rule.id))(
    'compiles to the same for groups that are all new',
    () => {
      holds(fc.tuple(draftOf(1, 9), fc.nat({ max: 2 })), ([draft, slack]) => {
        const w = worldOf(draft);
        const rules = [stand(rule, w, wordsIn(draft, rule))];
        const { division, groupOf } = seatingOf(w, slack);
        const { groupNames: _, ...anew } = division;
        const groups = w.groups.map((group, index) => ({ ...group, name: `New ${index}` }));
        const [defined] = price(groups, rules).byRule;
        expect(evaluate(buildInstance(anew, rules, []), groupOf).byRule).toEqual([defined!.cost]);
      });
    },
  );

  test.runIf(rule.isOfRotation)('asks nothing of groups that have names and no cycle before them', () => {
    const w = world('Ana Bo Cy | Dee Eve');
    const { division, groupOf } = seatingOf(w);
    const named = { ...division, groupNames: ['Group 1', 'Group 2'] };
    const rules = [stand(rule, w)];
    expect(price(w.groups, rules).total).toEqual([0, 0, 0]);
    expect(evaluate(buildInstance(named, rules, []), groupOf).byRule).toEqual([0]);
  });

  // `return` looks at names alone: those of groups are different in all pools.
  test.runIf(rule.isOfRotation && rule.id !== 'return')(
    'takes a namesake in another pool for a new group',
    () => {
      holds(draftOf(1, 9), (draft) => {
        const w = worldOf(draft);
        const { prepared } = stand(rule, w, wordsIn(draft, rule));
        const elsewhere = w.groups.map((group) => ({ ...group, pool: 1 }));
        const anew = elsewhere.map((group, index) => ({ ...group, name: `New ${index}` }));
        expect(prepared.violationsIn(elsewhere)).toEqual(prepared.violationsIn(anew));
      });
    },
  );
});

/** The words of a wish. */
const soft = /avoid|should|where possible|brings together|^As many members/;

/** By group, those between groups last; then by the first place where the people differ. */
function byPlace(one: Violation, other: Violation): number {
  const groupOf = ({ group }: Violation) => group ?? Number.MAX_SAFE_INTEGER;
  const shorter = Math.min(one.people.length, other.people.length);
  const at = one.people.slice(0, shorter).findIndex((person, index) => person !== other.people[index]);
  return groupOf(one) - groupOf(other) || (at < 0 ? 0 : one.people[at]! - other.people[at]!);
}

/** Limits that some random groups keep and others do not. */
const limits = { min: 2, ideal: 3, max: 4 };

/** Rules of a rotation look at the cycles before; the others do not mind them. */
function worldOf(draft: Draft): World {
  return world(draw(draft), { ...limits, ...pastIn(draft) });
}

function holds<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), law);
}
