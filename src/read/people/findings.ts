/** What is odd about an export, the weightiest first, each with the participants who could be left out to settle it. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../model/overview.ts';
import { likelySecondPosts, namesakes } from './namesakes.ts';
import type { PeopleFile } from './read-people.ts';
import { redact } from './redact.ts';

/** Faults of a single person, of whom leaving them out is one way to be safe. */
const ofOnePerson: readonly string[] = [
  'people/unknown-manager',
  'people/ambiguous-manager',
  'people/own-manager',
  'people/several-managers',
];
const severities = ['error', 'warning', 'note'] as const;

/** Of a manager whom more people than this have, none is singled out. */
const LISTED = 5;

/** Errors before warnings before notes; among these, what touches participants first; then by line. */
export function findingsOf(
  file: PeopleFile,
  diagnostics: readonly Diagnostic[],
  isPlaced: (person: number) => boolean,
  sensitive: ReadonlySet<string>,
): Finding[] {
  const { merged, people, chart } = file;
  const asked = new Set(
    diagnostics.flatMap(({ code, place }) => (ofOnePerson.includes(code) ? (place?.line ?? []) : [])),
  );
  const personAt = new Map<number, number>();
  merged.forEach(({ rows }, person) => {
    for (const { line } of asked.size > 0 ? rows : []) if (asked.has(line)) personAt.set(line, person);
  });
  const touched = ({ code, place }: Diagnostic): number[] => {
    if (code === 'people/same-name') {
      const placed = [...people.ids.keys()].filter(isPlaced);
      return namesakes(file, placed).flatMap((same) => likelySecondPosts(file, same));
    }
    const isHere = place?.file === people.file && ofOnePerson.includes(code);
    const person = isHere ? personAt.get(place.line ?? 0) : undefined;
    if (person === undefined) return [];
    const manager = chart.managerKey[person]!;
    const isOutside = code === 'people/unknown-manager' && manager >= people.size;
    const all = isOutside
      ? [...people.ids.keys()].filter((each) => chart.managerKey[each] === manager)
      : [person];
    return all.length > LISTED ? [] : all.filter(isPlaced);
  };
  const findings = redact(diagnostics, file.table, sensitive).map((each): Finding => {
    const { severity, place, message, help } = each;
    const leaveOut = touched(each).map((person) => people.ids[person]!);
    return { severity, place, message, help: help ?? null, leaveOut };
  });
  return findings.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      Number(b.leaveOut.length > 0) - Number(a.leaveOut.length > 0) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0),
  );
}
