/** Pairs of people or teams that a rule names: lists in rules.yaml, or a file with the heading a,b and a weight. */
import { type Diagnostic, diagnostic, gather, type Place } from '../../diagnostics/diagnostic.ts';
import type { WeightedPair } from '../../rules/rule.ts';
import { findColumn } from '../layout.ts';
import type { FindPerson } from '../people/managers.ts';
import { nameKey } from '../people/names.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { didYouMean } from '../suggest.ts';
import { rowOf, type TableRead } from '../table.ts';
import type { RulesHead } from './head.ts';
import {
  type Cursor,
  entriesOf,
  expected,
  fault,
  isList,
  isMapping,
  itemsOf,
  scalarOf,
  textOf,
} from './yaml-cursor.ts';

/** What names in pairs are looked up in, and where faults go. */
export interface Names {
  readonly file: PeopleFile;
  readonly find: FindPerson;
  readonly teams: readonly string[];
  /** Whether the person takes part; pairs with others never count. */
  isPlaced(person: number): boolean;
}

/** Opens the table of a file named in rules.yaml, relative to it. */
export type OpenFile = (path: string) => TableRead;

/** The files that entries of `rules:` name, without looking at what else they say. */
export function pairFilesIn({ entries }: Pick<RulesHead, 'entries'>): string[] {
  const block = entries.get('rules')?.value;
  return (block && isMapping(block) ? (entriesOf(block) ?? []) : []).flatMap(({ value }) =>
    itemsOf(value).flatMap((item) => {
      const file = isMapping(item) ? entriesOf(item)?.find(({ key }) => key === 'file') : undefined;
      return (file && scalarOf(file.value)) ?? [];
    }),
  );
}

export interface NamedPairs {
  readonly people: WeightedPair[];
  readonly teams: WeightedPair[];
}

type Report = (
  code: 'rules/unknown-person' | 'rules/unknown-value' | 'rules/not-a-participant',
  message: string,
  help?: string,
) => void;

/** `pairs: [[e7, e9], [a, b, c]]`: everyone of a list with everyone else of it. */
export function readPeopleLists(cursor: Cursor, names: Names): WeightedPair[] {
  return readLists(cursor, IDS).flatMap((list) => pairsOfList(list, names));
}

const IDS = 'ids of people';

/** One list of them: `[a, b, c]`. */
export function readPeopleList(cursor: Cursor, names: Names): WeightedPair[] {
  return readList(cursor, IDS).flatMap((list) => pairsOfList(list, names));
}

type Listed = readonly { readonly text: string; readonly item: Cursor }[];

function pairsOfList(list: Listed, names: Names): WeightedPair[] {
  const people = list.map(({ text, item }) => ({ found: findPerson(item, text, names), text, item }));
  for (const [index, { found, text, item }] of people.entries()) {
    const isTwice = found !== null && people.slice(0, index).some((other) => other.found === found);
    if (isTwice) fault(item, 'rules/value', `“${text}” is listed twice.`, 'expected different people');
  }
  return allPairs(people.flatMap(({ found }) => found ?? []));
}

/** `teams: [[Payments, Billing]]`: every team of a list with every other of it. */
export function readTeamLists(cursor: Cursor, names: Names): WeightedPair[] {
  return readLists(cursor, 'teams').flatMap((list) => {
    const teams = list.flatMap(({ text, item }) => findTeam(text, names, reportAt(item)) ?? []);
    return allPairs(teams);
  });
}

function readLists(cursor: Cursor, what: string): Listed[] {
  if (isList(cursor)) return itemsOf(cursor).flatMap((list) => readList(list, what));
  expected(cursor, `a list of lists of ${what}, such as [[a, b]]`);
  return [];
}

/** None, with a fault, where it is no list. */
function readList(list: Cursor, what: string): Listed[] {
  if (!isList(list)) {
    expected(list, `a list of two or more ${what}`, 'write the pair in brackets of its own: [[a, b]]');
    return [];
  }
  const items = itemsOf(list).flatMap((item) => {
    const text = textOf(item);
    return text === null ? [] : [{ text, item }];
  });
  if (items.length < 2) expected(list, `two or more ${what}`);
  return [items];
}

export function reportAt(item: Cursor): Report {
  return (code, message, help) => fault(item, code, message, help);
}

function allPairs(items: readonly number[]): WeightedPair[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => ({ a, b, weight: 1 })));
}

/** `file: pairs.csv`. With `withTeams` a cell may name a team; an id wins. */
export function readPairFile(cursor: Cursor, names: Names, open: OpenFile, withTeams: boolean): NamedPairs {
  const found: NamedPairs = { people: [], teams: [] };
  const path = textOf(cursor, 'the path of a CSV file');
  if (path === null) return found;
  const sink = cursor.file.diagnostics;
  const { table, diagnostics } = open(path);
  gather(sink, couldNotOpen(diagnostics, cursor, path));
  if (table === null) return found;
  const [a, b] = [findColumn(table, 'a'), findColumn(table, 'b')];
  if (a < 0 || b < 0) {
    const message = `A file of pairs needs the headings a and b; these are: ${table.headings.join(', ')}.`;
    sink.push(
      diagnostic(
        'people/missing-column',
        { file: path, line: table.headingLine },
        message,
        'write a,b or a,b,weight on its first line',
      ),
    );
    return found;
  }
  const weightColumn = findColumn(table, 'weight');
  for (const [index, line] of table.lines.entries()) {
    const row = rowOf(table, index);
    const place: Place = { file: path, line };
    const report: Report = (code, message, help) => {
      sink.push(diagnostic(code, place, message, help));
    };
    const weight = weightColumn < 0 || row[weightColumn] === '' ? 1 : readWeight(row[weightColumn]!);
    if (weight === null) {
      sink.push(
        diagnostic(
          'rules/value',
          place,
          `“${row[weightColumn]}” is no weight.`,
          'expected a whole number from 1',
        ),
      );
      continue;
    }
    const [first, second] = [row[a]!, row[b]!];
    if (first === '' || second === '') {
      sink.push(
        diagnostic(
          'rules/value',
          place,
          'One of the two names of the pair is missing.',
          'expected two ids, such as e7,e9',
        ),
      );
      continue;
    }
    const areTeams = withTeams && [first, second].some((name) => isTeam(name, names));
    const look = areTeams ? findTeam : lookUp;
    const [x, y] = [look(first, names, report), look(second, names, report)];
    if (x !== null && y !== null && x !== y)
      (areTeams ? found.teams : found.people).push({ a: x, b: y, weight });
  }
  return found;
}

/** Faults of a file that rules.yaml names; where it is missing, the place is in rules.yaml. */
export function couldNotOpen(diagnostics: readonly Diagnostic[], at: Cursor, path: string): Diagnostic[] {
  const help = 'the path starts at rules.yaml';
  return diagnostics
    .filter(({ code }) => code !== 'table/no-rows')
    .map((each) =>
      each.code === 'file/not-found'
        ? { ...each, place: at.place, message: `There is no file ${path}.`, help }
        : each,
    );
}

function readWeight(text: string): number | null {
  return /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

function isTeam(name: string, names: Names): boolean {
  return names.find(name, 'id').kind === 'unknown' && names.teams.includes(name);
}

function findTeam(text: string, names: Names, report: Report): number | null {
  const team = names.teams.indexOf(text);
  if (team >= 0) return team;
  const help =
    names.teams.length === 0
      ? 'the export has no team column; name it in `columns:`'
      : didYouMean(text, names.teams);
  report('rules/unknown-value', `There is no team “${text}”.`, help);
  return null;
}

/** The person whom a value of rules.yaml or private.yaml means; null, with a fault, where it is nobody. */
export function findPerson(item: Cursor, text: string, names: Names, effect?: string): number | null {
  return lookUp(text, names, reportAt(item), effect);
}

/** By id, e-mail address or name; a name that several people have is asked about. `effect` is what follows where nobody places them. */
function lookUp(
  text: string,
  names: Names,
  report: Report,
  effect = 'the line has no effect',
): number | null {
  const found = names.find(text, 'any');
  if (found.kind === 'found') {
    if (!names.isPlaced(found.person)) {
      report('rules/not-a-participant', `“${text}” is not among those who are placed; ${effect}.`);
    }
    return found.person;
  }
  if (found.kind === 'ambiguous') {
    const ids = found.people.map((person) => names.file.people.ids[person]!).join(', ');
    report(
      'rules/unknown-person',
      `Several people are called “${text}”.`,
      `write the id of the one you mean: ${ids}`,
    );
    return null;
  }
  const { ids, names: called } = names.file.people;
  const spelled = called.filter(Boolean);
  const near = didYouMean(text, ids) ?? didYouMean(text, spelled) ?? didYouMean(nameKey(text), spelled);
  report('rules/unknown-person', `“${text}” is nobody in ${names.file.people.file}.`, near);
  return null;
}
