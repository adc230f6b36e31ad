/** Finds the managers whom a cell means where it is neither id, e-mail nor name: DNs, brackets, keys, titles, several. */

import { knownHeadings } from '../known-headings.ts';
import { foldHeading, type Layout, type ManagerBy } from '../layout.ts';
import { lazily } from '../lazily.ts';
import { fold } from '../suggest.ts';
import { cellOf, type Table, valuesOf } from '../table.ts';
import { isUnknown } from './cells.ts';
import { type FindPerson, type Found, unknownPerson } from './managers.ts';
import type { MergedPerson } from './merge.ts';
import { untitledKey } from './names.ts';
import { PersonIndex } from './person-index.ts';
import { isWithheld } from './rows.ts';
import { readWorkerName } from './worker-names.ts';

/** As `find`, and what HR systems write besides. The same cell on many rows is looked up once. */
export function managerFinder(
  table: Table,
  layout: Layout,
  people: readonly MergedPerson[],
  find: FindPerson,
): FindPerson {
  const keys = keyFinder(table, layout, people);
  const findByKey = keys ?? (() => unknownPerson);
  const further = furtherWays(table, layout, people, find, findByKey);
  const isByKey = keys !== null && meansKeys(table, layout, find, keys);
  const known = new Map<string, Found>();
  return (text, by) => {
    const keyed = isByKey ? findByKey(text, by) : unknownPerson;
    if (keyed.kind === 'found') return keyed;
    const plain = find(text, by);
    if (plain.kind !== 'unknown') return plain;
    const key = `${by} ${text}`;
    let found = known.get(key);
    if (found === undefined) {
      found = further(text, by);
      known.set(key, found);
    }
    return found;
  };
}

/** Looks people up by columns that hold a second id: of a post, a role, a directory, another system. Null if none does. */
function keyFinder(table: Table, layout: Layout, people: readonly MergedPerson[]): FindPerson | null {
  const keyColumns = table.headings.flatMap((heading, column) =>
    knownHeadings['other key'].includes(foldHeading(heading) as never) &&
    column !== layout.columns.get('id')?.[0]
      ? [column]
      : [],
  );
  if (keyColumns.length === 0) return null;
  const byKey = lazily(() =>
    PersonIndex.of(people, ({ main }) =>
      main.standing === 'left'
        ? []
        : keyColumns
            .map((column) => cellOf(table, main.row, column))
            .filter((cell) => !isUnknown(cell))
            .map(directoryKey),
    ),
  );
  return (text) => byKey().find(directoryKey(text), 'other key');
}

/** Whether the manager cells are second ids rather than ids: more of them are somebody's, so a match by id is chance. */
function meansKeys(table: Table, layout: Layout, find: FindPerson, findByKey: FindPerson): boolean {
  let [ids, keys] = [0, 0];
  for (const { column, by } of layout.managers) {
    if (by !== 'id' && by !== 'any') continue;
    for (const label of valuesOf(table, column)) {
      const key = findByKey(label, 'id');
      const own = find(label, 'id');
      if (key.kind === 'found') keys++;
      if (own.kind === 'found') ids++;
    }
  }
  return keys > ids;
}

function furtherWays(
  table: Table,
  layout: Layout,
  people: readonly MergedPerson[],
  find: FindPerson,
  findByKey: FindPerson,
): FindPerson {
  const titleColumn = layout.columns.get('title')?.[0];
  const isHeld = ({ main }: MergedPerson) => main.standing === null || main.standing === 'on leave';
  const byBracketId = lazily(() => PersonIndex.of(people, ({ rows }) => rows.map((row) => row.bracketId)));
  const byUntitled = lazily(() =>
    PersonIndex.of(people, ({ main }) => (isWithheld(main.name) ? [] : [untitledKey(main.name)])),
  );
  const byTitle = lazily(() =>
    PersonIndex.of(people, (person) =>
      titleColumn === undefined || !isHeld(person) ? [] : [fold(cellOf(table, person.main.row, titleColumn))],
    ),
  );
  const inBrackets = (text: string): Found => {
    const worker = readWorkerName(text);
    if (worker === null) return unknownPerson;
    const byId = worker.id === '' ? unknownPerson : find(worker.id, 'id');
    if (byId.kind === 'found') return { ...byId, how: 'id in brackets' };
    const own = byBracketId().find(worker.id, 'id in brackets');
    return own.kind === 'found' ? own : find(worker.name, 'any');
  };
  return (text, by) => {
    const mayBeName = by === 'any' || by === 'name';
    const ways: (() => Found)[] = [
      () => findByKey(text, by),
      () => {
        const name = commonName(text);
        const found = name === null ? unknownPerson : find(name, 'any');
        return found.kind === 'found' ? { ...found, how: 'directory name' } : found;
      },
      () => (mayBeName ? inBrackets(text) : unknownPerson),
      () =>
        mayBeName && !isWithheld(text)
          ? byUntitled().find(untitledKey(text), 'name without titles')
          : unknownPerson,
      () => (mayBeName ? byTitle().find(fold(text), 'job title') : unknownPerson),
    ];
    for (const way of ways) {
      const found = way();
      if (found.kind !== 'unknown') return found;
    }
    return unknownPerson;
  };
}

/** The managers of one cell: one as a rule, several where each part of the cell is somebody. */
export function managersIn(text: string, by: ManagerBy, find: FindPerson): readonly Found[] {
  const whole = find(text, by);
  if (whole.kind !== 'unknown') return [whole];
  for (const mark of [/[;|\n]/, /[,:]/]) {
    const parts = text
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length < 2) continue;
    const found = parts.map((part) => find(part, by));
    if (found.every((each) => each.kind === 'found')) return found;
  }
  return [whole];
}

const DIRECTORY_NAME = /^\s*(cn|uid)\s*=\s*((?:\\.|[^,\\])+)/i;

/** The name in `cn=Ada Lovelace,ou=People,dc=example`; null where the text is no directory name. */
function commonName(text: string): string | null {
  const name = DIRECTORY_NAME.exec(text)?.[2];
  return name === undefined || !/,\s*\w+\s*=/.test(text) ? null : name.replace(/\\(.)/g, '$1').trim();
}

/** Directory names compare without case and without blanks around their parts, as directories compare them. */
function directoryKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*([,=])\s*/g, '$1')
    .trim();
}
