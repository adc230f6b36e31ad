/** The verdict on every row of an export: who takes part, who does not, and why. */
import type { RowVerdict } from '../../model/overview.ts';
import type { Pool } from '../../model/problem.ts';
import type { OutReason } from '../rules/participants.ts';
import type { PeopleFile } from './read-people.ts';

interface Placed {
  readonly pools: readonly Pool[];
  readonly poolOf: Int32Array;
  readonly out: readonly OutReason[];
}

/** In the order of the file; a further row of a participant says which row speaks for the person. */
export function rowVerdicts({ merged, setAside }: PeopleFile, { pools, poolOf, out }: Placed): RowVerdict[] {
  const verdicts = [...setAside].flatMap(([reason, rows]) =>
    rows.map(({ line, id, name }): RowVerdict => ({ line, id, name, pool: '', reason })),
  );
  merged.forEach(({ main, rows }, person) => {
    for (const row of rows) {
      const isIn = out[person] === null && row === main;
      const reason = isIn ? null : (out[person] ?? `same person as line ${main.line}`);
      const pool = isIn ? pools[poolOf[person]!]!.name : '';
      verdicts.push({ line: row.line, id: row.id, name: row.name, pool, reason });
    }
  });
  return verdicts.sort((a, b) => a.line - b.line);
}
