/** What else could be done: where somebody could go and in exchange for whom, and the best next step after a change. */
import { type Cost, compareCosts } from '../../model/cost.ts';
import { buildKernel } from '../../solve/kernel.ts';
import { WorkingAssignment } from '../../solve/working-assignment.ts';
import type { Change, Sheet } from './sheet.ts';
import { subtractCosts } from './verdict.ts';

/** A change with what it adds to the whole cost. */
export interface Advice extends Change {
  readonly cost: Cost;
}

/** Changes tried for the best next step; beyond them the rest is not looked at. */
const TRIED = 60_000;

/** Prices changes by the solver's own bookkeeping, without making them. */
export class Adviser {
  readonly #sheet: Sheet;
  readonly #work: WorkingAssignment;

  /** Speaks of the groups as they stand now. */
  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#work = new WorkingAssignment(buildKernel(sheet.instance), sheet.groupOf);
  }

  /** By group of the person's pool: going there, and the best exchange with a member of it; the better of both first. */
  seatsFor(person: number): { readonly group: number; readonly ways: readonly Advice[] }[] {
    const from = this.#sheet.groupOf[person]!;
    const places = [...this.#sheet.data.groups.keys()].filter((to) => to !== from && this.#fits(person, to));
    const seats = places.map((group) => {
      const move = { person, to: group, other: null };
      const moves = this.#sheet.refuses(move) === null ? [this.#price(move)] : [];
      const swaps = this.#sheet.members[group]!.filter((other) => this.#fits(other, from)).map((other) =>
        this.#price({ person, to: group, other }),
      );
      const ways = [...moves, ...best(swaps)].sort((a, b) => compareCosts(a.cost, b.cost));
      return { group, ways };
    });
    const possible = seats.filter(({ ways }) => ways.length > 0);
    return possible.sort((a, b) => compareCosts(a.ways[0]!.cost, b.ways[0]!.cost) || a.group - b.group);
  }

  /** The one change of somebody in these groups that saves most and leaves some people where they are; null where none saves anything. */
  nextStep(groups: readonly number[], kept: readonly number[]): Advice | null {
    const isFree = (person: number) => !kept.includes(person);
    const people = groups.flatMap((group) => this.#sheet.members[group]!).filter(isFree);
    let found: Advice | null = null;
    let left = TRIED;
    const consider = (change: Change) => {
      left--;
      const advice = this.#price(change);
      if (compareCosts(advice.cost, found?.cost ?? [0, 0, 0]) < 0) found = advice;
    };
    for (const person of people) {
      const from = this.#sheet.groupOf[person]!;
      for (const to of this.#sheet.data.groups.keys()) {
        const move = { person, to, other: null };
        if (to !== from && this.#fits(person, to) && this.#sheet.refuses(move) === null) consider(move);
      }
      for (const [other, to] of this.#sheet.groupOf.entries()) {
        if (left <= 0) return found;
        if (to !== from && isFree(other) && this.#fits(person, to) && this.#fits(other, from))
          consider({ person, to, other });
      }
    }
    return found;
  }

  /** Groups of another pool are left to the organiser. */
  #fits(person: number, group: number): boolean {
    const { pools, data } = this.#sheet;
    return data.people.poolOf[person] === pools[group];
  }

  #price(change: Change): Advice {
    const work = this.#work;
    const from = work.groupOf[change.person]!;
    const before: Cost = [...work.cost];
    if (change.other === null) work.move(change.person, change.to);
    else work.swap(change.person, change.other);
    const cost = subtractCosts(work.cost, before);
    if (change.other === null) work.move(change.person, from);
    else work.swap(change.person, change.other);
    return { ...change, cost };
  }
}

function best(list: readonly Advice[]): Advice[] {
  const [first, ...rest] = list;
  if (first === undefined) return [];
  return [rest.reduce((least, each) => (compareCosts(each.cost, least.cost) < 0 ? each : least), first)];
}
