/** What would help where there are fewer facilitators than groups need: in the words of rules.yaml. */
import { HARD } from '../model/cost.ts';
import { counted } from '../model/counted.ts';
import { extentOf } from '../model/extent.ts';
import { mostSeated, type Pool, type Problem } from '../model/problem.ts';
import { canLead } from '../rules/facilitator.ts';
import type { StandingRule } from '../rules/price.ts';
import { groupCounts } from './divisions.ts';
import { leadingEntry } from './roles.ts';

/** Null where a pool has as many as its fewest groups need, or none are needed. */
export function moreFacilitators(
  problem: Problem,
  pool: Pool,
  standing: readonly StandingRule[],
): string | null {
  const entry = leadingEntry(standing.map((each) => each.entry));
  const counts = groupCounts(pool);
  if (entry === null || entry.level !== HARD || counts.length === 0) return null;
  const each = entry.options.count ?? 1;
  const held = pool.members.filter(canLead(problem, entry.options.facilitators!)).length;
  const [fewest] = extentOf(counts);
  const lacking = fewest * each - held;
  if (lacking <= 0) return null;
  const isFixed = pool.groupCount !== null;
  const why = isFixed
    ? ''
    : ` (${counted(fewest, 'group is', 'groups are')} the fewest that the sizes allow)`;
  const ways = [`mark ${lacking} more${why}`, ...fewerGroups(pool, Math.floor(held / each))];
  return `${ways.join(', ')}, or soften facilitator from must to should`;
}

/** So many groups as there are facilitators for, by `groups` and by larger sizes. */
function fewerGroups({ members, size, groupCount }: Pool, groups: number): string[] {
  if (groups === 0) return [];
  const largest = Math.ceil(members.length / groups);
  const count = groupCount === null ? [] : [`\`groups: ${groups}\``];
  const max = largest <= mostSeated(size) ? [] : [`\`size: { max: ${largest + (size.spare ?? 0)} }\``];
  const written = [...count, ...max].join(' with ');
  return [`make ${counted(groups, 'group')} of up to ${largest} by ${written}`];
}
