/** The contract of a rule: what a person reads, the definition of its violations, and the terms it compiles to. */
import type { Clock } from '../model/clock.ts';
import type { Level, Strength } from '../model/cost.ts';
import type { Column } from '../model/people.ts';
import type { Group, Problem, SizeRange } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import type { Term } from '../model/terms.ts';
import type { Zone } from '../model/utc-offsets.ts';
import type { WorkingWeek } from '../model/working-week.ts';

/** A pair of people or teams from a list or a file, with its weight. */
export interface WeightedPair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** A value that an entry lists, as written, with what it means in the column: spellings, offsets, numbers. */
export interface ListedValue {
  readonly text: string;
  readonly meanings: readonly number[];
}

/** What people say of themselves, by topic; per person of the export, topics by index, each once. */
export interface Skills {
  readonly topics: readonly string[];
  readonly strong: readonly (readonly number[])[];
  readonly wants: readonly (readonly number[])[];
  /** The headings of the two columns. */
  readonly headings: readonly string[];
}

/** What a common hour is: how long, and when everybody works. */
export interface HourOptions {
  /** A multiple of 15. */
  readonly minutes: number;
  /** The timezones of people. */
  readonly zones: Column;
  /** The zone whose clock every slot keeps; null where it is that of a member. */
  readonly slotZone: Zone | null;
  readonly weeks: readonly WorkingWeek[];
  /** Per person of the export: index into `weeks`. */
  readonly weekOf: Int32Array;
  /** Whether groups without the hour are offered two times in alternate weeks. */
  readonly alternate: boolean;
  /** The headings of the columns it rests on. */
  readonly headings: readonly string[];
}

/** Who may lead groups. */
export interface Facilitators {
  /** People by index, in the order in which the role goes to them. */
  readonly marked: readonly number[];
  /** The heading of the column that says so; null for a list. */
  readonly heading: string | null;
  /** Whether the rule keeps them from their reporting lines, because no hard `reporting-chain` does. */
  readonly guardsLines: boolean;
  /** Whether the entry is about one more than the facilitators: a deputy. */
  readonly isDeputy: boolean;
}

/** The options an entry of rules.yaml may carry, resolved to numbers. A rule states which of them it takes. */
export interface RuleOptions {
  /** The column the entry is about, with the attribute name used in its key. */
  readonly column?: { readonly attribute: string; readonly values: Column };
  /** Levels of the chart, 1 or more. */
  readonly within?: number;
  /** Pairs of people, by index. */
  readonly pairs?: readonly WeightedPair[];
  /** Pairs of teams, by index into the problem's teams. */
  readonly teamPairs?: readonly WeightedPair[];
  /** Values of the column, in the order written. */
  readonly listed?: readonly ListedValue[];
  /** How many holders of a value, 1 or more. */
  readonly count?: number;
  readonly want?: 'wide' | 'narrow';
  readonly skills?: Skills;
  readonly hour?: HourOptions;
  /** People, by index; only private.yaml lists them. */
  readonly people?: readonly number[];
  readonly facilitators?: Facilitators;
  /** How much a deputy beside the facilitator is wanted. */
  readonly deputy?: Exclude<Strength, 'off'>;
}

export type OptionName =
  | ('within' | 'pairs' | 'teams' | 'file')
  | ('value' | 'values' | 'count' | 'want' | 'strong' | 'wants')
  | ('minutes' | 'working-day' | 'working-days' | 'hours' | 'days' | 'slot-zone' | 'alternate')
  | ('per-group' | 'list' | 'deputy');

/** A rule as written in rules.yaml or set by the programme. */
export interface RuleEntry {
  /** The rule with its column and number where it has them: `spread:department`, `apart#2`. */
  readonly key: string;
  readonly id: string;
  readonly strength: Exclude<Strength, 'off'>;
  readonly level: Level;
  /** Counts only inside its own strength; a whole number from 1. */
  readonly weight: number;
  readonly options: RuleOptions;
  /** Whether written files may speak of it: not of private or sensitive rules. */
  readonly isPublic: boolean;
  /** Where it was written, for messages; null for a default of the programme. */
  readonly writtenAt: { readonly file: string; readonly line: number } | null;
}

/** `pool` of a division over all pools. */
export const ALL_POOLS = -1;

/** People who are dealt over groups: those of one pool, or of all. They are numbered by position in `members`. */
export interface Division {
  /** The pool, or ALL_POOLS; then `groupPools` says to which each group belongs, and pools are kept apart by a term. */
  readonly pool: number;
  readonly groupPools?: readonly number[];
  /** Names of the groups where they live on from the cycle before. */
  readonly groupNames?: readonly string[];
  readonly members: readonly number[];
  readonly groups: number;
  readonly size: SizeRange;
  /** Fewest and most people that the search may seat in a group. */
  readonly fewest: number;
  readonly most: number;
}

/** Pairs of people of a division whom hard rules keep apart; by position in the division. */
export interface Conflicts {
  has(a: number, b: number): boolean;
  /** Positions that conflict with a position, ascending. */
  of(position: number): readonly number[];
}

/** A proved minimum of a rule's unweighted cost, with sentences that say why where it is not zero. */
export interface Bound {
  readonly cost: number;
  readonly because: readonly string[];
}

/** What a rule met that is not known; `people` are participants. */
export interface Unknown {
  readonly people: readonly number[];
  /** Follows a count: "2 people have no known manager"; singular and plural. */
  readonly one: string;
  readonly many: string;
}

/** A time of the week at which a group can meet throughout the cycle, every week or every other. */
export interface MeetingTime {
  /** The zone by whose clock the time is fixed, and that clock over the cycle. */
  readonly zone: Zone;
  readonly clock: Clock;
  /** The first meeting: day since 1970-01-01 and minute of that day, by the clock. */
  readonly firstDay: number;
  readonly startMinute: number;
  readonly minutes: number;
  readonly everyWeeks: 1 | 2;
  /** What time it is for each member: a heading, then a line for each place. */
  readonly lines: readonly string[];
}

/** Minutes outside their own working days that members have over the cycle, where times alternate between them. */
export interface SharedBurden {
  /** Of whoever has most. */
  readonly most: number;
  /** Of all together. */
  readonly total: number;
  /** Of whoever would have most at one time in every week. */
  readonly mostAtOneTime: number;
}

/** A rule bound to a problem and an entry. */
export interface PreparedRule {
  /** The definition: every violation in these groups, in order of group and people. The cost of the rule is their sum. */
  violationsIn(groups: readonly Group[]): Violation[];
  /** Terms whose sum equals the definition for every division of a pool within its seat limits. */
  compile(division: Division): Term[];
  /** A proved minimum over all assignments of this division that hold the hard rules. */
  bound(division: Division, conflicts: Conflicts): Bound;
  /** Cost that every solution has, because it lies between pools. */
  readonly betweenPools?: Bound;
  readonly unknown?: Unknown;
  /** What an organiser should hear of these groups beside their cost; sentences without a full stop. */
  remarks?(groups: readonly Group[]): string[];
  /** What a group should know for its roster: a heading, then an item for each line. */
  notes?(group: Group): string[];
  /** When the group may meet, for its calendar: one time, two in alternate weeks, or none. */
  timesOf?(group: Group): readonly MeetingTime[];
  /** What the times of the group ask of its members, where there are two; else null. */
  sharedBy?(group: Group): SharedBurden | null;
}

export interface RuleExample {
  /** Groups in the notation of `test/helpers/world.ts`. */
  readonly groups: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly cost: number;
}

export interface Rule {
  readonly id: string;
  /** Whether strengths say it is unwanted (`never`, `avoid`), wanted (`must`, `should`), or either. */
  readonly speaks: 'unwanted' | 'wanted' | 'either';
  /** Whether entries name columns: `spread: { department: prefer }`. */
  readonly perColumn: boolean;
  readonly options: readonly OptionName[];
  /** Rules about sizes and pools stand in every programme, once. */
  readonly isStructural?: boolean;
  /** Rules about leaving and staying stand only where there are groups of the cycle before. */
  readonly isOfRotation?: boolean;
  /** Whether a violation is of the group as a whole: not only the going of its people, but also somebody's coming may mend it. */
  readonly isOfWholeGroup?: boolean;
  /** Whether its `file` is an earlier export, of which it takes everybody with their direct manager then. */
  readonly readsEarlierExport?: boolean;
  /** Whether it counts nothing without listed values. */
  readonly needsValues?: boolean;
  /** Whether its column must hold numbers or dates. */
  readonly needsOrder?: boolean;
  /** One sentence for organisers, in the words of the entry; ends with a full stop. */
  sentence(entry: Pick<RuleEntry, 'strength' | 'options'>): string;
  /** What a unit of cost is, after a number: "1 pair of one team", "3 pairs of one team". */
  readonly unit: { readonly one: string; readonly many: string };
  readonly examples: readonly RuleExample[];
  prepare(problem: Problem, entry: RuleEntry): PreparedRule;
}
