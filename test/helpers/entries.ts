/** Turns the words of an example or a test (`pairs: [['Ana', 'Bo', 3]]`) into an entry of a rule, and rules into standing ones. */
import { levelOf } from '../../src/model/cost.ts';
import { UNKNOWN } from '../../src/model/people.ts';
import { workingWeek } from '../../src/model/working-week.ts';
import { readDays, readHours } from '../../src/read/working-hours.ts';
import { ruleById } from '../../src/rules/index.ts';
import type { StandingRule } from '../../src/rules/price.ts';
import type {
  HourOptions,
  ListedValue,
  Rule,
  RuleEntry,
  RuleOptions,
  Skills,
  WeightedPair,
} from '../../src/rules/rule.ts';
import type { World, WorldWords } from './world.ts';

export type Word = RuleEntry['strength'];

/** Everyone of a list with everyone else of it; a number at its end is the weight of these pairs, else 1. */
export type List = readonly (string | number)[];

export interface EntryWords {
  readonly strength?: Word;
  readonly weight?: number;
  readonly pairs?: readonly List[];
  readonly teams?: readonly List[];
  readonly column?: string;
  readonly within?: number;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly count?: number;
  readonly want?: 'wide' | 'narrow';
  /** Topics by person, as in a cell: `{ Ana: 'hiring; budgets' }`. */
  readonly strong?: Readonly<Record<string, string>>;
  readonly wants?: Readonly<Record<string, string>>;
  /** Timezones by person; who is not named has none that is known. */
  readonly zones?: Readonly<Record<string, string>>;
  readonly minutes?: number;
  /** Hours and days by person where they are not Monday to Friday from 09:00 to 17:00: `08:00-16:00 Mon-Thu`. */
  readonly hours?: Readonly<Record<string, string>>;
  readonly slotZone?: string;
  readonly alternate?: boolean;
  /** Whom private.yaml lists. */
  readonly people?: string;
  /** Who may facilitate, in order. */
  readonly list?: readonly string[];
  readonly 'per-group'?: number;
  /** How strong the other rule is: where it is not hard, facilitators are kept from their lines by their own. */
  readonly 'reporting-chain'?: Word | 'off';
  /** Whether the entry is the wish for a deputy. */
  readonly isDeputy?: boolean;
}

export type CaseWords = WorldWords & EntryWords;

const known: readonly string[] = [
  ...[
    'strength',
    'weight',
    'pairs',
    'teams',
    'column',
    'within',
    'value',
    'values',
    'count',
    'want',
    'strong',
    'wants',
    'people',
    'list',
    'per-group',
    'reporting-chain',
    'isDeputy',
  ],
  ...['zones', 'minutes', 'hours', 'slotZone', 'alternate'],
  ...['min', 'ideal', 'max', 'pools', 'groupCount', 'columns'],
  ...['previous', 'history', 'facilitators', 'away', 'forced', 'move', 'stayAtLeast'],
];

/** The options of an example in `src/rules`, which are plain data there. */
export function readWords(options: Readonly<Record<string, unknown>> | undefined): CaseWords {
  const unknown = Object.keys(options ?? {}).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`tests do not know the options ${unknown.join(', ')}`);
  return (options ?? {}) as CaseWords;
}

/** The strengths an entry of a rule may have. */
export function wordsFor({ speaks }: Rule): readonly Word[] {
  if (speaks === 'either') return ['never', 'must', 'avoid', 'should', 'prefer'];
  return speaks === 'unwanted' ? ['never', 'avoid', 'prefer'] : ['must', 'should', 'prefer'];
}

export function entryOf(rule: Rule, { problem, person, team }: World, words: EntryWords): RuleEntry {
  const strength = words.strength ?? wordsFor(rule)[0]!;
  if (!wordsFor(rule).includes(strength)) throw new Error(`${rule.id} cannot be ${strength}`);
  if (rule.perColumn && words.column === undefined) throw new Error(`${rule.id} needs a column`);
  const options: RuleOptions = {
    ...(rule.perColumn ? { column: columnOf(problem.people.columns, words.column!) } : {}),
    ...(words.within === undefined ? {} : { within: words.within }),
    ...(words.value === undefined && words.values === undefined
      ? {}
      : { listed: listedIn(problem, words.column!, [...(words.values ?? []), words.value ?? []].flat()) }),
    ...(words.count === undefined ? {} : { count: words.count }),
    ...(words.want === undefined ? {} : { want: words.want }),
    ...(rule.options.includes('strong') ? { skills: skillsIn(problem, words) } : {}),
    ...(rule.options.includes('minutes') ? { hour: hourOf(problem.people.ids, words) } : {}),
    ...(rule.options.includes('list') ? facilitatorsIn(words, person) : {}),
    ...(rule.options.includes('pairs') || rule.readsEarlierExport
      ? { pairs: pairsOf(words.pairs ?? [], person) }
      : {}),
    ...(rule.options.includes('teams') ? { teamPairs: pairsOf(words.teams ?? [], team) } : {}),
    ...(words.people === undefined ? {} : { people: words.people.split(' ').map(person) }),
  };
  return {
    key: rule.perColumn ? `${rule.id}:${words.column}` : rule.id,
    id: rule.id,
    strength,
    level: levelOf(strength),
    weight: words.weight ?? 1,
    options,
    isPublic: true,
    writtenAt: null,
  };
}

export function stand(rule: Rule, world: World, words: EntryWords = {}): StandingRule {
  const entry = entryOf(rule, world, words);
  return { entry, prepared: rule.prepare(world.problem, entry) };
}

/** Rules by id as in rules.yaml, each with its words: `standing(w, { apart: { pairs: [['Ana', 'Bo']] } })`. */
export function standing(world: World, entries: Readonly<Record<string, EntryWords>>): StandingRule[] {
  return Object.entries(entries).map(([key, words]) => {
    const rule = ruleById(key.replace(/[:#].*/, ''));
    if (rule === undefined) throw new Error(`there is no rule ${key}`);
    return stand(rule, world, words);
  });
}

function facilitatorsIn(words: EntryWords, indexOf: (name: string) => number): RuleOptions {
  const { list = [], isDeputy = false } = words;
  const guardsLines = !isDeputy && (words['reporting-chain'] ?? 'never') !== 'never';
  const count = (words['per-group'] ?? 1) + Number(isDeputy);
  return { count, facilitators: { marked: list.map(indexOf), heading: null, guardsLines, isDeputy } };
}

/** What the people drawn say of themselves, read from cells without the reader. */
function skillsIn({ people }: World['problem'], { strong = {}, wants = {} }: EntryWords): Skills {
  const cells = (of: Readonly<Record<string, string>>) => people.ids.map((id) => (of[id] ?? '').split('; '));
  const topics = [...new Set([...cells(strong), ...cells(wants)].flat())].filter(Boolean);
  const numbers = (of: Readonly<Record<string, string>>) =>
    cells(of).map((texts) => texts.map((text) => topics.indexOf(text)).filter((topic) => topic >= 0));
  return { topics, strong: numbers(strong), wants: numbers(wants), headings: [] };
}

/** Values of a column as listed; one that nobody drawn has means nothing. */
function listedIn({ people }: World['problem'], attribute: string, values: readonly string[]): ListedValue[] {
  const { labels, meaning } = people.columns.get(attribute)!;
  return values.map((text) => {
    const code = labels.indexOf(text);
    return { text, meanings: code < 0 ? [] : [meaning[code]!] };
  });
}

function pairsOf(lists: readonly List[], indexOf: (name: string) => number): WeightedPair[] {
  return lists.flatMap((list) => {
    const last = list.at(-1);
    const weight = typeof last === 'number' ? last : 1;
    const items = list.filter((each) => typeof each === 'string').map(indexOf);
    return items.flatMap((a, i) => items.slice(i + 1).map((b) => ({ a, b, weight })));
  });
}

function hourOf(
  ids: readonly string[],
  { zones = {}, minutes = 60, hours = {}, slotZone, alternate = false }: EntryWords,
): HourOptions {
  const labels = [...new Set(Object.values(zones))].sort();
  const texts = [...new Set(ids.map((id) => hours[id] ?? '09:00-17:00 Mon-Fri'))];
  return {
    minutes,
    zones: {
      heading: 'timezone',
      kind: 'timezone',
      codes: Int32Array.from(ids, (id) => (zones[id] === undefined ? UNKNOWN : labels.indexOf(zones[id]))),
      labels,
      meaning: Float64Array.from(labels, (_, code) => code),
      zones: labels,
    },
    slotZone: slotZone ?? null,
    alternate,
    weeks: texts.map((text) => {
      const [day, days] = text.split(' ') as [string, string];
      const { start, end } = readHours(day)!;
      return workingWeek(readDays(days)!, start, end);
    }),
    weekOf: Int32Array.from(ids, (id) => texts.indexOf(hours[id] ?? '09:00-17:00 Mon-Fri')),
    headings: [],
  };
}

function columnOf(columns: World['problem']['people']['columns'], attribute: string) {
  const values = columns.get(attribute);
  if (values === undefined) throw new Error(`there is no column ${attribute}`);
  return { attribute, values };
}
