/** One restart of the search for a season: a pure function of the instance, the seed and the restart's number. */
import { type Cost, compareCosts, HARD, type Level, levels, PREFER } from '../../model/cost.ts';
import { buildKernel } from '../kernel.ts';
import { RandomStream } from '../random.ts';
import type { Effort, EffortName, Progress } from '../solve.ts';
import { isReached } from '../walk.ts';
import { levelOfNew, mend, startNew } from './all-new.ts';
import { annealSeason } from './anneal-season.ts';
import { isOfPairs, Season, type SeasonInstance, type SeasonSeats } from './season.ts';
import { startAnywhere, startInTurn, startPairs } from './start-season.ts';
import { isOnlyMeeting } from './strangers.ts';

export interface SeasonRestart {
  readonly number: number;
  readonly seats: SeasonSeats;
  readonly cost: Cost;
  /** Meetings of people who have met already, and what they cost before they are weighed. */
  readonly again: { readonly repeats: number; readonly cost: number };
  readonly moves: number;
  /** Whether it is at the bound, or any other season of these people with as few meetings again costs the same. */
  readonly isSettled: boolean;
}

/** Priced moves of one restart and level at most, and in how many rounds in all they may be looked up. */
const efforts = {
  quick: { restarts: 1, moves: 600_000, looks: 12_000_000 },
  normal: { restarts: 3, moves: 3_000_000, looks: 60_000_000 },
  best: { restarts: 10, moves: 30_000_000, looks: 600_000_000 },
} as const;
/** How many times as many moves are made where nobody may meet twice, and what part of them where it is a wish. */
const STUBBORN = 4;
const SOFT = 4;
/** What part of them shows whether rounds are loose enough to be mended at once. */
const GLANCE = 16;
/** Beyond so many times all swaps of all rounds a restart learns nothing new. */
const SWEEPS = 300;

export function seasonEffort(name: EffortName, people: number, rounds: number): Effort {
  const { restarts, moves, looks } = efforts[name];
  const most = Math.ceil(Math.min(moves, looks / rounds, SWEEPS * people * people * rounds));
  return { restarts, moves: most };
}

/** Runs one restart. Yields between slices of work; answered with true it finishes with what it has. */
export function* solveSeason(
  instance: SeasonInstance,
  seed: string,
  number: number,
  moves: number,
): Generator<Progress, SeasonRestart, boolean> {
  const random = new RandomStream(`${seed}/season/${number}`);
  const kernel = buildKernel(instance.round);
  const ofNew = levelOfNew(instance);
  const isBare = ofNew !== null && isOnlyMeeting(instance);
  // A stream of its own: where nothing comes of it, the rest goes as if it had not been tried.
  const attempts = new RandomStream(`${seed}/season/${number}/new`);
  const start = () => {
    if (isOfPairs(instance.round)) return startPairs(instance, kernel, random);
    return number === 0 ? startInTurn(instance, seed) : startAnywhere(instance, random);
  };
  const season = new Season(kernel, instance, isBare ? startAnywhere(instance, attempts) : start());
  let spent = 0;
  let isStopped = false;
  function* pass<T>(run: Generator<number, T, boolean>): Generator<Progress, T, boolean> {
    const before = spent;
    let step = run.next(false);
    while (!step.done) {
      spent = before + step.value;
      isStopped = yield { moves: spent, cost: [...season.cost] };
      step = run.next(isStopped);
    }
    return step.value;
  }
  const glance = (level: Level) =>
    pass(mend(season, instance, level, Math.ceil(moves / GLANCE), attempts, 'as-it-was'));
  if (ofNew !== null && isBare) yield* glance(ofNew);
  if (ofNew !== null && (isBare || number === 1) && !isStopped && !isSettled(season, instance, ofNew)) {
    const budget = Math.ceil(ofNew === HARD ? STUBBORN * moves : moves / SOFT);
    const isNew = yield* pass(startNew(season, instance, ofNew, budget, attempts));
    if (!isNew && isBare) season.reset(start());
  }
  for (const level of levels) {
    if (isStopped || isSettled(season, instance, level)) continue;
    if (level === ofNew) yield* glance(level);
    if (isStopped || isSettled(season, instance, level)) continue;
    // What was built on purpose is first only mended.
    const before = spent;
    const annealing = annealSeason(season, level, instance.bound, moves, random, number > 0);
    spent = before + (yield* pass(annealing));
    if (level === ofNew && level === HARD && !isStopped && season.cost[HARD] > 0) {
      yield* pass(mend(season, instance, level, STUBBORN * moves, attempts, 'nearest'));
    }
    if (level === HARD && season.cost[HARD] > 0) break;
  }
  return {
    number,
    seats: season.seats(),
    cost: [...season.cost],
    again: { repeats: season.repeats, cost: season.again },
    moves: spent,
    isSettled: isSettled(season, instance, PREFER),
  };
}

/** Whether nothing can be won in a level or a stronger one. */
function isSettled(season: Season, { bound, round, rounds, unit }: SeasonInstance, level: Level): boolean {
  if (isReached(season.cost, bound, level)) return true;
  // Where every two people make a pair once, and must, what weaker rules cost is always the same.
  const meeting = levels.find((each) => unit[each] > 0);
  const isEveryPair = isOfPairs(round) && round.people % 2 === 0 && rounds === round.people - 1;
  return meeting !== undefined && isEveryPair && season.again === 0 && isReached(season.cost, bound, meeting);
}

/** Negative where the first restart is better. */
export function compareSeasons(a: SeasonRestart, b: SeasonRestart): number {
  return compareCosts(a.cost, b.cost) || a.number - b.number;
}
