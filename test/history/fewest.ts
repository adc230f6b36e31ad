/** Small companies whose groups break hard rules, and the fewest people who must move, by trying everything. */
import { pairsOf } from '../cli/recount.ts';
import { chance } from './worlds.ts';

export interface SmallCase {
  readonly files: Readonly<Record<string, string>>;
  readonly ids: readonly string[];
  /** Index of each person's group. */
  readonly groupOf: readonly number[];
  readonly groups: number;
  readonly min: number;
  readonly max: number;
  clash(a: number, b: number): boolean;
}

export function smallCase(seed: number): SmallCase {
  const random = chance(seed);
  const people = 8 + random(5);
  const groups = people < 9 ? 3 : 3 + random(2);
  const min = 2;
  const max = Math.ceil(people / groups) + random(2);
  const ids = Array.from({ length: people }, (_, i) => `e${i}`);
  // A third has a manager among those before them; only people without reports have a team of their own.
  const bossOf = ids.map((_, i) => (i > 0 && random(5) < 2 ? random(i) : -1));
  const teamOf = ids.map(() => random(7));
  const apart = Array.from({ length: 1 + random(3) }, () => {
    const a = random(people);
    return [a, (a + 1 + random(people - 1)) % people] as const;
  });
  const above = (i: number): number[] => (bossOf[i]! < 0 ? [] : [bossOf[i]!, ...above(bossOf[i]!)]);
  const teams = ids.map((_, i) => {
    const reports = ids.map((_, j) => j).filter((j) => bossOf[j] === i);
    return new Set((reports.length > 0 ? reports : [i]).map((j) => teamOf[j]!).filter((team) => team < 5));
  });
  const groupOf = ids.map((_, i) => i % groups);
  for (let i = people - 1; i > 0; i--) {
    const j = random(i + 1);
    [groupOf[i], groupOf[j]] = [groupOf[j]!, groupOf[i]!];
  }
  // Now and then somebody has been put into a full group.
  if (random(3) === 0) groupOf[random(people)] = random(groups);
  const cell = (i: number) =>
    `${ids[i]},Person ${ids[i]},${bossOf[i]! < 0 ? '' : ids[bossOf[i]!]},${teamOf[i]! < 5 ? `Team ${teamOf[i]}` : ''}\n`;
  const pairs = apart.map(([a, b]) => `[${ids[a]}, ${ids[b]}]`).join(', ');
  return {
    files: {
      'people.csv': `id,name,manager,team\n${ids.map((_, i) => cell(i)).join('')}`,
      'groups.csv': `group,id\n${ids.map((id, i) => `Group ${groupOf[i]},${id}\n`).join('')}`,
      'rules.yaml': `who: {}\nsize: { min: ${min}, ideal: ${min + 1}, max: ${max} }\ncycle: { name: 2027-H1, from: 2027-01-04, to: 2027-06-25 }\nrules:\n  same-manager: off\n  same-team: never\n  apart: { strength: never, pairs: [${pairs}] }\n`,
    },
    ids,
    groupOf,
    groups: new Set(groupOf).size,
    min,
    max,
    clash: (a, b) =>
      above(a).includes(b) ||
      above(b).includes(a) ||
      [...teams[a]!].some((team) => teams[b]!.has(team)) ||
      apart.some(([x, y]) => (x === a && y === b) || (x === b && y === a)),
  };
}

/** Faults of an assignment of these people, as sentences. */
export function faultsIn({ clash, min, max, groups, ids }: SmallCase, groupOf: readonly number[]): string[] {
  const members = Array.from({ length: groups }, (_, group) =>
    [...groupOf.keys()].filter((i) => groupOf[i] === group),
  );
  return members.flatMap((each, group) => [
    ...(each.length < min || each.length > max ? [`${each.length} people in group ${group}`] : []),
    ...pairsOf(each.map(String))
      .filter(([a, b]) => clash(Number(a), Number(b)))
      .map(([a, b]) => `${ids[Number(a)]} and ${ids[Number(b)]} in group ${group}`),
  ]);
}

/** The fewest people who sit elsewhere in any assignment without a fault; null where there is none. */
export function fewestMoved(small: SmallCase): number | null {
  const { groupOf, groups, min, max, clash } = small;
  const people = groupOf.length;
  const seats = Array.from({ length: groups }, (): number[] => []);
  let best = Number.POSITIVE_INFINITY;
  const seat = (person: number, moved: number): void => {
    if (moved >= best) return;
    if (seats.reduce((sum, each) => sum + Math.max(0, min - each.length), 0) > people - person) return;
    if (person === people) {
      best = moved;
      return;
    }
    for (let group = 0; group < groups; group++) {
      if (seats[group]!.length >= max || seats[group]!.some((other) => clash(other, person))) continue;
      seats[group]!.push(person);
      seat(person + 1, moved + Number(groupOf[person] !== group));
      seats[group]!.pop();
    }
  };
  seat(0, 0);
  return Number.isFinite(best) ? best : null;
}
