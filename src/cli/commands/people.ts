/** `minim people`: who is in, who is out and why, what to fix, and how the columns were understood. Solves nothing. */

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { groupCounts, whatWouldFit, whyNoDivision } from '../../engine/divisions.ts';
import { NO_BOSS } from '../../model/org-chart.ts';
import type { Finding, Overview, PoolView, RowVerdict } from '../../model/overview.ts';
import type { Pool } from '../../model/problem.ts';
import { columnViews, headingsNotRead } from '../../read/people/column-views.ts';
import { findingsOf } from '../../read/people/findings.ts';
import { rowVerdicts } from '../../read/people/verdicts.ts';
import { writeCsv } from '../../write/groups-csv.ts';
import { renderOverview } from '../../write/people-text.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { EXIT_DONE, EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type Loaded, load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { sayAssumptions, sayDiagnostics, shellWord } from '../run-files.ts';
import { sayRead } from '../say-read.ts';

export interface PeopleCommand {
  readonly people: string;
  readonly rules: string | undefined;
  readonly cycle: string | undefined;
  readonly csv: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export async function peopleCommand(io: Io, command: PeopleCommand): Promise<number> {
  const { loaded, diagnostics } = await load(io, command);
  if (loaded === null || command.csv) sayDiagnostics(io, command, diagnostics);
  if (loaded === null) return EXIT_INPUT;
  const overview = look(loaded, diagnostics);
  if (command.csv) {
    sayRead(io, command, loaded);
    const { participants } = loaded;
    io.out(writeVerdicts(rowVerdicts(loaded.file, { ...participants, out: participants.outInFiles })));
  } else {
    sayRules(io, command, loaded);
    if (!command.quiet) io.out(renderOverview(overview, command.verbose, paletteFor(io.outColours)));
    if (!command.quiet) io.out(nextSteps(command, loaded));
  }
  if (overview.pools.some(({ people }) => people > 0)) return EXIT_DONE;
  if (command.quiet) io.err('Nobody takes part.\n');
  return EXIT_NO;
}

function sayRules(io: Io, command: PeopleCommand, loaded: Loaded): void {
  const asRun = { ...command, output: undefined, seed: 1, json: false, dryRun: false, force: false };
  sayAssumptions(io, asRun, loaded);
}

function look(loaded: Loaded, diagnostics: readonly Diagnostic[]): Overview {
  const { file, participants, sensitive, head } = loaded;
  const { chart, people } = file;
  const isPlaced = (person: number) => participants.poolOf[person]! >= 0;
  const columns = columnViews(file, sensitive, isPlaced);
  // Looking at the columns may have found more.
  const told = new Set(diagnostics);
  const later = file.diagnostics.filter((each) => !told.has(each));
  const tops = [...people.ids.keys()].filter(
    (person) => chart.boss[person] === NO_BOSS && chart.reports[person]! > 0,
  );
  const filled = participants.pools.filter(({ members }) => members.length > 0);
  const notes = participants.notes.map((message): Finding => ({ ...aboutPools, severity: 'note', message }));
  return {
    file: people.file,
    rows: rowVerdicts(file, participants),
    people: people.size,
    pools: participants.pools.map(poolView),
    columns,
    notRead: headingsNotRead(file, columns),
    findings: [
      ...filled.flatMap((pool) => poolFinding(pool, participants.arePoolsByProgramme && filled.length > 1)),
      ...notes,
      ...findingsOf(file, [...diagnostics, ...later], isPlaced, sensitive),
    ],
    usualWho: head.entries.has('who')
      ? null
      : { isByReports: chart.isKnown, tops: tops.map((person) => people.ids[person]!) },
  };
}

const aboutPools = { place: null, help: null, leaveOut: [] } as const;

function poolView(pool: Pool): PoolView {
  const { name, members, size } = pool;
  const [groups] = groupCounts(pool);
  const sizes =
    groups === undefined
      ? null
      : Array.from({ length: groups }, (_, group) => Math.floor((members.length + group) / groups));
  return { name, people: members.length, size, sizes };
}

/** A pool whose people cannot be divided into groups of its sizes. */
function poolFinding(pool: Pool, isMended: boolean): Finding[] {
  if (groupCounts(pool).length > 0) return [];
  const message = `Pool ${pool.name}: ${whyNoDivision(pool)}.`;
  const help = isMended
    ? '`minim assign` then puts managers of people and managers of managers together'
    : whatWouldFit(pool);
  return [{ ...aboutPools, severity: 'warning', message, help }];
}

/**
 * Every row of the export in its order, with the reason that files may tell; only the line, the id and the name are taken from
 * it. It may end on a terminal, so what a terminal would obey is written as `\\uXXXX`.
 */
function writeVerdicts(rows: readonly RowVerdict[]): string {
  return writeCsv([
    ['line', 'id', 'name', 'verdict', 'reason', 'pool'],
    ...rows.map(({ line, id, name, reason, pool }) => [
      String(line),
      forTerminal(id),
      forTerminal(name),
      reason === null ? 'in' : 'out',
      forTerminal(reason ?? ''),
      forTerminal(pool),
    ]),
  ]);
}

function nextSteps({ people, rules }: PeopleCommand, { rulesPath }: Loaded): string {
  const file = forTerminal(shellWord(people));
  const given = rules === undefined ? '' : ` -r ${forTerminal(shellWord(rules))}`;
  const next =
    rulesPath === null
      ? `minim init ${file} writes a rules.yaml that fits`
      : `minim assign ${file}${given} forms the groups`;
  return `\nNext: ${next}.\nEvery row with its verdict: minim people ${file}${given} --csv\n`;
}
