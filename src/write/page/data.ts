/** What report.html holds: everything from an allow-list. Nothing of private or sensitive rules, no column that rosters do not show. */
import type { PageBefore, PageData, PageRule, UnjudgedRule } from '../../model/page-data.ts';
import type { Column } from '../../model/people.ts';
import type { Group, Problem } from '../../model/problem.ts';
import type { RuleTerm } from '../../model/terms.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import type { Bound } from '../../rules/rule.ts';
import type { OtherSeat } from '../groups-csv.ts';
import { plainHours } from './plain-hours.ts';
import { type Beside, findRoom } from './plain-terms.ts';

/** The rules that are judged, as numbers. */
export interface PageTerms {
  readonly people: readonly number[];
  readonly groupOf: ArrayLike<number>;
  readonly terms: readonly RuleTerm[];
  readonly most: number;
  readonly costs: readonly number[];
  readonly bounds: readonly Bound[];
}

export interface PageFacts {
  readonly version: string;
  readonly command: string;
  readonly programme: string;
  readonly rosterShows: readonly string[];
  readonly roles: ReadonlyMap<number, string>;
  readonly isProvedBest: boolean;
  readonly others: readonly OtherSeat[];
  /** Participants without a seat. */
  readonly unplaced: readonly number[];
  /** The groups before, and by person the one they were in; null where nothing is rotated. */
  readonly before: {
    readonly groups: readonly string[];
    readonly groupOf: ReadonlyMap<number, string>;
    readonly away: readonly number[];
    readonly gone: readonly { readonly name: string; readonly from: string }[];
  } | null;
}

/** `standing` are the rules that `terms` were made of, `watched` those that are told and not weighed. Groups as ordered. */
export function pageData(
  problem: Problem,
  groups: readonly Group[],
  standing: readonly StandingRule[],
  watched: readonly StandingRule[],
  numbers: PageTerms,
  facts: PageFacts,
): PageData {
  const { people, cycle, pools, poolOf } = problem;
  const seated = numbers.people;
  const isShown = (attribute: string) => facts.rosterShows.includes(attribute);
  const hour = [...standing, ...watched].find((each) => isPublic(each) && each.entry.options.hour);
  const hours = hour && isShown('timezone') ? plainHours(problem, hour.entry.options.hour!, seated) : null;
  const beside = { groupPools: groups.map(({ pool }) => pool), hasHours: hours !== null };
  const { judged, unjudged } = sortOut(standing, numbers, beside);
  return {
    format: 1,
    minim: facts.version,
    command: facts.command,
    program: facts.programme,
    cycle: { name: cycle.name, from: cycle.from, to: cycle.to },
    pools: pools.map(({ name, size: { min, ideal, max } }) => ({ name, min, ideal, max })),
    groups: groups.map(({ name, pool }) => ({ name, pool })),
    people: {
      ids: seated.map((person) => people.ids[person]!),
      names: seated.map((person) => people.names[person]!),
      poolOf: seated.map((person) => poolOf[person]!),
      groupOf: Array.from(numbers.groupOf),
      roles: seated.map((person) => facts.roles.get(person) ?? ''),
    },
    columns: facts.rosterShows
      .filter((attribute) => !['group', 'id', 'name', 'role'].includes(attribute))
      .map((attribute) => plainColumn(attribute, people.columns.get(attribute)!, seated)),
    others: facts.others,
    unplaced: facts.unplaced.map((person) => people.calledAs[person]!),
    most: numbers.most,
    isProvedBest: facts.isProvedBest,
    rules: judged,
    unjudged,
    hours,
    before: facts.before && plainBefore(facts.before, seated),
  };
}

const isPublic = ({ entry }: StandingRule) => entry.isPublic;

/** Rules with what the page needs to judge them, and those that it does not judge. */
function sortOut(
  standing: readonly StandingRule[],
  { terms, costs, bounds }: PageTerms,
  beside: Beside,
): { judged: PageRule[]; unjudged: UnjudgedRule[] } {
  const open = standing.flatMap((each, rule) => (isPublic(each) ? [rule] : []));
  // Whose turn it is to go is for the organiser alone.
  const turns = open.filter((rule) => standing[rule]!.entry.id === 'turn');
  const others = open.filter((rule) => !turns.includes(rule));
  const room = findRoom(others, terms, beside);
  const unjudged = [
    ...turns.map((rule) => ({ rule, why: 'whose turn it is to go stands in no file' })),
    ...room.tooLong.map((rule) => ({ rule, why: 'it looks at too much for one page' })),
  ];
  return {
    judged: others.flatMap((rule) => {
      const own = room.terms.get(rule);
      return own ? [plainRule(standing[rule]!, own, costs[rule]!, bounds[rule]!)] : [];
    }),
    unjudged: unjudged.map(({ rule, why }) => {
      const { entry } = standing[rule]!;
      return { key: entry.key, strength: entry.strength, sentence: ruleById(entry.id)!.sentence(entry), why };
    }),
  };
}

function plainRule(
  { entry, prepared }: StandingRule,
  terms: PageRule['terms'],
  cost: number,
  bound: Bound,
): PageRule {
  const rule = ruleById(entry.id)!;
  const count = prepared.unknown?.people.length ?? 0;
  // Reasons quote values and managers, so only those that speak of sizes alone are for a file.
  const because = rule.isStructural ? bound.because : [];
  return {
    key: entry.key,
    strength: entry.strength,
    level: entry.level,
    weight: entry.weight,
    sentence: rule.sentence(entry),
    unit: rule.unit,
    cost,
    bound: bound.cost,
    because,
    unknown: count === 0 ? '' : `${count} ${count === 1 ? prepared.unknown!.one : prepared.unknown!.many}`,
    needsBefore: rule.isOfRotation === true || entry.id === 'met-before',
    terms,
  };
}

/** Only labels that somebody on the page has. */
function plainColumn(attribute: string, column: Column, people: readonly number[]) {
  const codes = people.map((person) => column.codes[person]!);
  const used = [...new Set(codes)].filter((code) => code >= 0).sort((a, b) => a - b);
  return {
    attribute,
    kind: column.kind,
    labels: used.map((code) => column.labels[code]!),
    codes: codes.map((code) => used.indexOf(code)),
  };
}

function plainBefore(before: NonNullable<PageFacts['before']>, people: readonly number[]): PageBefore {
  const indexOf = (name: string | undefined) => (name === undefined ? -1 : before.groups.indexOf(name));
  return {
    groups: before.groups,
    groupOf: people.map((person) => indexOf(before.groupOf.get(person))),
    away: before.away.map((person) => people.indexOf(person)).filter((person) => person >= 0),
    gone: before.gone.map(({ name, from }) => ({ name, from: indexOf(from) })),
  };
}
