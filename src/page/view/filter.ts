/** Which groups are shown and in what order: by a text, by a rule, by what was changed. */
import { compareCosts, PREFER } from '../../model/cost.ts';
import type { Sheet } from '../judge/sheet.ts';
import { type Looks, labelAt } from './looks.ts';

export type Show = 'all' | 'faults' | 'changed';

export interface Filter {
  text: string;
  show: Show;
  order: 'name' | 'worst';
  /** Groups in which this rule is broken, with the people whom that concerns; null for all. */
  rule: number | null;
  /** Groups that are drawn; of more, the rest is left out until asked for. */
  limit: number;
}

/** Groups that are drawn at once. */
export const BATCH = 120;

export function newFilter(groups: number): Filter {
  return { text: '', show: 'all', order: groups > BATCH ? 'worst' : 'name', rule: null, limit: BATCH };
}

export interface Selection {
  /** Groups to be drawn, in order. */
  readonly groups: readonly number[];
  /** Groups that fit and are left out for want of room. */
  readonly left: number;
  /** People who are looked for; null where nobody in particular is. */
  readonly found: ReadonlySet<number> | null;
}

export function select(sheet: Sheet, looks: Looks, filter: Filter): Selection {
  const found = foundBy(sheet, looks, filter);
  const moved = sheet.movedPeople();
  const isChanged = new Set(moved.flatMap((person) => [sheet.groupOf[person]!, sheet.original[person]!]));
  const isFaulty = new Set(
    sheet.verdict.faults.flatMap(({ rule, group }) =>
      sheet.data.rules[rule]!.level === PREFER || group === null ? [] : [group],
    ),
  );
  const withFound = found && new Set([...found].map((person) => sheet.groupOf[person]!));
  const needle = fold(filter.text);
  const fits = [...sheet.data.groups.keys()].filter((group) => {
    if (filter.show === 'changed' && !isChanged.has(group)) return false;
    if (filter.show === 'faults' && !isFaulty.has(group)) return false;
    const isNamed = needle !== '' && fold(sheet.data.groups[group]!.name).includes(needle);
    return withFound === null || withFound.has(group) || (isNamed && filter.rule === null);
  });
  if (filter.order === 'worst') {
    const { groupCosts } = sheet.verdict;
    fits.sort((a, b) => compareCosts(groupCosts[b]!, groupCosts[a]!) || a - b);
  }
  return { groups: fits.slice(0, filter.limit), left: Math.max(0, fits.length - filter.limit), found };
}

function foundBy(sheet: Sheet, looks: Looks, { text, rule }: Filter): Set<number> | null {
  if (rule !== null) {
    const own = sheet.verdict.faults.filter((fault) => fault.rule === rule);
    return new Set(own.flatMap(({ people }) => people));
  }
  const needle = fold(text);
  if (needle === '') return null;
  const { ids } = sheet.data.people;
  return new Set(
    [...ids.keys()].filter((person) =>
      [
        looks.names[person]!,
        ids[person]!,
        ...sheet.data.columns.map((column) => labelAt(column, person)),
      ].some((each) => fold(each).includes(needle)),
    ),
  );
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
