/** Two reports of one manager in one group: what one says of their manager, the other hears. */
import { NO_BOSS, NO_MANAGER_KEY } from '../model/org-chart.ts';
import { nameOf } from '../model/problem.ts';
import { countRule } from './count-rule.ts';
import { pairsAmong } from './counting.ts';
import type { Rule } from './rule.ts';

export const sameManager: Rule = {
  id: 'same-manager',
  speaks: 'unwanted',
  perColumn: false,
  options: [],
  unit: { one: 'pair with one manager', many: 'pairs with one manager' },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'No two people with the same manager sit together.'
      : 'People with the same manager avoid sitting together.',
  examples: [
    { groups: 'Bo<Ana Cy<Ana | Ana', cost: 1 },
    { groups: 'Bo<Ana Cy<Ana Dee<Ana | Ana', cost: 3 },
    { groups: 'Bo<?gone Cy<?gone | Ana', cost: 1 },
    { groups: 'Ana Bo | Cy', cost: 0 },
  ],
  prepare(problem) {
    const { chart, people } = problem;
    const managerOf = (key: number) =>
      key < people.size ? nameOf(people, key) : chart.outsiders[key - people.size]!;
    const unknown = problem.pools
      .flatMap((pool) => pool.members)
      .filter((person) => chart.managerKey[person] === NO_MANAGER_KEY && chart.boss[person] !== NO_BOSS);
    return countRule(problem, {
      valueByPerson: chart.managerKey,
      costOf: pairsAmong,
      describe: (manager, count) => `${managerOf(manager)} has ${count} people here`,
      unknown: { people: unknown, one: 'person has no known manager', many: 'people have no known manager' },
    });
  },
};
