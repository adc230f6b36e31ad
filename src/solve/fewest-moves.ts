/** The fewest people who must move so that every hard rule holds: iterative deepening over broken rules, exact. */
import { HARD } from '../model/cost.ts';
import type { CountTerm, Instance, WindowTerm } from '../model/terms.ts';
import { certainlyMissing, windowCost } from '../model/window-costs.ts';
import { uncovered } from './cover-costs.ts';
import { buildKernel } from './kernel.ts';
import { WorkingAssignment } from './working-assignment.ts';

export interface FewestMoves {
  /** An assignment with that number of people moved, or null where the search was given up. */
  readonly groupOf: Int32Array | null;
  /** Then every smaller number than this is proved impossible. */
  readonly atLeast: number;
}

/** Work before giving up: assignments looked at, times what it takes to look for a broken rule in one. */
const WORK = 30_000_000;

/**
 * People with origin -1 sit where `start` puts them and may go anywhere for nothing; they are moved like the others and
 * not counted. A hard rule that is broken in a group stays broken until one of the people who break it leaves, or, where the
 * group lacks somebody, until one of those enters; so only such changes are tried, and each person is moved once.
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
  if (broken === null) return;
  for (const person of broken.enter) {
    if (work.groupOf[person] !== broken.group && room(broken.group)) yield [person, broken.group];
  }
  for (const person of [...broken.leave].sort((a, b) => a - b)) {
    for (let group = 0; group < instance.groups; group++) {
      if (group !== work.groupOf[person] && room(group)) yield [person, group];
    }
  }
}

/** One of these people leaves the group, or one of those enters it, in every solution. */
interface Broken {
  readonly group: number;
  readonly leave: readonly number[];
  readonly enter: readonly number[];
}

/** A broken hard rule with as few people as possible to choose from. */
function brokenRule(work: WorkingAssignment, instance: Instance): Broken | null {
  const { groupOf, sizes } = work;
  const membersOf = (group: number) => [
    ...work.seats.subarray(group * work.capacity, group * work.capacity + sizes[group]!),
  ];
  const everybody = () => [...groupOf.keys()];
  let found: Broken | null = null;
  // Whoever leaves may go to any other group; whoever enters comes to this one.
  const choices = ({ leave, enter }: Broken) => leave.length * (instance.groups - 1) + enter.length;
  const offer = (group: number, leave: readonly number[], enter: readonly number[] = []) => {
    const broken = { group, leave, enter };
    if (found === null || choices(broken) < choices(found)) found = broken;
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
        for (const { leave, enter } of brokenCounts(term, membersOf(group))) offer(group, leave, enter);
      }
    } else if (term.kind === 'cover') {
      for (let group = 0; group < instance.groups; group++) {
        const members = membersOf(group);
        for (const person of members) {
          const topics = uncovered(term, members, person);
          const isStrong = (other: number) => term.strong[other]!.includes(topics[0]!);
          if (topics.length > 0) offer(group, [person], everybody().filter(isStrong));
        }
      }
    } else if (term.kind === 'size') {
      for (let group = 0; group < instance.groups; group++) {
        const costs = term.costBySize[term.groupClass[group]!]!;
        if (costs[sizes[group]!]! === 0) continue;
        const isSmall =
          costs[sizes[group]! + 1] !== undefined && costs[sizes[group]! + 1]! < costs[sizes[group]!]!;
        if (!isSmall) offer(group, membersOf(group));
        else offer(group, [], everybody());
      }
    } else if (term.kind === 'window') {
      for (let group = 0; group < instance.groups; group++) {
        const members = membersOf(group).filter((person) => term.classOf[person]! >= 0);
        if (windowCost(term, classesOf(term, members)) === 0) continue;
        const people = withoutWindow(term, members);
        if (people !== null) offer(group, people);
        else offer(group, members, everybody());
      }
    }
  }
  return found;
}

/** Where a group breaks a count term: members whose going, and people whose coming, could end it. */
function brokenCounts(term: CountTerm, members: readonly number[]): Omit<Broken, 'group'>[] {
  const { categoryOf, categories, costByCount, costByCounted } = term;
  const byCategory = new Map<number, number[]>();
  for (const person of members) {
    const category = categoryOf[person]!;
    if (category >= 0) byCategory.set(category, [...(byCategory.get(category) ?? []), person]);
  }
  const peopleOf = (isIn: (category: number) => boolean) =>
    [...categoryOf.keys()].filter((person) => categoryOf[person]! >= 0 && isIn(categoryOf[person]!));
  if (costByCounted !== undefined) {
    const counted = [...byCategory.values()].flat();
    let cost = costByCounted[counted.length]! + (categories - byCategory.size) * costByCount[0]!;
    for (const people of byCategory.values()) cost += costByCount[people.length]!;
    return cost === 0 ? [] : [{ leave: counted, enter: peopleOf(() => true) }];
  }
  // Categories that nobody in the group has are broken only where a group must have somebody of each.
  const looked =
    costByCount[0]! > 0 ? Array.from({ length: categories }, (_, each) => each) : byCategory.keys();
  return [...looked].flatMap((category) => {
    const people = byCategory.get(category) ?? [];
    const cost = costByCount[people.length]!;
    if (cost === 0) return [];
    const isLess = (other: number) => other < cost;
    const leave = costByCount.slice(0, people.length).some(isLess) ? people : [];
    const comes = costByCount.slice(people.length + 1).some(isLess);
    return [{ leave, enter: comes ? peopleOf((each) => each === category) : [] }];
  });
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
