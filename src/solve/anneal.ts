/** Simulated annealing, one strength after the other: hard rules first, then avoid, then prefer. */
import { AVOID, type Cost, HARD, type Level } from '../model/cost.ts';
import { type Cooling, type Passed, STEPS, untimed, wideTemperatures } from './cooling.ts';
import type { KeepSeats } from './keep-seats.ts';
import { meanChange, NEVER } from './mean-change.ts';
import type { RandomStream } from './random.ts';
import { SLICE, stay } from './stay.ts';
import { narrowByTrial } from './trial-cooling.ts';
import { Walk, type Watch } from './walk.ts';
import type { Emphasis, WorkingAssignment } from './working-assignment.ts';

export interface AnnealOptions {
  readonly keep?: KeepSeats | null;
  /**
   * Whether stronger rules may be broken for a while: in the first half at a price that the temperature can pay. Swaps that
   * break nothing do not lead everywhere; a detour may.
   */
  readonly isLoose?: boolean;
  readonly cooling?: Cooling;
  /** Where it cools by the clock: then it is through by 1, whatever moves are left, which may be without end. */
  readonly passed?: Passed;
}

/** Slices of rest for a walk that is told to stop while it is warm: some ten milliseconds. */
const HURRY = 6;

/**
 * Improves the assignment until the level's bound is reached or `budget` moves were priced, and leaves it at the best.
 * Yields the moves priced so far after every slice; answered with true it stops, but for a short rest of weaker levels.
 */
export function* anneal(
  assignment: WorkingAssignment,
  level: Level,
  bound: Cost,
  budget: number,
  random: RandomStream,
  watch: Watch | null,
  { keep = null, isLoose = false, cooling = 'wide', passed = untimed }: AnnealOptions = {},
): Generator<number, number, boolean> {
  if (assignment.kernel.instance.groups < 2) return 0;
  assignment.emphasise(emphasisFor(level));
  const walk = new Walk(assignment, { level, bound, keep }, random, watch);
  const mean = meanChange(() => drawSwap(assignment, random));
  const temperatures =
    cooling === 'wide' ? wideTemperatures(mean) : yield* narrowByTrial(walk, mean, budget, passed);
  if (isLoose && level !== HARD) {
    assignment.emphasise(looseEmphasis(level, Math.max(1, Math.round(mean))));
    walk.isLoose = true;
  }
  const tighten = () => {
    assignment.emphasise(emphasisFor(level));
    walk.isLoose = false;
  };
  const each = Math.ceil((budget - walk.moves) / STEPS);
  const begun = passed();
  for (const [step, temperature] of (temperatures ?? []).entries()) {
    if (walk.moves >= budget || walk.isDone) break;
    if (walk.isLoose && step * 2 >= STEPS) tighten();
    const until = begun + ((1 - begun) * (step + 1)) / STEPS;
    if (passed() >= until) continue;
    const moves = Math.min(each, budget - walk.moves);
    if (yield* stay(walk, moves, temperature, () => passed() >= until)) {
      // What is cut off half-way is worth little before it has come to rest.
      if (walk.isLoose) tighten();
      if (level !== HARD) walk.run(Math.min(budget - walk.moves, HURRY * SLICE), temperatures!.at(-1)!);
      break;
    }
  }
  return walk.end();
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

/** What a swap of two random people adds. */
function drawSwap(assignment: WorkingAssignment, random: RandomStream): number {
  const { groupOf } = assignment;
  const p = random.below(groupOf.length);
  const q = random.below(groupOf.length);
  return groupOf[p] === groupOf[q] ? 0 : assignment.swapDelta(p, q);
}
