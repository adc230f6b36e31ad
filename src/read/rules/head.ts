/** The part of rules.yaml that is needed before the export is read: format, programme, cycle and columns. */
import type { Cycle } from '../../model/problem.ts';
import { type ColumnKind, type ColumnMapping, fields } from '../layout.ts';
import { didYouMean } from '../suggest.ts';
import { readCycle } from './cycle.ts';
import { type Programme, programmes, programmesToCome } from './programme.ts';
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
const keys = [
  'format',
  'program',
  'cycle',
  'columns',
  'who',
  'pools',
  'size',
  'groups',
  'names',
  'rules',
  'history',
  'rotation',
  'private',
  'sensitive',
  'roster-shows',
];
const FORMAT = 1;

export interface RulesHead {
  readonly programme: Programme;
  readonly cycle: Cycle | null;
  readonly columns: readonly ColumnMapping[];
  /** Paths of earlier groups, with `*` for any name, starting at rules.yaml; null where the key is not written. */
  readonly history: readonly string[] | null;
  readonly rotation: RotationPlan;
  /** The other entries, by key. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export function readHead(root: Cursor): RulesHead {
  const entries = entriesOf(root, 'keys such as `rules:` and `who:`') ?? [];
  checkKeys(entries, keys, 'rules.yaml');
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const format = byKey.get('format');
  if (format) checkFormat(format.value);
  const secret = byKey.get('private');
  if (secret) {
    const help =
      'remove the key; until then list pairs under `rules: { apart: { strength: never, pairs: [...] } }`, where groups will show them';
    fault(
      secret.keyAt,
      'rules/not-built',
      '`private` is not built in this version: kept-apart pairs in that file would be ignored.',
      help,
    );
  }
  const history = byKey.get('history');
  const rotation = byKey.get('rotation');
  const cycle = byKey.get('cycle');
  const program = byKey.get('program');
  const columns = byKey.get('columns');
  return {
    programme: (program && readProgramme(program.value)) ?? programmes[0]!,
    cycle: cycle ? readCycle(cycle.value) : null,
    columns: columns ? readColumns(columns.value) : [],
    history: history
      ? itemsOf(history.value).flatMap((item) => textOf(item, 'a path such as "*/groups.csv"') ?? [])
      : null,
    rotation: rotation ? readRotation(rotation.value) : usualPlan,
    entries: byKey,
  };
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
  const all = [...programmes.map((each) => each.name), ...programmesToCome];
  if (programmesToCome.includes(name))
    fault(
      cursor,
      'rules/not-built',
      `The programme ${name} is not built in this version.`,
      `write program: ${programmes[0]!.name}`,
    );
  else
    fault(
      cursor,
      'rules/value',
      `There is no programme “${name}”.`,
      didYouMean(name, all) ?? `there are: ${all.join(', ')}`,
    );
  return null;
}

/** `id: Employee ID`, `other_managers: [Coach, Mentor]`, `tenure: { column: Years, type: number }`. */
function readColumns(cursor: Cursor): ColumnMapping[] {
  const mappings: ColumnMapping[] = [];
  for (const { key, keyAt, value } of entriesOf(cursor, 'a map such as { id: Employee ID }') ?? []) {
    const attribute = key === 'first_name' || key === 'last_name' ? key.replace('_', ' ') : key;
    let kind: ColumnKind | null = null;
    let headingsAt = value;
    if (isMapping(value)) {
      const options = entriesOf(value) ?? [];
      checkKeys(options, ['column', 'type'], `\`columns.${key}\``);
      headingsAt = options.find((option) => option.key === 'column')?.value ?? keyAt;
      const type = options.find((option) => option.key === 'type');
      if (type) kind = readKind(type.value);
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
    mappings.push({ attribute, headings, kind, place: headingsAt.place });
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

function readKind(cursor: Cursor): ColumnKind | null {
  const text = textOf(cursor, 'text, number or date');
  if (text === 'text' || text === 'number' || text === 'date') return text;
  if (text !== null) expected(cursor, 'text, number or date');
  return null;
}
