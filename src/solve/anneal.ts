/** Simulated annealing, one strength after the other: hard rules first, then avoid, then prefer. */
import { AVOID, type Cost, compareCosts, HARD, type Level, levels, PREFER } from '../model/cost.ts';
import { mayAccept, TEMPERATURE_UNIT } from './acceptance.ts';
import { swapBlock, togetherOf } from './blocks.ts';
import type { RandomStream } from './random.ts';
import type { Emphasis, WorkingAssignment } from './working-assignment.ts';

interface Best {
  readonly groupOf: Int32Array;
  readonly cost: [number, number, number];
}

/** Seats that should be kept: at most `most` people may sit elsewhere than in `origin` (-1: anywhere is fine). */
export interface KeepSeats {
  readonly origin: Int32Array;
  readonly most: number;
}

export interface AnnealOptions {
  readonly keep?: KeepSeats | null;
  /**
   * Whether stronger rules may be broken for a while: in the first half at a price that the temperature can pay. Swaps that
   * break nothing do not lead everywhere; a detour may.
   */
  readonly isLoose?: boolean;
}

/** Called after every move in tests: compares the running cost with the definitions. */
export type Watch = (assignment: WorkingAssignment) => void;

/** Moves between two looks at the outside: progress, the clock. */
const SLICE = 1 << 16;

/** A rise of a stronger level than the one being searched is never taken: it counts this often. */
const NEVER = 2 ** 20;

/** Start and end temperatures as shares of the mean change of a random swap; measured on org charts of 50 to 2,000. */
export const HOT = 0.25;
export const COLD = 0.035;

/** Where people must sit together, one proposal in this many swaps a whole block. */
const BLOCK_EVERY = 8;

/** One proposal in this many moves a person to another group; the others swap two. */
const MOVE_EVERY = 8;

/**
 * Improves the assignment until the level's bound is reached or `budget` moves were priced, and leaves it at the best.
 * Yields the moves priced so far after every slice; answered with true it stops there.
 */
export function* anneal(
  assignment: WorkingAssignment,
  level: Level,
  bound: Cost,
  budget: number,
  random: RandomStream,
  watch: Watch | null,
  { keep = null, isLoose = false }: AnnealOptions = {},
): Generator<number, number, boolean> {
  const { people, groups, fewest, most } = assignment.kernel.instance;
  const { groupOf, sizes, cost } = assignment;
  if (groups < 2) return 0;
  assignment.emphasise(emphasisFor(level));
  const canMove = fewest.some((least, group) => least < most[group]!);
  const slices = Math.max(1, Math.ceil(budget / SLICE));
  const cooling = coolingFactor(slices);
  const mean = meanChange(assignment, random);
  let temperature = Math.max(1, mean * HOT * TEMPERATURE_UNIT);
  if (isLoose && level !== HARD) assignment.emphasise(looseEmphasis(level, Math.max(1, Math.round(mean))));
  const best: Best = { groupOf: groupOf.slice(), cost: [...cost] };
  // People who must sit together move together, or not at all once that rule holds.
  const blocks = keep === null ? togetherOf(assignment.kernel.instance) : null;
  let moves = 0;
  let away = keep ? countAway(keep, groupOf) : 0;
  while (moves < budget && !isReached(cost, bound, level)) {
    const half = isLoose && moves * 2 < budget ? Math.ceil(budget / 2) : budget;
    const end = Math.min(half, moves + SLICE);
    const degree = Math.round(temperature);
    if (isLoose && moves * 2 >= budget) assignment.emphasise(emphasisFor(level));
    for (; moves < end; moves++) {
      const p = random.below(people);
      const g = groupOf[p]!;
      if (blocks !== null && random.below(BLOCK_EVERY) === 0) {
        if (compareCosts(cost, best.cost) < 0) remember(best, assignment);
        if (swapBlock(assignment, blocks, p, random, degree)) watch?.(assignment);
        if (isReached(cost, bound, level)) break;
        continue;
      }
      const isMove = canMove && random.below(MOVE_EVERY) === 0;
      const other = random.below(isMove ? groups : people);
      const h = isMove ? other : groupOf[other]!;
      if (h === g || (isMove && (sizes[g]! <= fewest[g]! || sizes[h]! >= most[h]!))) continue;
      const leaving =
        keep === null ? 0 : leavingChange(keep, p, g, h) + (isMove ? 0 : leavingChange(keep, other, h, g));
      if (keep !== null && leaving > 0 && away + leaving > keep.most) continue;
      const delta = isMove ? assignment.moveDelta(p, h) : assignment.swapDelta(p, other);
      if (!mayAccept(delta, degree, random.next())) continue;
      // Copying the best is dear, so it is done only where the search is about to leave it.
      // With detours allowed, even a move that pays by the price of the day may be a step back.
      if ((isLoose || delta >= 0) && compareCosts(cost, best.cost) < 0) remember(best, assignment);
      if (isMove) assignment.move(p, h);
      else assignment.swap(p, other);
      away += leaving;
      watch?.(assignment);
      if (delta < 0 && isReached(cost, bound, level)) break;
    }
    temperature *= cooling;
    if (yield moves) break;
  }
  if (compareCosts(cost, best.cost) > 0) assignment.reset(best.groupOf);
  return moves;
}

function countAway({ origin }: KeepSeats, groupOf: Int32Array): number {
  let away = 0;
  for (let person = 0; person < groupOf.length; person++) {
    if (origin[person]! >= 0 && origin[person] !== groupOf[person]) away++;
  }
  return away;
}

/** By how much more people sit elsewhere when one goes from a group to another. */
function leavingChange({ origin }: KeepSeats, person: number, from: number, to: number): number {
  const own = origin[person]!;
  return own < 0 ? 0 : Number(to !== own) - Number(from !== own);
}

/** Whether a cost is at its bound in this level and all stronger ones. */
export function isReached(cost: Cost, bound: Cost, level: Level): boolean {
  for (const each of levels) if (each <= level && cost[each] > bound[each]) return false;
  return true;
}

/** The level searched counts as it is, stronger ones out of reach, weaker ones not at all. */
export function emphasisFor(level: Level): Emphasis {
  if (level === HARD) return [1, 0, 0];
  return level === AVOID ? [NEVER, 1, 0] : [NEVER * NEVER, NEVER, 1];
}

/** Stronger levels at a price: one breach costs as much as an ordinary change, two levels up twice that. */
function looseEmphasis(level: Level, price: number): Emphasis {
  return level === AVOID ? [price, 1, 0] : [2 * price, price, 1];
}

/** The factor between two slices that leads from HOT to COLD: found by bisection, for want of a portable power. */
export function coolingFactor(slices: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    let product = HOT;
    for (let slice = 1; slice < slices && product > COLD; slice++) product *= middle;
    if (product > COLD) high = middle;
    else low = middle;
  }
  return high;
}

const SAMPLES = 2000;

/** Mean size of the nonzero changes of random swaps that break nothing stronger. */
function meanChange(assignment: WorkingAssignment, random: RandomStream): number {
  const { people } = assignment.kernel.instance;
  let sum = 0;
  let counted = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const p = random.below(people);
    const q = random.below(people);
    if (assignment.groupOf[p] === assignment.groupOf[q]) continue;
    const change = Math.abs(assignment.swapDelta(p, q));
    if (change === 0 || change >= NEVER / 2) continue;
    sum += change;
    counted++;
  }
  return counted === 0 ? 1 : sum / counted;
}

function remember(best: Best, assignment: WorkingAssignment): void {
  best.groupOf.set(assignment.groupOf);
  best.cost[HARD] = assignment.cost[HARD];
  best.cost[AVOID] = assignment.cost[AVOID];
  best.cost[PREFER] = assignment.cost[PREFER];
}
