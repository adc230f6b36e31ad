/** People of one organisation: a common boss at most so many levels above both. */
import { NO_MANAGER_KEY } from '../model/org-chart.ts';
import type { Problem } from '../model/problem.ts';
import { PairGatherer } from './pair-list.ts';
import { pairRule } from './pair-rule.ts';
import type { Rule } from './rule.ts';

export const commonBoss: Rule = {
  id: 'common-boss',
  speaks: 'unwanted',
  perColumn: false,
  options: ['within'],
  unit: { one: 'pair with a common boss', many: 'pairs with a common boss' },
  sentence({ strength, options }) {
    const above = `a common boss up to ${options.within ?? DEFAULT_WITHIN} levels above both`;
    return strength === 'never'
      ? `No two people with ${above} sit together.`
      : `People with ${above} avoid sitting together.`;
  },
  examples: [
    { groups: 'Cy<Bo Dee<Bo | Bo<Ana Ana', options: { within: 1 }, cost: 1 },
    { groups: 'Cy<Bo Fay<Eve | Bo<Ana Ana | Eve<Ana', options: { within: 1 }, cost: 0 },
    { groups: 'Cy<Bo Fay<Eve | Bo<Ana Eve<Ana | Ana', options: { within: 2 }, cost: 2 },
    { groups: 'Cy<Bo Eve<Ana | Bo<Ana Ana', options: { within: 2 }, cost: 1 },
  ],
  prepare(problem, { options }) {
    const within = options.within ?? DEFAULT_WITHIN;
    const unknown = problem.pools
      .flatMap((pool) => pool.members)
      .filter((person) => problem.chart.boss[person]! < -1);
    return pairRule(problem, {
      costOf(a, b) {
        const bosses = new Set(bossesOf(problem, a, within));
        const isCommon = (boss: number) => boss !== a && boss !== b && bosses.has(boss);
        return Number(bossesOf(problem, b, within).some(isCommon));
      },
      pairsOf(members) {
        const below = new Map<number, number[]>();
        for (const person of members) {
          for (const boss of bossesOf(problem, person, within)) {
            if (boss === person) continue;
            const list = below.get(boss);
            if (list) list.push(person);
            else below.set(boss, [person]);
          }
        }
        const pairs = new PairGatherer();
        for (const people of below.values()) pairs.addAll(people);
        return pairs.finish();
      },
      linkedBecause: `have ${nameForShared(within)}`,
      unknown: { people: unknown, one: 'person has no known manager', many: 'people have no known manager' },
    });
  },
};

/** "Same organisation" in the original form of the practice: the boss's boss. */
const DEFAULT_WITHIN = 2;

/** Keys of the bosses 1..within levels above a person, managers outside the file included; in a loop some come again. */
function bossesOf({ chart }: Problem, person: number, within: number): number[] {
  const bosses: number[] = [];
  let current = person;
  for (let level = 0; level < within && current >= 0; level++) {
    const key = chart.managerKey[current]!;
    if (key === NO_MANAGER_KEY) break;
    bosses.push(key);
    current = chart.boss[current]!;
  }
  return bosses;
}

function nameForShared(within: number): string {
  return within === 1 ? 'a common manager' : `common bosses up to ${within} levels above them`;
}
