/**
 * What the search knows of a rule: a handful of terms over typed arrays.
 *
 * People of a pool are numbered 0..people-1, its groups 0..groups-1; a term never sees more than these numbers.
 */
import type { Level } from './cost.ts';

/** A category per person, and the cost of a group by how many of its members share a category. */
export interface CountTerm {
  readonly kind: 'count';
  /** Per person: category, or -1 for a person who is not counted. */
  readonly categoryOf: Int32Array;
  readonly categories: number;
  /** Cost by count, for counts 0..largest group; any table, also one that falls. `costByCount[0]` is paid for every category. */
  readonly costByCount: readonly number[];
  /**
   * Added to each group by how many of its members have a category, whichever; from 0 for nobody. With it a group can be
   * priced by pairs that differ: all pairs of counted members, less the pairs that share a category.
   */
  readonly costByCounted?: readonly number[];
}

/** Pairs of people that cost `weight` when they sit in one group; negative weights reward it. */
export interface PairTerm {
  readonly kind: 'pair';
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Int32Array;
  /** Added whatever the groups are: what pairs rewarded for sitting together cost when apart. */
  readonly constant: number;
}

/** A cost per person and group, by class of person and class of group: stays, pins, returns. */
export interface SeatTerm {
  readonly kind: 'seat';
  readonly personClass: Int32Array;
  readonly groupClass: Int32Array;
  /** Row by class of person, column by class of group. */
  readonly cost: readonly (readonly number[])[];
}

/** A cost of each group by its number of members, by class of group: sizes where pools have different limits. */
export interface SizeTerm {
  readonly kind: 'size';
  readonly groupClass: Int32Array;
  /** By class of group, then by size from 0. */
  readonly costBySize: readonly (readonly number[])[];
}

/**
 * Costs of leaving home: everybody may have a home group, and is a stayer there and a guest anywhere else. People
 * without a home are guests everywhere.
 */
export interface HomeTerm {
  readonly kind: 'home';
  /** Per person: the home group, or -1. Homes that no longer exist have numbers from `groups` on. */
  readonly homeOf: Int32Array;
  /** Per group, by number of stayers. */
  readonly stayCost: readonly (readonly number[])[];
  /** Per group, by number of guests. */
  readonly guestCost: readonly (readonly number[])[];
  /** By number of guests of one home who sit together in another group. */
  readonly landCost: readonly number[];
  /** Per person: what it costs that they left home; 0 for people without one. */
  readonly leaveCost: Int32Array;
}

/** Topics by person: whoever wants help with one costs 1 in a group where nobody else is strong in it. */
export interface CoverTerm {
  readonly kind: 'cover';
  readonly topics: number;
  /** Per person: topics from 0, each once. */
  readonly strong: readonly (readonly number[])[];
  readonly wants: readonly (readonly number[])[];
}

export type Term = CountTerm | PairTerm | SeatTerm | SizeTerm | HomeTerm | CoverTerm | WindowTerm;
/**
 * Slots that all members of a group must have free, one after the other. Slots are numbered by a clock; a group may take the
 * clock of any member, and the one by which most are free counts. Costs the slots that are missing.
 */
export interface WindowTerm {
  readonly kind: 'window';
  /** Per person: class, or -1 for a person who is not counted. */
  readonly classOf: Int32Array;
  /** Per class: its clock, from 0. */
  readonly clockOf: Int32Array;
  readonly clocks: number;
  /** Slots of a week; the first follows the last. */
  readonly slots: number;
  /** Slots that a class has free by a clock, as bits: see `freeAt`. */
  readonly free: Int32Array;
  /** How many slots in a row a group needs. */
  readonly needed: number;
}

/** Words of 32 slots. */
export function windowWords({ slots }: Pick<WindowTerm, 'slots'>): number {
  return Math.ceil(slots / 32);
}

/** Where in `free` the slots of a class by a clock begin: slot s is bit s % 32 of word s / 32. */
export function freeAt(
  term: Pick<WindowTerm, 'slots' | 'clockOf'>,
  clock: number,
  classNumber: number,
): number {
  return (clock * term.clockOf.length + classNumber) * windowWords(term);
}

/** A term with the rule it belongs to, its strength and its weight. */
export interface RuleTerm {
  readonly rule: number;
  readonly level: Level;
  readonly weight: number;
  readonly term: Term;
}

/** One pool in numbers: the solver's whole input. */
export interface Instance {
  readonly people: number;
  readonly groups: number;
  /** Fewest and most seats of each group. Sum of `fewest` <= people <= sum of `most`. */
  readonly fewest: Int32Array;
  readonly most: Int32Array;
  readonly terms: readonly RuleTerm[];
  /** Number of rules that `terms` refer to. */
  readonly rules: number;
  /** A proved minimum per level; a search that reaches it may stop. */
  readonly bound: readonly [number, number, number];
}
