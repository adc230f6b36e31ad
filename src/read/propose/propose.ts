/** From an export and some choices to a rules.yaml that fits it, as data with reasons. */

import { labelOf } from '../../model/people.ts';
import type { Proposal, ProposedColumn } from '../../model/proposal.ts';
import { fields } from '../layout.ts';
import { columnViews, headingsNotRead } from '../people/column-views.ts';
import { namesakes } from '../people/namesakes.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { isWithheld } from '../people/rows.ts';
import { warnOfManagersOnly } from '../rules/participants.ts';
import { programmes } from '../rules/programme.ts';
import type { Choices, Weakened } from './choices.ts';
import { hasColumn, proposeRules } from './rules.ts';
import { isSensitiveHeading } from './sensitive-headings.ts';
import { type Circle, proposeWho } from './who.ts';

/** A column that was chosen although no known heading names it, and why. */
export interface ChosenColumn {
  readonly attribute: string;
  readonly heading: string;
  readonly because: string;
}

export function propose(
  file: PeopleFile,
  chosen: readonly ChosenColumn[],
  choices: Choices,
  weakened: Weakened = {},
): Proposal {
  const [programme] = programmes;
  const { chart, table } = file;
  const who = proposeWho(file, choices.circle);
  const rules = proposeRules(file, who.people, choices, weakened);
  const views = columnViews(file, new Set(), () => false);
  const unread = headingsNotRead(file, views);
  const read = (column: string) => file.headingOf(column) ?? column;
  const spread = rules.flatMap(({ column, isOn, strength }) =>
    column !== null && isOn && strength !== 'off' ? [read(column)] : [],
  );
  return {
    file: table.file,
    programme: programme!.name,
    rows: table.size,
    managers: chart.isKnown ? chart.reports.filter((count) => count > 0).length : null,
    columns: proposeColumns(file, chosen),
    notRead: unread.filter((heading) => !isSensitiveHeading(heading)),
    betterLeftOut: unread.filter(isSensitiveHeading),
    whoComments: [
      who.comment + (weakened.circle === undefined ? '' : ` (${weakened.circle})`),
      ...managersOnly(file, choices.circle),
      ...sharedNames(file, who.people),
    ],
    include: who.include,
    exclude: who.exclude,
    ...proposePools(file, choices, weakened),
    size: choices.size,
    sizeComment: weakened.size === undefined ? '' : `smaller than usual (${weakened.size})`,
    rules,
    weaker: sayWeakened(weakened, choices),
    sensitive: spread.filter(isSensitiveHeading),
    rosterShows: proposeRoster(file, who.people),
  };
}

/** Whether both those who manage people and those who manage managers take part. */
export function hasTwoPools(file: PeopleFile, circle: Circle): boolean {
  if (circle === 'everybody' || circle === 'frontline') return false;
  const manages = file.column('manages')!;
  const labels = proposeWho(file, circle).people.map((person) => labelOf(manages, person));
  return labels.includes('people') && labels.includes('managers');
}

/** Where reports seem to be missing from the file, how to place everybody in it. */
function managersOnly(file: PeopleFile, circle: Circle): string[] {
  const warning = circle === 'everybody' || !file.chart.isKnown ? null : warnOfManagersOnly(file);
  if (warning === null) return [];
  const pools = hasTwoPools(file, circle) ? ' and `pools:` below' : '';
  return [`${warning.message} To place them too, take out \`include:\` here${pools}.`];
}

const NAMES_SHOWN = 4;

/** One person on two rows would get two seats; only the organiser knows whether they are one. */
function sharedNames(file: PeopleFile, placed: readonly number[]): string[] {
  const { names, ids } = file.people;
  const shared = namesakes(file, placed);
  if (shared.length === 0) return [];
  const listed = shared
    .slice(0, NAMES_SHOWN)
    .map((same) => `${names[same[0]!]} (${same.map((person) => ids[person]!).join(', ')})`);
  const rest = shared.length - listed.length;
  const who = `${listed.join('; ')}${rest > 0 ? `; and ${rest} names more` : ''}`;
  return [
    `One name on several rows that take part: ${who}. If they are one person, exclude a row by its id.`,
  ];
}

function proposeColumns({ layout, table }: PeopleFile, chosen: readonly ChosenColumn[]): ProposedColumn[] {
  const inOrder = fields.flatMap((field) => {
    const columns = layout.columns.get(field);
    return columns === undefined ? [] : [[field, columns] as const];
  });
  return inOrder.map(([attribute, columns]) => {
    const own = chosen.find((each) => each.attribute === attribute);
    return {
      attribute: attribute.replace(' ', '_'),
      headings: columns.map((column) => table.headings[column]!),
      isWritten: own !== undefined,
      comment: own?.because ?? '',
    };
  });
}

function proposePools(
  file: PeopleFile,
  { pools, circle, size }: Choices,
  weakened: Weakened,
): Pick<Proposal, 'pools' | 'poolsComment'> {
  if (!hasTwoPools(file, circle)) return { pools: [], poolsComment: '' };
  const { pools: own, size: usual } = programmes[0]!;
  if (pools === 'one pool') {
    const why = weakened.pools === undefined ? '' : ` Apart they form no groups (${weakened.pools}).`;
    return {
      pools: [{ name: 'managers', manages: null, size: null }],
      poolsComment: `Managers of people and managers of managers share one pool.${why}`,
    };
  }
  // An organiser who names a size means all groups.
  const hasOwnSizes = pools === 'own sizes' && size.max === usual.max && size.ideal === usual.ideal;
  const why =
    weakened.pools !== undefined
      ? ` All groups have one size, because larger ones above cannot be made (${weakened.pools}).`
      : hasOwnSizes
        ? ' Those who manage managers have fuller calendars, so their groups are larger.'
        : '';
  return {
    pools: own.map(({ name, manages, size: larger }) => ({
      name,
      manages,
      size: hasOwnSizes && manages === 'managers' ? larger : null,
    })),
    poolsComment: `People of one level speak more freely among themselves.${why}`,
  };
}

/** What the terminal says of choices that had to be weaker than usual. */
function sayWeakened({ circle, size, pools, sameTeam }: Weakened, choices: Choices): string[] {
  const shared =
    choices.pools === 'one pool'
      ? 'Managers of people and managers of managers share one pool'
      : 'All groups have one size';
  return [
    circle === undefined ? '' : `Managers of managers do not take part (${circle}).`,
    pools === undefined || circle !== undefined ? '' : `${shared} (${pools}).`,
    size === undefined ? '' : `Groups may be as small as ${choices.size.min} (${size}).`,
    sameTeam === undefined ? '' : `People of one team are kept apart only where possible (${sameTeam}).`,
  ].filter(Boolean);
}

/** What a roster shows: the name, and what tells where somebody works; the post where names are withheld. */
function proposeRoster(file: PeopleFile, people: readonly number[]): string[] {
  const has = (attribute: string) =>
    hasColumn(file, attribute) && !isSensitiveHeading(file.headingOf(attribute)!);
  const withheld = people.filter((person) => isWithheld(file.people.names[person]!)).length;
  const title = (4 * withheld > people.length || !has('department')) && has('title') ? ['title'] : [];
  const place = ['timezone', 'location', 'country'].find(has);
  return ['name', ...title, ...(has('department') ? ['department'] : []), ...(place ? [place] : [])];
}
