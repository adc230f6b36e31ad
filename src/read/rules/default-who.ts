/** Who takes part where `who:` is not written: those who manage people, without the tops of the chart, as the programme narrows it. */

import { byCodePoint } from '../../model/order.ts';
import { NO_BOSS } from '../../model/org-chart.ts';
import { labelOf } from '../../model/people.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { fold } from '../suggest.ts';
import type { OutReason, Selection } from './participants.ts';
import type { Programme } from './programme.ts';

export const MANAGES_NOBODY = 'without reports';
export const NOT_CHOSEN = 'not chosen by who';

/** Everyone where there is no manager column. */
export function defaultWho(
  file: PeopleFile,
  programme: Programme,
  sensitive: ReadonlySet<string>,
): Selection {
  const { chart } = file;
  const role = programme.isOfOneRole ? oneRole(programme.name, chart.isKnown) : [];
  if (!chart.isKnown) return { reasonFor: () => null, attributes: new Set(), notes: role };
  const managers: Selection = {
    reasonFor(person) {
      if (chart.reports[person] === 0) return MANAGES_NOBODY;
      return chart.boss[person] === NO_BOSS ? 'top of the chart' : null;
    },
    attributes: new Set(['reports']),
    notes: role,
  };
  if (programme.who === 'no heads of branches') return withoutHeads(managers, file);
  if (programme.who === 'engineering and adjacent') return withAdjacent(managers, file, programme, sensitive);
  return managers;
}

function oneRole(programme: string, hasManagers: boolean): string[] {
  const who = hasManagers ? 'managers of people, and managers of managers apart from them' : 'all people';
  return [
    `${programme} is for people of one role: without \`who\` in rules.yaml these are ${who}; another role is named such as who: { include: { title: "Product Manager*" } }`,
  ];
}

/** Leaders stay out: those right below the top who lead managers. */
function withoutHeads(managers: Selection, { chart, column }: PeopleFile): Selection {
  const manages = column('manages')!;
  const isHead = (person: number) => {
    const boss = chart.boss[person]!;
    return boss >= 0 && chart.boss[boss] === NO_BOSS && labelOf(manages, person) === 'managers';
  };
  return {
    ...managers,
    reasonFor: (person) => managers.reasonFor(person) ?? (isHead(person) ? 'head of a branch' : null),
  };
}

const engineering =
  /(?:^| )(engineering|engineers|software|technology|platform|infrastructure|research (and )?development|r d)(?: |$)/;
const nextToIt = /(?:^| )(products?|design|ux|user experience|support|security)(?: |$)/;

/** By the names of departments; where these tell too little, all managers, and it is said. */
function withAdjacent(
  managers: Selection,
  file: PeopleFile,
  programme: Programme,
  sensitive: ReadonlySet<string>,
): Selection {
  const heading = file.headingOf('department');
  const department = file.layout.columns.has('department') ? file.column('department') : null;
  if (department === null) return managers;
  const { labels } = department;
  const isEngineering = labels.map((label) => engineering.test(fold(label)));
  const isChosen = labels.map((label, code) => isEngineering[code]! || nextToIt.test(fold(label)));
  const isIn = (person: number) => {
    const code = department.codes[person]!;
    return code >= 0 && isChosen[code]!;
  };
  const takers = [...department.codes.keys()].filter((person) => managers.reasonFor(person) === null);
  const chosen = takers.filter(isIn);
  const isTold = takers.some((person) => isEngineering[department.codes[person]!]);
  const remedy = 'name others as who: { include: { reports: 1 or more, department: [...] } }';
  // Names of a sensitive column are not for files and reports.
  const isSecret = heading !== null && sensitive.has(heading);
  if (!isTold || chosen.length < programme.size.min) {
    const why = isTold
      ? `engineering and the departments next to it have fewer than ${programme.size.min} managers`
      : 'no department has a name that speaks of engineering';
    return { ...managers, notes: [`managers of all departments take part, because ${why}; ${remedy}`] };
  }
  const names = [...new Set(chosen.map((person) => labels[department.codes[person]!]!))].sort(byCodePoint);
  const reason: OutReason = isSecret ? NOT_CHOSEN : 'of other departments';
  const which = isSecret ? 'engineering and its neighbours' : listing(names);
  return {
    attributes: new Set([...managers.attributes, 'department']),
    reasonFor: (person) => managers.reasonFor(person) ?? (isIn(person) ? null : reason),
    notes: [`managers of ${which} take part, by the names of their departments; ${remedy}`],
  };
}

const NAMES_SHOWN = 8;

function listing(names: readonly string[]): string {
  if (names.length === 1) return names[0]!;
  const more = names.length - NAMES_SHOWN;
  if (more > 0) return `${names.slice(0, NAMES_SHOWN).join(', ')} and ${more} more`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
