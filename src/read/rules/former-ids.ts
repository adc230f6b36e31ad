/** `former-ids: former-ids.csv`: which id of today somebody has who had another one before, so that earlier groups are still theirs. */
import { diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import { findColumn } from '../layout.ts';
import type { FindPerson } from '../people/managers.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { cellOf, type TableRead } from '../table.ts';
import { couldNotOpen } from './pairs.ts';
import type { Cursor } from './yaml-cursor.ts';

/** Present ids by former ones. */
export type FormerIds = ReadonlyMap<string, string>;

/** A file with the headings `old,new`. Of a chain of changes each may have a line of its own. */
export function readFormerIds(
  { path, at }: { readonly path: string; readonly at: Cursor },
  { people }: PeopleFile,
  open: (path: string) => TableRead,
): FormerIds {
  const sink = at.file.diagnostics;
  const { table, diagnostics } = open(path);
  gather(sink, couldNotOpen(diagnostics, at, path));
  const none = new Map<string, string>();
  if (table === null) return none;
  const [old, now] = [findColumn(table, 'old'), findColumn(table, 'new')];
  if (old < 0 || now < 0) {
    const message = `A file of former ids needs the headings old and new; these are: ${table.headings.join(', ')}.`;
    const place = { file: path, line: table.headingLine };
    sink.push(diagnostic('people/missing-column', place, message, 'write old,new on its first line'));
    return none;
  }
  const present = new Set(people.ids);
  const next = new Map<string, string>();
  for (const [row, line] of table.lines.entries()) {
    const [from, to] = [cellOf(table, row, old), cellOf(table, row, now)];
    if (from === '' || to === '') continue;
    const told = (message: string, help: string) =>
      sink.push(diagnostic('people/former-id', { file: path, line }, message, help));
    if (present.has(from)) {
      // Ids that are given anew would make the groups of one person those of another.
      const help = `put ${to} in its place in the earlier groups of whoever had it, and remove this line`;
      told(`“${from}” is the id of somebody in ${people.file} today, so no former one.`, help);
    } else if (next.has(from) && next.get(from) !== to) {
      told(
        `“${from}” became “${next.get(from)}” by an earlier line, and “${to}” by this one.`,
        'keep one of them',
      );
    } else next.set(from, to);
  }
  return new Map([...next.keys()].flatMap((id) => lastOf(id, next)));
}

/** Where a chain of changes ends; nowhere where it comes back to itself. */
function lastOf(id: string, next: FormerIds): [string, string][] {
  const seen = new Set<string>();
  let last = id;
  for (let then = next.get(last); then !== undefined; then = next.get(last)) {
    if (seen.has(last)) return [];
    seen.add(last);
    last = then;
  }
  return [[id, last]];
}

/** Finds people by the ids that they had, too, where those are nobody's today. */
export function withFormerIds(find: FindPerson, former: FormerIds): FindPerson {
  if (former.size === 0) return find;
  return (text, by) => {
    const found = find(text, by);
    const now = found.kind === 'unknown' ? former.get(text) : undefined;
    if (now === undefined) return found;
    const then = find(now, 'id');
    return then.kind === 'found' ? { ...then, how: 'former id' } : then;
  };
}
