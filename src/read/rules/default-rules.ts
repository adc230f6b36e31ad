/** The rules that a programme sets, as they apply to an export: with the fields at hand and the values it has. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import type { Column } from '../../model/people.ts';
import type { ListedValue, RuleOptions } from '../../rules/rule.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { facilitatorsByColumn } from './facilitators.ts';
import type { RulesHead } from './head.ts';
import { readHourOptions } from './hour-options.ts';
import type { Names } from './pairs.ts';
import type { Programme } from './programme.ts';
import { entriesOf, isMapping } from './yaml-cursor.ts';

type DefaultRule = Programme['rules'][number];

export function isAtHand(needs: DefaultRule['needs'], file: PeopleFile): boolean {
  if (needs === 'timezone') return file.hasTimezones();
  return needs === undefined || file.layout.columns.has(needs);
}

export function defaultOptions({ id, column, want, listsAll }: DefaultRule, names: Names): RuleOptions {
  const hour = id === 'common-hour' ? readHourOptions(() => undefined, names.file) : null;
  if (hour !== null) return { hour };
  if (id === 'facilitator') return facilitatorsByColumn(names);
  const values = column === undefined ? null : names.file.column(column);
  if (column === undefined || values === null) return {};
  return {
    column: { attribute: column, values },
    ...(want === undefined ? {} : { want }),
    ...(listsAll ? { listed: valuesOfSeveral(values, names) } : {}),
  };
}

/** Values that at least two participants have, each with all its spellings, by code point. */
function valuesOfSeveral({ codes, labels, meaning }: Column, { isPlaced }: Names): ListedValue[] {
  const found = new Map<number, { text: string; people: number }>();
  codes.forEach((code, person) => {
    if (code < 0 || !isPlaced(person)) return;
    const [text, key] = [labels[code]!, meaning[code]!];
    const known = found.get(key);
    if (known === undefined) found.set(key, { text, people: 1 });
    else
      found.set(key, {
        text: byCodePoint(text, known.text) < 0 ? text : known.text,
        people: known.people + 1,
      });
  });
  return [...found]
    .filter(([, { people }]) => people > 1)
    .map(([key, { text }]) => ({ text, meanings: [key] }))
    .sort((a, b) => byCodePoint(a.text, b.text));
}

/** What the programme is for and the export does not allow, unless rules.yaml settles the rule. */
export function coreRulesMissing(
  { programme, entries }: Pick<RulesHead, 'programme' | 'entries'>,
  file: PeopleFile,
): Diagnostic[] {
  const block = entries.get('rules')?.value;
  const written = block && isMapping(block) ? (entriesOf(block) ?? []) : [];
  const isWritten = (id: string) => written.some(({ key }) => key === id);
  return programme.rules
    .filter(({ id, isCore, needs }) => isCore && !isAtHand(needs, file) && !isWritten(id))
    .map(({ id, column, needs }) => {
      const what = `${id}${column === undefined ? '' : `:${column}`}`;
      return diagnostic(
        'rules/idle',
        { file: file.people.file, line: file.table.headingLine },
        `${programme.name} is made for \`${what}\`, which does not apply: there is no ${needs} column.`,
        `name it in rules.yaml, such as columns: { ${needs}: ... }; the columns are: ${file.table.headings.join(', ')}`,
      );
    });
}
