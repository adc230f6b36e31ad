/** Columns of a world: `team`, `score`, and what a test adds. */
import { type Column, UNKNOWN, UNKNOWN_MAGNITUDE } from '../../src/model/people.ts';
import type { Drawn } from './notation.ts';

/** A column beyond `team` (text) and `score` (number): who has which value, and what values mean. */
export interface ColumnWords {
  readonly kind: Column['kind'];
  readonly of: Readonly<Record<string, string>>;
  /** Values that are not understood are left out. */
  readonly meaning: Readonly<Record<string, number>>;
}

export function columnsOf(
  drawn: readonly Drawn[],
  more: Readonly<Record<string, ColumnWords>>,
): Map<string, Column> {
  const columns = new Map<string, Column>();
  const add = (
    heading: string,
    kind: Column['kind'],
    cells: readonly (string | null | undefined)[],
    meaningOf: (label: string, code: number) => number,
  ) => {
    const labels = [...new Set(cells.flatMap((cell) => cell ?? []))].sort();
    const codes = Int32Array.from(cells, (cell) => (cell == null ? UNKNOWN : labels.indexOf(cell)));
    columns.set(heading, { heading, kind, codes, labels, meaning: Float64Array.from(labels, meaningOf) });
  };
  const team = drawn.map((each) => each.team);
  const score = drawn.map((each) => each.score);
  add('team', 'text', team, (_, code) => code);
  add('score', 'number', score, (label) => Number(label));
  for (const [heading, { kind, of, meaning }] of Object.entries(more)) {
    const cells = drawn.map(({ id }) => of[id]);
    add(heading, kind, cells, (label) => meaning[label] ?? UNKNOWN_MAGNITUDE);
  }
  return columns;
}
