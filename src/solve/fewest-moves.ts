/** The fewest people who must move so that every hard rule holds: iterative deepening over broken rules, exact. */
import { HARD } from '../model/cost.ts';
import type { Instance, WindowTerm } from '../model/terms.ts';
import { certainlyMissing, windowCost } from '../model/window-costs.ts';
import { buildKernel } from './kernel.ts';
import { WorkingAssignment } from './working-assignment.ts';

export interface FewestMoves {
  /** An assignment with that number of people moved, or null where the search was given up. */
  readonly groupOf: Int32Array | null;
  /** Then every smaller number than this is proved impossible. */
  readonly atLeast: number;
}

/** Work before giving up: assignments looked at, times what it takes to look for a broken rule in one. */
const WORK = 60_000_000;

/**
 * People with origin -1 sit where `start` puts them and may go anywhere for nothing; they are moved like the others and
 * not counted. A hard rule that is broken in a group stays broken until one of the people who break it leaves, or, where the
 * group is too small, until somebody enters; so only such changes are tried, and each person is moved once.
 */
export function fewestMoves(instance: Instance, start: Int32Array, origin: Int32Array): FewestMoves {
  const work = new WorkingAssignment(buildKernel(instance), start);
  const isMoved = new Uint8Array(instance.people);
  const most =
    WORK /
    (instance.people +
      instance.terms.reduce(
        (sum, { term }) => sum + (term.kind === 'pair' ? term.a.length : instance.people),
        0,
      ));
  let nodes = 0;
  const search = (left: number): boolean => {
    if (work.cost[HARD] === 0) return true;
    if (++nodes > most) return false;
    for (const [person, to] of changes(work, instance)) {
      const price = origin[person]! < 0 ? 0 : 1;
      if (isMoved[person] || price > left) continue;
      const from = work.groupOf[person]!;
      isMoved[person] = 1;
      work.move(person, to);
      const isSolved = search(left - price);
      if (isSolved) return true;
      work.move(person, from);
      isMoved[person] = 0;
    }
    return false;
  };
  for (let moved = 0; moved <= instance.people; moved++) {
    if (search(moved)) return { groupOf: work.groupOf.slice(), atLeast: moved };
    if (nodes > most) return { groupOf: null, atLeast: moved };
  }
  return { groupOf: null, atLeast: instance.people + 1 };
}

/** Moves one of which is part of every solution: those that could end the first broken rule. */
function* changes(work: WorkingAssignment, instance: Instance): Generator<readonly [number, number]> {
  const room = (group: number) => work.sizes[group]! < instance.most[group]!;
  const broken = brokenRule(work, instance);
  if (broken?.kind === 'enter' || broken?.kind === 'change') {
    for (let person = 0; person < instance.people; person++) {
      if (work.groupOf[person] !== broken.group && room(broken.group)) yield [person, broken.group];
    }
  }
  if (broken?.kind === 'leave' || broken?.kind === 'change') {
    for (const person of [...broken.people].sort((a, b) => a - b)) {
      for (let group = 0; group < instance.groups; group++) {
        if (group !== work.groupOf[person] && room(group)) yield [person, group];
      }
    }
  }
}

type Broken =
  | { readonly kind: 'leave'; readonly group: number; readonly people: readonly number[] }
  | { readonly kind: 'enter'; readonly group: number }
  /** Somebody must leave or enter. */
  | { readonly kind: 'change'; readonly group: number; readonly people: readonly number[] };

/** A broken hard rule with as few people as possible to choose from. */
function brokenRule(work: WorkingAssignment, instance: Instance): Broken | null {
  const { groupOf, sizes } = work;
  const membersOf = (group: number) => [
    ...work.seats.subarray(group * work.capacity, group * work.capacity + sizes[group]!),
  ];
  let found: Broken | null = null;
  const offer = (group: number, people: readonly number[]) => {
    if (found === null || (found.kind === 'leave' && people.length < found.people.length))
      found = { kind: 'leave', group, people };
  };
  for (const { term, level } of instance.terms) {
    if (level !== HARD) continue;
    if (term.kind === 'pair') {
      for (let i = 0; i < term.a.length; i++) {
        const [a, b] = [term.a[i]!, term.b[i]!];
        const isShared = groupOf[a] === groupOf[b];
        if (term.weight[i]! > 0 === isShared) offer(groupOf[a]!, [a, b]);
        if (found !== null) return found;
      }
    } else if (term.kind === 'seat') {
      groupOf.forEach((group, person) => {
        if (term.cost[term.personClass[person]!]![term.groupClass[group]!]! > 0) offer(group, [person]);
      });
      if (found !== null) return found;
    } else if (term.kind === 'count') {
      for (let group = 0; group < instance.groups; group++) {
        const byCategory = new Map<number, number[]>();
        for (const person of membersOf(group)) {
          const category = term.categoryOf[person]!;
          if (category >= 0) byCategory.set(category, [...(byCategory.get(category) ?? []), person]);
        }
        for (const people of byCategory.values())
          if (term.costByCount[people.length]! > 0) offer(group, people);
      }
    } else if (term.kind === 'size') {
      for (let group = 0; group < instance.groups; group++) {
        const costs = term.costBySize[term.groupClass[group]!]!;
        if (costs[sizes[group]!]! === 0) continue;
        const isSmall =
          costs[sizes[group]! + 1] !== undefined && costs[sizes[group]! + 1]! < costs[sizes[group]!]!;
        if (!isSmall) offer(group, membersOf(group));
        else found ??= { kind: 'enter', group };
      }
    } else if (term.kind === 'window') {
      for (let group = 0; group < instance.groups; group++) {
        const members = membersOf(group).filter((person) => term.classOf[person]! >= 0);
        if (windowCost(term, classesOf(term, members)) === 0) continue;
        const people = withoutWindow(term, members);
        if (people !== null) offer(group, people);
        else found ??= { kind: 'change', group, people: members };
      }
    }
  }
  return found;
}

function classesOf(term: WindowTerm, people: readonly number[]): number[] {
  return [...new Set(people.map((person) => term.classOf[person]!))];
}

/**
 * People of different classes who have no window in common, as few as two where that suffices; one of them must leave. Null
 * where somebody who enters may bring the clock by which all of them have one.
 */
function withoutWindow(term: WindowTerm, members: readonly number[]): readonly number[] | null {
  const each = [...new Map(members.map((person) => [term.classOf[person]!, person])).values()];
  for (const [index, a] of each.entries()) {
    for (const b of each.slice(index)) {
      if (certainlyMissing(term, classesOf(term, [a, b])) > 0) return a === b ? [a] : [a, b];
    }
  }
  return certainlyMissing(term, classesOf(term, members)) > 0 ? members : null;
}
