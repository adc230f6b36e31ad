/** `sensitive:`: columns that are used and never written, with all that is read from them. */
import type { Field } from '../layout.ts';
import { derivedAttributes } from '../people/derived.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { didYouMean } from '../suggest.ts';
import { type Cursor, fault, itemsOf, textOf } from './yaml-cursor.ts';

/** Headings of the columns, and names of what follows from them. */
export function readSensitive(cursor: Cursor | null, file: PeopleFile): Set<string> {
  const headings = new Set<string>();
  for (const item of cursor ? itemsOf(cursor) : []) {
    const attribute = textOf(item, 'a column');
    if (attribute === null) continue;
    const named = headingsOf(attribute, file);
    const needed = neededFor(named, file);
    if (needed !== null) {
      const message = `Groups cannot be told without the ${needed}: \`${attribute}\` cannot be sensitive.`;
      fault(item, 'rules/sensitive-shown', message, `remove it from \`sensitive\`${insteadOf(needed, file)}`);
    } else if (named.length > 0) for (const heading of named) headings.add(heading);
    else
      fault(
        item,
        'rules/unknown-column',
        `\`${attribute}\` is no column of ${file.people.file}.`,
        didYouMean(attribute, file.attributes) ?? `its columns are: ${file.table.headings.join(', ')}`,
      );
  }
  // A timezone that is read from a sensitive column is as sensitive.
  const from = file.timezoneFrom;
  if (from?.headings.some((heading) => headings.has(heading))) headings.add(from.heading);
  // So is what the chart tells of people, where their managers are.
  if (columnsOf('manager', file).some((heading) => headings.has(heading)))
    for (const attribute of derivedAttributes) headings.add(attribute);
  return headings;
}

/** All columns of a field: a manager may stand in several. What the chart tells is no column, and is named as it is. */
function headingsOf(attribute: string, file: PeopleFile): string[] {
  if (derivedAttributes.some((each) => each === attribute)) return [attribute];
  const heading = file.headingOf(attribute);
  const isField = heading !== null && columnsOf(attribute, file).includes(heading);
  return isField ? columnsOf(attribute, file) : heading === null ? [] : [heading];
}

export function columnsOf(field: string, { layout, table }: PeopleFile): string[] {
  return (layout.columns.get(field as Field) ?? []).map((column) => table.headings[column]!);
}

/** What people are known by in files: where there is no column of ids or names, other columns stand in for it. */
function neededFor(headings: readonly string[], file: PeopleFile): 'id' | 'name' | null {
  const has = (field: string) => columnsOf(field, file).length > 0;
  const areAddresses = !has('id') && file.merged.some(({ main }) => main.id === main.email);
  const ids = areAddresses ? ['email'] : ['id'];
  const names = has('name') ? ['name'] : ['first name', 'last name'];
  const isOf = (fields: readonly string[]) =>
    fields.some((field) => columnsOf(field, file).some((each) => headings.includes(each)));
  return isOf(ids) ? 'id' : isOf(names) ? 'name' : null;
}

function insteadOf(needed: 'id' | 'name', file: PeopleFile): string {
  return columnsOf(needed, file).length > 0 ? '' : `, or add a column that holds the ${needed}`;
}

export function isSensitive(attribute: string, file: PeopleFile, sensitive: ReadonlySet<string>): boolean {
  const isDerived = derivedAttributes.some((each) => each === attribute);
  return sensitive.has(isDerived ? attribute : (file.headingOf(attribute) ?? ''));
}
