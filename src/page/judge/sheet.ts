/** The groups on the page as they stand: who sits where, what that costs, and every change made by hand. */
import { poolOfMost } from '../../model/group-pools.ts';
import type { PageData } from '../../model/page-data.ts';
import type { Instance } from '../../model/terms.ts';
import type { Timetable } from '../../rules/timetable.ts';
import { evaluate, type TermCosts } from '../../solve/evaluate.ts';
import type { Seating } from './faults.ts';
import { timetableOn } from './hours.ts';
import { instanceOn } from './instance.ts';
import { rolesNow } from './roles.ts';
import { judgeSeating, seatingOf, type Verdict } from './verdict.ts';

/** One person to a group, or two people who change places. */
export interface Change {
  readonly person: number;
  readonly to: number;
  /** Who comes in exchange, or null. */
  readonly other: number | null;
}

export interface Done extends Change {
  readonly from: number;
}

export class Sheet {
  readonly data: PageData;
  readonly timetable: Timetable | null;
  /** As the page was written. */
  readonly original: Int32Array;
  groupOf: Int32Array;
  /** Members of each group, ascending. */
  members: Seating['members'];
  /** Per person; empty for most. */
  roles: readonly string[];
  verdict: Verdict;
  readonly firstVerdict: Verdict;
  readonly #past: Done[] = [];
  readonly #future: Done[] = [];
  #instance: Instance;
  #pools: readonly number[];

  constructor(data: PageData) {
    this.data = data;
    this.timetable = data.hours === null ? null : timetableOn(data.hours);
    this.original = Int32Array.from(data.people.groupOf);
    this.groupOf = this.original.slice();
    this.members = seatingOf(this.groupOf, data.groups.length).members;
    this.roles = data.people.roles;
    this.#pools = this.#poolsOf(this.members);
    this.#instance = instanceOn(data, this.timetable, this.#pools);
    this.verdict = this.#judge();
    this.firstVerdict = this.verdict;
  }

  /** The rules in numbers, for the pools of the groups as they are. */
  get instance(): Instance {
    return this.#instance;
  }

  /** The pool of each group by most of its members, as `minim check` will read it. */
  get pools(): readonly number[] {
    return this.#pools;
  }

  /** Whether groups are still of the pools that what is proved is proved for. */
  get arePoolsKept(): boolean {
    return this.data.groups.every(({ pool }, group) => this.#pools[group] === pool);
  }

  /** Rules whose costs on this page are not those that minim found: then the page must not judge. */
  differing(): string[] {
    return this.data.rules.flatMap(({ key, cost }, rule) =>
      this.firstVerdict.costs[rule] === cost ? [] : [key],
    );
  }

  /** Per rule, what a change would make it cost; nothing is changed. */
  costsAfter(change: Change): TermCosts {
    const groupOf = this.after(change);
    const pools = this.#poolsOf(seatingOf(groupOf, this.#pools.length).members);
    return evaluate(this.#instanceFor(pools), groupOf);
  }

  /** Why a change cannot be made here; null where it can. */
  refuses({ person, to, other }: Change): string | null {
    const from = this.groupOf[person]!;
    if (from === to || other !== null) return null;
    if (this.members[to]!.length >= this.data.most)
      return `${this.data.groups[to]!.name} has no room on this page`;
    if (this.members[from]!.length === 1) return `${this.data.groups[from]!.name} would be empty`;
    return null;
  }

  /** The seats after a change; nothing is changed here. */
  after({ person, to, other }: Change): Int32Array {
    const groupOf = this.groupOf.slice();
    if (other !== null) groupOf[other] = groupOf[person]!;
    groupOf[person] = to;
    return groupOf;
  }

  apply(change: Change): void {
    this.#future.length = 0;
    this.#past.push({ ...change, from: this.groupOf[change.person]! });
    this.#seat(this.after(change));
  }

  get lastDone(): Done | null {
    return this.#past.at(-1) ?? null;
  }

  get lastUndone(): Done | null {
    return this.#future.at(-1) ?? null;
  }

  get changes(): number {
    return this.#past.length;
  }

  undo(): Done | null {
    const done = this.#past.pop();
    if (done === undefined) return null;
    this.#future.push(done);
    this.#seat(this.after({ ...done, to: done.from }));
    return done;
  }

  redo(): Done | null {
    const done = this.#future.pop();
    if (done === undefined) return null;
    this.#past.push(done);
    this.#seat(this.after(done));
    return done;
  }

  /** People who sit elsewhere than the page was written with. */
  movedPeople(): number[] {
    return [...this.groupOf.keys()].filter((person) => this.groupOf[person] !== this.original[person]);
  }

  #seat(groupOf: Int32Array): void {
    this.groupOf = groupOf;
    this.members = seatingOf(groupOf, this.#pools.length).members;
    this.roles = rolesNow(this.data, groupOf);
    const pools = this.#poolsOf(this.members);
    this.#instance = this.#instanceFor(pools);
    this.#pools = pools;
    this.verdict = this.#judge();
  }

  #judge(): Verdict {
    const { groupOf, members } = this;
    return judgeSeating(this.data, this.#instance, { groupOf, members });
  }

  /** Pools of groups are among the numbers of the rules. */
  #instanceFor(pools: readonly number[]): Instance {
    const isSame = pools.every((pool, group) => pool === this.#pools[group]);
    return isSame ? this.#instance : instanceOn(this.data, this.timetable, pools);
  }

  #poolsOf(members: Seating['members']): number[] {
    return members.map((people) => poolOfMost(people, this.data.people.poolOf, 0));
  }
}
