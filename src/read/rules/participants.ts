/** Who takes part and in which pool: `who:`, `pools:`, `size:`, `groups:`, and the programme's defaults for each. */

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { labelOf, meaningOf } from '../../model/people.ts';
import { type Cycle, mostSeated, type Pool, type SizeRange } from '../../model/problem.ts';
import { tellMarked } from '../people/marked.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { checkOnlyManagers } from '../people/surprises.ts';
import { type Condition, readCondition, readConditions } from './conditions.ts';
import { defaultWho, MANAGES_NOBODY, NOT_CHOSEN } from './default-who.ts';
import { IN_PRIVATE, reasonsInFiles, sensitiveReasons } from './openly.ts';
import type { Programme } from './programme.ts';
import { isSensitive } from './sensitive.ts';
import { readSize } from './size.ts';
import {
  type Cursor,
  checkKeys,
  type Entry,
  entriesOf,
  expected,
  fault,
  isList,
  itemsOf,
  textOf,
  wholeNumberOf,
} from './yaml-cursor.ts';

/** Why somebody is out; null for participants. */
export type OutReason = string | null;

export interface Participants {
  readonly pools: readonly Pool[];
  readonly poolOf: Int32Array;
  /** Per person. */
  readonly out: readonly OutReason[];
  /** The same as files may tell it. */
  readonly outInFiles: readonly OutReason[];
  /** Reasons that rest on sensitive columns. */
  readonly sensitiveReasons: ReadonlySet<OutReason>;
  /** Sentences for the organiser about choices that were made. */
  readonly notes: readonly string[];
  /** Whether the pools are the programme's proposal, so that another plan may be tried where they cannot be formed. */
  readonly arePoolsByProgramme: boolean;
}

/** How the programme's pools are formed: with their own sizes, with the programme's one size, or not at all. */
export const poolPlans = ['own sizes', 'one size', 'one pool'] as const;
export type PoolPlanName = (typeof poolPlans)[number];

interface PoolPlan {
  readonly name: string;
  readonly conditions: readonly Condition[];
  readonly size: SizeRange;
  readonly hasOwnSize: boolean;
  readonly groupCount: number | null;
}

export function readParticipants(
  entries: ReadonlyMap<string, Entry>,
  file: PeopleFile,
  programme: Programme,
  cycle: Cycle,
  sensitive: ReadonlySet<string>,
  poolPlan: PoolPlanName,
  isAbsent: (person: number) => boolean,
): { participants: Participants; diagnostics: Diagnostic[] } {
  const who = entries.get('who');
  const selection = who ? readWho(who.value, file, sensitive) : defaultWho(file, programme, sensitive);
  const standing = standingReasons(file, cycle, selection.attributes.has('status'));
  const chosen = standing.map((reason, person) => reason ?? selection.reasonFor(person));
  const out = chosen.map((reason, person) => reason ?? (isAbsent(person) ? IN_PRIVATE : null));
  const notes: string[] = [...(selection.notes ?? [])];
  const { plans, isByProgramme } = planPools(entries, file, programme, out, poolPlan, sensitive);
  const poolOf = assignPools(plans, out, notes);
  const pools = plans.map((plan, index): Pool => {
    const members = [...poolOf.keys()].filter((person) => poolOf[person] === index);
    const size = withinReason(sizeOf(plan, members.length, programme, notes), members.length);
    return { name: plan.name, members, size, groupCount: plan.groupCount };
  });
  const secret = sensitiveReasons(file, sensitive);
  const deciding = [...selection.attributes, ...plans.flatMap((plan) => plan.conditions.map(attributeOf))];
  const isChosenInSecret = deciding.some((attribute) => isSensitive(attribute, file, sensitive));
  const outInFiles = reasonsInFiles(out, standing, secret, isChosenInSecret);
  const warning = selection.attributes.has('reports') ? warnOfManagersOnly(file) : null;
  const named = new Set([...selection.attributes].flatMap((attribute) => file.headingOf(attribute) ?? []));
  const marked = tellMarked(file, (person) => out[person] === null, new Set([...named, ...sensitive]));
  return {
    participants: {
      pools,
      poolOf,
      out,
      outInFiles,
      sensitiveReasons: secret,
      notes,
      arePoolsByProgramme: isByProgramme,
    },
    diagnostics: warning ? [warning, ...marked] : marked,
  };
}

/** Where participants are chosen by their reports: whether those seem to be missing from the export. */
export function warnOfManagersOnly(file: PeopleFile): Diagnostic | null {
  const columns = ['title', 'level'].flatMap((attribute) => file.column(attribute) ?? []);
  const titles = file.merged.map((_, person) =>
    columns.flatMap((column) => labelOf(column, person) ?? []).join(', '),
  );
  return checkOnlyManagers(file.people.file, file.chart, file.merged, titles);
}

/** Vacant posts, leavers and people on leave, whatever `who:` says; a `who:` that names status speaks for itself. */
function standingReasons(file: PeopleFile, cycle: Cycle, namesStatus: boolean): OutReason[] {
  const end = file.layout.columns.has('end_date') ? file.column('end_date') : null;
  return file.merged.map(({ main, isAmbiguous }, person) => {
    if (isAmbiguous) return 'id shared with somebody else';
    if (main.standing === 'vacant post') return 'vacant post';
    const day = end ? meaningOf(end, person) : null;
    if (day !== null && day < cycle.fromDay) return 'left';
    return namesStatus ? null : main.standing;
  });
}

export interface Selection {
  /** Null for those who take part. */
  reasonFor(person: number): OutReason;
  /** The attributes it looks at. */
  readonly attributes: ReadonlySet<string>;
  /** What the programme chose, in sentences. */
  readonly notes?: readonly string[];
}

function readWho(cursor: Cursor, file: PeopleFile, sensitive: ReadonlySet<string>): Selection {
  const entries = entriesOf(cursor, 'a map with include and exclude') ?? [];
  checkKeys(entries, ['include', 'exclude'], '`who`');
  const read = (key: string) => {
    const entry = entries.find((each) => each.key === key);
    return entry ? readConditions(entry.value, file) : [];
  };
  const [include, exclude] = [read('include'), read('exclude')];
  // A reason is written to files; what a sensitive column says about somebody is not.
  // One reason for all who are not chosen: a count of its own would say how many the sensitive column keeps out.
  const attributes = new Set([...include, ...exclude].map(attributeOf));
  const hasSensitive = [...attributes].some((attribute) => isSensitive(attribute, file, sensitive));
  return {
    reasonFor(person) {
      const failed = include.find((condition) => !condition.matches(person));
      if (failed) {
        const isIdle = failed.attribute === 'reports' && file.chart.reports[person] === 0;
        if (hasSensitive) return NOT_CHOSEN;
        return isIdle ? MANAGES_NOBODY : `not ${failed.text}`;
      }
      const excluded = exclude.find((condition) => condition.matches(person));
      if (!excluded) return null;
      return hasSensitive ? NOT_CHOSEN : `excluded by ${excluded.attribute}`;
    },
    attributes,
  };
}

function attributeOf({ attribute }: Condition): string {
  return attribute;
}

/** The pools of rules.yaml; else the programme's, where all participants manage somebody; else one for everybody. */
function planPools(
  entries: ReadonlyMap<string, Entry>,
  file: PeopleFile,
  programme: Programme,
  out: readonly OutReason[],
  poolPlan: PoolPlanName,
  sensitive: ReadonlySet<string>,
): { plans: PoolPlan[]; isByProgramme: boolean } {
  const [pools, size, groups] = [entries.get('pools'), entries.get('size'), entries.get('groups')];
  const read = size ? readSize(size.value, programme.size) : null;
  const given = read && !read.isSpareOnly ? read.size : null;
  const groupCount = groups ? wholeNumberOf(groups.value, 1) : null;
  const hasOwnSize = given !== null;
  const usual = (own: SizeRange) => given ?? keepFree(own, read?.size.spare ?? 0);
  const everybody: PoolPlan = {
    name: 'all',
    conditions: [],
    size: usual(programme.size),
    hasOwnSize,
    groupCount,
  };
  if (pools) return { plans: readPools(pools.value, file, everybody, sensitive), isByProgramme: false };
  const manages = file.column('manages')!;
  const placed = [...out.keys()].filter((person) => out[person] === null);
  const isEverybodyManaging = placed.every((person) => labelOf(manages, person) !== null);
  // A fixed number of groups is a number in total, and people who manage nobody belong to none of the pools.
  const isOneRole = programme.isOfOneRole && entries.has('who');
  if (groupCount !== null || !isEverybodyManaging || isOneRole)
    return { plans: [everybody], isByProgramme: false };
  // A name such as “frontline” says who manages managers.
  const isTold = !isSensitive('manages', file, sensitive);
  const plans = programme.pools.map((pool, index): PoolPlan => {
    const matches = (person: number) => labelOf(manages, person) === pool.manages;
    const conditions = [{ attribute: 'manages', text: `manages: ${pool.manages}`, matches }];
    const own = poolPlan === 'own sizes' ? pool.size : programme.size;
    const name = isTold ? pool.name : `pool ${index + 1}`;
    return { name, conditions, size: usual(own), hasOwnSize, groupCount };
  });
  const filled = plans.filter((plan) => placed.some((person) => plan.conditions[0]!.matches(person)));
  if (poolPlan === 'one pool' || filled.length === 0) return { plans: [everybody], isByProgramme: false };
  return { plans: filled, isByProgramme: true };
}

function readPools(
  cursor: Cursor,
  file: PeopleFile,
  base: PoolPlan,
  sensitive: ReadonlySet<string>,
): PoolPlan[] {
  const isSecret = ({ attribute }: Condition) => isSensitive(attribute, file, sensitive);
  if (!isList(cursor) || itemsOf(cursor).length === 0) {
    expected(cursor, 'a list of pools such as - { name: frontline, manages: people }');
    return [];
  }
  const plans: PoolPlan[] = [];
  for (const item of itemsOf(cursor)) {
    const entries = entriesOf(item, 'a map such as { name: frontline, manages: people }');
    if (entries === null) continue;
    const find = (key: string) => entries.find((entry) => entry.key === key)?.value;
    const nameAt = find('name');
    const name = nameAt ? textOf(nameAt, 'a name') : null;
    if (!nameAt)
      fault(item, 'rules/value', 'A pool needs a name.', 'such as { name: frontline, manages: people }');
    if (name !== null && plans.some((plan) => plan.name === name))
      fault(nameAt!, 'rules/value', `There are two pools called “${name}”.`);
    const sizeAt = find('size');
    const groupsAt = find('groups');
    const own = sizeAt ? readSize(sizeAt, base.size) : null;
    const conditions = entries
      .filter(({ key }) => !['name', 'size', 'groups'].includes(key))
      .flatMap(({ key, keyAt, value }) => readCondition(key, keyAt, value, file) ?? []);
    plans.push({
      // A name such as "women" would say in every file what the column says.
      name: name === null || conditions.some(isSecret) ? `pool ${plans.length + 1}` : name,
      conditions,
      size: own?.size ?? base.size,
      hasOwnSize: (own !== null && !own.isSpareOnly) || base.hasOwnSize,
      groupCount: groupsAt ? wholeNumberOf(groupsAt, 1) : base.groupCount,
    });
  }
  return plans;
}

/** Pools are tried in the order written; people whom none takes are out. */
function assignPools(plans: readonly PoolPlan[], out: OutReason[], notes: string[]): Int32Array {
  const takes = (plan: PoolPlan, person: number) =>
    plan.conditions.every((condition) => condition.matches(person));
  const poolOf = new Int32Array(out.length).fill(-1);
  let inSeveral = 0;
  for (const person of out.keys()) {
    if (out[person] !== null) continue;
    const pool = plans.findIndex((plan) => takes(plan, person));
    poolOf[person] = pool;
    if (pool < 0) out[person] = 'in no pool';
    else if (plans.slice(pool + 1).some((plan) => takes(plan, person))) inSeveral++;
  }
  if (inSeveral > 0) notes.push(`${inSeveral} people match several pools and are in the first of them`);
  return poolOf;
}

/** Sizes that follow from a fixed number of groups where nobody stated sizes. */
function sizeOf(plan: PoolPlan, people: number, programme: Programme, notes: string[]): SizeRange {
  if (plan.groupCount === null || plan.hasOwnSize || people === 0) return plan.size;
  const small = Math.max(1, Math.floor(people / plan.groupCount));
  const max = Math.max(small, Math.ceil(people / plan.groupCount));
  const { spare = 0 } = plan.size;
  if (small >= plan.size.min && max <= mostSeated(plan.size)) return plan.size;
  notes.push(
    `groups: ${plan.groupCount} makes groups of ${small === max ? small : `${small} to ${max}`}; the size of ${programme.name} (${plan.size.min} to ${plan.size.max}) does not apply`,
  );
  return keepFree({ min: small, ideal: max, max: max + spare }, spare);
}

/** A maximum beyond the number of people, with the seats that stay free, says no more than that number. */
function withinReason(size: SizeRange, people: number): SizeRange {
  const { min, ideal, max, spare = 0 } = size;
  return { ...size, max: Math.max(min + spare, ideal + spare, Math.min(max, people + spare)) };
}

/** The same sizes with seats kept free for joiners. */
function keepFree(size: SizeRange, spare: number): SizeRange {
  if (spare === 0) return size;
  const seated = Math.max(size.min, size.max - spare);
  return { ...size, ideal: Math.min(size.ideal, seated), max: seated + spare, spare };
}
