/** Puts an export and its rules together: the problem to be solved, the rules in force, and what to show of the people. */
import { type Diagnostic, diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import { meaningOf } from '../../model/people.ts';
import type { Cycle, PastGroup, Problem } from '../../model/problem.ts';
import { ruleById, standingRule } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import { personFinder } from '../people/managers.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { didYouMean } from '../suggest.ts';
import { contradictions } from './contradictions.ts';
import { coreRulesMissing } from './default-rules.ts';
import { checkShown } from './facilitators.ts';
import type { RulesHead } from './head.ts';
import { readNames } from './names.ts';
import type { OpenFile } from './pairs.ts';
import { type Participants, type PoolPlanName, readParticipants } from './participants.ts';
import { type Absences, nobodyAbsent, readAbsences, readPrivateRules } from './private.ts';
import { readRuleEntries } from './rule-entries.ts';
import { readSensitive } from './sensitive.ts';
import { readTeams } from './teams.ts';
import { type Cursor, fault, itemsOf, textOf } from './yaml-cursor.ts';

export interface ReadProblem {
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  /** Rules that are told of and not weighed. */
  readonly watched: readonly StandingRule[];
  readonly participants: Participants;
  /** Attributes that rosters show, in order; none is sensitive. */
  readonly rosterShows: readonly string[];
  /** Headings of columns that are used and never shown. */
  readonly sensitive: ReadonlySet<string>;
  /** Rules about leaving and staying, for `rotate` to prepare. */
  readonly rotationEntries: readonly RuleEntry[];
  /** What private.yaml asks for, kept apart from all that files are written from. */
  readonly inPrivate: InPrivate;
  readonly diagnostics: readonly Diagnostic[];
}

export interface InPrivate {
  readonly standing: readonly StandingRule[];
  /** For `rotate` to prepare. */
  readonly rotationEntries: readonly RuleEntry[];
  readonly absences: Absences;
}

export interface ProblemOptions {
  readonly poolPlan?: PoolPlanName;
  /** Groups of earlier cycles, oldest first. */
  readonly history?: readonly (readonly PastGroup[])[];
  /** private.yaml. */
  readonly secret?: Cursor | null;
  /** People who have a seat: it is kept for them while they are away. */
  readonly seated?: ReadonlySet<number>;
  /** Whether several rounds are to be formed, which become history one after the other. */
  readonly isSeason?: boolean;
}

export function readProblem(
  head: RulesHead,
  file: PeopleFile,
  cycle: Cycle,
  open: OpenFile,
  {
    poolPlan = 'own sizes',
    history = [],
    secret = null,
    seated = new Set(),
    isSeason = false,
  }: ProblemOptions = {},
): ReadProblem {
  const { entries, programme } = head;
  if (head.places.length > 0) checkPlaces(head, file);
  const sensitive = readSensitive(entries.get('sensitive')?.value ?? null, file);
  const shown = entries.get('roster-shows');
  const rosterShows = shown
    ? readShown(shown.value, file, sensitive)
    : programme.rosterShows.filter((attribute) => isShowable(attribute, file, sensitive));
  const teams = readTeams(file);
  const listed = { file, find: personFinder(file.merged), teams: teams.names };
  const absences = secret === null ? nobodyAbsent : readAbsences(secret, cycle, listed);
  const isAbsent = (person: number) =>
    absences.out.has(person) || (absences.mostly.has(person) && !seated.has(person));
  const { participants, diagnostics } = readParticipants(
    entries,
    file,
    programme,
    cycle,
    sensitive,
    poolPlan,
    isAbsent,
  );
  const namesAt = entries.get('names');
  const groupNames = namesAt ? readNames(namesAt.value) : null;
  const problem: Problem = {
    people: file.people,
    chart: file.chart,
    pools: participants.pools,
    poolOf: participants.poolOf,
    teamsOf: teams.teamsOf,
    teams: teams.names,
    cycle,
    previous: null,
    rotation: head.rotation.rotation,
    history,
    away: new Set(),
    pins: new Map(),
    ...(groupNames === null ? {} : { names: groupNames }),
  };
  const names = { ...listed, isPlaced: (person: number) => participants.poolOf[person]! >= 0 };
  const { entries: written, watched } = readRuleEntries(entries.get('rules')?.value ?? null, programme, {
    names,
    open,
    sensitive,
    mappings: head.columns,
    cycle,
  });
  checkShown(written, sensitive, names, entries.get('sensitive')?.value ?? null);
  const isOfRotation = (entry: RuleEntry) => ruleById(entry.id)!.isOfRotation === true;
  const rotationEntries = written
    .filter(isOfRotation)
    .filter(({ id }) => id !== 'turn' || head.rotation.longestFirst);
  // Without earlier groups nobody can have met; the programme's wish then says nothing.
  const canHaveMet = history.length > 0 || isSeason;
  const inForce = written.filter(
    (entry) => !isOfRotation(entry) && (entry.id !== 'met-before' || entry.writtenAt !== null || canHaveMet),
  );
  const prepare = (entry: RuleEntry) => standingRule(problem, entry);
  const standing = inForce.map(prepare);
  const isKnownHere = (person: number) => names.isPlaced(person) || absences.mostly.has(person);
  const privately =
    secret === null
      ? []
      : readPrivateRules(secret, absences, { ...names, isPlaced: isKnownHere }, head.rotation.askedFirst);
  const inPrivate: InPrivate = {
    standing: privately.filter((entry) => !isOfRotation(entry)).map(prepare),
    rotationEntries: privately.filter(isOfRotation),
    absences,
  };
  if (!file.chart.isKnown) {
    const message = `No column of ${file.people.file} names the managers: reporting lines cannot be kept apart.`;
    const help = 'ask for a manager column, or name it in rules.yaml: columns: { manager: ... }';
    diagnostics.push(
      diagnostic(
        'people/no-manager-column',
        { file: file.people.file, line: file.table.headingLine },
        message,
        help,
      ),
    );
  }
  gather(diagnostics, coreRulesMissing(head, file));
  gather(diagnostics, idleRules(standing, problem));
  gather(diagnostics, contradictions(inForce, problem));
  // Only where a roster would have shown them.
  if (file.timezoneFrom && shown === undefined && !file.hasTimezones()) {
    const message = `Fewer than half of the people have a place in “${file.timezoneFrom.heading}” whose timezone is certain: timezones are not used.`;
    const help = 'say what the places mean, in rules.yaml: places: { HQ North: Europe/Paris }';
    const at = { file: file.people.file, line: file.table.headingLine };
    diagnostics.push(diagnostic('people/timezone-read', at, message, help));
  }
  return {
    problem,
    standing,
    watched: watched.map(prepare),
    participants,
    rosterShows,
    sensitive,
    rotationEntries,
    inPrivate,
    diagnostics,
  };
}

/** Reads the timezones, rule or no rule, so that lines of `places:` that meet nobody are said. */
function checkPlaces({ entries }: RulesHead, file: PeopleFile): void {
  if (file.column('timezone') !== null) return;
  const message = `${file.people.file} has neither timezones nor places: \`places\` changes nothing.`;
  fault(
    entries.get('places')!.keyAt,
    'rules/no-effect',
    message,
    'name the column: columns: { location: ... }',
  );
}

function readShown(cursor: Cursor, file: PeopleFile, sensitive: ReadonlySet<string>): string[] {
  return itemsOf(cursor).flatMap((item) => {
    const attribute = textOf(item, 'a column');
    if (attribute === null) return [];
    if (attribute === 'name') return [attribute];
    const column = file.column(attribute);
    if (column === null) {
      fault(
        item,
        'rules/unknown-column',
        `\`${attribute}\` is no column of ${file.people.file}.`,
        didYouMean(attribute, file.attributes) ?? `its columns are: ${file.table.headings.join(', ')}`,
      );
      return [];
    }
    if (sensitive.has(column.heading)) {
      fault(
        item,
        'rules/sensitive-shown',
        `\`${attribute}\` is sensitive, or follows from what is, and cannot be shown on rosters.`,
        'remove it from `roster-shows` or from `sensitive`',
      );
      return [];
    }
    return [attribute];
  });
}

function isShowable(attribute: string, file: PeopleFile, sensitive: ReadonlySet<string>): boolean {
  if (attribute === 'name') return true;
  // Where few places tell their timezone, nobody is shown a column of gaps unasked.
  if (attribute === 'timezone' && file.timezoneFrom && !file.hasTimezones()) return false;
  const column = file.column(attribute);
  return column !== null && !sensitive.has(column.heading);
}

/** Rules about a column that has fewer than two known values among the participants can count nothing useful. */
function idleRules(standing: readonly StandingRule[], problem: Problem): Diagnostic[] {
  return standing.flatMap(({ entry }) => {
    const column = entry.options.column?.values;
    if (!column) return [];
    const known = problem.pools
      .flatMap((pool) => pool.members)
      .flatMap((person) => meaningOf(column, person) ?? []);
    const values = new Set(known).size;
    // Holders of a listed value can be missing or too many where there is but one.
    const least = ruleById(entry.id)!.options.includes('values') ? 1 : 2;
    if (values >= least || problem.pools.every((pool) => pool.members.length === 0)) return [];
    const what = values === 0 ? 'no known value' : 'one value only';
    const message = `${entry.key} does not apply: “${column.heading}” has ${what} among the participants.`;
    return [diagnostic('rules/idle', entry.writtenAt ?? { file: problem.people.file }, message)];
  });
}
