/** Worlds as pages: the data that report.html would hold, and the groups as the page sees them. */
import { pageTerms } from '../../src/engine/page-terms.ts';
import type { PageData } from '../../src/model/page-data.ts';
import { type Column, UNKNOWN } from '../../src/model/people.ts';
import type { Group, Problem } from '../../src/model/problem.ts';
import type { Sheet } from '../../src/page/judge/sheet.ts';
import type { StandingRule } from '../../src/rules/price.ts';
import { type PageFacts, pageData } from '../../src/write/page/data.ts';
import type { World } from './world.ts';

export const noFacts: PageFacts = {
  version: '0',
  command: 'assign',
  programme: 'mini-m',
  rosterShows: ['name', 'team', 'timezone'],
  roles: new Map(),
  isProvedBest: false,
  others: [],
  unplaced: [],
  before: null,
};

export function pageOf(
  w: World,
  standing: readonly StandingRule[],
  facts: Partial<PageFacts> = {},
): PageData {
  const open = standing.filter(({ entry }) => entry.isPublic);
  const numbers = pageTerms(w.problem, w.groups, open);
  const data = pageData(withTimezones(w), w.groups, open, [], numbers, { ...noFacts, ...facts });
  // What a browser reads is JSON.
  return JSON.parse(JSON.stringify(data));
}

/** Worlds have a column of timezones only inside the rule; a roster that shows it needs one of its own. */
function withTimezones({ problem }: World): Problem {
  const { people } = problem;
  const codes = new Int32Array(people.size).fill(UNKNOWN);
  const timezone: Column = {
    heading: 'Zone',
    kind: 'timezone',
    codes,
    labels: [],
    meaning: new Float64Array(0),
  };
  return {
    ...problem,
    people: { ...people, columns: new Map([...people.columns, ['timezone', timezone]]) },
  };
}

/** The groups of a sheet as `minim check` would read them. */
export function groupsOf(w: World, sheet: Sheet): Group[] {
  const seated = w.groups.flatMap(({ members }) => members).sort((a, b) => a - b);
  return w.groups.map(({ name }, group) => ({
    name,
    pool: sheet.pools[group]!,
    members: sheet.members[group]!.map((position) => seated[position]!),
  }));
}
