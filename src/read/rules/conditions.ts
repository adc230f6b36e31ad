/** Conditions on people: `department: [Design, Support]`, `title: "VP*"`, `reports: 1 or more`. */
import { counted } from '../../model/counted.ts';
import { type Column, labelOf, meaningOf } from '../../model/people.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { didYouMean } from '../suggest.ts';
import { readTeams } from './teams.ts';
import { type Cursor, entriesOf, expected, fault, isMapping, itemsOf, textOf } from './yaml-cursor.ts';

/** One line of `who:` or of a pool. */
export interface Condition {
  readonly attribute: string;
  /** As a reason for being out: `reports: 1 or more`. */
  readonly text: string;
  matches(person: number): boolean;
}

/** Reads a map of conditions; every name and value in it must exist in the export. */
export function readConditions(cursor: Cursor, file: PeopleFile): Condition[] {
  const conditions: Condition[] = [];
  for (const { key, keyAt, value } of entriesOf(cursor, 'a map such as { department: [Design, Support] }') ??
    []) {
    const condition = readCondition(key, keyAt, value, file);
    if (condition) conditions.push(condition);
  }
  return conditions;
}

export function readCondition(key: string, keyAt: Cursor, value: Cursor, file: PeopleFile): Condition | null {
  if (isMapping(value)) {
    expected(value, 'a value or a list of values');
    return null;
  }
  const texts = itemsOf(value).flatMap((item) => {
    const text = textOf(item, 'a value');
    return text === null ? [] : [{ text, item }];
  });
  if (texts.length === 0) {
    expected(value, 'a value or a list of values');
    return null;
  }
  const shown = `${key}: ${texts.map(({ text }) => text).join(', ')}`;
  const teams = key === 'leads-team' ? readTeams(file) : null;
  const valuesOf = teams
    ? (person: number) =>
        file.chart.reports[person]! > 0 ? teams.teamsOf[person]!.map((team) => teams.names[team]!) : []
    : key === 'id'
      ? (person: number) => [file.people.ids[person]!]
      : key === 'name'
        ? (person: number) => [file.people.names[person]!]
        : null;
  const column = valuesOf ? null : file.column(key);
  if (!valuesOf && column === null) {
    fault(
      keyAt,
      'rules/unknown-column',
      `\`${key}\` is no column of ${file.people.file}.`,
      didYouMean(key, file.attributes) ?? `its columns are: ${file.table.headings.join(', ')}`,
    );
    return null;
  }
  if (column && column.kind === 'number') return numberCondition(key, shown, texts, column);
  const tests = texts.map(({ text, item }) => ({ item, text, test: patternTest(text) }));
  const label = valuesOf ?? ((person: number) => [labelOf(column!, person)].filter((each) => each !== null));
  for (const { text, item, test } of tests) checkMatchesSomebody(key, text, item, test, label, file);
  return {
    attribute: key,
    text: shown,
    matches: (person) => label(person).some((value) => tests.some(({ test }) => test(value))),
  };
}

/** A test of texts: alike but for case, `*` standing for anything. Linear: no pattern can make it slow. */
export function patternTest(pattern: string): (value: string) => boolean {
  const parts = pattern.toLowerCase().trim().split('*');
  return (text) => {
    const value = text.trim().toLowerCase();
    const [head, ...rest] = parts;
    if (rest.length === 0) return value === head;
    const tail = rest.pop()!;
    if (!value.startsWith(head!) || value.length < head!.length + tail.length || !value.endsWith(tail))
      return false;
    let at = head!.length;
    for (const part of rest) {
      const found = value.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= value.length - tail.length;
  };
}

/** Reports a value that nobody has, with the nearest that somebody has. */
export function checkMatchesSomebody(
  key: string,
  text: string,
  item: Cursor,
  test: (value: string) => boolean,
  labelsOf: (person: number) => readonly string[],
  file: PeopleFile,
): void {
  const counts = new Map<string, number>();
  for (let person = 0; person < file.people.size; person++) {
    for (const label of labelsOf(person)) {
      if (test(label)) return;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  const isPattern = text.includes('*');
  const question = isPattern ? undefined : didYouMean(text, [...counts.keys()]);
  const near = question?.match(/“(.*)”/)?.[1];
  const many = near === undefined ? '' : ` ${counted(counts.get(near)!, 'person has', 'people have')} it`;
  const help = question ? `${question}${many}` : undefined;
  fault(item, isPattern ? 'rules/idle' : 'rules/unknown-value', `\`${key}: ${text}\` matches nobody.`, help);
}

function numberCondition(
  key: string,
  shown: string,
  texts: readonly { text: string; item: Cursor }[],
  column: Column,
): Condition | null {
  const tests: ((value: number) => boolean)[] = [];
  for (const { text, item } of texts) {
    const test = numberTest(text);
    if (test) tests.push(test);
    else expected(item, 'a number, `1 or more`, `3 or fewer` or `2 to 5`');
  }
  if (tests.length < texts.length) return null;
  return {
    attribute: key,
    text: shown,
    matches(person) {
      const value = meaningOf(column, person);
      return value !== null && tests.some((test) => test(value));
    },
  };
}

function numberTest(text: string): ((value: number) => boolean) | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^>=\s*(\d+)$/, '$1 or more')
    .replace(/^<=\s*(\d+)$/, '$1 or fewer')
    .replace(/\s+/g, ' ');
  const parts = /^(?:at (least|most) )?(\d+)(?: (?:(or more|or fewer|or less)|to (\d+)))?$/.exec(words);
  if (!parts) return null;
  const [, bound, first, tail, last] = parts;
  const low = Number(first);
  if (last !== undefined) return (value) => value >= low && value <= Number(last);
  if (bound === 'least' || tail === 'or more') return (value) => value >= low;
  if (bound === 'most' || tail !== undefined) return (value) => value <= low;
  return (value) => value === low;
}
