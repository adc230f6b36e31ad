/** The smallest repair of a violation: one swap or move, else two, that mends it and breaks nothing as strong. */
import { type Cost, type Level, levels, PREFER } from '../model/cost.ts';
import { poolOfMost } from '../model/group-pools.ts';
import type { Repair, RepairAnswer, Step } from '../model/judgement.ts';
import type { Group } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import { ruleById } from '../rules/index.ts';
import { price, type StandingRule } from '../rules/price.ts';
import type { WorkingAssignment } from '../solve/working-assignment.ts';
import { type Placed, regroup, workOn } from './placed.ts';

/** A proposed change by position in the instance; `other` is a position, or -1 for a move. */
interface Proposal {
  readonly p: number;
  readonly other: number;
  readonly to: number;
  readonly delta: number;
}

/** Outweighs every sum of a weaker level in the energy that ranks proposals. */
const RANK = 2 ** 20;
/** First changes that are tried with a second one after them. */
const FIRSTS = 24;
/** Ranked proposals that are held to the definitions before giving up. */
const CHECKED = 40;

export class RepairFinder {
  readonly #placed: Placed;
  readonly #standing: readonly StandingRule[];
  readonly #work: WorkingAssignment;
  readonly #positionOf: ReadonlyMap<number, number>;

  constructor(placed: Placed, standing: readonly StandingRule[]) {
    this.#placed = placed;
    this.#standing = standing;
    this.#work = workOn(placed);
    this.#work.emphasise([RANK * RANK, RANK, 1]);
    this.#positionOf = new Map(placed.people.map((person, position) => [person, position]));
  }

  /** Leaves the groups as they were. */
  find(rule: number, violation: Violation): RepairAnswer {
    const { level } = this.#standing[rule]!.entry;
    const people = this.#involved(rule, violation);
    const singles = this.#proposals(people);
    for (const proposal of singles.slice(0, CHECKED)) {
      const repair = this.#judge(rule, violation, level, [proposal]);
      if (repair) return { repair, nearest: null };
    }
    const doubled = this.#findTwo(rule, violation, level, singles);
    return doubled
      ? { repair: doubled, nearest: null }
      : { repair: null, nearest: this.#nearest(rule, violation, singles) };
  }

  /**
   * Positions whose going mends the violation: its people; for a group that is too small, anybody elsewhere; for a group
   * that lacks somebody, any member, in exchange for whom they come.
   */
  #involved(rule: number, { group, people }: Violation): number[] {
    const { id } = this.#standing[rule]!.entry;
    if (this.#isOfWholeGroup(rule) && group !== null) return this.#membersOf(group);
    if (id === 'size' && group !== null && this.#placed.tooSmall.has(group)) {
      return this.#placed.people.flatMap((_, position) =>
        this.#work.groupOf[position] === group ? [] : [position],
      );
    }
    return people.flatMap((person) => this.#positionOf.get(person) ?? []);
  }

  /** All changes that take one of these people out of their group, the best for the whole first. */
  #proposals(positions: readonly number[]): Proposal[] {
    const { groupOf, sizes } = this.#work;
    const { people, groups, most } = this.#placed.instance;
    const found: Proposal[] = [];
    for (const p of positions) {
      const from = groupOf[p]!;
      for (let to = 0; to < groups; to++) {
        if (to !== from && sizes[to]! < most[to]!)
          found.push({ p, other: -1, to, delta: this.#work.moveDelta(p, to) });
      }
      for (let other = 0; other < people; other++) {
        const to = groupOf[other]!;
        if (to !== from) found.push({ p, other, to, delta: this.#work.swapDelta(p, other) });
      }
    }
    return found.sort((a, b) => a.delta - b.delta || a.p - b.p || a.other - b.other || a.to - b.to);
  }

  #findTwo(rule: number, violation: Violation, level: Level, singles: readonly Proposal[]): Repair | null {
    let best: Repair | null = null;
    for (const first of singles.slice(0, FIRSTS)) {
      const from = this.#work.groupOf[first.p]!;
      this.#apply(first);
      const touched = this.#membersOf(from).concat(this.#membersOf(first.to));
      const seconds = this.#proposals(touched.filter((position) => position !== first.p)).slice(0, 4);
      this.#undo(first, from);
      for (const second of seconds) {
        const repair = this.#judge(rule, violation, level, [first, second]);
        if (repair && (best === null || isLess(repair.change, best.change))) best = repair;
      }
    }
    return best;
  }

  #membersOf(group: number): number[] {
    const { seats, sizes, capacity } = this.#work;
    return [...seats.subarray(group * capacity, group * capacity + sizes[group]!)].sort((a, b) => a - b);
  }

  #nearest(rule: number, violation: Violation, singles: readonly Proposal[]): Repair | null {
    for (const proposal of singles.slice(0, CHECKED)) {
      const repair = this.#judge(rule, violation, null, [proposal]);
      if (repair) return repair;
    }
    return null;
  }

  /** The repair these changes make, by the definitions; null where the violation stays or something new is as strong. */
  #judge(
    rule: number,
    violation: Violation,
    level: Level | null,
    proposals: readonly Proposal[],
  ): Repair | null {
    const before = this.#placed.groups;
    const old: Cost = [...this.#work.cost];
    const steps: Step[] = [];
    const froms: number[] = [];
    for (const proposal of proposals) {
      const from = this.#work.groupOf[proposal.p]!;
      froms.push(from);
      const other = proposal.other < 0 ? null : this.#placed.people[proposal.other]!;
      steps.push({ person: this.#placed.people[proposal.p]!, from, to: proposal.to, other });
      this.#apply(proposal);
    }
    const after = regroup(this.#placed, this.#work.groupOf).map((group) => ({
      ...group,
      pool: poolOfMost(group.members, this.#placed.poolOf, group.pool),
    }));
    const change: Cost = [
      this.#work.cost[0] - old[0],
      this.#work.cost[1] - old[1],
      this.#work.cost[2] - old[2],
    ];
    for (let i = proposals.length - 1; i >= 0; i--) this.#undo(proposals[i]!, froms[i]!);
    const touched = new Set(steps.flatMap(({ from, to }) => [from, to]));
    return this.#mends(rule, violation, level, before, after, touched) ? { steps, change } : null;
  }

  #mends(
    rule: number,
    violation: Violation,
    level: Level | null,
    before: readonly Group[],
    after: readonly Group[],
    touched: ReadonlySet<number>,
  ): boolean {
    if (violation.group !== null && !touched.has(violation.group)) return false;
    const part = (groups: readonly Group[]) =>
      violation.group === null ? groups : groups.filter((_, index) => touched.has(index));
    const [old, now] = [price(part(before), this.#standing), price(part(after), this.#standing)];
    if (!this.#isGone(rule, violation, now.byRule[rule]!.violations, touched)) return false;
    if (now.byRule[rule]!.cost >= old.byRule[rule]!.cost) return false;
    if (level === null) return true;
    return this.#standing.every(({ entry }, index) => {
      if (entry.level > level || entry.level === PREFER || this.#isOfWholeGroup(index))
        return entry.level > level || now.byRule[index]!.cost <= old.byRule[index]!.cost;
      const known = old.byRule[index]!.violations;
      return now.byRule[index]!.violations.every((each) =>
        known.some((one) => contains(one.people, each.people) && one.cost >= each.cost),
      );
    });
  }

  /** `now` are the rule's violations in the touched groups, numbered in order. */
  #isGone(
    rule: number,
    { group, people }: Violation,
    now: readonly Violation[],
    touched: ReadonlySet<number>,
  ): boolean {
    if (!this.#isOfWholeGroup(rule)) return now.every((each) => !isSame(each.people, people));
    const before = [...touched].filter((each) => each < group!).length;
    return now.every((each) => each.group !== before);
  }

  #isOfWholeGroup(rule: number): boolean {
    return ruleById(this.#standing[rule]!.entry.id)?.isOfWholeGroup === true;
  }

  #apply({ p, other, to }: Proposal): void {
    if (other < 0) this.#work.move(p, to);
    else this.#work.swap(p, other);
  }

  #undo({ p, other }: Proposal, from: number): void {
    if (other < 0) this.#work.move(p, from);
    else this.#work.swap(p, other);
  }
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && contains(a, b);
}

function contains(all: readonly number[], some: readonly number[]): boolean {
  return some.every((person) => all.includes(person));
}

function isLess(a: Cost, b: Cost): boolean {
  for (const level of levels) if (a[level] !== b[level]) return a[level] < b[level];
  return false;
}
