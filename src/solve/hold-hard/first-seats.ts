/** First seats by saturation (Brélaz): whoever has the fewest groups left is seated next, in the smallest of them. */
import type { RandomStream } from '../random.ts';
import type { ClashGraph } from './clash-graph.ts';
import type { Limits } from './seating.ts';

/** Seats everybody within the largest sizes; those for whom no group is left go where they clash least. */
export function firstSeats(graph: ClashGraph, { most }: Limits, random: RandomStream): Int32Array {
  const { people, starts, others } = graph;
  const groups = most.length;
  const groupOf = new Int32Array(people).fill(-1);
  const sizes = new Int32Array(groups);
  const clashes = new Int16Array(people * groups);
  /** Groups that are open to a person: not full, and nobody in them clashes. */
  const open = new Int32Array(people).fill(groups);
  /** Clashes with people who wait. */
  const waiting = Int32Array.from({ length: people }, (_, person) => starts[person + 1]! - starts[person]!);
  const order = Int32Array.from(open.keys());
  random.shuffle(order);
  const late: number[] = [];
  const seat = (person: number, group: number) => {
    groupOf[person] = group;
    const isFull = ++sizes[group]! === most[group];
    for (let i = starts[person]!; i < starts[person + 1]!; i++) {
      const other = others[i]!;
      waiting[other]!--;
      if (clashes[other * groups + group]!++ === 0) open[other]!--;
    }
    if (isFull) for (const other of order) if (clashes[other * groups + group] === 0) open[other]!--;
  };
  for (let left = people; left > 0; left--) {
    let at = 0;
    for (let i = 1; i < left; i++) {
      const [person, best] = [order[i]!, order[at]!];
      const difference = open[person]! - open[best]!;
      if (difference < 0 || (difference === 0 && waiting[person]! > waiting[best]!)) at = i;
    }
    const person = order[at]!;
    order[at] = order[left - 1]!;
    order[left - 1] = person;
    const row = person * groups;
    const group = smallest(sizes, most, (each) => clashes[row + each]!, 0);
    if (group >= 0) seat(person, group);
    else late.push(person);
  }
  for (const person of late) {
    let least = people;
    for (let group = 0; group < groups; group++) {
      if (sizes[group]! < most[group]!) least = Math.min(least, clashes[person * groups + group]!);
    }
    seat(
      person,
      smallest(sizes, most, (each) => clashes[person * groups + each]!, least),
    );
  }
  return groupOf;
}

/** The smallest group with room and so many clashes; -1 where there is none. */
function smallest(
  sizes: Int32Array,
  most: Int32Array,
  clashesIn: (group: number) => number,
  clashes: number,
): number {
  let best = -1;
  for (let group = 0; group < sizes.length; group++) {
    if (sizes[group]! >= most[group]! || clashesIn(group) !== clashes) continue;
    if (best < 0 || sizes[group]! < sizes[best]!) best = group;
  }
  return best;
}
