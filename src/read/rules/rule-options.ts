/** The options of an entry of `rules:`: pairs and files, listed values of a column, counts. */
import { type Column, labelOf, meaningOf } from '../../model/people.ts';
import type { Cycle } from '../../model/problem.ts';
import type { ListedValue, OptionName, Rule, RuleEntry, RuleOptions, Skills } from '../../rules/rule.ts';
import { isBanded } from '../../rules/values.ts';
import type { ColumnMapping } from '../layout.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { didYouMean } from '../suggest.ts';
import { checkMatchesSomebody, patternTest } from './conditions.ts';
import { readFacilitators } from './facilitators.ts';
import { readFormerManagers } from './former-managers.ts';
import { readHourOptions } from './hour-options.ts';
import { type Names, type OpenFile, readPairFile, readPeopleLists, readTeamLists } from './pairs.ts';
import { skillsOf } from './skills.ts';
import { type Cursor, expected, fault, itemsOf, scalarOf, textOf, wholeNumberOf } from './yaml-cursor.ts';

/** An entry that is being read. */
export interface EntryAt {
  readonly rule: Rule;
  readonly key: string;
  readonly strength: RuleEntry['strength'];
  readonly cursor: Cursor;
  find(name: string): Cursor | undefined;
}

export interface OptionContext {
  readonly names: Names;
  readonly open: OpenFile;
  /** The `columns:` block, for exports read beside the present one. */
  readonly mappings: readonly ColumnMapping[];
  readonly cycle: Cycle;
}

const pairKeys: readonly OptionName[] = ['pairs', 'teams', 'file'];

export function readOptions(
  at: EntryAt,
  column: RuleOptions['column'] | null,
  context: OptionContext,
): RuleOptions {
  const { rule, find } = at;
  const takes = (name: OptionName) => (rule.options.includes(name) ? find(name) : undefined);
  const [withinAt, countAt, wantAt] = [takes('within'), takes('count'), takes('want')];
  const within = withinAt ? wholeNumberOf(withinAt, 1) : null;
  const count = countAt ? wholeNumberOf(countAt, 1) : null;
  const want = wantAt ? readWant(wantAt) : null;
  if (column && rule.needsOrder) checkOrder(at, column.attribute, column.values);
  const hour = rule.options.includes('minutes') ? readHourOptions(find, context.names.file) : null;
  const listed = column ? readListed(at, column.attribute, column.values, context.names.file) : null;
  return {
    ...(within === null ? {} : { within }),
    ...(count === null ? {} : { count }),
    ...(want === null ? {} : { want }),
    ...(listed === null ? {} : { listed }),
    ...(hour === null ? {} : { hour }),
    ...(rule.options.includes('strong') ? readSkills(at, context) : {}),
    ...(rule.options.includes('list') ? readFacilitators(at, context) : {}),
    ...(rule.options.includes('pairs') ? readPairs(at, takes, context) : {}),
    ...(rule.readsEarlierExport ? { pairs: readFormerManagers(at, context) } : {}),
  };
}

/** The two columns of `skills`; without both of them the rule counts nothing. */
function readSkills(
  { key, strength, cursor, find }: EntryAt,
  { names: { file } }: OptionContext,
): RuleOptions {
  const columns = (['strong', 'wants'] as const).map((name) => {
    const at = find(name);
    const text = at ? textOf(at, 'a column') : null;
    if (!at || text === null) return null;
    const column = file.column(text);
    if (column === null) sayNoColumn(at, text, file);
    return column;
  });
  const [strong, wants] = columns;
  if (!find('strong') || !find('wants')) {
    const help = `such as ${key}: { strength: ${strength}, strong: Strong in, wants: Wants help with }`;
    fault(cursor, 'rules/value', `\`${key}\` needs two columns, \`strong\` and \`wants\`.`, help);
  }
  return { skills: strong && wants ? skillsOf(strong, wants) : noSkills(file) };
}

/** Stands in where a column is missing, which was reported. */
function noSkills({ people }: PeopleFile): Skills {
  const none = people.ids.map(() => []);
  return { topics: [], strong: none, wants: none, headings: [] };
}

function sayNoColumn(at: Cursor, attribute: string, file: PeopleFile): void {
  const help = didYouMean(attribute, file.attributes) ?? `its columns are: ${file.table.headings.join(', ')}`;
  fault(at, 'rules/unknown-column', `\`${attribute}\` is no column of ${file.people.file}.`, help);
}

function readPairs(
  { rule, key, strength, cursor, find }: EntryAt,
  takes: (name: OptionName) => Cursor | undefined,
  { names, open }: OptionContext,
): RuleOptions {
  const [pairsAt, teamsAt, fileAt] = [takes('pairs'), takes('teams'), takes('file')];
  if (!pairKeys.some((name) => find(name) !== undefined)) {
    fault(
      cursor,
      'rules/value',
      `\`${key}\` lists nobody.`,
      `such as ${key}: { strength: ${strength}, pairs: [[id, id]] }`,
    );
  }
  const fromFile = fileAt
    ? readPairFile(fileAt, names, open, rule.options.includes('teams'))
    : { people: [], teams: [] };
  const pairs = [...(pairsAt ? readPeopleLists(pairsAt, names) : []), ...fromFile.people];
  const teamPairs = [...(teamsAt ? readTeamLists(teamsAt, names) : []), ...fromFile.teams];
  return { pairs, ...(rule.options.includes('teams') ? { teamPairs } : {}) };
}

/** Values of the column by `value` or `values`; null where the rule lists none and need not. */
function readListed(
  { rule, key, strength, cursor, find }: EntryAt,
  attribute: string,
  column: Column,
  file: PeopleFile,
): ListedValue[] | null {
  const [oneAt, manyAt] = (['value', 'values'] as const).map((name) =>
    rule.options.includes(name) ? find(name) : undefined,
  );
  if (oneAt && manyAt) {
    fault(manyAt, 'rules/value', `\`${key}\` has both \`value\` and \`values\`.`, 'keep one of them');
    return null;
  }
  if (oneAt && textOf(oneAt, 'one value; `values` takes a list') === null) return null;
  const items = oneAt ? [oneAt] : manyAt ? itemsOf(manyAt) : [];
  if (items.length === 0) {
    if (rule.needsValues || manyAt) sayNoValues(key, rule, attribute, strength, cursor, column);
    return null;
  }
  return items.flatMap((item) => {
    const text = textOf(item, 'a value');
    return text === null ? [] : [{ text, meanings: meaningsOf(text, item, attribute, column, file) }];
  });
}

function sayNoValues(
  key: string,
  rule: Rule,
  attribute: string,
  strength: string,
  cursor: Cursor,
  column: Column,
): void {
  const some = column.labels.slice(0, 5).join(', ');
  const more = column.labels.length > 5 ? ` and ${column.labels.length - 5} more` : '';
  const option = rule.options.includes('value') ? 'value: ...' : 'values: [...]';
  fault(
    cursor,
    'rules/value',
    `\`${key}\` lists no values.`,
    `such as ${rule.id}: { ${attribute}: { strength: ${strength}, ${option} } }; “${column.heading}” has: ${some}${more}`,
  );
}

/** What a listed value means: every spelling that it matches, alike but for case, `*` standing for anything. */
function meaningsOf(
  text: string,
  item: Cursor,
  attribute: string,
  column: Column,
  file: PeopleFile,
): number[] {
  const test = patternTest(text);
  const labels = (person: number) => [labelOf(column, person)].filter((each) => each !== null);
  checkMatchesSomebody(attribute, text, item, test, labels, file);
  const meanings = new Set<number>();
  for (let person = 0; person < file.people.size; person++) {
    const meaning = meaningOf(column, person);
    if (meaning !== null && labels(person).some(test)) meanings.add(meaning);
  }
  return [...meanings].sort((a, b) => a - b);
}

function readWant(cursor: Cursor): 'wide' | 'narrow' | null {
  const text = scalarOf(cursor);
  if (text === 'wide' || text === 'narrow') return text;
  expected(cursor, 'wide or narrow');
  return null;
}

function checkOrder({ key, cursor }: EntryAt, attribute: string, column: Column): void {
  if (isBanded(column)) return;
  fault(
    cursor,
    'rules/value',
    `\`${key}\` needs numbers or dates, and “${column.heading}” is ${column.kind}.`,
    `declare numbers as columns: { ${attribute}: { column: ${column.heading}, type: number } }, or use spread or alike`,
  );
}
