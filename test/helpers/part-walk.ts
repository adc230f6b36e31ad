/** Walks through the tree of the exact solver, at random: seats taken, given up again and forbidden, with a look at each step. */
import fc from 'fast-check';
import type { Instance } from '../../src/model/terms.ts';
import type { Part } from '../../src/solve/exact/part.ts';
import { Seating } from '../../src/solve/exact/seating.ts';
import { law } from './random-worlds.ts';

/** A step by what it does and to whom: 0 gives up the last seat, 1 forbids one, others take one. */
type Step = readonly [kind: number, who: number, where: number];

export const stepsArb: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 99 }), fc.nat({ max: 99 })),
  { maxLength: 12 },
);

/** Limits of three groups for six people, not always kept by all of them. */
export const limitsArb = fc.array(
  fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 })).map(([least, more]) => [least, least + more] as const),
  { minLength: 3, maxLength: 3 },
);

/** Costs by count, from nobody to all six. */
export const tableArb = fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 });

export const walkLaw = { ...law, numRuns: 400 } as const;

/** Calls `look` where sizes can still be kept: at the start and after each step. */
export function walk(
  instance: Instance,
  makePart: (seating: Seating) => Part,
  steps: readonly Step[],
  look: (part: Part, seating: Seating) => void,
): void {
  const seating = new Seating(instance);
  const part = makePart(seating);
  const taken: { readonly person: number; readonly group: number; readonly mark: number }[] = [];
  if (!seating.countSeats()) return;
  look(part, seating);
  for (const [kind, who, where] of steps) {
    const last = kind === 0 ? taken.pop() : undefined;
    const open = openSeats(seating);
    if (last) {
      part.unseat(last.person, last.group);
      seating.unseat(last.person);
      seating.allowAgain(last.mark);
    } else if (open.length > 0) {
      const { person, group } = open[(who * instance.groups + where) % open.length]!;
      if (kind === 1) seating.forbid(person, group);
      else {
        taken.push({ person, group, mark: seating.mark() });
        seating.seat(person, group);
        part.seat(person, group);
      }
    }
    if (!seating.countSeats()) return;
    look(part, seating);
  }
}

/** Who may still come, and where to. */
export function openSeats({ people, groups, groupOf, allowed }: Seating) {
  return Array.from({ length: people * groups }, (_, at) => at)
    .filter((at) => allowed[at] === 1)
    .map((at) => ({ person: Math.floor(at / groups), group: at % groups }))
    .filter(({ person }) => groupOf[person]! < 0);
}

/** People who sit in the group. */
export function seatedIn({ groupOf }: Seating, group: number): number[] {
  return [...groupOf.keys()].filter((person) => groupOf[person] === group);
}

export const sumOf = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);
