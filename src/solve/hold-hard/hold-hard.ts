/** The search for seats that break no hard rule: clashes of two people as a graph to colour, with all other hard terms beside. */
import { type Cost, HARD } from '../../model/cost.ts';
import { anneal } from '../anneal.ts';
import { buildKernel } from '../kernel.ts';
import type { RandomStream } from '../random.ts';
import { isReached, type Watch } from '../walk.ts';
import { WorkingAssignment } from '../working-assignment.ts';
import { type HardRules, partHardRules } from './clash-graph.ts';
import { cool } from './cool.ts';
import { firstSeats } from './first-seats.ts';
import { Found } from './found.ts';
import { Seating } from './seating.ts';
import { tabu } from './tabu.ts';

/** Above this many entries (people × groups) no table of clashes is kept, and annealing does it all. */
const ENTRIES = 1 << 24;

/** Annealing comes first: most rules are held within this, and seats it finds leave more for later cycles than those of tabu search. */
const FIRST_MOVES = 100_000;

/** A first attempt from the seats dealt out, in moves priced per person and group: ordinary pools need no more. */
const FIRST_LOOKS = 50;

/** Moves of the first restart: in units of an ordinary one, by the cube of the people, and at most. */
const STUBBORN = 16;
const BY_CUBE = 20;
const MOST = 10_000_000;

/** Of so many restarts the first ones double their moves, so many times, and stay there; the others are a fraction. */
const CYCLE = 20;
const LONG = 6;
const DOUBLINGS = 3;
const FRACTION = 1 / 8;

/** Turns of a restart, where clashes are all that is hard. */
const TURNS = 4;

/** Moves that tabu search prices in the time of one proposal of annealing. */
const LOOKS_A_MOVE = 9;

/**
 * Looks for an assignment that holds every hard rule and leaves the assignment at the best found. Yields the moves priced so far
 * after every slice; answered with true it stops there.
 */
export function* holdHard(
  assignment: WorkingAssignment,
  bound: Cost,
  number: number,
  budget: number,
  random: RandomStream,
  watch: Watch | null,
): Generator<number, number, boolean> {
  const { instance } = assignment.kernel;
  const isSmall = instance.people * instance.groups <= ENTRIES && instance.groups > 1;
  const rules = isSmall ? partHardRules(instance) : null;
  let moves =
    rules === null ? 0 : yield* anneal(assignment, HARD, bound, Math.min(budget, FIRST_MOVES), random, watch);
  if (isReached(assignment.cost, bound, HARD)) return moves;
  if (rules !== null) {
    const search = colour(assignment, rules, number, budget, random);
    let isStopped = false;
    let step = search.next(false);
    while (!step.done) {
      isStopped = yield moves + step.value;
      step = search.next(isStopped);
    }
    moves += step.value;
    watch?.(assignment);
    if (isStopped || rules.rest.length === 0) return moves;
  }
  if (isReached(assignment.cost, bound, HARD)) return moves;
  return moves + (yield* anneal(assignment, HARD, bound, budget, random, watch));
}

/** One restart: in turns tabu search, from the seats as they are or from saturation, and annealing with all that is hard. */
function* colour(
  assignment: WorkingAssignment,
  { graph, rest }: HardRules,
  number: number,
  budget: number,
  random: RandomStream,
): Generator<number, number, boolean> {
  const { instance } = assignment.kernel;
  const before = { groupOf: assignment.groupOf.slice(), broken: assignment.cost[HARD] };
  const seating = new Seating(graph, instance, before.groupOf);
  const found = new Found(before.groupOf, seating.clashes);
  const patience = patienceOf(number, budget, instance.people);
  let spent = 0;
  let isStopped = false;
  const run = function* (phase: Generator<number, number, boolean>, perMove: number) {
    let step = phase.next(false);
    while (!step.done) {
      isStopped = yield spent + Math.floor(step.value / perMove);
      step = phase.next(isStopped);
    }
    spent += Math.floor(step.value / perMove);
  };
  const looks = FIRST_LOOKS * instance.people * instance.groups;
  yield* run(tabu(seating, found, looks, random), LOOKS_A_MOVE);
  // Tabu search finds what was planted or is loosely woven, annealing what is crowded at random; in turns, so that neither waits long.
  const isAll = rest.length === 0;
  const turns = isAll ? TURNS : 1;
  const each = Math.ceil(patience / turns);
  for (let turn = 0; turn < turns && !isStopped && found.broken > 0; turn++) {
    // Saturation finds what loosely woven rules allow, and may mislead: every other turn goes on from the seats as they are.
    if ((number + turn) % 2 === 0) seating.reset(firstSeats(graph, instance, random));
    found.offer(seating, 0);
    yield* run(tabu(seating, found, each * LOOKS_A_MOVE, random), LOOKS_A_MOVE);
    if (isAll && !isStopped && found.broken > 0) yield* run(cool(seating, null, found, each, random), 1);
  }
  // Other hard terms come in when the clashes are as few as tabu search made them, also where there are none.
  if (!isAll && !isStopped) {
    const others = new WorkingAssignment(buildKernel({ ...instance, terms: rest }), found.groupOf);
    seating.reset(found.groupOf);
    found.broken += others.cost[HARD];
    if (found.broken > 0) yield* run(cool(seating, others, found, patience, random), 1);
  }
  assignment.reset(found.groupOf);
  if (assignment.cost[HARD] > before.broken) assignment.reset(before.groupOf);
  return spent;
}

/** Moves of a restart, for annealing and as much time again for tabu search. */
function patienceOf(number: number, budget: number, people: number): number {
  const place = number % CYCLE;
  const share = place < LONG ? 2 ** Math.min(place, DOUBLINGS) : FRACTION;
  return Math.ceil(Math.min(STUBBORN * budget, BY_CUBE * people * people * people, MOST) * share);
}
