/** Mends groups under rules that no file may speak of: without them first, and with them only where they do not hold then. */
import { compareCosts, FREE, HARD } from '../model/cost.ts';
import type { Group, Problem } from '../model/problem.ts';
import { price, type StandingRule } from '../rules/price.ts';
import { type FixOptions, type FixResult, fixGroups } from './fix.ts';

export function fixInPrivate(
  problem: Problem,
  groups: readonly Group[],
  unplaced: readonly number[],
  standing: readonly StandingRule[],
  secret: readonly StandingRule[],
  options: FixOptions,
): FixResult {
  const open = fixGroups(problem, groups, unplaced, standing, options);
  if (secret.length === 0 || open.kind === 'not-fixed') return open;
  const missed = price(open.groups, secret).total;
  if (compareCosts(missed, FREE) === 0) return open;
  const everything = [...standing, ...secret];
  const closed = fixGroups(problem, groups, unplaced, everything, options);
  if (closed.kind === 'not-fixed') return missed[HARD] > 0 ? closed : open;
  const isBetter =
    compareCosts(price(closed.groups, everything).total, price(open.groups, everything).total) < 0;
  return isBetter ? closed : open;
}
