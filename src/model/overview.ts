/** What an organiser wants to know of an export before anything is solved: each row's verdict, and how columns were understood. */
import type { SizeRange } from './problem.ts';

/** A row of the export, in the order of the file. */
export interface RowVerdict {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  /** The pool of a participant; empty for everybody else. */
  readonly pool: string;
  /** Why the row is no participant; null for participants. */
  readonly reason: string | null;
}

/** A column that is read, and what was found in it. */
export interface ColumnView {
  /** `department`, `manager`, or an attribute of the organiser's own. */
  readonly attribute: string;
  readonly heading: string;
  /** People of the file with a value that is understood, and all of them. */
  readonly known: number;
  readonly people: number;
  /** Different values. */
  readonly values: number;
  /** The commonest values first; none of a sensitive column. */
  readonly samples: readonly string[];
  readonly isSensitive: boolean;
  /** What else is to be said, such as how managers were matched. */
  readonly remark: string;
  /** Lines of participants without an understood value. */
  readonly unknownLines: readonly number[];
}

/** Something to look at, and the people who would be left out to settle it. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly place: { readonly file: string; readonly line?: number } | null;
  readonly message: string;
  readonly help: string | null;
  /** Ids of participants who could be left out until it is settled. */
  readonly leaveOut: readonly string[];
}

export interface PoolView {
  readonly name: string;
  readonly people: number;
  readonly size: SizeRange;
  /** Sizes of the groups that the arithmetic asks for, before any rule; null where no division fits. */
  readonly sizes: readonly number[] | null;
}

export interface Overview {
  readonly file: string;
  readonly rows: readonly RowVerdict[];
  /** People of the file; fewer than rows where several are one person. */
  readonly people: number;
  readonly pools: readonly PoolView[];
  readonly columns: readonly ColumnView[];
  /** Headings of columns that were not read. */
  readonly notRead: readonly string[];
  readonly findings: readonly Finding[];
  /** Who is left out where rules.yaml has no `who:`; null where it has one. */
  readonly usualWho: { readonly isByReports: boolean; readonly tops: readonly string[] } | null;
}
