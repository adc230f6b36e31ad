/** `as-of`: the day, or the snapshot, at which an export that holds several is read. */
import type { AsOf } from '../people/snapshots.ts';
import { type Cursor, checkKeys, entriesOf, expected, isMapping, textOf } from './yaml-cursor.ts';

export type { AsOf };

/** `as-of: 2015-03-31` or `as-of: { column: snapshot, value: Mar-15 }`. */
export function readAsOf(cursor: Cursor): AsOf | null {
  const what = 'a date such as 2015-03-31, or { column: ..., value: ... }';
  if (!isMapping(cursor)) {
    const value = textOf(cursor, what);
    return value === null ? null : { column: null, value, place: cursor.place };
  }
  const entries = entriesOf(cursor) ?? [];
  checkKeys(entries, ['column', 'value'], '`as-of`');
  const text = (key: string) => {
    const entry = entries.find((each) => each.key === key);
    return entry ? textOf(entry.value) : null;
  };
  const [column, value] = [text('column'), text('value')];
  if (column === null && value === null) {
    expected(cursor, what);
    return null;
  }
  return { column, value, place: cursor.place };
}
