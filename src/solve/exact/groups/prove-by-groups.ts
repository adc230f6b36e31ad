/**
 * Minima by choice of groups: prices for people are raised until no group is worth less than it costs, which proves what all
 * groups cost together (Lagrangian bound of the set partitioning problem); what is left open is searched among the few
 * groups that are cheap enough.
 */

import type { Level } from '../../../model/cost.ts';
import type { Instance } from '../../../model/terms.ts';
import { type Passed, untimed } from '../../cooling.ts';
import { cover } from './cover.ts';
import { type Aim, ascend, boundAt, type Task } from './dual-prices.ts';
import { type GroupModel, groupModel } from './group-model.ts';
import { type Column, Pricer, type Prices, priceGroup, UNIT } from './pricer.ts';

export interface GroupProof {
  /** Proved minimum of the level over assignments that cost no more in the stronger ones than was said. */
  readonly bound: number;
  /** An assignment that attains the bound, where one was found that is better than the known one. */
  readonly groupOf: Int32Array | null;
}

/** Groups that one look at prices adds at most, and that may be searched at the end. */
const ADDED = 200;
const SEARCHED = 60_000;
const ROUNDS = 200;
/** Steps to better prices in a round. */
const STEPS = 400;
/** Beyond this cost sums of parts of a unit might not be exact. */
const MOST_COST = 2 ** 30;
/** Groups that are looked at in the time of a step of building one. */
const LOOKS = 1;

/**
 * `known` is an assignment that holds the hard rules and costs `aim` at most; nodes are steps of building groups. Null where
 * groups differ from one another, or where not even a first minimum is found with so few nodes.
 */
export function proveByGroups(
  instance: Instance,
  level: Level,
  aim: Aim,
  known: Int32Array,
  nodes: number,
  passed: Passed = untimed,
): GroupProof | null {
  const model = groupModel(instance, level);
  if (model === null || aim.own > MOST_COST) return null;
  const { people, groups } = model;
  const task: Task = { open: [...known.keys()], groups, sizes: sizesIn(model), paid: model.constant };
  const columns = columnsOf(model, known);
  const sizes = task.sizes ? [...task.sizes.keys()] : spanOf(model);
  const keyOf = (size: number) => (task.sizes === null ? 0 : size);
  const pricer = new Pricer(model, passed);
  let left = nodes;
  let prices = firstPrices(people, columns);
  let best: { bound: number; prices: Prices; least: Map<number, number> } | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const ascent = ascend(task, columns, prices, aim, { steps: STEPS, enough: aim.own * UNIT })!;
    prices = ascent.prices;
    pricer.setPrices(prices);
    const least = new Map(ascent.least);
    const before = columns.length;
    for (const size of sizes) {
      const key = keyOf(size);
      const limit = ascent.least.get(key)! - 1;
      let added = 0;
      const isDone = pricer.find(size, limit, left, (column, value) => {
        columns.push(column);
        least.set(key, Math.min(least.get(key)!, value));
        return ++added < ADDED ? limit : least.get(key)! - 1;
      });
      left = pricer.nodes;
      if (!isDone) return best && { bound: whole(best.bound), groupOf: null };
    }
    const bound = boundAt(task, least, prices, aim);
    if (best === null || bound > best.bound) best = { bound, prices, least };
    if (whole(best.bound) >= aim.own) return { bound: aim.own, groupOf: null };
    if (columns.length === before) break;
  }
  pricer.setPrices(best!.prices);
  for (let target = whole(best!.bound); target < aim.own; target++) {
    const loss = target * UNIT - best!.bound;
    const near: Column[] = [];
    for (const size of sizes) {
      const limit = best!.least.get(keyOf(size))! + loss;
      const isDone = pricer.find(size, limit, left, (column) => {
        near.push(column);
        return near.length < SEARCHED ? limit : Number.NEGATIVE_INFINITY;
      });
      left = pricer.nodes;
      if (!isDone || near.length >= SEARCHED) return { bound: target, groupOf: null };
    }
    const answer = cover(task, near, best!.prices, { ...aim, own: target }, left * LOOKS, passed);
    if (answer.kind === 'open') return { bound: target, groupOf: null };
    if (answer.kind === 'found') return { bound: target, groupOf: seatsOf(people, answer.columns) };
  }
  return { bound: aim.own, groupOf: null };
}

/** The sizes that a group may have. */
function spanOf({ fewest, most }: GroupModel): number[] {
  return Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i);
}

/** How many groups there are of each size; null where sizes may be mixed in several ways. */
function sizesIn({ people, groups, fewest, most }: GroupModel): Map<number, number> | null {
  const large = people - groups * fewest;
  if (most - fewest > 1) return null;
  const sizes = new Map<number, number>();
  if (groups > large) sizes.set(fewest, groups - large);
  if (large > 0) sizes.set(most, large);
  return sizes;
}

function columnsOf(model: GroupModel, known: Int32Array): Column[] {
  return Array.from({ length: model.groups }, (_, group) => {
    const members = [...known.keys()].filter((person) => known[person] === group);
    const column = priceGroup(model, members);
    if (column === null) throw new Error('the known assignment breaks a hard rule');
    return column;
  });
}

function seatsOf(people: number, columns: readonly Column[]): Int32Array {
  const groupOf = new Int32Array(people);
  columns.forEach(({ members }, group) => {
    for (const person of members) groupOf[person] = group;
  });
  return groupOf;
}

/** Rounded up to a whole cost: costs are whole numbers. */
function whole(bound: number): number {
  // Adding 0 turns a minus zero into zero.
  return Math.ceil(bound / UNIT) + 0;
}

/** Everybody pays an equal share of what their known group costs. */
function firstPrices(people: number, columns: readonly Column[]): Prices {
  const ofPerson = new Float64Array(people);
  for (const { members, own } of columns)
    for (const person of members) ofPerson[person] = Math.round((own * UNIT) / members.length);
  return { ofPerson, ofStronger: 0 };
}
