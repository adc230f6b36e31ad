/** Those who have been in their group longest go first; whoever leads it goes last. */
import type { Problem } from '../model/problem.ts';
import { homeTerm, noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const turn: Rule = {
  id: 'turn',
  speaks: 'wanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'person passed over whose turn it was', many: 'people passed over whose turn it was' },
  sentence: () => 'Those who have been in their group longest go first, and facilitators last.',
  examples: [
    {
      groups: 'Ana Cy | Bo Dee',
      options: { previous: 'Ana Bo | Cy Dee', history: ['Ana Dee | Cy Bo'], move: 1 },
      cost: 1,
    },
    {
      groups: 'Bo Cy | Ana Dee',
      options: { previous: 'Ana Bo | Cy Dee', history: ['Ana Dee | Cy Bo'], move: 1 },
      cost: 0,
    },
  ],
  prepare(problem) {
    const passed = passedOver(problem);
    const home = new Map(
      problem.previous?.flatMap((before) => before.members.map((person) => [person, before] as const)),
    );
    return {
      violationsIn: (groups) =>
        groups.flatMap((group, index) =>
          group.members.flatMap((person) => {
            const before = home.get(person);
            const hasLeft =
              before !== undefined && (before.name !== group.name || before.pool !== group.pool);
            const cost = hasLeft ? (passed.get(person) ?? 0) : 0;
            return cost > 0 ? [{ group: index, people: [person], cost }] : [];
          }),
        ),
      compile: (division) => homeTerm(problem, division, { leave: (person) => passed.get(person) ?? 0 }),
      bound: noBound,
    };
  },
};

/**
 * Per person: how many members would be passed over if they went. A group of which m go has its turn right when the m
 * who have been there longest go, so somebody with r members before them in the line passes over max(0, r - m + 1).
 */
export function passedOver(problem: Problem): Map<number, number> {
  const passed = new Map<number, number>();
  for (const { name, members, leavers, facilitators } of problem.previous ?? []) {
    const going = Math.max(1, problem.rotation.move - leavers);
    const cycles = new Map(members.map((person) => [person, cyclesIn(problem, person, name)]));
    for (const person of members) {
      const leads = facilitators.includes(person);
      const ahead = members.filter((other) => {
        if (leads !== facilitators.includes(other)) return leads;
        return cycles.get(other)! > cycles.get(person)!;
      });
      passed.set(person, Math.max(0, ahead.length - going + 1));
    }
  }
  return passed;
}

/** How many cycles in a row, up to the last, somebody has been in a group. */
export function cyclesIn({ people, history }: Problem, person: number, name: string): number {
  const id = people.ids[person]!;
  let cycles = 0;
  for (const groups of [...history].reverse()) {
    if (!groups.some((group) => group.name === name && group.ids.includes(id))) break;
    cycles++;
  }
  return cycles;
}
