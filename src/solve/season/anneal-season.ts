/** Simulated annealing over all rounds at once: two people change places in one round, or in every round. */
import { type Cost, compareCosts, type Level } from '../../model/cost.ts';
import { mayAccept, TEMPERATURE_UNIT } from '../acceptance.ts';
import { emphasisFor } from '../anneal.ts';
import { coolingFactor } from '../cooling.ts';
import { meanChange } from '../mean-change.ts';
import type { RandomStream } from '../random.ts';
import { isReached } from '../walk.ts';
import { isOfPairs, type Season } from './season.ts';

/** Start and end temperatures as shares of the mean change of a random swap. */
const HOT = 0.25;
const COLD = 0.035;
/** Moves between two looks at the outside. */
const SLICE = 1 << 14;
/** One proposal in this many moves a person to another group, where sizes allow that. */
const MOVE_EVERY = 8;
/** For each round, this many changes in one round come to one through all of them. */
const EXCHANGE_EVERY = 4;

/**
 * Improves the season until the bound of the level is reached or `budget` moves were priced, and leaves it at the best.
 * Cold, it only mends what was built on purpose. Yields the moves priced so far; answered with true it stops there.
 */
export function* annealSeason(
  season: Season,
  level: Level,
  bound: Cost,
  budget: number,
  random: RandomStream,
  isHot: boolean,
): Generator<number, number, boolean> {
  const { rounds, cost } = season;
  const { instance } = rounds[0]!.kernel;
  const { people, groups, fewest, most } = instance;
  if (groups < 2) return 0;
  season.emphasise(emphasisFor(level));
  const canMove = !isOfPairs(instance) && fewest.some((least, group) => least < most[group]!);
  const cooling = isHot ? coolingFactor(Math.max(1, Math.ceil(budget / SLICE)), HOT, COLD) : 1;
  let temperature = Math.max(
    1,
    meanChange(() => drawSwap(season, random)) * (isHot ? HOT : COLD) * TEMPERATURE_UNIT,
  );
  const best = { seats: season.seats(), cost: [...cost] as [number, number, number] };
  const remember = () => {
    if (compareCosts(cost, best.cost) >= 0) return;
    best.cost = [...cost];
    for (const [round, { groupOf }] of rounds.entries()) best.seats[round]!.set(groupOf);
  };
  let moves = 0;
  while (moves < budget && !isReached(cost, bound, level)) {
    const end = Math.min(budget, moves + SLICE);
    const degree = Math.round(temperature);
    while (moves < end) {
      const p = random.below(people);
      if (random.below(EXCHANGE_EVERY * rounds.length) === 0) {
        const q = random.below(people);
        moves += rounds.length;
        const delta = season.exchangeDelta(p, q);
        if (!mayAccept(delta, degree, random.next())) continue;
        remember();
        season.exchange(p, q);
        if (isReached(cost, bound, level)) break;
        continue;
      }
      moves++;
      const round = random.below(rounds.length);
      const { groupOf, sizes } = rounds[round]!;
      const isMove = canMove && random.below(MOVE_EVERY) === 0;
      const other = random.below(isMove ? groups : people);
      const [g, h] = [groupOf[p]!, isMove ? other : groupOf[other]!];
      if (g === h || (isMove && (sizes[g]! <= fewest[g]! || sizes[h]! >= most[h]!))) continue;
      if (!isMove && !season.maySwap(round, p, other)) continue;
      const delta = isMove ? season.moveDelta(round, p, h) : season.swapDelta(round, p, other);
      if (!mayAccept(delta, degree, random.next())) continue;
      if (delta >= 0) remember();
      if (isMove) season.move(round, p, h);
      else season.swap(round, p, other);
      if (delta < 0 && isReached(cost, bound, level)) break;
    }
    temperature *= cooling;
    if (yield moves) break;
  }
  remember();
  if (compareCosts(cost, best.cost) > 0) season.reset(best.seats);
  return moves;
}

/** What a swap of two random people in a random round adds. */
function drawSwap(season: Season, random: RandomStream): number {
  const round = random.below(season.rounds.length);
  const { groupOf } = season.rounds[round]!;
  const p = random.below(groupOf.length);
  const q = random.below(groupOf.length);
  return groupOf[p] === groupOf[q] ? 0 : season.swapDelta(round, p, q);
}
