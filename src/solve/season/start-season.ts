/** Seasons to start from: built on purpose for pairs, else round after round, each in the light of those before. */
import { compareCosts, levels } from '../../model/cost.ts';
import type { PairTerm, RuleTerm } from '../../model/terms.ts';
import { deal } from '../construct.ts';
import type { Kernel } from '../kernel.ts';
import type { RandomStream } from '../random.ts';
import { runToEnd } from '../run-to-end.ts';
import { effortFor, solveRestart } from '../solve.ts';
import { fillPairs } from './fill-pairs.ts';
import { Meetings } from './meetings.ts';
import { FREE_PAIR, NO_AVOID, NO_HARD, type PairCosts, pairCosts } from './pair-costs.ts';
import { roundRobin } from './round-robin.ts';
import { Season, type SeasonInstance, type SeasonSeats } from './season.ts';

/** Beyond this many people the costs of all pairs are not tabled; rounds are few against them anyway. */
const TABLED = 2000;
/** How often filling the rounds is tried; where it is tight, one try in a few succeeds. */
const ATTEMPTS = 4;

/** The best of several ways to pair people for a season. */
export function startPairs(instance: SeasonInstance, kernel: Kernel, random: RandomStream): SeasonSeats {
  const { round, rounds } = instance;
  const { people } = round;
  const candidates: Int32Array[][] = [];
  if (people <= TABLED) {
    const costs = pairCosts(kernel);
    for (const limit of [FREE_PAIR, NO_AVOID, NO_HARD]) {
      const filled = fillBelow(instance, costs, limit, random);
      candidates.push(...filled);
      if (filled.some((seats) => new Meetings(instance, seats).total() === 0)) break;
    }
  }
  // Perfect for an even number of people whom nothing keeps apart; turns in a three are uneven.
  if (people % 2 === 0 || candidates.length === 0)
    candidates.push(shuffledRoundRobin(people, rounds, random));
  return candidates
    .map((seats) => ({ seats, cost: new Season(kernel, instance, seats).cost }))
    .reduce((best, each) => (compareCosts(each.cost, best.cost) < 0 ? each : best)).seats;
}

function shuffledRoundRobin(people: number, rounds: number, random: RandomStream): Int32Array[] {
  const places = Int32Array.from({ length: people }, (_, person) => person);
  random.shuffle(places);
  return Array.from({ length: rounds }, (_, round) => {
    const groupOf = roundRobin(people, round);
    return places.map((place) => groupOf[place]!);
  });
}

/** Pairs below a cost only: all rounds at once, and as many as one may have without meeting again, over and over. */
function fillBelow(
  { round: { people }, rounds, earlier }: SeasonInstance,
  costs: PairCosts,
  limit: number,
  random: RandomStream,
): Int32Array[][] {
  const may = (a: number, b: number) => costs.at(a, b) < limit;
  const met = (a: number, b: number) => earlier[a]!.has(b);
  let fewest = people;
  for (let a = 0; a < people; a++) {
    let others = 0;
    for (let b = 0; b < people; b++) others += Number(a !== b && may(a, b));
    fewest = Math.min(fewest, others);
  }
  if (fewest === 0 || (fewest < rounds && limit < NO_HARD)) return [];
  const fill = (count: number) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const filled = fillPairs({ people, rounds: count, may, met }, random);
      if (filled !== null) return filled;
    }
    return null;
  };
  const whole = fill(rounds);
  const part = fewest < rounds ? fill(fewest) : null;
  const repeated = part && Array.from({ length: rounds }, (_, round) => part[round % fewest]!);
  return [whole, repeated].flatMap((seats) => (seats === null ? [] : [seats]));
}

/** Round after round, what meeting again would cost being a term of each. */
export function startInTurn(instance: SeasonInstance, seed: string): Int32Array[] {
  const { round, rounds, unit } = instance;
  const { moves } = effortFor('quick', round.people);
  const seats: Int32Array[] = [];
  for (let number = 0; number < rounds; number++) {
    const term = meetingTerm(instance, seats);
    const again = levels.flatMap((level): RuleTerm[] =>
      unit[level] > 0 ? [{ rule: 0, level, weight: unit[level], term }] : [],
    );
    const run = solveRestart({ ...round, terms: [...round.terms, ...again] }, seed, {
      number,
      moves,
      cooling: 'wide',
    });
    seats.push(runToEnd(run).groupOf);
  }
  return seats;
}

/** Pairs that met in a round before the next one, with what meeting in it would cost. */
function meetingTerm(instance: SeasonInstance, seats: SeasonSeats): PairTerm {
  const { people } = instance.round;
  const nobody = Int32Array.from({ length: people }, (_, person) => person);
  const meetings = new Meetings(instance, [...seats, nobody]);
  const pairs: [number, number, number][] = [];
  for (let a = 0; a < people; a++) {
    for (let b = a + 1; b < people; b++) {
      const cost = meetings.costAt(a, b, seats.length);
      if (cost > 0) pairs.push([a, b, cost]);
    }
  }
  return {
    kind: 'pair',
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    weight: Int32Array.from(pairs, ([, , weight]) => weight),
    constant: 0,
  };
}

/** Every round dealt out like cards, as if there were no others. */
export function startAnywhere({ round, rounds }: SeasonInstance, random: RandomStream): Int32Array[] {
  return Array.from({ length: rounds }, (_, number) => deal(round, number, random));
}
