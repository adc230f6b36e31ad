/** Holds the reasons why rules cannot hold to brute force: impossible together, and possible without any one of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findClash } from '../../src/engine/clash/find-clash.ts';
import { isOfPeople } from '../../src/engine/clash/restrict.ts';
import { groupCounts, wideDivision } from '../../src/engine/divisions.ts';
import { HARD } from '../../src/model/cost.ts';
import type { StandingRule } from '../../src/rules/price.ts';
import { canHold, everyDivision, groupsFrom } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { entriesIn, ruleKeys, ruleOf, type Strengths } from '../helpers/random-rules.ts';
import { draftOf, draw, historyIn, law } from '../helpers/random-worlds.ts';
import { type World, world } from '../helpers/world.ts';

/** Cases of each kind; MINIM_CASES asks for more. */
const CASES = Number(process.env.MINIM_CASES ?? 300);

const sizesArb = fc.constantFrom(
  { min: 2, ideal: 2, max: 3 },
  { min: 2, ideal: 3, max: 4 },
  { min: 3, ideal: 3, max: 4 },
  { min: 2, ideal: 2, max: 2 },
  { min: 2, ideal: 4, max: 4, groupCount: 2 },
);

const hardKeys = ruleKeys.filter((key) => !ruleOf(key).isOfRotation && !ruleOf(key).isStructural);

/** Every rule that can be hard, each in a third of the cases. */
const hardArb: fc.Arbitrary<Strengths> = fc.record(
  Object.fromEntries(
    hardKeys.map((key) => {
      const strength = ruleOf(key).speaks === 'wanted' ? ('must' as const) : ('never' as const);
      return [
        key,
        fc.oneof(
          { weight: 5, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.constant({ strength, weight: 1 }) },
        ),
      ];
    }),
  ),
);

interface Case {
  readonly w: World;
  readonly rules: readonly StandingRule[];
  readonly told: string;
  readonly isPossible: boolean;
}

/** Seeded cases of one kind, drawn until there are enough of them. */
function cases(isPossible: boolean): Case[] {
  const found: Case[] = [];
  const arb = fc.tuple(draftOf(4, 8), hardArb, sizesArb);
  for (let seed = law.seed; found.length < CASES; seed++) {
    for (const [draft, strengths, size] of fc.sample(arb, { seed, numRuns: 100 })) {
      const entries = entriesIn(draft, strengths);
      const w = world(draw(draft), { ...size, ...historyIn(draft) });
      const counts = groupCounts(w.problem.pools[0]!);
      if (counts.length === 0 || Object.keys(entries).length === 0) continue;
      const rules = standing(w, entries);
      const holds = counts.some((count) => canHold(wideDivision(w.problem.pools[0]!, 0, count), rules));
      if (holds === isPossible)
        found.push({
          w,
          rules,
          isPossible,
          told: `${draw(draft)} ${JSON.stringify({ size, rules: entries })}`,
        });
      if (found.length === CASES) break;
    }
  }
  return found;
}

/** Whether some groups hold these rules, those about people asked of `people` alone; by the definitions. */
function canHoldFor({ w, rules }: Case, indexes: readonly number[], people: ReadonlySet<number>): boolean {
  const [pool] = w.problem.pools;
  return groupCounts(pool!).some((count) => {
    const wide = wideDivision(pool!, 0, count);
    for (const groupOf of everyDivision(wide.members.length, count, wide.fewest, wide.most)) {
      const groups = groupsFrom(wide, groupOf);
      const some = groups.map((group) => ({
        ...group,
        members: group.members.filter((each) => people.has(each)),
      }));
      const isKept = (index: number) => {
        const { entry, prepared } = rules[index]!;
        return prepared.violationsIn(isOfPeople(entry) ? some : groups).length === 0;
      };
      if (indexes.every(isKept)) return true;
    }
    return false;
  });
}

test('the reasons named cannot hold together, and can without any one of them', () => {
  const seen = new Set<string>();
  for (const each of cases(false)) {
    const answer = findClash(each.w.problem, 0, each.rules);
    expect(answer.kind, each.told).toBe('clash');
    if (answer.kind !== 'clash') continue;
    const { rules, people, isMinimal } = answer.clash;
    const all = new Set(people);
    expect(isMinimal, each.told).toBe(true);
    expect(rules.every((rule) => each.rules[rule]!.entry.level === HARD)).toBe(true);
    expect(canHoldFor(each, rules, all), each.told).toBe(false);
    for (const rule of rules) {
      seen.add(each.rules[rule]!.entry.id);
      expect(
        canHoldFor(
          each,
          rules.filter((one) => one !== rule),
          all,
        ),
        each.told,
      ).toBe(true);
    }
    for (const person of people) {
      const others = new Set(people.filter((one) => one !== person));
      expect(canHoldFor(each, rules, others), each.told).toBe(true);
    }
  }
  // Every rule that can be hard is among the reasons of some case, where there are many.
  if (CASES >= 300)
    expect([...seen].sort()).toEqual([...new Set(hardKeys.map((key) => ruleOf(key).id))].sort());
}, 600_000);

test('nothing is said to clash where groups can be made', () => {
  for (const { w, rules, told } of cases(true))
    expect(findClash(w.problem, 0, rules).kind, told).toBe('possible');
}, 600_000);
