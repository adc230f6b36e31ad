/** People who must sit together change groups together, and the search keeps its promises about them. */
import { expect, test } from 'vitest';
import { AVOID, type Cost, compareCosts, HARD } from '../../src/model/cost.ts';
import { anneal } from '../../src/solve/anneal.ts';
import { togetherOf } from '../../src/solve/blocks.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { RandomStream } from '../../src/solve/random.ts';
import { runToEnd } from '../../src/solve/run-to-end.ts';
import type { Watch } from '../../src/solve/walk.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';

/** Six couples in three groups of four: nothing but whole couples can change places. */
const people = Array.from({ length: 12 }, (_, person) => person);
const couples = people
  .filter((person) => person % 2 === 0)
  .map((person) => [person, person + 1, -1] as const);
const kinds = [0, 1, 0, 2, 1, 2, 0, 3, 1, 3, 2, 3];
const instance = instanceOf(
  12,
  [
    [4, 4],
    [4, 4],
    [4, 4],
  ],
  [ruleTerm(0, HARD, 1, pairTerm(couples, couples.length)), ruleTerm(1, AVOID, 1, countTerm(kinds, 4))],
);
const seeds = Array.from({ length: 30 }, (_, seed) => `${seed}`);

function run(seed: string, bound: Cost, budget: number) {
  const start = Int32Array.from(people, (person) => Math.floor(person / 4));
  const assignment = new WorkingAssignment(buildKernel(instance), start);
  let best: Cost = [...assignment.cost];
  const see: Watch = ({ cost }) => {
    if (compareCosts(cost, best) < 0) best = [...cost];
  };
  const moves = runToEnd(anneal(assignment, AVOID, bound, budget, new RandomStream(seed), see));
  return { assignment, best, moves };
}

test('everybody knows with whom a hard rule wants them', () => {
  expect(togetherOf(instance)?.slice(0, 4)).toEqual([[1], [0], [3], [2]]);
  const wish = ruleTerm(0, AVOID, 1, pairTerm(couples, couples.length));
  expect(togetherOf(instanceOf(12, [[12, 12]], [wish]))).toBeNull();
});

test('couples find the groups in which nobody shares a kind, and stay couples', () => {
  // Kinds of the couples: 01, 02, 12, 03, 13, 23. Those without a kind in common go together: 01 23, 02 13, 12 03.
  for (const seed of seeds) {
    const { assignment } = run(seed, [0, 0, 0], 20_000);
    expect(assignment.cost).toEqual([0, 0, 0]);
    expect(evaluate(instance, assignment.groupOf).total).toEqual([0, 0, 0]);
  }
});

test('the search ends with the best it ever had', () => {
  for (const seed of seeds) {
    const { assignment, best } = run(seed, [0, -1, 0], 500);
    expect(assignment.cost).toEqual(best);
  }
});

test('the search stops where it reaches the bound', () => {
  for (const seed of seeds) expect(run(seed, [0, 0, 0], 20_000).moves).toBeLessThan(20_000);
});
