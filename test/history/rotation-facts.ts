/** Counts what a rotation did from the two groups files and the export alone. */
import { groupsOf, pairsOf, parseCsv, unescaped } from '../cli/recount.ts';
import type { Organogram } from './organogram.ts';

export interface GroupFacts {
  readonly name: string;
  /** Old members who sit elsewhere or nowhere now. */
  readonly gone: readonly string[];
  readonly stayed: readonly string[];
  /** Old members who take no part any more, or whose pool is another one now. */
  readonly leavers: number;
  /** The fewest of the others who must go so that no two are in one reporting line. */
  readonly forced: number;
  /** Old members who still take part. */
  readonly remaining: number;
}

/** What each group that lives on lost; `fits` says whether somebody may still be in the pool of the group. */
export function groupsThatLiveOn(
  before: string,
  after: string,
  organogram: Organogram,
  fits: (id: string, group: string) => boolean,
): GroupFacts[] {
  const [old, now] = [groupsOf(before), groupsOf(after)];
  return [...old].flatMap(([name, members]): GroupFacts[] => {
    const current = now.get(name);
    if (current === undefined) return [];
    const remaining = members.filter((id) => organogram.participants.has(id));
    const able = remaining.filter((id) => fits(id, name));
    return [
      {
        name,
        gone: members.filter((id) => !current.includes(id)),
        stayed: members.filter((id) => current.includes(id)),
        leavers: members.length - able.length,
        forced: fewestToGo(able, organogram.inOneLine),
        remaining: remaining.length,
      },
    ];
  });
}

/** By trying every subset. */
export function fewestToGo(members: readonly string[], clash: (a: string, b: string) => boolean): number {
  const clashes = pairsOf(members)
    .filter(([a, b]) => clash(a, b))
    .map(([a, b]) => (1 << members.indexOf(a)) | (1 << members.indexOf(b)));
  let fewest = members.length;
  for (let stay = 0; stay < 1 << members.length; stay++) {
    if (clashes.some((pair) => (stay & pair) === pair)) continue;
    const going = members.filter((_, index) => (stay & (1 << index)) === 0).length;
    fewest = Math.min(fewest, going);
  }
  return fewest;
}

/** Group of each person, by id. */
export function seatsOf(groupsCsv: string): Map<string, string> {
  return new Map([...groupsOf(groupsCsv)].flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));
}

export function namesIn(groupsCsv: string): Map<string, string> {
  return new Map(parseCsv(groupsCsv).map((row) => [unescaped(row.id!), unescaped(row.name!)] as const));
}

/** What moves.csv should hold: `id from to kind`, sorted. */
export function movesBetween(before: string, after: string): string[] {
  const [old, now] = [seatsOf(before), seatsOf(after)];
  return [...now]
    .filter(([id, group]) => old.get(id) !== group)
    .map(([id, group]) => {
      const from = old.get(id) ?? '';
      return [id, from, group, from === '' ? 'joined' : 'moved'].join(' | ');
    })
    .sort();
}

/** Who goes, comes and stays, by group, as diff.md names them. */
export function sectionsOf(diffMarkdown: string): Map<string, Record<'goes' | 'comes' | 'stays', string[]>> {
  const sections = diffMarkdown.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const name = section.split('\n')[0]!.replace(/ \((new|ended)\)$/, '');
      const list = (word: string) => {
        const line = new RegExp(`^- ${word}: (.*)$`, 'm').exec(section)?.[1];
        return (line === undefined || line === 'nobody' ? [] : line.split(', '))
          .map((each) => each.replaceAll('\\', ''))
          .sort();
      };
      if (!/^- goes: /m.test(section)) return [];
      return [[name, { goes: list('goes'), comes: list('comes'), stays: list('stays') }] as const];
    }),
  );
}
