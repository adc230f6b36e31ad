/** Finds the person whom a cell means: by id, by e-mail address or by name, and never by a guess. */
import type { ManagerBy } from '../layout.ts';
import { lazily } from '../lazily.ts';
import type { MergedPerson } from './merge.ts';
import { nameKey } from './names.ts';
import { PersonIndex } from './person-index.ts';
import { isWithheld } from './rows.ts';

/** Ways of finding somebody, as messages have them. */
export type How =
  | 'id'
  | 'repaired id'
  | 'former id'
  | 'e-mail'
  | 'name'
  | 'id in brackets'
  | 'other key'
  | 'directory name'
  | 'name without titles'
  | 'job title';

export type Found =
  | { readonly kind: 'found'; readonly person: number; readonly how: How }
  | { readonly kind: 'ambiguous'; readonly people: readonly number[] }
  | { readonly kind: 'unknown' };

export type FindPerson = (text: string, by: ManagerBy) => Found;

export const unknownPerson: Found = { kind: 'unknown' };

/** One for all who look people up: its tables are as large as the export. */
const finders = new WeakMap<readonly MergedPerson[], FindPerson>();

/** Looks people up by any of their ids (merged rows have several), addresses and names. */
export function personFinder(people: readonly MergedPerson[]): FindPerson {
  const finder = finders.get(people) ?? makeFinder(people);
  finders.set(people, finder);
  return finder;
}

function makeFinder(people: readonly MergedPerson[]): FindPerson {
  // Each made when it is first asked for: most files name all managers by id.
  const byId = lazily(() => PersonIndex.of(people, ({ rows }) => rows.map((row) => row.id)));
  const byPlainId = lazily(() => PersonIndex.of(people, ({ rows }) => rows.map((row) => plainId(row.id))));
  const byEmail = lazily(() =>
    PersonIndex.of(people, ({ rows }) => rows.map((row) => row.email.toLowerCase())),
  );
  const byName = lazily(() =>
    PersonIndex.of(people, ({ main }) =>
      isWithheld(main.name) || main.standing === 'vacant post' ? [] : [nameKey(main.name)],
    ),
  );
  return (text, by) => {
    let found = byId().find(text, 'id');
    if (found.kind === 'unknown') found = byEmail().find(text.toLowerCase(), 'e-mail');
    if (found.kind === 'unknown') found = byPlainId().find(plainId(text), 'repaired id');
    const mayBeName = (by === 'any' || by === 'name') && !isWithheld(text);
    return found.kind === 'unknown' && mayBeName ? byName().find(nameKey(text), 'name') : found;
  };
}

/** An id as both sides of a file may write it: without case, and without what spreadsheets take away or put on. */
function plainId(id: string): string {
  return id
    .toLowerCase()
    .replace(/^(\d+)\.0$/, '$1')
    .replace(/^0+(?=[0-9])/, '');
}
