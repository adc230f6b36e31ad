/** roster.md: the groups for a wiki page. Names and the columns that rosters show; no ids. */
import { labelOf } from '../model/people.ts';
import type { Group, Problem } from '../model/problem.ts';
import type { StandingRule } from '../rules/price.ts';
import { inOrder, membersInOrder } from './groups-csv.ts';
import { forMarkdown } from './safe-text.ts';

/** Stands where the export gives no name: a roster has no ids. */
const NO_NAME = '(name not given)';

export function writeRoster(
  problem: Problem,
  groups: readonly Group[],
  rosterShows: readonly string[],
  standing: readonly StandingRule[],
  roles: ReadonlyMap<number, string> = new Map(),
): string {
  const { cycle } = problem;
  const lines = [`# Groups ${forMarkdown(cycle.name)}`, '', `${cycle.from} to ${cycle.to}`, ''];
  const columns = rosterColumns(problem, rosterShows);
  for (const group of inOrder(groups)) {
    lines.push(`## ${groupHeading(problem, group)}`, '', ...rosterTable(problem, group, columns, roles));
    lines.push('', ...notesOn(group, rosterShows, standing));
  }
  return lines.join('\n');
}

/** The columns of a roster, in order: no ids, under whatever heading they stand. */
export function rosterColumns(problem: Problem, rosterShows: readonly string[]): string[] {
  const holdsIds = (attribute: string) => attribute === 'id' || isIdColumn(problem, attribute);
  const shown = ['name', ...rosterShows.filter((attribute) => attribute !== 'name' && !holdsIds(attribute))];
  return rosterShows.includes('name') ? shown : shown.slice(1);
}

/** The name, with that of the pool where there are several. */
export function groupHeading({ pools }: Problem, { name, pool }: Group): string {
  return `${forMarkdown(name)}${pools.length > 1 ? ` (${forMarkdown(pools[pool]!.name)})` : ''}`;
}

/** The members of a group as a table, one row each. */
export function rosterTable(
  problem: Problem,
  group: Group,
  columns: readonly string[],
  roles: ReadonlyMap<number, string>,
): string[] {
  const { people } = problem;
  const rows = membersInOrder(problem, group).map((person) =>
    columns.map((attribute) => {
      if (attribute === 'name')
        return forMarkdown(people.names[person] || NO_NAME) + roleShown(roles.get(person));
      return forMarkdown(labelOf(people.columns.get(attribute)!, person) ?? '');
    }),
  );
  return [columns.map(heading), columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** What rules have to say to the group, where rosters may show what it rests on. */
function notesOn(group: Group, rosterShows: readonly string[], standing: readonly StandingRule[]): string[] {
  return standing.flatMap(({ entry, prepared }) => {
    const mayShow = entry.isPublic && rosterShows.includes('timezone');
    const [head, ...items] = mayShow ? (prepared.notes?.(group) ?? []) : [];
    if (head === undefined) return [];
    if (items.length === 0) return [`${forMarkdown(head)}.`, ''];
    return [`${forMarkdown(head)}:`, '', ...items.map((item) => `- ${forMarkdown(item)}`), ''];
  });
}

/** The two roles that the roster is to tell; what else a groups file says there is not for everybody. */
function roleShown(role: string | undefined): string {
  return role === 'facilitator' || role === 'deputy' ? ` (${role})` : '';
}

/** Whether a column holds ids of people: their own, or their managers'. Where names are ids, that is what they are. */
function isIdColumn({ people }: Problem, attribute: string): boolean {
  // Few columns have as many labels as there are ids.
  const labels = new Set(people.columns.get(attribute)?.labels ?? []);
  return labels.size > 0 && people.ids.filter((id) => labels.has(id)).length * 2 > labels.size;
}

function heading(attribute: string): string {
  const words = forMarkdown(attribute.replaceAll('_', ' '));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
