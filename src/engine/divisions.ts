/** How many groups a pool makes: by arithmetic, before any search. */
import { areTooFew, sayTooFew } from '../model/attendance.ts';
import { counted } from '../model/counted.ts';
import { spanText } from '../model/extent.ts';
import { mostSeated, type Pool, type SizeRange } from '../model/problem.ts';
import type { Division } from '../rules/rule.ts';
import type { NoGroups } from './answer.ts';

/**
 * Numbers of groups in which every size fits, the best first: least sum of squared distances from the ideal size, ties
 * to more groups. Empty where there is none.
 */
export function groupCounts(pool: Pool): number[] {
  const people = pool.members.length;
  const { min } = pool.size;
  const max = mostSeated(pool.size);
  const fits = (groups: number) => groups > 0 && groups * min <= people && people <= groups * max;
  if (pool.groupCount !== null) return fits(pool.groupCount) ? [pool.groupCount] : [];
  const counts: number[] = [];
  for (let groups = Math.ceil(people / max); groups <= Math.floor(people / min); groups++) {
    if (fits(groups)) counts.push(groups);
  }
  const unevenness = (groups: number) => {
    const small = Math.floor(people / groups);
    const larger = people % groups;
    return larger * (small + 1 - pool.size.ideal) ** 2 + (groups - larger) * (small - pool.size.ideal) ** 2;
  };
  return counts.sort((a, b) => unevenness(a) - unevenness(b) || b - a);
}

/** That these groups cannot be, where trying every way has shown it. */
export function sayEveryWay({ groups, fewest, most }: Division): string {
  return `every way to make ${groups === 1 ? 'one group' : `${groups} groups`} of ${spanText([fewest, most])} was tried, and each breaks a hard rule`;
}

/** Why no number of groups fits, in one sentence of arithmetic. */
export function whyNoDivision(pool: Pool): string {
  const people = pool.members.length;
  const who = counted(people, 'person', 'people');
  const { min, attend, spare = 0 } = pool.size;
  const max = mostSeated(pool.size);
  const range = spanText([min, max]);
  const free = spare > 0 ? `, with ${spare} of ${pool.size.max} seats kept free` : '';
  const room = (size: number) => (attend && areTooFew(size, attend) ? `; ${sayTooFew(size, attend)}` : '');
  if (people === 0) return 'there are no participants';
  if (pool.groupCount !== null) {
    const each = spanOf(people, pool.groupCount);
    const groups = counted(pool.groupCount, 'group');
    const small = Math.floor(people / pool.groupCount);
    return `${who} in ${groups} make groups of ${each}, and sizes are ${range}${free}${room(small)}`;
  }
  if (people < min) return `${who}: too few for one group of ${min}${room(people)}`;
  const groups = Math.floor(people / min);
  const many = groups === 1 ? 'one group' : `${inWords(groups)} groups`;
  const less = room(Math.floor(people / (groups + 1)));
  return `${who}: too many for ${many} of ${max}${free}, too few for ${inWords(groups + 1)} of ${min}${less}`;
}

/** The no of the first pool that no number of groups fits, which arithmetic tells before anything is searched. */
export function noDivisionIn(pools: readonly Pool[]): NoGroups | null {
  const unfit = pools.find((pool) => groupCounts(pool).length === 0);
  return unfit ? noDivision(unfit) : null;
}

/** The no of a pool that no number of groups fits. */
export function noDivision(pool: Pool): NoGroups {
  return {
    kind: 'no-groups',
    reason: 'no-division',
    pool: pool.name,
    sentences: [whyNoDivision(pool)],
    help: whatWouldFit(pool),
  };
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return words[count] ?? String(count);
}

/** Sizes that could hold a pool: the nearest changes of the limits that make a division possible. */
export function whatWouldFit(pool: Pool): string {
  const people = pool.members.length;
  const { min, max, attend, spare = 0 } = pool.size;
  if (people === 0) return 'widen `who:`, or the conditions of the pool, in rules.yaml';
  if (pool.groupCount !== null && pool.groupCount > people) return `write at most \`groups: ${people}\``;
  // Where the seats that are kept free stand in the way, as many more would have to be allowed.
  const [filled] = spare > 0 ? groupCounts({ ...pool, size: { ...pool.size, spare: 0 } }) : [];
  if (filled !== undefined)
    return `keep fewer seats free with a smaller \`spare\`, or set \`size: { max: ${Math.ceil(people / filled) + spare} }\``;
  if (pool.groupCount !== null)
    return `set \`size\` to include ${spanOf(people, pool.groupCount)}, or change \`groups\``;
  if (people < min) return attend ? 'widen `who:`' : `set \`size: { min: ${people} }\`, or widen \`who:\``;
  const groups = Math.floor(people / min);
  const larger = Math.ceil(people / groups);
  const smaller = Math.floor(people / (groups + 1));
  const fewer = `set \`size: { max: ${larger + spare} }\` (${groups} of up to ${larger})`;
  if (attend) return `${fewer}, or widen \`who:\``;
  return `${fewer} or \`size: { min: ${smaller} }\` (${groups + 1} of ${smaller} to ${max})`;
}

function spanOf(people: number, groups: number): string {
  return spanText([Math.floor(people / groups), Math.ceil(people / groups)]);
}

/** A division whose groups may have any size within the limits: what proofs range over. */
export function wideDivision(pool: Pool, index: number, groups: number): Division {
  return {
    pool: index,
    members: pool.members,
    groups,
    size: pool.size,
    fewest: pool.size.min,
    most: Math.max(1, Math.min(mostSeated(pool.size), pool.members.length)),
  };
}

/** A division whose groups differ by at most one: what is searched first. */
export function evenDivision(wide: Division): Division {
  const small = Math.floor(wide.members.length / wide.groups);
  const most = wide.members.length % wide.groups === 0 ? small : small + 1;
  return { ...wide, fewest: small, most };
}

/** Sizes to try in turn: as even as they can be, then, where that allows more, any within the limits. */
export function evenThenWide(wide: Division): Division[] {
  const even = evenDivision(wide);
  return even.fewest === wide.fewest && even.most === wide.most ? [even] : [even, wide];
}

/** The size limits of a fixed number of groups whose sizes nobody stated. */
export function sizesFor(people: number, groups: number): SizeRange {
  const small = Math.max(1, Math.floor(people / groups));
  const max = Math.max(small, Math.ceil(people / groups));
  return { min: small, ideal: max, max };
}
