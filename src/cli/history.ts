/** Groups of earlier cycles: found by path, read from the files as they lie. */
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, gather, hasErrors } from '../diagnostics/diagnostic.ts';
import { byCodePoint } from '../model/order.ts';
import type { PastGroup } from '../model/problem.ts';
import { readRawSeats } from '../read/groups/raw-seats.ts';
import { personFinder } from '../read/people/managers.ts';
import type { PeopleFile } from '../read/people/read-people.ts';
import { type FormerIds, withFormerIds } from '../read/rules/former-ids.ts';
import type { Io } from './io.ts';
import { tableIn } from './read-file.ts';
import { placeOf } from './writing/places.ts';

/** Files that match the patterns (`*` stands for any name), oldest first by path, without those that are about to be written. */
export function findHistory(
  io: Io,
  patterns: readonly string[],
  folder: string,
  { output, rounds }: { output?: string | undefined; rounds?: number | undefined },
): string[] {
  const written = output === undefined ? null : resolve(output);
  const isOfRun = (place: string) =>
    place === written ||
    (rounds !== undefined && dirname(place) === written && isRoundFolder(basename(place)));
  // Other files in the folder, such as last year's groups beside the export, are history.
  const isWritten = (path: string) => basename(path) === 'groups.csv' && isOfRun(dirname(path));
  const found = patterns.flatMap((pattern) => expand(io, folder, pattern.split('/')));
  return [...new Set(found)].filter((path) => !isWritten(resolve(path))).sort(byPath);
}

/** Whether a folder is named as those of a season are: `round-01`. */
export function isRoundFolder(name: string): boolean {
  return /^round-\d+$/.test(name);
}

/** The groups beside those that a rotation starts from, where rules.yaml names no history: earlier ones by path. */
export function historyBeside(io: Io, from: string, output: string | undefined): string[] {
  if (basename(from) !== 'groups.csv') return [];
  const all = findHistory(io, ['*/groups.csv'], dirname(dirname(resolve(from))), { output });
  return all.filter((path) => byPath(path, resolve(from)) < 0);
}

function expand(io: Io, folder: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  if (!part.includes('*')) {
    const path = join(folder, part);
    if (rest.length > 0) return expand(io, path, rest);
    return io.files.existsSync(path) ? [path] : [];
  }
  const expression = new RegExp(
    `^${part
      .split('*')
      .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'u',
  );
  const names = namesIn(io, folder).filter((name) => expression.test(name) && placeOf(folder, name) === null);
  return names.flatMap((name) => expand(io, folder, [name, ...rest]));
}

/** Nothing for what is no folder, or none that may be read: a pattern asks for what there is. */
function namesIn({ files }: Io, folder: string): string[] {
  try {
    return files.readdirSync(folder);
  } catch (error) {
    if ((error as { code?: unknown }).code === undefined) throw error;
    return [];
  }
}

/** Groups of a file by id; people without one are looked up by address or name. Null, with diagnostics, if unreadable. */
export function readPast(
  io: Io,
  path: string,
  file: PeopleFile,
  diagnostics: Diagnostic[],
  formerIds: FormerIds,
): PastGroup[][] | null {
  const { table, diagnostics: faults } = tableIn(io, path);
  if (table === null || hasErrors(faults)) {
    gather(diagnostics, faults);
    return null;
  }
  const find = withFormerIds(personFinder(file.merged), formerIds);
  const { seats, diagnostics: shape } = readRawSeats(
    table,
    {},
    (cell) => find(cell, 'any').kind !== 'unknown',
  );
  gather(
    diagnostics,
    shape.filter(({ severity }) => severity === 'error'),
  );
  if (seats === null) return null;
  const groups = new Map<string, string[]>();
  for (const { group, id, email, name } of seats) {
    const found = find(id || email || name, 'any');
    const known = found.kind === 'found' ? file.people.ids[found.person]! : id || email || name;
    const ids = groups.get(group);
    if (ids) ids.push(known);
    else groups.set(group, [known]);
  }
  return [[...groups].map(([name, ids]) => ({ name, ids }))];
}

/** By code point, but numbers by their value: cycle-9 is older than cycle-10. */
function byPath(a: string, b: string): number {
  const [x, y] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = i % 2 === 1 ? Number(x[i]) - Number(y[i]) : byCodePoint(x[i]!, y[i]!);
    if (difference !== 0) return difference;
  }
  return x.length - y.length || byCodePoint(a, b);
}
