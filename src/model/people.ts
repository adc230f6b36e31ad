/** The people of an export as columns of numbers and labels: small in memory, quick to compare. */
import type { Zone } from './utc-offsets.ts';

/** Marks a value that is not known. Unknown values cost nothing in any rule. */
export const UNKNOWN = -1;

/** A column of the export, each distinct value stored once. */
export interface Column {
  /** The heading in the file, or the name of a derived column such as `manages`. */
  readonly heading: string;
  readonly kind: 'text' | 'number' | 'date' | 'timezone';
  /** Per person: index into `labels`, or UNKNOWN. */
  readonly codes: Int32Array;
  /** Values as written in the file. */
  readonly labels: readonly string[];
  /**
   * Per label, what "the same value" means: text and timezones have a class (timezones of equal offset on every
   * day of the cycle share one); numbers and dates have their magnitude, which orders them into bands.
   * UNKNOWN_MAGNITUDE or UNKNOWN where the label could not be understood.
   */
  readonly meaning: Float64Array;
  /** Of a timezone column, per label: the zone that is meant; null where the label could not be understood. */
  readonly zones?: readonly (Zone | null)[];
}

export const UNKNOWN_MAGNITUDE = Number.NEGATIVE_INFINITY;

/** All people of the export, sorted by id by code point, so that the order of rows never matters. */
export interface People {
  readonly file: string;
  readonly size: number;
  readonly ids: readonly string[];
  /** Names as people use them; empty where the file gives none. */
  readonly names: readonly string[];
  /** What to call each person in messages: the name, with the id where several have it; the id where there is none. */
  readonly calledAs: readonly string[];
  /** Line on which the person's row starts, from 1. */
  readonly lines: Int32Array;
  /** By attribute: the words of DESIGN (`department`, `team`, ...) and every other heading. */
  readonly columns: ReadonlyMap<string, Column>;
}

/** The label of a person in a column, or null where unknown. */
export function labelOf(column: Column, person: number): string | null {
  const code = column.codes[person]!;
  return code === UNKNOWN ? null : column.labels[code]!;
}

/** What a person's value means for comparison: equal numbers are the same value; null where unknown. */
export function meaningOf(column: Column, person: number): number | null {
  const code = column.codes[person]!;
  if (code === UNKNOWN) return null;
  const meaning = column.meaning[code]!;
  return meaning === UNKNOWN_MAGNITUDE ? null : meaning;
}
