/** What report.html holds: names, the columns that rosters show, and rules as numbers. Plain data, as JSON has it. */
import type { Level, Strength } from './cost.ts';

/** A pair list without a list of weights has weight 1 throughout. */
export type PageTerm =
  | {
      readonly kind: 'count';
      readonly categoryOf: readonly number[];
      readonly categories: number;
      readonly costByCount: readonly number[];
      readonly costByCounted?: readonly number[];
    }
  | {
      readonly kind: 'pair';
      readonly a: readonly number[];
      readonly b: readonly number[];
      readonly weight?: readonly number[];
      readonly constant: number;
    }
  | {
      readonly kind: 'seat';
      readonly personClass: readonly number[];
      /** Null where the class of a group is its pool, which changes with its members. */
      readonly groupClass: readonly number[] | null;
      readonly cost: readonly (readonly number[])[];
    }
  /** The class of a group is its pool. */
  | { readonly kind: 'size'; readonly costBySize: readonly (readonly number[])[] }
  | {
      readonly kind: 'home';
      readonly homeOf: readonly number[];
      readonly stayCost: readonly (readonly number[])[];
      readonly guestCost: readonly (readonly number[])[];
      readonly landCost: readonly number[];
      readonly leaveCost: readonly number[];
    }
  | {
      readonly kind: 'cover';
      readonly topics: number;
      readonly strong: readonly (readonly number[])[];
      readonly wants: readonly (readonly number[])[];
    }
  /** Who is free when compared with others, where the page may not have clocks and working weeks. */
  | {
      readonly kind: 'window';
      readonly classOf: readonly number[];
      readonly clockOf: readonly number[];
      readonly clocks: number;
      readonly slots: number;
      readonly free: readonly number[];
      readonly needed: number;
    }
  /** Made from the hours of the page. */
  | { readonly kind: 'hour' };

/** A rule that the page judges. Costs are unweighted. */
export interface PageRule {
  readonly key: string;
  readonly strength: Exclude<Strength, 'off'>;
  readonly level: Level;
  readonly weight: number;
  readonly sentence: string;
  readonly unit: { readonly one: string; readonly many: string };
  /** What it costs in the groups as written, and the least it could with as many groups. */
  readonly cost: number;
  readonly bound: number;
  readonly because: readonly string[];
  /** "2 people have no known team"; empty where all is known. */
  readonly unknown: string;
  /** Whether it looks at the groups before, which `minim check` does not know. */
  readonly needsBefore: boolean;
  readonly terms: readonly PageTerm[];
}

/** A rule that the page tells of and does not judge, with the reason. */
export interface UnjudgedRule {
  readonly key: string;
  readonly strength: string;
  readonly sentence: string;
  readonly why: string;
}

/** Clocks and working weeks of the people, and how long they must be free together. */
export interface PageHours {
  /** Quarter-hours in a row. */
  readonly needed: number;
  readonly fromDay: number;
  readonly toDay: number;
  /** Offsets in minutes, and the UTC minutes from which each but the first holds. */
  readonly clocks: readonly { readonly starts: readonly number[]; readonly offsets: readonly number[] }[];
  readonly classes: readonly {
    readonly clock: number;
    readonly days: readonly number[];
    readonly start: number;
    readonly end: number;
  }[];
  /** Per person: class, or -1. */
  readonly classOf: readonly number[];
  readonly zones: readonly string[];
  readonly clockOfZone: readonly number[];
  /** Per person: index into `zones`, or -1. */
  readonly zoneOf: readonly number[];
  /** The zone whose clock every slot keeps; null where it is that of a member. */
  readonly slotZone: number | null;
}

/** A column that rosters show; an index into `labels` per person, or -1. */
export interface PageColumn {
  readonly attribute: string;
  readonly kind: 'text' | 'number' | 'date' | 'timezone';
  readonly labels: readonly string[];
  readonly codes: readonly number[];
}

/** The groups that a rotation came from. */
export interface PageBefore {
  readonly groups: readonly string[];
  /** Per person: the group before, or -1. */
  readonly groupOf: readonly number[];
  /** People who keep the seat and do not attend. */
  readonly away: readonly number[];
  readonly gone: readonly { readonly name: string; readonly from: number }[];
}

/** People are numbered from 0 in order of id; groups in order of pool and name. */
export interface PageData {
  readonly format: 1;
  readonly minim: string;
  readonly command: string;
  readonly program: string;
  readonly cycle: { readonly name: string; readonly from: string; readonly to: string };
  readonly pools: readonly {
    readonly name: string;
    readonly min: number;
    readonly ideal: number;
    readonly max: number;
  }[];
  readonly groups: readonly { readonly name: string; readonly pool: number }[];
  readonly people: {
    readonly ids: readonly string[];
    readonly names: readonly string[];
    readonly poolOf: readonly number[];
    readonly groupOf: readonly number[];
    /** Empty for most. */
    readonly roles: readonly string[];
  };
  readonly columns: readonly PageColumn[];
  /** Seats of the groups file of people who are not in the export. */
  readonly others: readonly {
    readonly group: string;
    readonly id: string;
    readonly name: string;
    readonly role: string;
  }[];
  /** Names of participants without a seat. */
  readonly unplaced: readonly string[];
  /** Most members of a group that the tables of the rules know. */
  readonly most: number;
  /** Whether it is proved that no groups of these people cost less than those that were written. */
  readonly isProvedBest: boolean;
  readonly rules: readonly PageRule[];
  readonly unjudged: readonly UnjudgedRule[];
  readonly hours: PageHours | null;
  readonly before: PageBefore | null;
}
