/** Who leads a group stays in it when others go. */
import { homeTerm, noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const sameFacilitator: Rule = {
  id: 'same-facilitator',
  speaks: 'wanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'facilitator who leaves the group', many: 'facilitators who leave their groups' },
  sentence: () => 'Facilitators stay in their group unless a hard rule makes them go.',
  examples: [
    { groups: 'Ana Cy | Bo Dee', options: { previous: 'Ana Bo | Cy Dee', facilitators: 'Ana Dee' }, cost: 0 },
    { groups: 'Ana Cy | Bo Dee', options: { previous: 'Ana Bo | Cy Dee', facilitators: 'Ana Cy' }, cost: 1 },
  ],
  prepare(problem) {
    const led = new Map(
      problem.previous?.flatMap((group) => group.facilitators.map((person) => [person, group] as const)),
    );
    return {
      violationsIn: (groups) =>
        groups.flatMap(({ name, pool, members }, index) =>
          members.flatMap((person) => {
            const before = led.get(person);
            const hasLeft = before !== undefined && (before.name !== name || before.pool !== pool);
            return hasLeft ? [{ group: index, people: [person], cost: 1 }] : [];
          }),
        ),
      compile: (division) => homeTerm(problem, division, { leave: (person) => Number(led.has(person)) }),
      bound: noBound,
    };
  },
};
