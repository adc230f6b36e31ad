/** Everybody changes groups; where they cannot without meeting again, how few would have to. */
import { AVOID, HARD } from '../model/cost.ts';
import { counted } from '../model/counted.ts';
import type { Problem } from '../model/problem.ts';
import { standingRule } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import type { RuleEntry } from '../rules/rule.ts';
import type { AssignOptions } from './assign.ts';
import type { RotateResult } from './rotate.ts';
import { rotateEveryone } from './rotate-everyone.ts';

export function changeEveryone(
  problem: Problem,
  standing: readonly StandingRule[],
  secret: readonly StandingRule[],
  options: Pick<AssignOptions, 'seed' | 'effort' | 'onProgress'>,
): RotateResult {
  const result = rotateEveryone(problem, standing, secret, options);
  if (result.kind === 'solved')
    return { ...result, kind: 'rotated', problem: { ...problem, previous: null }, standing };
  if (!standing.some(({ entry }) => entry.id === 'met-before' && entry.level === HARD)) return result;
  // Where nobody can be kept from meeting again, the fewest repeats are worth knowing.
  // All meetings in one cycle weigh the same, so that pairs are counted and not how long ago they met.
  const once: Problem = { ...problem, history: [problem.history.flat()] };
  const counting = standing.map(({ entry }) => {
    const softened: RuleEntry = entry.id === 'met-before' ? { ...entry, level: AVOID } : entry;
    return standingRule({ ...once, previous: null }, softened);
  });
  const fewest = rotateEveryone(once, counting, secret, options);
  if (fewest.kind !== 'solved') return result;
  const rule = standing.findIndex(({ entry }) => entry.id === 'met-before');
  const pairs = fewest.solution.outcomes[rule]!.violations.length;
  return {
    ...result,
    help: `with \`met-before: avoid\` groups can be made in which ${counted(pairs, 'pair meets', 'pairs meet')} again`,
  };
}
