/** What is to be solved: people, org chart, pools, and what earlier cycles left. Plain data, cloneable to a worker. */
import type { Attendance } from './attendance.ts';
import type { OrgChart } from './org-chart.ts';
import type { People } from './people.ts';

/** How many people a group may have. Whole numbers, 1 <= min <= ideal <= max - spare. */
export interface SizeRange {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
  /** Seats that stay free for joiners when groups are formed; 0 where it is not there. */
  readonly spare?: number;
  /** The share of members who come, where sizes follow from it. */
  readonly attend?: Attendance;
}

/** The most people that are seated when groups are formed. */
export function mostSeated({ max, spare = 0 }: SizeRange): number {
  return max - spare;
}

/** Participants who may share groups. */
export interface Pool {
  readonly name: string;
  /** Indexes of people, ascending. */
  readonly members: readonly number[];
  readonly size: SizeRange;
  /** A number of groups that the organiser fixed, or null. */
  readonly groupCount: number | null;
}

/** People of one group, by index, ascending; `pool` indexes the problem's pools. */
export interface Group {
  readonly name: string;
  readonly pool: number;
  readonly members: readonly number[];
}

/** The half-year that groups are made for; days count from 1970-01-01, both ends included. */
export interface Cycle {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly fromDay: number;
  readonly toDay: number;
}

/** A group of the cycle before, as `rotate` takes it up. */
export interface PreviousGroup {
  readonly name: string;
  readonly pool: number;
  /** Members who still take part in its pool, ascending. */
  readonly members: readonly number[];
  /** How many of its members have left the company, the programme or the pool. */
  readonly leavers: number;
  /** Fewest of the members who must go so that no hard rule is broken among the rest. */
  readonly forced: number;
  /** Members who led it. */
  readonly facilitators: readonly number[];
}

export interface PastGroup {
  readonly name: string;
  readonly ids: readonly string[];
}

/** How a rotation goes. */
export interface Rotation {
  /** Members who go from each group, leavers counted. */
  readonly move: number;
  /** At least this share of the members who still take part stays: numerator and denominator. */
  readonly stayAtLeast: readonly [number, number];
}

export interface Problem {
  readonly people: People;
  readonly chart: OrgChart;
  readonly pools: readonly Pool[];
  /** Per person: index of their pool, or -1 for those who are not participants. */
  readonly poolOf: Int32Array;
  /** Per person: the teams they stand for (codes into `teams`): those of their reports for managers, else their own. */
  readonly teamsOf: readonly (readonly number[])[];
  readonly teams: readonly string[];
  readonly cycle: Cycle;
  /** The groups that `rotate` starts from; null when groups are formed anew. */
  readonly previous: readonly PreviousGroup[] | null;
  readonly rotation: Rotation;
  /** Groups of earlier cycles, oldest first, those of `previous` last; members by id, because leavers are among them. */
  readonly history: readonly (readonly PastGroup[])[];
  /** People who keep their seat and do not attend this cycle. */
  readonly away: ReadonlySet<number>;
  /** People whose group is settled beforehand: person to group name. */
  readonly pins: ReadonlyMap<number, string>;
  /** Names for groups, in the order in which they are taken; trees where there are none. */
  readonly names?: readonly string[];
}

/** Two move, half stay. */
export const usualRotation: Rotation = { move: 2, stayAtLeast: [1, 2] };

/** How many people are to be placed. */
export function participantsIn({ pools }: Pick<Problem, 'pools'>): number {
  return pools.reduce((sum, { members }) => sum + members.length, 0);
}

/** How a person is called in messages; no two people are called alike. */
export function nameOf(people: People, person: number): string {
  return people.calledAs[person]!;
}
