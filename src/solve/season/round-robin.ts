/** The classic schedule of pairs: with an even number of people everyone meets everyone once in one round fewer. */

/**
 * Round `round` of the circle: one person stays, the others go round, and who stand opposite make a pair. With an odd
 * number the one who would sit out joins the pair whose turn it is. Groups by place, from 0.
 */
export function roundRobin(people: number, round: number): Int32Array {
  const places = people + (people % 2);
  const turning = places - 1;
  const groupOf = new Int32Array(people);
  const opposite = (k: number) => [(round + k) % turning, (round - k + turning * k) % turning] as const;
  const isOdd = people % 2 === 1;
  const left = round % turning;
  const pairs = Array.from({ length: places / 2 - 1 }, (_, k) => opposite(k + 1));
  if (!isOdd) pairs.unshift([left, turning]);
  pairs.forEach(([a, b], group) => {
    groupOf[a] = group;
    groupOf[b] = group;
  });
  if (isOdd && pairs.length > 0) groupOf[left] = 0;
  return groupOf;
}
