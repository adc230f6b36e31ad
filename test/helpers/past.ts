/** Groups of earlier cycles for a world: `previous: 'Ana Bo | Cy'` are Group 1 and Group 2 of the cycle before. */
import { type PastGroup, type PreviousGroup, type Rotation, usualRotation } from '../../src/model/problem.ts';

export interface PastWords {
  /** The groups of the cycle before, which live on by name; ids that are not drawn have left. */
  readonly previous?: string;
  /** Groups of the cycles before that, oldest first. */
  readonly history?: readonly string[];
  /** Who led a group of the cycle before. */
  readonly facilitators?: string;
  /** Who is away and keeps the seat. */
  readonly away?: string;
  /** How many must go from each of them by the hard rules. */
  readonly forced?: number;
  readonly move?: number;
  readonly stayAtLeast?: readonly [number, number];
}

export interface Past {
  readonly previous: readonly PreviousGroup[] | null;
  readonly history: readonly (readonly PastGroup[])[];
  readonly rotation: Rotation;
  readonly away: ReadonlySet<number>;
}

/** `poolOf` gives the pool of an id, or -1 where the id takes no part; `person` its index. */
export function pastOf(
  words: PastWords,
  poolOf: (id: string) => number,
  person: (id: string) => number,
): Past {
  const { previous, history = [], facilitators = '', forced = 0 } = words;
  const texts = previous === undefined ? history : [...history, previous];
  const leads = new Set(facilitators.split(/\s+/));
  const before = previous === undefined ? null : readGroups(previous);
  return {
    previous:
      before?.map(({ name, ids }) => {
        const pool = Math.max(0, ...ids.map(poolOf).slice(0, 1));
        const still = ids.filter((id) => poolOf(id) === pool);
        return {
          name,
          pool,
          members: still.map(person).sort((a, b) => a - b),
          leavers: ids.length - still.length,
          forced,
          facilitators: still.filter((id) => leads.has(id)).map(person),
        };
      }) ?? null,
    history: texts.map(readGroups),
    away: new Set((words.away ?? '').split(/\s+/).filter(Boolean).map(person)),
    rotation: {
      move: words.move ?? usualRotation.move,
      stayAtLeast: words.stayAtLeast ?? usualRotation.stayAtLeast,
    },
  };
}

function readGroups(text: string): PastGroup[] {
  return text
    .split('|')
    .map((part, index) => ({ name: groupName(index), ids: part.split(/\s+/).filter(Boolean) }));
}

/** Names of groups in worlds, by place in the drawing. */
export function groupName(index: number): string {
  return `Group ${index + 1}`;
}
