/** Moves of people who must sit together: a whole block changes places with as many members of another group. */
import { HARD, type Level, levels } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import { mayAccept } from './acceptance.ts';
import type { RandomStream } from './random.ts';
import type { WorkingAssignment } from './working-assignment.ts';

/** Per person, with whom a hard rule wants them to sit; null where there is no such rule. */
export function togetherOf({ people, terms }: Instance): readonly (readonly number[])[] | null {
  const partners: number[][] = Array.from({ length: people }, () => []);
  let isAny = false;
  for (const { term, level } of terms) {
    if (term.kind !== 'pair' || level !== HARD) continue;
    for (let i = 0; i < term.a.length; i++) {
      if (term.weight[i]! >= 0) continue;
      partners[term.a[i]!]!.push(term.b[i]!);
      partners[term.b[i]!]!.push(term.a[i]!);
      isAny = true;
    }
  }
  return isAny ? partners : null;
}

/** Proposes a swap of the block around a person; true where it was taken. */
export function swapBlock(
  assignment: WorkingAssignment,
  partners: readonly (readonly number[])[],
  person: number,
  random: RandomStream,
  temperature: number,
): boolean {
  const { groupOf, sizes, seats, capacity, cost } = assignment;
  const from = groupOf[person]!;
  const to = random.below(sizes.length);
  const block = [person];
  for (const member of block) {
    for (const partner of partners[member]!)
      if (groupOf[partner] === from && !block.includes(partner)) block.push(partner);
  }
  if (to === from || block.length < 2 || block.length > sizes[to]!) return false;
  // As many members of the other group, from a random seat on.
  const first = random.below(sizes[to]!);
  const others = block.map((_, index) => seats[to * capacity + ((first + index) % sizes[to]!)]!);
  const before = [...cost] as const;
  block.forEach((member, index) => {
    assignment.swap(member, others[index]!);
  });
  let delta = 0;
  for (const level of levels) delta += (cost[level] - before[level]) * assignment.emphasisOf(level as Level);
  if (mayAccept(delta, temperature, random.next())) return true;
  block.forEach((member, index) => {
    assignment.swap(others[index]!, member);
  });
  return false;
}
