/** Who is above whom: pairs of people in one reporting line, by solid lines at any distance or by one dotted line. */
import { isDottedLine, type OrgChart } from '../model/org-chart.ts';
import { isAbove } from '../model/org-lines.ts';
import { FEW, MOST_PAIRS, PairGatherer, type PairList, pairsAmongFew, TooManyPairs } from './pair-list.ts';

export function areInOneLine(chart: OrgChart, a: number, b: number): boolean {
  return isAbove(chart, a, b) || isAbove(chart, b, a) || isDottedLine(chart, a, b);
}

/** All such pairs of these people, each once. */
export function pairsInOneLine(chart: OrgChart, people: readonly number[]): PairList {
  if (people.length <= FEW) return pairsAmongFew(people, (a, b) => Number(areInOneLine(chart, a, b)));
  const { dotted, loopOf, loops } = chart;
  const isMeant = new Uint8Array(chart.boss.length);
  for (const person of people) isMeant[person] = 1;
  const inLoop = loops.map((loop) => loop.filter((person) => isMeant[person] === 1));
  const { nextAbove, countAbove } = meantAbove(chart, isMeant, inLoop);
  checkNumber(people, chart, countAbove);
  const pairs = new PairGatherer();
  for (const lower of people) {
    let top = lower;
    for (; nextAbove[top]! >= 0; top = nextAbove[top]!) pairs.add(nextAbove[top]!, lower);
    // A line that does not end at the top of the chart ends in a loop, all of whose members are above.
    const isInLoop = loopOf[lower]! >= 0;
    const loop = isInLoop ? loopOf[lower]! : -2 - nextAbove[top]!;
    if (loop >= 0) for (const upper of inLoop[loop]!) if (!isInLoop || upper < lower) pairs.add(upper, lower);
    for (const upper of dotted.get(lower) ?? []) if (isMeant[upper] === 1) pairs.add(upper, lower);
  }
  return pairs.finish();
}

/**
 * Per person outside loops the next of those meant who is above them, -1 for nobody, or -2 - loop where their line runs into
 * one first; and how many of those meant are above them in all. Every line is followed only as far as it is not known yet.
 */
function meantAbove({ boss, loopOf }: OrgChart, isMeant: Uint8Array, inLoop: readonly (readonly number[])[]) {
  const OPEN = -1_000_000_000;
  const nextAbove = new Int32Array(boss.length).fill(OPEN);
  const countAbove = new Float64Array(boss.length);
  const path: number[] = [];
  for (let start = 0; start < boss.length; start++) {
    for (let current = start; nextAbove[current] === OPEN; current = boss[current]!) {
      path.push(current);
      if (boss[current]! < 0 || loopOf[current]! >= 0) break;
    }
    for (let person = path.pop(); person !== undefined; person = path.pop()) {
      const upper = boss[person]!;
      const loop = loopOf[person]!;
      if (loop >= 0) {
        nextAbove[person] = -1;
        countAbove[person] = inLoop[loop]!.length - isMeant[person]!;
      } else if (upper < 0) nextAbove[person] = -1;
      else if (loopOf[upper]! >= 0) {
        nextAbove[person] = -2 - loopOf[upper]!;
        countAbove[person] = inLoop[loopOf[upper]!]!.length;
      } else {
        nextAbove[person] = isMeant[upper] === 1 ? upper : nextAbove[upper]!;
        countAbove[person] = countAbove[upper]! + isMeant[upper]!;
      }
    }
  }
  return { nextAbove, countAbove };
}

/** A column that is taken for the managers and is none can put everybody above everybody. */
function checkNumber(people: readonly number[], { loopOf }: OrgChart, countAbove: Float64Array): void {
  let pairs = 0;
  let longest = 0;
  for (const person of people) {
    // Of two people in a loop each is above the other.
    pairs += loopOf[person]! < 0 ? countAbove[person]! : countAbove[person]! / 2;
    longest = Math.max(longest, countAbove[person]!);
  }
  if (pairs <= MOST_PAIRS) return;
  throw new TooManyPairs(
    `${pairs} pairs of people are in one reporting line, which is more than minim can weigh, and somebody has ${longest} participants above them; the manager column is hardly one of managers: look at what \`minim people\` says of it`,
  );
}
