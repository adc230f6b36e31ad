/** `former-manager: { strength: avoid, file: old-export.csv }`: who reported to whom in an earlier export. */
import { diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import type { WeightedPair } from '../../rules/rule.ts';
import { findColumn } from '../layout.ts';
import { type PeopleFile, readPeople } from '../people/read-people.ts';
import { couldNotOpen } from './pairs.ts';
import type { EntryAt, OptionContext } from './rule-options.ts';
import { type Cursor, fault, textOf } from './yaml-cursor.ts';

/** Pairs of somebody and their direct manager then, where both are in the present export. */
export function readFormerManagers(
  { key, strength, cursor, find }: EntryAt,
  context: OptionContext,
): WeightedPair[] {
  const at = find('file');
  if (at === undefined) {
    const help = `such as ${key}: { strength: ${strength}, file: old-export.csv }`;
    fault(cursor, 'rules/value', `\`${key}\` names no earlier export.`, help);
    return [];
  }
  const path = textOf(at, 'the path of an earlier export');
  const old = path === null ? null : openExport(path, at, context);
  return old === null ? [] : pairsIn(old, at, key, context);
}

/** Only errors of the earlier export are told: what is odd about it was told when it was used. */
function openExport(path: string, at: Cursor, { open, mappings, cycle }: OptionContext): PeopleFile | null {
  const sink = at.file.diagnostics;
  const { table, diagnostics } = open(path);
  gather(sink, couldNotOpen(diagnostics, at, path));
  if (table === null) return null;
  // The same HR system wrote it, perhaps with fewer columns.
  const known = mappings.filter(({ headings }) =>
    headings.every((heading) => findColumn(table, heading) >= 0),
  );
  const { file, diagnostics: oddities } = readPeople(table, known, cycle);
  const errors = oddities.filter(({ severity }) => severity === 'error');
  gather(sink, errors);
  if (file === null || errors.length > 0) return null;
  if (file.chart.isKnown) return file;
  const help = `name it in rules.yaml: columns: { manager: ... }; the columns are: ${table.headings.join(', ')}`;
  const message = `No column of ${path} names the managers.`;
  sink.push(diagnostic('people/missing-column', { file: path, line: table.headingLine }, message, help));
  return null;
}

/** People are the same where their ids or addresses are; names alone prove nothing. */
function pairsIn(old: PeopleFile, at: Cursor, key: string, { names }: OptionContext): WeightedPair[] {
  const { people, chart, merged } = old;
  const now = (id: string, email: string): number | null => {
    for (const text of [id, email]) {
      const found = text === '' ? null : names.find(text, 'id');
      if (found?.kind === 'found') return found.person;
    }
    return null;
  };
  const today = merged.map(({ main }) => now(main.id, main.email));
  if (today.every((person) => person === null)) {
    const message = `Nobody in ${people.file} is in ${names.file.people.file}: no id and no e-mail address is in both.`;
    fault(at, 'rules/unknown-person', message, 'give an earlier export of the same HR system');
    return [];
  }
  const pairs = today.flatMap((person, then) => {
    const boss = chart.boss[then]!;
    const manager = boss >= 0 ? today[boss]! : outsider(chart.managerKey[then]! - people.size);
    return person === null || manager === null || person === manager
      ? []
      : [{ a: person, b: manager, weight: 1 }];
  });
  function outsider(index: number): number | null {
    return index >= 0 ? now(chart.outsiders[index]!, '') : null;
  }
  const present = names.file.chart.boss;
  const isFelt = pairs.some(({ a, b }) => names.isPlaced(a) && names.isPlaced(b) && present[a] !== b);
  if (!isFelt) {
    const message = `${key} does not apply: by ${people.file} nobody who takes part had another of them as manager, or still has.`;
    at.file.diagnostics.push(diagnostic('rules/idle', at.place, message));
  }
  return pairs;
}
