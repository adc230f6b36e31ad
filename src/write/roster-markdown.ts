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
  const { people, cycle, pools } = problem;
  const lines = [`# Groups ${forMarkdown(cycle.name)}`, '', `${cycle.from} to ${cycle.to}`, ''];
  // A roster has no ids, under whatever heading they stand.
  const holdsIds = (attribute: string) => attribute === 'id' || isIdColumn(problem, attribute);
  const shown = ['name', ...rosterShows.filter((attribute) => attribute !== 'name' && !holdsIds(attribute))];
  const columns = rosterShows.includes('name') ? shown : shown.slice(1);
  for (const group of inOrder(groups)) {
    const pool = pools.length > 1 ? ` (${forMarkdown(pools[group.pool]!.name)})` : '';
    lines.push(`## ${forMarkdown(group.name)}${pool}`, '');
    lines.push(`| ${columns.map(heading).join(' | ')} |`, `| ${columns.map(() => '---').join(' | ')} |`);
    for (const person of membersInOrder(problem, group)) {
      const cells = columns.map((attribute) => {
        if (attribute === 'name')
          return forMarkdown(people.names[person] || NO_NAME) + roleShown(roles.get(person));
        return forMarkdown(labelOf(people.columns.get(attribute)!, person) ?? '');
      });
      lines.push(`| ${cells.join(' | ')} |`);
    }
    lines.push('', ...notesOn(group, rosterShows, standing));
  }
  return lines.join('\n');
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
