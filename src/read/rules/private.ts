/** private.yaml: who is kept apart, away, out, or asked to move. What is read here may reach no written file. */
import { levelOf } from '../../model/cost.ts';
import type { Cycle } from '../../model/problem.ts';
import { ruleById } from '../../rules/index.ts';
import type { RuleEntry, RuleOptions } from '../../rules/rule.ts';
import { dayOf } from './cycle.ts';
import { findPerson, type Names, readPeopleList, readPeopleLists } from './pairs.ts';
import { readStrength } from './rule-entries.ts';
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
  textOf,
  wholeNumberOf,
} from './yaml-cursor.ts';

/** Who does not take part in a cycle, or only later in it. */
export interface Absences {
  /** Left out this time. */
  readonly out: ReadonlySet<number>;
  /** Away on any day of the cycle: they keep a seat that they have. */
  readonly away: ReadonlySet<number>;
  /** Of these, who is away for more than half of it: they get no new seat. */
  readonly mostly: ReadonlySet<number>;
}

export const nobodyAbsent: Absences = { out: new Set(), away: new Set(), mostly: new Set() };

/** Outweighs all else that is to be avoided, but not that enough members go. */
const ASKED_WEIGHT = 40;

export function readAbsences(root: Cursor, cycle: Cycle, names: Omit<Names, 'isPlaced'>): Absences {
  const entries = entriesOf(root, 'keys such as `apart:` and `away:`') ?? [];
  checkKeys(entries, ['apart', 'away', 'out', 'asked-to-move'], 'the private file');
  // Somebody who takes no part anyway may well be listed: nothing is said of it.
  const anybody: Names = { ...names, isPlaced: () => true };
  const stays = itemsOf(valueAt(entries, 'away') ?? nothing(root)).flatMap((item) => {
    const absence = readAbsence(item, cycle, anybody);
    return absence === null || absence.days === 0 ? [] : [absence];
  });
  const days = cycle.toDay - cycle.fromDay + 1;
  return {
    out: new Set(readPeople(valueAt(entries, 'out'), anybody)),
    away: new Set(stays.map(({ person }) => person)),
    mostly: new Set(stays.filter((stay) => 2 * stay.days > days).map(({ person }) => person)),
  };
}

/** What private.yaml asks of groups: pairs apart; and of a rotation, that people away keep their seat and who goes first. */
export function readPrivateRules(
  root: Cursor,
  { away }: Absences,
  names: Names,
  isAskedFirst: boolean,
): RuleEntry[] {
  // Anything but a map has been told of with the absences.
  const entries = isMapping(root) ? (entriesOf(root) ?? []) : [];
  const apartAt = entries.find(({ key }) => key === 'apart');
  const askedAt = entries.find(({ key }) => key === 'asked-to-move');
  const awayAt = entries.find(({ key }) => key === 'away');
  const asked = readPeople(askedAt?.value ?? null, names);
  if (asked.length > 0 && !isAskedFirst) {
    const message = '`rotation: who-moves` in rules.yaml leaves out `asked`: nobody goes because they asked.';
    fault(
      askedAt!.keyAt,
      'rules/no-effect',
      message,
      'write who-moves: [rule-broken, asked, longest-in-group]',
    );
  }
  return [
    ...(apartAt ? readApart(apartAt.value, names) : []),
    ...(awayAt && away.size > 0 ? [entryOf('away', 'must', { people: [...away] }, awayAt.keyAt)] : []),
    ...(askedAt && asked.length > 0 && isAskedFirst
      ? [entryOf('asked', 'should', { people: asked }, askedAt.keyAt, ASKED_WEIGHT)]
      : []),
  ];
}

function valueAt(entries: readonly Entry[], key: string): Cursor | null {
  return entries.find((entry) => entry.key === key)?.value ?? null;
}

function nothing(root: Cursor): Cursor {
  return { ...root, node: null };
}

function readPeople(list: Cursor | null, names: Names): number[] {
  return (list ? itemsOf(list) : []).flatMap((item) => {
    const text = textOf(item, 'the id of a person');
    return (text === null ? null : findPerson(item, text, names)) ?? [];
  });
}

/** `{ id: e12, from: 2027-01-10, until: 2027-03-01 }`: back on the day of `until`. */
function readAbsence(item: Cursor, cycle: Cycle, names: Names): { person: number; days: number } | null {
  const entries = entriesOf(item, 'a map such as { id: e12, until: 2027-03-01 }');
  if (entries === null) return null;
  checkKeys(entries, ['id', 'from', 'until'], '`away`');
  const [idAt, fromAt, untilAt] = ['id', 'from', 'until'].map((key) => valueAt(entries, key));
  const id = idAt ? textOf(idAt, 'the id of a person') : null;
  if (!idAt || !untilAt) {
    const help =
      'such as { id: e12, until: 2027-03-01 }; whoever has no date to come back belongs under out:';
    fault(item, 'rules/value', `An absence needs ${idAt ? 'a day that ends it' : 'an id'}.`, help);
  }
  const from = fromAt ? readDay(fromAt) : Number.NEGATIVE_INFINITY;
  const until = untilAt ? readDay(untilAt) : null;
  const person = idAt && id !== null ? findPerson(idAt, id, names) : null;
  if (person === null || from === null || until === null) return null;
  if (until <= from) {
    fault(untilAt!, 'rules/value', '`until` is not after `from`.', 'until is the day somebody is back');
    return null;
  }
  if (until <= cycle.fromDay) {
    const message = `“${id}” is back before ${cycle.name} begins.`;
    fault(item, 'private/past', message, 'remove the line, so that nothing is kept longer than it is needed');
  }
  return { person, days: Math.max(0, Math.min(until, cycle.toDay + 1) - Math.max(from, cycle.fromDay)) };
}

function readDay(at: Cursor): number | null {
  const text = textOf(at, 'a day as YYYY-MM-DD');
  const day = text === null ? null : dayOf(text);
  if (text !== null && day === null) expected(at, 'a day as YYYY-MM-DD');
  return day;
}

/** Lists of people, which never sit together; and maps with a strength of their own. */
function readApart(value: Cursor, names: Names): RuleEntry[] {
  const items = isMapping(value) ? [value] : itemsOf(value);
  if (!isMapping(value) && !isList(value)) expected(value, 'a list of lists of people, such as [[e7, e9]]');
  const plain = items.filter((item) => !isMapping(item));
  const pairs = isList(value) ? plain.flatMap((item) => readPeopleList(item, names)) : [];
  const firm = pairs.length > 0 ? [entryOf('apart', 'never', { pairs }, value)] : [];
  const own = items.filter(isMapping).flatMap((item) => readOwnStrength(item, names) ?? []);
  return [...firm, ...own].map((entry, index) =>
    index === 0 ? entry : { ...entry, key: `${entry.key}#${index + 1}` },
  );
}

/** `{ strength: avoid, weight: 2, pairs: [[e7, e9]] }`. */
function readOwnStrength(item: Cursor, names: Names): RuleEntry | null {
  const entries = entriesOf(item) ?? [];
  checkKeys(entries, ['strength', 'weight', 'pairs'], '`apart`');
  const [strengthAt, weightAt, pairsAt] = ['strength', 'weight', 'pairs'].map((key) => valueAt(entries, key));
  const strength = strengthAt ? readStrength(ruleById('apart')!, strengthAt) : 'never';
  const weight = weightAt ? (wholeNumberOf(weightAt, 1) ?? 1) : 1;
  if (!pairsAt) fault(item, 'rules/value', '`apart` lists nobody.', 'such as pairs: [[e7, e9]]');
  const pairs = pairsAt ? readPeopleLists(pairsAt, names) : [];
  return strength === null || strength === 'off' ? null : entryOf('apart', strength, { pairs }, item, weight);
}

function entryOf(
  id: string,
  strength: RuleEntry['strength'],
  options: RuleOptions,
  { place }: Cursor,
  weight = 1,
): RuleEntry {
  return {
    key: `private ${id}`,
    id,
    strength,
    level: levelOf(strength),
    weight,
    options,
    isPublic: false,
    writtenAt: { file: place.file, line: place.line! },
  };
}
