/** What is tried first where nobody need meet anybody twice: a season made so from the start, or one mended until it is. */
import { compareCosts, type Level, levels } from '../../model/cost.ts';
import { buildKernel } from '../kernel.ts';
import type { RandomStream } from '../random.ts';
import { WorkingAssignment } from '../working-assignment.ts';
import { frameOf, freshSeason } from './fresh-season.ts';
import { mendMeetings } from './mend-meetings.ts';
import { relabel } from './relabel.ts';
import { isOfPairs, type Season, type SeasonInstance } from './season.ts';
import { strangersOf } from './strangers.ts';

/** Beyond this many people it is not tabled who met whom; rounds are few against them anyway. */
const TABLED = 2000;

/** The level in which meeting again counts, where it is not proved that some must; else null. Pairs are filled elsewhere. */
export function levelOfNew({ unit, bound, round, rounds }: SeasonInstance): Level | null {
  const level = levels.find((each) => unit[each] > 0);
  if (level === undefined || round.people > TABLED || round.groups < 2 || isOfPairs(round)) return null;
  return bound[level] === rounds * round.bound[level] ? level : null;
}

/** Seats a season in which nobody meets twice, strangers as far apart as it allows. False where none was found. */
export function* startNew(
  season: Season,
  instance: SeasonInstance,
  level: Level,
  budget: number,
  random: RandomStream,
): Generator<number, boolean, boolean> {
  const frame = frameOf(instance);
  const seats = frame && (yield* freshSeason(frame, budget, random));
  if (seats === null) return false;
  season.reset(yield* relabel(seats, strangersOf(instance, level).apart, budget, random));
  return true;
}

/** Mends the season as it stands. Where that fails it is left as it was, or at the nearest found. */
export function* mend(
  season: Season,
  instance: SeasonInstance,
  level: Level,
  budget: number,
  random: RandomStream,
  ifNot: 'as-it-was' | 'nearest',
): Generator<number, void, boolean> {
  const { round, rounds } = instance;
  const { apart, others } = strangersOf(instance, level);
  const before = { seats: season.seats(), cost: [...season.cost] as const };
  const kernel = buildKernel({ ...round, terms: others });
  const asOthers =
    others.length === 0 ? [] : before.seats.map((seats) => new WorkingAssignment(kernel, seats));
  const upTo = (cost: readonly number[]) =>
    levels.reduce<number>((sum, each) => (each <= level ? sum + cost[each]! : sum), 0);
  const { seats, isMended } = yield* mendMeetings(
    before.seats,
    {
      groups: round.groups,
      apart,
      others: asOthers,
      othersMay: rounds * upTo(round.bound),
      othersCost: () => asOthers.reduce((sum, { cost }) => sum + upTo(cost), 0),
    },
    budget,
    random,
  );
  if (!isMended && ifNot === 'as-it-was') return;
  season.reset(seats);
  if (compareCosts(season.cost, before.cost) > 0) season.reset(before.seats);
}
