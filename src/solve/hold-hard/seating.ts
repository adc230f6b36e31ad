/** Who sits where, with the clashes of every person in every group kept up to date: what the searches of hard rules work on. */
import type { ClashGraph } from './clash-graph.ts';

/** Limits of the groups' sizes; a search may leave them for a while, at a price. */
export interface Limits {
  readonly fewest: Int32Array;
  readonly most: Int32Array;
}

export class Seating {
  readonly graph: ClashGraph;
  readonly groups: number;
  readonly limits: Limits;
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** How many of the others in group g person p clashes with: `table[g * people + p]`. */
  readonly table: Int16Array;
  /** The same in the person's own group. */
  readonly own: Int16Array;
  /** People who clash with somebody in their group: `clashing[0 .. clashingCount - 1]`, in no order. */
  readonly clashing: Int32Array;
  readonly #placeOf: Int32Array;
  clashingCount = 0;
  /** Clashing pairs in one group. */
  clashes = 0;
  /** Seats by which groups are under or over their limits. */
  misfits = 0;

  constructor(graph: ClashGraph, limits: Limits, groupOf: Int32Array) {
    const { people } = graph;
    this.graph = graph;
    this.limits = limits;
    this.groups = limits.most.length;
    this.groupOf = new Int32Array(people);
    this.sizes = new Int32Array(this.groups);
    this.table = new Int16Array(this.groups * people);
    this.own = new Int16Array(people);
    this.clashing = new Int32Array(people);
    this.#placeOf = new Int32Array(people);
    this.reset(groupOf);
  }

  /** Seats everybody anew. */
  reset(groupOf: Int32Array): void {
    const { starts, others, people } = this.graph;
    const { table, own, sizes } = this;
    this.groupOf.set(groupOf);
    table.fill(0);
    sizes.fill(0);
    this.#placeOf.fill(-1);
    this.clashingCount = 0;
    let doubled = 0;
    for (let person = 0; person < people; person++) {
      const row = groupOf[person]! * people;
      sizes[groupOf[person]!]!++;
      for (let i = starts[person]!; i < starts[person + 1]!; i++) table[row + others[i]!]!++;
    }
    for (let person = 0; person < people; person++) {
      own[person] = table[groupOf[person]! * people + person]!;
      doubled += own[person]!;
      if (own[person]! > 0) this.#list(person);
    }
    this.clashes = doubled / 2;
    this.misfits = 0;
    for (let group = 0; group < this.groups; group++) this.misfits += this.misfitAt(group, sizes[group]!);
  }

  /** Seats by which a group of this size would be under or over its limits. */
  misfitAt(group: number, size: number): number {
    const fewest = this.limits.fewest[group]!;
    const most = this.limits.most[group]!;
    return size < fewest ? fewest - size : size > most ? size - most : 0;
  }

  /** Moves a person to another group. */
  move(person: number, to: number): void {
    const { starts, others, people } = this.graph;
    const { table, own, groupOf, sizes } = this;
    const from = groupOf[person]!;
    const out = from * people;
    const into = to * people;
    const before = own[person]!;
    const after = table[into + person]!;
    this.clashes += after - before;
    this.misfits -= this.misfitAt(from, sizes[from]!) + this.misfitAt(to, sizes[to]!);
    this.misfits += this.misfitAt(from, --sizes[from]!) + this.misfitAt(to, ++sizes[to]!);
    groupOf[person] = to;
    own[person] = after;
    for (let i = starts[person]!, end = starts[person + 1]!; i < end; i++) {
      const other = others[i]!;
      table[out + other]!--;
      table[into + other]!++;
      const group = groupOf[other]!;
      if (group === from) {
        if (--own[other]! === 0) this.#unlist(other);
      } else if (group === to) {
        if (own[other]!++ === 0) this.#list(other);
      }
    }
    if (before > 0 && after === 0) this.#unlist(person);
    else if (before === 0 && after > 0) this.#list(person);
  }

  #list(person: number): void {
    this.#placeOf[person] = this.clashingCount;
    this.clashing[this.clashingCount++] = person;
  }

  #unlist(person: number): void {
    const place = this.#placeOf[person]!;
    const last = this.clashing[--this.clashingCount]!;
    this.clashing[place] = last;
    this.#placeOf[last] = place;
  }
}
