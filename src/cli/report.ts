/** report.html: the groups as a page to look at and to change by hand, judged there by the same rules. */
import { fileURLToPath } from 'node:url';
import { pageTerms } from '../engine/page-terms.ts';
import type { Group } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { inOrder, type OtherSeat } from '../write/groups-csv.ts';
import { type PageFacts, pageData } from '../write/page/data.ts';
import { type PageAssets, writePage } from '../write/page/html.ts';
import type { GroupsInput } from './groups-input.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { version } from './version.ts';

export const REPORT = 'report.html';

/** What a command adds to the groups. */
export interface ReportFacts {
  readonly command: string;
  readonly roles?: ReadonlyMap<number, string>;
  /** How the search ended, where there was one. */
  readonly stopped?: Solution['search']['stopped'];
  readonly unplaced?: readonly number[];
  readonly others?: readonly OtherSeat[];
  readonly before?: PageFacts['before'];
}

export function writeReport(
  io: Io,
  { problem, standing, watched, head, rosterShows }: Loaded,
  groups: readonly Group[],
  { command, roles = new Map(), stopped, unplaced = [], others = [], before = null }: ReportFacts,
): string {
  const ordered = inOrder(groups);
  const open = standing.filter(({ entry }) => entry.isPublic);
  const numbers = pageTerms(problem, ordered, open);
  const programme = head.programme.name;
  // A proof that counts rules of which files may not speak is none that they may tell of.
  const isProvedBest = stopped === 'proved-best' && open.length === standing.length;
  const facts = { version, command, programme, rosterShows, roles, isProvedBest, unplaced, others, before };
  return writePage(pageData(problem, ordered, open, watched, numbers, facts), assetsOf(io));
}

/** Seats of a groups file that nobody of the export has, as they stand there. */
export function seatsOfOthers({ unknown }: GroupsInput): OtherSeat[] {
  return unknown.map(({ group, id, name, role }) => ({ group, id, name, role }));
}

/** The program of the page, which the build puts beside the command line. */
function assetsOf(io: Io): PageAssets {
  const places = ['./page.json', '../../dist/page.json'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const path = places.find((each) => io.files.existsSync(each)) ?? places[0]!;
  return JSON.parse(io.files.readFileSync(path, 'utf8')) as PageAssets;
}
