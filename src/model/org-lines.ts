/** The org chart as intervals: everyone below a person has a number inside theirs, so who is above whom takes one look. */
import { type OrgChart, UNKNOWN_BOSS } from './org-chart.ts';

interface OrgLines {
  /** Per person; the members of a loop share one interval. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per person: 1 where the line above them ends at a manager who is not known. */
  readonly isUnknownAbove: Uint8Array;
}

/** Whether the first person is above the second by solid lines at any distance. */
export function isAbove(chart: OrgChart, upper: number, lower: number): boolean {
  const { from, to } = linesIn(chart);
  return upper !== lower && from[upper]! <= from[lower]! && from[lower]! < to[upper]!;
}

/** Whether somebody's chain ends at a manager who is not known, so that who is above them is known only in part. */
export function hasUnknownChain(chart: OrgChart, person: number): boolean {
  return chart.unsure?.has(person) === true || linesIn(chart).isUnknownAbove[person] === 1;
}

const known = new WeakMap<OrgChart, OrgLines>();

/** In time and memory by the number of people, however long the lines are; kept for as long as the chart is. */
function linesIn(chart: OrgChart): OrgLines {
  const lines = known.get(chart) ?? drawLines(chart);
  known.set(chart, lines);
  return lines;
}

function drawLines(chart: OrgChart): OrgLines {
  const { boss, loopOf, loops } = chart;
  const people = boss.length;
  // A loop is one place in the chart, whose number follows those of the people.
  const placeOf = (person: number) => (loopOf[person]! < 0 ? person : people + loopOf[person]!);
  const above = new Int32Array(people + loops.length).fill(-1);
  for (let person = 0; person < people; person++) {
    if (loopOf[person]! < 0 && boss[person]! >= 0) above[person] = placeOf(boss[person]!);
  }
  const order = topDown(above);
  const sizes = new Int32Array(above.length).fill(1);
  for (let i = order.length - 1; i >= 0; i--) {
    const place = order[i]!;
    if (above[place]! >= 0) sizes[above[place]!]! += sizes[place]!;
  }
  const start = new Int32Array(above.length);
  const next = new Int32Array(above.length);
  const isUnknown = new Uint8Array(above.length);
  let free = 0;
  for (const place of order) {
    const parent = above[place]!;
    if (parent < 0) {
      start[place] = free;
      free += sizes[place]!;
      isUnknown[place] = Number(place < people && boss[place] === UNKNOWN_BOSS);
    } else {
      start[place] = next[parent]!;
      next[parent]! += sizes[place]!;
      isUnknown[place] = isUnknown[parent]!;
    }
    next[place] = start[place]! + 1;
  }
  const at = Int32Array.from(boss, (_, person) => placeOf(person));
  return {
    from: at.map((place) => start[place]!),
    to: at.map((place) => start[place]! + sizes[place]!),
    isUnknownAbove: Uint8Array.from(at, (place) => isUnknown[place]!),
  };
}

/** Places with those above them first. */
function topDown(above: Int32Array): Int32Array {
  const starts = new Int32Array(above.length + 1);
  for (const parent of above) if (parent >= 0) starts[parent + 1]!++;
  for (let place = 0; place < above.length; place++) starts[place + 1]! += starts[place]!;
  const below = new Int32Array(above.length);
  const fill = starts.slice();
  const order = new Int32Array(above.length);
  let size = 0;
  for (let place = 0; place < above.length; place++) {
    if (above[place]! >= 0) below[fill[above[place]!]!++] = place;
    else order[size++] = place;
  }
  for (let i = 0; i < size; i++) {
    const place = order[i]!;
    for (let at = starts[place]!; at < starts[place + 1]!; at++) order[size++] = below[at]!;
  }
  return order;
}
