/** Walks through the tree of the exact solver, at random: seats taken, given up again and forbidden, with a look at each step. */
import fc from 'fast-check';
import { AVOID } from '../../src/model/cost.ts';
import type { Instance, RuleTerm, Term } from '../../src/model/terms.ts';
import type { Part } from '../../src/solve/exact/part.ts';
import { Seating } from '../../src/solve/exact/seating.ts';
import { instanceOf, ruleTerm } from './instances.ts';
import { law } from './random-worlds.ts';

/** People of a walk, and groups. */
export const PEOPLE = 6;
export const GROUPS = 3;

/** Something for each of them. */
export const byPerson = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(arb, { minLength: PEOPLE, maxLength: PEOPLE });

/** A step by what it does and to whom: 0 gives up the last seat, 1 forbids one, others take one. */
type Step = readonly [kind: number, who: number, where: number];

export const stepsArb: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 99 }), fc.nat({ max: 99 })),
  { maxLength: 12 },
);

/** Limits of three groups for six people, not always kept by all of them. */
export const limitsArb = fc.array(
  fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 })).map(([least, more]) => [least, least + more] as const),
  { minLength: GROUPS, maxLength: GROUPS },
);

/** Costs by count, from nobody to all six. */
export const tableArb = fc.array(fc.nat({ max: 9 }), { minLength: PEOPLE + 1, maxLength: PEOPLE + 1 });

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

interface Walked<T extends Term> {
  readonly part: Part;
  readonly seating: Seating;
  readonly term: T;
  readonly weight: number;
  readonly instance: Instance;
}

/** The same for each of many terms, under limits and with a weight of its own. */
export function walkEach<T extends Term>(
  terms: fc.Arbitrary<T>,
  makePart: (rule: RuleTerm, term: T, instance: Instance, seating: Seating) => Part,
  look: (walked: Walked<T>) => void,
): void {
  fc.assert(
    fc.property(terms, limitsArb, stepsArb, fc.integer({ min: 1, max: 3 }), (term, limits, steps, weight) => {
      const rule = ruleTerm(0, AVOID, weight, term);
      const instance = instanceOf(PEOPLE, limits, [rule]);
      const start = (seating: Seating) => makePart(rule, term, instance, seating);
      walk(instance, start, steps, (part, seating) => look({ part, seating, term, weight, instance }));
    }),
    walkLaw,
  );
}

/** Who may still come, and where to. */
export function openSeats({ people, groups, groupOf, allowed }: Seating) {
  return Array.from({ length: people * groups }, (_, at) => at)
    .filter((at) => allowed[at] === 1)
    .map((at) => ({ person: Math.floor(at / groups), group: at % groups }))
    .filter(({ person }) => groupOf[person]! < 0);
}

/** People who sit in the group. */
export function seatedIn({ groupOf }: Pick<Seating, 'groupOf'>, group: number): number[] {
  return [...groupOf.keys()].filter((person) => groupOf[person] === group);
}
