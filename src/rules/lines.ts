/** Who is above whom: pairs of people in one reporting line, by solid lines at any distance or by one dotted line. */
import { ancestorsOf, isAbove, isDottedLine, type OrgChart } from '../model/org-chart.ts';
import { pairsIn, weightsByPair } from './pair-rule.ts';
import type { WeightedPair } from './rule.ts';

export function areInOneLine(chart: OrgChart, a: number, b: number): boolean {
  return isAbove(chart, a, b) || isAbove(chart, b, a) || isDottedLine(chart, a, b);
}

/** All such pairs of these people, each once. */
export function pairsInOneLine(chart: OrgChart, people: readonly number[]): WeightedPair[] {
  const isMeant = new Set(people);
  const pairs: WeightedPair[] = [];
  for (const lower of people) {
    const above = [...ancestorsOf(chart, lower), ...(chart.dotted.get(lower) ?? [])];
    for (const upper of above) if (isMeant.has(upper)) pairs.push({ a: upper, b: lower, weight: 1 });
  }
  return pairsIn(weightsByPair(pairs));
}
