/** Who reports to whom, over the whole export: vacancies and non-participants carry the chain like everyone else. */

/** `boss` of somebody at the top of the chart. */
export const NO_BOSS = -1;
/** `boss` of somebody whose manager is not known: not in the file, ambiguous, or simply missing. */
export const UNKNOWN_BOSS = -2;
/** `managerKey` of somebody without a known manager. */
export const NO_MANAGER_KEY = -1;

export interface OrgChart {
  /** Per person: index of the direct manager, NO_BOSS or UNKNOWN_BOSS. */
  readonly boss: Int32Array;
  /** Per person: which manager, in the file (a person) or not (number of people + k); NO_MANAGER_KEY if none is known. */
  readonly managerKey: Int32Array;
  /** How managers outside the file are written; `managerKey - people.size` indexes it. */
  readonly outsiders: readonly string[];
  /** Per person: the mapped dotted-line managers. */
  readonly dotted: ReadonlyMap<number, readonly number[]>;
  /** People with a mapped line to somebody who is not known. */
  readonly unsure?: ReadonlySet<number>;
  /** Per person: the loop of managers they are part of, or -1. */
  readonly loopOf: Int32Array;
  /** The members of each loop, in order of person. */
  readonly loops: readonly (readonly number[])[];
  /** Per person: number of direct reports; vacant posts count, leavers do not. */
  readonly reports: Int32Array;
  /** Whether the export has a manager column at all. */
  readonly isKnown: boolean;
}

/** Everyone above a person by solid lines, nearest first. In a loop each member is above all the others. */
export function ancestorsOf(chart: OrgChart, person: number): number[] {
  const above: number[] = [];
  let current = person;
  while (chart.loopOf[current]! < 0) {
    const boss = chart.boss[current]!;
    if (boss < 0) return above;
    above.push(boss);
    current = boss;
  }
  for (const member of chart.loops[chart.loopOf[current]!]!) {
    if (member !== person && member !== current) above.push(member);
  }
  return above;
}

/** Whether one of two people is a mapped dotted-line manager of the other. */
export function isDottedLine(chart: OrgChart, a: number, b: number): boolean {
  return (chart.dotted.get(a)?.includes(b) ?? false) || (chart.dotted.get(b)?.includes(a) ?? false);
}
