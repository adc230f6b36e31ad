/** Participants whom some organisers leave out: contractors, and rows marked as hidden. Told, never decided. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { foldHeading } from '../layout.ts';
import { contractorWords, employmentHeadings, hiddenHeadings } from '../status-words.ts';
import { fold } from '../suggest.ts';
import { cellOf, type Table, valuesOf } from '../table.ts';
import { excludeLine } from './exclude-line.ts';
import type { PeopleFile } from './read-people.ts';
import { yesOrNo } from './standing.ts';

/** `isIn` tells who takes part; `named` has the headings of columns that `who:` decides by already. */
export function tellMarked(
  file: PeopleFile,
  isIn: (person: number) => boolean,
  named: ReadonlySet<string>,
): Diagnostic[] {
  const contractors = (value: string) =>
    fold(value)
      .split(' ')
      .some((word) => contractorWords.includes(word));
  const hidden = (value: string) => yesOrNo(value) === true;
  return [
    ...tell(
      file,
      isIn,
      named,
      employmentHeadings,
      contractors,
      'people/contractors',
      'no employee',
      'no employees',
    ),
    ...tell(
      file,
      isIn,
      named,
      hiddenHeadings,
      hidden,
      'people/hidden',
      'marked as hidden',
      'marked as hidden',
    ),
  ];
}

function tell(
  file: PeopleFile,
  isIn: (person: number) => boolean,
  named: ReadonlySet<string>,
  headings: readonly string[],
  test: (value: string) => boolean,
  code: 'people/contractors' | 'people/hidden',
  one: string,
  many: string,
): Diagnostic[] {
  const { table, merged, chart } = file;
  const column = markedColumn(table, headings, test);
  if (column < 0 || named.has(table.headings[column]!)) return [];
  const counts = new Map<string, number>();
  let first = Number.POSITIVE_INFINITY;
  merged.forEach(({ main }, person) => {
    const value = cellOf(table, main.row, column);
    if (!test(value) || !isIn(person)) return;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    first = Math.min(first, main.line);
  });
  const values = [...counts.keys()].sort(byCodePoint);
  if (values.length === 0) return [];
  const total = values.reduce((sum, value) => sum + counts.get(value)!, 0);
  const heading = table.headings[column]!;
  const shown = values.map((value) => `${value}: ${counts.get(value)}`).join(', ');
  const people = total === 1 ? `1 participant is ${one}` : `${total} participants are ${many}`;
  const message = `${people} by “${heading}” (${shown}) and placed like everybody else.`;
  const line = excludeLine(heading, values, chart, merged);
  const help = `to leave them out, write ${line}, or add the part about “${heading}” to your own \`exclude\``;
  return [diagnostic(code, { file: table.file, line: first }, message, help)];
}

function markedColumn(table: Table, headings: readonly string[], test: (value: string) => boolean): number {
  return table.headings.findIndex(
    (heading, column) => headings.includes(foldHeading(heading)) && valuesOf(table, column).some(test),
  );
}
