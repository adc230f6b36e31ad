/** Who may facilitate, by a column of the export or by a list in rules.yaml, and how much a deputy is wanted. */
import { HARD, levelOf } from '../../model/cost.ts';
import { type Column, meaningOf } from '../../model/people.ts';
import type { Facilitators, RuleEntry, RuleOptions } from '../../rules/rule.ts';
import { didYouMean } from '../suggest.ts';
import { findPerson, type Names } from './pairs.ts';
import type { EntryAt } from './rule-options.ts';
import { type Cursor, expected, fault, itemsOf, scalarOf, textOf, wholeNumberOf } from './yaml-cursor.ts';

/** The options of an entry as written; a list counts instead of the column. */
export function readFacilitators(at: EntryAt, { names }: { readonly names: Names }): RuleOptions {
  const { key, strength, cursor, find } = at;
  const [listAt, manyAt, deputyAt] = [find('list'), find('per-group'), find('deputy')];
  const count = (manyAt && wholeNumberOf(manyAt, 1)) ?? 1;
  const deputy = deputyAt ? readDeputy(deputyAt) : null;
  const { layout, people } = names.file;
  if (listAt && layout.columns.has('facilitator')) {
    const heading = names.file.headingOf('facilitator');
    const message = `\`${key}\` has a list, so the column “${heading}” is not used.`;
    fault(listAt, 'rules/no-effect', message, 'remove the list, or the line `facilitator` under `columns`');
  }
  const column = listAt ? null : names.file.column('facilitator');
  if (!listAt && column === null) {
    const help = `such as columns: { facilitator: May facilitate }, or ${key}: { strength: ${strength}, list: [id, id] }`;
    fault(
      cursor,
      'rules/value',
      `\`${key}\` does not say who may facilitate: ${people.file} has no column for it that is known.`,
      help,
    );
  }
  const marked = listAt ? readList(listAt, names) : column ? markedIn(column) : [];
  return {
    count,
    facilitators: standAs(marked, column?.heading ?? null),
    ...(deputy === null ? {} : { deputy }),
  };
}

/** What stands where the column is mapped and the programme sets the rule. */
export function facilitatorsByColumn({ file }: Names): RuleOptions {
  const column = file.column('facilitator');
  return { count: 1, facilitators: standAs(column ? markedIn(column) : [], column?.heading ?? null) };
}

/**
 * Once all rules are read: without a hard \`reporting-chain\` facilitators are kept from their lines by their own rule, and
 * the wish for a deputy becomes an entry of its own.
 */
export function completeFacilitators(entries: readonly RuleEntry[]): RuleEntry[] {
  const guardsLines = !entries.some(({ id, level }) => id === 'reporting-chain' && level === HARD);
  return entries.flatMap((entry) => {
    const { facilitators, deputy, count = 1 } = entry.options;
    if (facilitators === undefined) return [entry];
    const own = { ...entry, options: { ...entry.options, facilitators: { ...facilitators, guardsLines } } };
    if (deputy === undefined) return [own];
    const options = { count: count + 1, facilitators: { ...facilitators, isDeputy: true } };
    const wish = { key: `${entry.key}:deputy`, strength: deputy, level: levelOf(deputy), weight: 1, options };
    return [own, { ...entry, ...wish }];
  });
}

/** The role is written to files, so the column that it comes from cannot be sensitive. */
export function checkShown(
  entries: readonly RuleEntry[],
  sensitive: ReadonlySet<string>,
  { file }: Names,
  at: Cursor | null,
): void {
  const byColumn = entries.find(({ options }) => (options.facilitators?.heading ?? null) !== null);
  const heading = byColumn?.options.facilitators?.heading ?? null;
  if (at === null || heading === null || !sensitive.has(heading)) return;
  const message = `“${heading}” of ${file.people.file} says who leads groups, which files show: it cannot be sensitive.`;
  fault(
    at,
    'rules/sensitive-shown',
    message,
    'list them under `rules: { facilitator: { list: [...] } }`, or remove it here',
  );
}

function standAs(marked: readonly number[], heading: string | null): Facilitators {
  return { marked, heading, guardsLines: false, isDeputy: false };
}

/** Those whose cell says yes, by id. */
function markedIn(column: Column): number[] {
  return [...column.codes.keys()].filter((person) => meaningOf(column, person) === 1);
}

/** In the order written, each once. */
function readList(cursor: Cursor, names: Names): number[] {
  const items = itemsOf(cursor);
  if (items.length === 0) expected(cursor, 'a list of ids of people, such as [e7, e9]');
  const people = new Set<number>();
  for (const item of items) {
    const text = textOf(item, 'the id of a person');
    if (text === null) continue;
    const person = findPerson(item, text, names, 'they lead no group');
    if (person === null) continue;
    if (people.has(person)) fault(item, 'rules/value', `“${text}” is listed twice.`, 'remove one of them');
    else people.add(person);
  }
  return [...people];
}

const wishes = ['must', 'should', 'prefer'] as const;

function readDeputy(cursor: Cursor): (typeof wishes)[number] | null {
  const text = scalarOf(cursor);
  if (text === 'off') return null;
  const word = wishes.find((each) => each === text);
  if (word) return word;
  if (text === null) expected(cursor, `a strength: ${wishes.join(', ')}, off`);
  else {
    const help = didYouMean(text, [...wishes, 'off']) ?? `expected ${wishes.join(', ')}, off`;
    fault(cursor, 'rules/strength', `\`${cursor.path}\`: there is no strength “${text}”.`, help);
  }
  return null;
}
