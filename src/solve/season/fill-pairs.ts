/**
 * Rounds of pairs in which hardly anyone meets twice: seats are filled one by one, a pair in the way gives way. The
 * number of empty seats never grows (after Dinitz and Stinson's hill climbing for one-factorisations).
 */
import type { RandomStream } from '../random.ts';

export interface PairsWanted {
  readonly people: number;
  readonly rounds: number;
  /** Whether two people may be a pair at all. */
  readonly may: (a: number, b: number) => boolean;
  /** Whether they met before the season. */
  readonly met: (a: number, b: number) => boolean;
}

/** Steps for each seat of the season, and people looked at in all, before it is given up. */
const STEPS_PER_SEAT = 300;
const LOOKS = 200_000_000;
const NOBODY = -1;
const IN_THREE = -2;

/** Null where the seats were not all filled. With an odd number of people each round has one group of three. */
export function fillPairs(wanted: PairsWanted, random: RandomStream): Int32Array[] | null {
  const { people, rounds } = wanted;
  const met = new Uint16Array(people * people);
  for (let a = 0; a < people; a++)
    for (let b = 0; b < people; b++) if (a !== b && wanted.met(a, b)) met[a * people + b] = 1;
  const meet = (a: number, b: number, change: number) => {
    met[a * people + b]! += change;
    met[b * people + a]! += change;
  };
  const partners = Array.from({ length: rounds }, () => new Int32Array(people).fill(NOBODY));
  const threes = people % 2 === 1 ? chooseThrees(wanted, met, meet, partners, random) : [];
  if (threes === null) return null;
  const empty: number[] = [];
  partners.forEach((partner, round) => {
    partner.forEach((other, person) => {
      if (other === NOBODY) empty.push(round * people + person);
    });
  });
  for (
    let steps = Math.min(empty.length * STEPS_PER_SEAT, LOOKS / people);
    empty.length > 0 && steps > 0;
    steps--
  ) {
    const at = random.below(empty.length);
    const seat = empty[at]!;
    empty[at] = empty.at(-1)!;
    empty.pop();
    const partner = partners[Math.floor(seat / people)]!;
    const person = seat % people;
    if (partner[person] !== NOBODY) continue;
    const other = leastMet(wanted, met, partner, person, random);
    if (other === NOBODY) return null;
    const left = partner[other]!;
    if (left >= 0) {
      meet(left, other, -1);
      partner[left] = NOBODY;
      empty.push(seat - person + left);
    }
    partner[person] = other;
    partner[other] = person;
    meet(person, other, 1);
  }
  if (partners.some((partner) => partner.includes(NOBODY))) return null;
  return partners.map((partner, round) => numbered(partner, threes[round] ?? []));
}

/** Somebody whom the person met least of those they may sit with, from a random place on. */
function leastMet(
  { people, may }: PairsWanted,
  met: Uint16Array,
  partner: Int32Array,
  person: number,
  random: RandomStream,
): number {
  let best = NOBODY;
  let least = Number.POSITIVE_INFINITY;
  let other = random.below(people);
  for (let looked = 0; looked < people && least > 0; looked++, other = (other + 1) % people) {
    const times = met[person * people + other]!;
    if (times >= least || other === person || partner[other] === IN_THREE || !may(person, other)) continue;
    best = other;
    least = times;
  }
  return best;
}

/** One group of three a round: turns go round, and nobody meets in two of them if that can be had. */
function chooseThrees(
  { people, may }: PairsWanted,
  met: Uint16Array,
  meet: (a: number, b: number, change: number) => void,
  partners: readonly Int32Array[],
  random: RandomStream,
): number[][] | null {
  const turns = new Int32Array(people);
  const order = Int32Array.from({ length: people }, (_, person) => person);
  const threes: number[][] = [];
  for (const partner of partners) {
    random.shuffle(order);
    const three: number[] = [];
    while (three.length < 3) {
      const score = (person: number) =>
        turns[person]! + 2 * three.reduce((sum, other) => sum + met[person * people + other]!, 0);
      const free = order.filter(
        (person) => !three.includes(person) && three.every((other) => may(person, other)),
      );
      if (free.length === 0) return null;
      three.push(free.reduce((best, person) => (score(person) < score(best) ? person : best)));
    }
    for (const [index, person] of three.entries()) {
      turns[person]!++;
      partner[person] = IN_THREE;
      for (const other of three.slice(index + 1)) meet(person, other, 1);
    }
    threes.push(three);
  }
  return threes;
}

/** Groups by person; the group of three, where there is one, comes first. */
function numbered(partner: Int32Array, three: readonly number[]): Int32Array {
  const groupOf = new Int32Array(partner.length);
  let group = three.length > 0 ? 1 : 0;
  partner.forEach((other, person) => {
    if (other < person) return;
    groupOf[person] = group;
    groupOf[other] = group++;
  });
  return groupOf;
}
