/** The part of rules.yaml that is needed before the export is read: format, programme, cycle and columns. */
import type { Cycle } from '../../model/problem.ts';
import type { DateOrder } from '../dates.ts';
import { type ColumnKind, type ColumnMapping, fields } from '../layout.ts';
import type { PlaceMapping } from '../people/timezones.ts';
import { didYouMean } from '../suggest.ts';
import { type AsOf, readAsOf } from './as-of.ts';
import { readCycle } from './cycle.ts';
import { type KitOptions, readKit, usualKit } from './kit.ts';
import { readPlaces } from './places.ts';
import { type Programme, programmes } from './programme.ts';
import { type RotationPlan, readRotation, usualPlan } from './rotation.ts';
import {
  type Cursor,
  checkKeys,
  type Entry,
  entriesOf,
  expected,
  fault,
  isEmpty,
  isMapping,
  itemsOf,
  scalarOf,
  textOf,
} from './yaml-cursor.ts';

/** Keys of rules.yaml. Those to come are known by name, so that a mistake is told from a wish. */
export const rulesKeys = [
  'format',
  'program',
  'cycle',
  'as-of',
  'columns',
  'places',
  'who',
  'pools',
  'size',
  'groups',
  'names',
  'rules',
  'history',
  'former-ids',
  'rotation',
  'private',
  'sensitive',
  'roster-shows',
  'kit',
];
const FORMAT = 1;

export interface RulesHead {
  readonly programme: Programme;
  readonly cycle: Cycle | null;
  readonly columns: readonly ColumnMapping[];
  /** What texts of the export mean as timezones. */
  readonly places: readonly PlaceMapping[];
  /** Which of several snapshots in the export is read; null where the file shall say. */
  readonly asOf: AsOf | null;
  /** Paths of earlier groups, with `*` for any name, starting at rules.yaml; null where the key is not written. */
  readonly history: readonly string[] | null;
  /** The path of a file of former ids, starting at rules.yaml, and where it is named. */
  readonly formerIds: { readonly path: string; readonly at: Cursor } | null;
  readonly rotation: RotationPlan;
  /** The path of private.yaml, starting at rules.yaml, and where it is named. */
  readonly secret: { readonly path: string; readonly at: Cursor } | null;
  /** What the announcement kit says beside the groups. */
  readonly kit: KitOptions;
  /** The other entries, by key. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export function readHead(root: Cursor): RulesHead {
  const entries = entriesOf(root, 'keys such as `rules:` and `who:`') ?? [];
  checkKeys(entries, rulesKeys, 'rules.yaml');
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const format = byKey.get('format');
  if (format) checkFormat(format.value);
  const history = byKey.get('history');
  const formerIds = byKey.get('former-ids');
  const rotation = byKey.get('rotation');
  const cycle = byKey.get('cycle');
  const program = byKey.get('program');
  const columns = byKey.get('columns');
  const places = byKey.get('places');
  const asOf = byKey.get('as-of');
  const secret = byKey.get('private');
  const kit = byKey.get('kit');
  const programme = (program && readProgramme(program.value)) ?? programmes[0]!;
  const plan = { ...usualPlan, mode: programme.rotation ?? usualPlan.mode };
  return {
    programme,
    cycle: cycle ? readCycle(cycle.value) : null,
    columns: columns ? readColumns(columns.value) : [],
    places: places ? readPlaces(places.value) : [],
    asOf: asOf ? readAsOf(asOf.value) : null,
    history: history
      ? itemsOf(history.value).flatMap((item) => textOf(item, 'a path such as "*/groups.csv"') ?? [])
      : null,
    formerIds: formerIds ? readPath(formerIds.value, 'former-ids.csv') : null,
    rotation: rotation ? readRotation(rotation.value, plan) : plan,
    secret: secret ? readPath(secret.value, 'private.yaml') : null,
    kit: kit ? readKit(kit.value) : usualKit,
    entries: byKey,
  };
}

function readPath(at: Cursor, example: string): RulesHead['secret'] {
  const path = textOf(at, `the path of a file such as ${example}`);
  return path === null ? null : { path, at };
}

function checkFormat(cursor: Cursor): void {
  const text = textOf(cursor, `a format number, ${FORMAT}`);
  if (text === null) return;
  if (!/^\d+$/.test(text) || Number(text) < 1) expected(cursor, `a format number, ${FORMAT}`);
  else if (Number(text) > FORMAT) {
    fault(
      cursor,
      'rules/newer-format',
      `This file has format ${text}; this minim reads format ${FORMAT}.`,
      'update minim: npm install --global minim-groups',
    );
  }
}

function readProgramme(cursor: Cursor): Programme | null {
  const name = textOf(cursor, 'the name of a programme');
  if (name === null) return null;
  const programme = programmes.find((each) => each.name === name);
  if (programme) return programme;
  const names = programmes.map((each) => each.name);
  fault(
    cursor,
    'rules/value',
    `There is no programme “${name}”.`,
    didYouMean(name, names) ?? `there are: ${names.join(', ')}`,
  );
  return null;
}

/** `id: Employee ID`, `other_managers: [Coach, Mentor]`, `tenure: { column: Years, type: number }`. */
function readColumns(cursor: Cursor): ColumnMapping[] {
  const mappings: ColumnMapping[] = [];
  for (const { key, keyAt, value } of entriesOf(cursor, 'a map such as { id: Employee ID }') ?? []) {
    const attribute = key === 'first_name' || key === 'last_name' ? key.replace('_', ' ') : key;
    let type: ColumnType = { kind: null, order: null };
    let headingsAt = value;
    if (isMapping(value)) {
      const options = entriesOf(value) ?? [];
      checkKeys(options, ['column', 'type'], `\`columns.${key}\``);
      headingsAt = options.find((option) => option.key === 'column')?.value ?? keyAt;
      const typeAt = options.find((option) => option.key === 'type');
      if (typeAt) type = readType(typeAt.value);
    }
    if (isEmpty(headingsAt)) expected(headingsAt, 'the heading of a column');
    const isList = attribute === 'other_managers' || attribute === 'manager';
    const headings = isList
      ? itemsOf(headingsAt).flatMap((item) => textOf(item) ?? [])
      : [scalarOf(headingsAt)].flatMap((text) => text ?? []);
    if (headings.length === 0) {
      if (!isEmpty(headingsAt)) expected(headingsAt, 'the heading of a column');
      continue;
    }
    if (!fields.includes(attribute as never) && !isMapping(value))
      checkMeansAField(attribute, keyAt, headings[0]!);
    mappings.push({ attribute, headings, ...type, place: headingsAt.place });
  }
  return mappings;
}

/** An attribute of the organiser's own is fine; a slip in the name of a field would lose the field. */
function checkMeansAField(attribute: string, keyAt: Cursor, heading: string): void {
  const question = didYouMean(attribute, fields);
  if (question === undefined) return;
  const help = `${question} If it is an attribute of your own, write ${attribute}: { column: ${heading} }`;
  fault(keyAt, 'rules/unknown-key', `\`${attribute}\` is no field of a person.`, help);
}

interface ColumnType {
  readonly kind: ColumnKind | null;
  readonly order: DateOrder | null;
}

const columnTypes: Readonly<Record<string, ColumnType>> = {
  text: { kind: 'text', order: null },
  number: { kind: 'number', order: null },
  date: { kind: 'date', order: null },
  'day/month': { kind: 'date', order: 'day-first' },
  'month/day': { kind: 'date', order: 'month-first' },
};

function readType(cursor: Cursor): ColumnType {
  const what = 'text, number, date, day/month or month/day';
  const text = textOf(cursor, what);
  const type = text === null ? undefined : columnTypes[text];
  if (text !== null && type === undefined) expected(cursor, what);
  return type ?? { kind: null, order: null };
}
