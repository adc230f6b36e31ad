/** Somebody strong in what another wants help with: by what people say of themselves, never by ratings. */
import { counted } from '../model/counted.ts';
import type { Problem } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import type { Bound, Conflicts, Division, Rule, Skills } from './rule.ts';

export const skills: Rule = {
  id: 'skills',
  speaks: 'wanted',
  perColumn: false,
  options: ['strong', 'wants'],
  isOfWholeGroup: true,
  unit: { one: 'wish for help that nobody meets', many: 'wishes for help that nobody meets' },
  sentence: ({ strength }) =>
    strength === 'must'
      ? 'Whoever wants help with something has somebody else in the group who is strong in it.'
      : 'Each group brings together people who want help with something and people strong in it.',
  examples: [
    {
      groups: 'Ana Bo | Cy Dee',
      options: { strong: { Ana: 'hiring' }, wants: { Bo: 'hiring', Cy: 'hiring' } },
      cost: 1,
    },
    {
      groups: 'Ana Bo Cy',
      options: { strong: { Ana: 'hiring' }, wants: { Bo: 'hiring; budgets', Cy: 'hiring' } },
      cost: 1,
    },
    // Nobody helps themselves.
    { groups: 'Ana Bo', options: { strong: { Ana: 'hiring' }, wants: { Ana: 'hiring' } }, cost: 1 },
    {
      groups: 'Ana Bo',
      options: { strong: { Ana: 'hiring', Bo: 'hiring' }, wants: { Ana: 'hiring' } },
      cost: 0,
    },
  ],
  prepare(problem, { options }) {
    const said = options.skills!;
    return {
      violationsIn: (groups) =>
        groups.flatMap(({ members }, index) =>
          members.flatMap((person): Violation[] => {
            const unmet = said.wants[person]!.filter((topic) =>
              members.every((other) => other === person || !said.strong[other]!.includes(topic)),
            );
            return unmet.length > 0 ? [{ group: index, people: [person], cost: unmet.length }] : [];
          }),
        ),
      compile: ({ members }) => [
        {
          kind: 'cover',
          topics: said.topics.length,
          strong: members.map((person) => said.strong[person]!),
          wants: members.map((person) => said.wants[person]!),
        },
      ],
      bound: (division, conflicts) => boundOf(said, division, conflicts),
      unknown: {
        people: silent(problem, said),
        one: 'person says nothing of what they are strong in or want help with',
        many: 'people say nothing of what they are strong in or want help with',
      },
    };
  },
};

function silent({ pools }: Problem, { strong, wants }: Skills): number[] {
  return pools
    .flatMap(({ members }) => members)
    .filter((person) => strong[person]!.length + wants[person]!.length === 0);
}

/** By topic: wishes that no person can meet who may sit there, and wishes for which there are not seats enough beside the strong. */
function boundOf(
  { topics, strong, wants }: Skills,
  { members, most }: Division,
  conflicts: Conflicts,
): Bound {
  let cost = 0;
  const because: string[] = [];
  topics.forEach((topic, index) => {
    const positions = [...members.keys()];
    const able = positions.filter((position) => strong[members[position]!]!.includes(index));
    const isAble = new Set(able);
    const wanting = positions.filter((position) => wants[members[position]!]!.includes(index));
    const hopeless = wanting.filter((position) =>
      able.every((other) => other === position || conflicts.has(position, other)),
    );
    const waiting = wanting.filter((position) => !isAble.has(position)).length;
    const crowded = waiting - able.length * (most - 1);
    const least = Math.max(hopeless.length, crowded);
    if (least <= 0) return;
    cost += least;
    const who = (count: number) => `${counted(count, 'person wants', 'people want')} help with ${topic}`;
    because.push(
      hopeless.length >= crowded
        ? `${who(hopeless.length)} and may sit with nobody else who is strong in it`
        : `${who(waiting)}, ${able.length === 1 ? '1 is' : `${able.length} are`} strong in it, and a group has at most ${most}`,
    );
  });
  return { cost, because };
}
