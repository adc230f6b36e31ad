/** The `rules:` block: which rules are in force, how strong, with which options. */
import { levelOf, type Strength, strengthWords } from '../../model/cost.ts';
import type { Column } from '../../model/people.ts';
import { ruleById, rules } from '../../rules/index.ts';
import type { Rule, RuleEntry, RuleOptions } from '../../rules/rule.ts';
import { derivedAttributes } from '../people/derived.ts';
import { didYouMean } from '../suggest.ts';
import { defaultOptions, isAtHand } from './default-rules.ts';
import { completeFacilitators } from './facilitators.ts';
import type { Programme } from './programme.ts';
import { type EntryAt, type OptionContext, readOptions } from './rule-options.ts';
import { columnsOf } from './sensitive.ts';
import {
  type Cursor,
  checkKeys,
  type Entry,
  entriesOf,
  expected,
  fault,
  isList,
  isMapping,
  itemsOf,
  scalarOf,
  wholeNumberOf,
} from './yaml-cursor.ts';

export interface RulesContext extends OptionContext {
  /** Headings of sensitive columns; rules about them are not public. */
  readonly sensitive: ReadonlySet<string>;
}

export interface RulesRead {
  /** Written entries and the programme's, in the order of the registry. */
  readonly entries: readonly RuleEntry[];
  /** Entries of the programme that step back because a written one wants the opposite: told of, and not weighed. */
  readonly watched: readonly RuleEntry[];
}

export function readRuleEntries(
  block: Cursor | null,
  programme: Programme,
  context: RulesContext,
): RulesRead {
  const written = new Map<string, RuleEntry[]>();
  for (const entry of block ? (entriesOf(block, 'a map such as { same-manager: never }') ?? []) : []) {
    const read = readRule(entry, context);
    if (read) written.set(entry.key, read);
  }
  const isWatched = ({ writtenAt, options: { hour } }: RuleEntry) =>
    writtenAt === null &&
    hour !== undefined &&
    (written.get('spread') ?? []).some(
      ({ options: { column } }) => column?.values.heading === hour.zones.heading,
    );
  const all = completeFacilitators(
    rules.flatMap((rule) => written.get(rule.id) ?? defaultEntries(rule, programme, context)),
  );
  return { entries: all.filter((entry) => !isWatched(entry)), watched: all.filter(isWatched) };
}

function defaultEntries(rule: Rule, programme: Programme, { names, sensitive }: RulesContext): RuleEntry[] {
  return programme.rules
    .filter(({ id, needs }) => id === rule.id && isAtHand(needs, names.file))
    .map((standard, index) => {
      const { column, strength, weight = 1 } = standard;
      const options = defaultOptions(standard, names);
      return {
        key: keyOf(rule.id, column, column === undefined ? index : 0),
        id: rule.id,
        strength,
        level: levelOf(strength),
        weight,
        options,
        isPublic: isPublic(rule, options, { names, sensitive }),
        writtenAt: null,
      };
    });
}

/** Fields that a rule reads beside the column it names. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  'reporting-chain': ['manager', 'other_managers'],
  'same-manager': ['manager'],
  'former-manager': ['manager'],
  'common-boss': ['manager'],
  'same-team': ['team', 'manager'],
  collaborators: ['team', 'manager'],
  facilitator: ['manager', 'other_managers'],
  away: ['status'],
};

/** Whether files may speak of a rule: not where it reads a sensitive column, under whatever name. */
function isPublic(
  rule: Rule,
  { column, skills, hour }: RuleOptions,
  { names, sensitive }: Pick<RulesContext, 'names' | 'sensitive'>,
): boolean {
  const isDerived = derivedAttributes.some((attribute) => attribute === column?.attribute);
  const fields = [...(fieldsOf[rule.id] ?? []), ...(isDerived ? ['manager'] : [])];
  const named = [column?.values.heading ?? null, ...(skills?.headings ?? []), ...(hour?.headings ?? [])];
  const headings = [...named, ...fields.flatMap((field) => columnsOf(field, names.file))];
  return headings.every((heading) => heading === null || !sensitive.has(heading));
}

function keyOf(id: string, column?: string, index = 0): string {
  return `${id}${column === undefined ? '' : `:${column}`}${index > 0 ? `#${index + 1}` : ''}`;
}

function readRule({ key, keyAt, value }: Entry, context: RulesContext): RuleEntry[] | null {
  const rule = ruleById(key);
  if (rule === undefined) {
    const ids = rules.map(({ id }) => id);
    fault(
      keyAt,
      'rules/unknown-rule',
      `There is no rule \`${key}\`.`,
      didYouMean(key, ids) ?? `rules are: ${ids.join(', ')}`,
    );
    return null;
  }
  if (!checkNeeds(rule, keyAt, value, context)) return [];
  if (rule.perColumn) return readColumns(rule, value, context);
  const items = isList(value) ? itemsOf(value) : [value];
  if (items.length === 0) expected(value, `a strength: ${wordsFor(rule).join(', ')}`);
  if (items.length > 1 && rule.options.includes('list')) {
    const help = 'write one map; a deputy is wished for by deputy: prefer';
    fault(items[1]!, 'rules/value', `\`${rule.id}\` has one entry only.`, help);
    return [];
  }
  return items.flatMap(
    (item, index) => readEntry(rule, item, keyOf(rule.id, undefined, index), {}, context) ?? [],
  );
}

/** Rules about managers and teams need the column; without it they would hold in name only. */
function checkNeeds(rule: Rule, keyAt: Cursor, value: Cursor, { names }: RulesContext): boolean {
  if (scalarOf(value) === 'off') return true;
  const needs = {
    'reporting-chain': 'manager',
    'same-manager': 'manager',
    'common-boss': 'manager',
    'same-team': 'team',
    'common-hour': 'timezone',
  } as const;
  const field = needs[rule.id as keyof typeof needs];
  if (field === undefined) return true;
  // Places may tell timezones.
  const isThere = field === 'timezone' ? names.file.column(field) : names.file.layout.columns.has(field);
  if (isThere) return true;
  const help = `name the column in rules.yaml, such as columns: { ${field}: ... }; the columns are: ${names.file.table.headings.join(', ')}`;
  fault(
    keyAt,
    'rules/unknown-column',
    `\`${rule.id}\` needs a ${field} column, and ${names.file.people.file} has none.`,
    help,
  );
  return false;
}

/** `spread: { department: prefer, level: { strength: should, weight: 2 } }`. */
function readColumns(rule: Rule, value: Cursor, context: RulesContext): RuleEntry[] {
  if (scalarOf(value) === 'off') return [];
  if (!isMapping(value)) {
    expected(
      value,
      `columns with their strengths, such as { department: ${rule.speaks === 'wanted' ? 'prefer' : 'avoid'} }`,
    );
    return [];
  }
  const { file } = context.names;
  return (entriesOf(value) ?? []).flatMap(({ key, keyAt, value: entry }) => {
    const values: Column | null = file.column(key);
    if (values === null) {
      const help = didYouMean(key, file.attributes) ?? `its columns are: ${file.table.headings.join(', ')}`;
      fault(keyAt, 'rules/unknown-column', `\`${key}\` is no column of ${file.people.file}.`, help);
      return [];
    }
    const items = isList(entry) ? itemsOf(entry) : [entry];
    const options = { column: { attribute: key, values } };
    return items.flatMap(
      (item, index) => readEntry(rule, item, keyOf(rule.id, key, index), options, context) ?? [],
    );
  });
}

/** A strength word, or a map with `strength`, `weight` and the options of the rule. */
function readEntry(
  rule: Rule,
  cursor: Cursor,
  key: string,
  base: RuleOptions,
  context: RulesContext,
): RuleEntry | null {
  const entries = isMapping(cursor) ? (entriesOf(cursor) ?? []) : [];
  const find = (name: string) => entries.find((entry) => entry.key === name)?.value;
  checkKeys(entries, ['strength', 'weight', ...rule.options], `\`${key}\``);
  const strengthAt = isMapping(cursor) ? find('strength') : cursor;
  if (strengthAt === undefined) {
    fault(cursor, 'rules/strength', `\`${key}\` has no strength.`, `such as strength: ${wordsFor(rule)[0]}`);
    return null;
  }
  const strength = readStrength(rule, strengthAt);
  if (strength === null || strength === 'off') return null;
  const weightAt = find('weight');
  const weight = weightAt ? (wholeNumberOf(weightAt, 1) ?? 1) : 1;
  const at: EntryAt = { rule, key, strength, cursor, find };
  const options = { ...base, ...readOptions(at, base.column ?? null, context) };
  return {
    key,
    id: rule.id,
    strength,
    level: levelOf(strength),
    weight,
    options,
    isPublic: isPublic(rule, options, context),
    writtenAt: { file: cursor.place.file, line: cursor.place.line! },
  };
}

function wordsFor(rule: Rule): readonly Strength[] {
  if (rule.speaks === 'either') return strengthWords;
  return rule.speaks === 'unwanted'
    ? ['never', 'avoid', 'prefer', 'off']
    : ['must', 'should', 'prefer', 'off'];
}

const opposite: Partial<Record<Strength, Strength>> = {
  never: 'must',
  must: 'never',
  avoid: 'should',
  should: 'avoid',
};

/** A word of the right kind: `same-manager: must` would read as its own opposite. */
export function readStrength(rule: Rule, cursor: Cursor): Strength | null {
  const text = scalarOf(cursor);
  const words = wordsFor(rule);
  const word = words.find((each) => each === text);
  if (word) return word;
  const other = strengthWords.find((each) => each === text);
  if (other) {
    const kind = rule.speaks === 'unwanted' ? 'something unwanted' : 'something wanted';
    fault(
      cursor,
      'rules/strength',
      `\`${cursor.path}\`: “${other}” does not fit, because the rule speaks of ${kind}.`,
      `write ${opposite[other]}`,
    );
    return null;
  }
  if (text === null) expected(cursor, `a strength: ${words.join(', ')}`);
  else {
    const hint = ['false', 'no', 'none'].includes(text) ? 'write off' : didYouMean(text, words);
    fault(
      cursor,
      'rules/strength',
      `\`${cursor.path}\`: there is no strength “${text}”.`,
      hint ?? `expected ${words.join(', ')}`,
    );
  }
  return null;
}
