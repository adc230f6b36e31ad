/** Sizes from attendance: how many must be in a group for three to be in the room. */
import { counted } from './counted.ts';
import type { SizeRange } from './problem.ts';

/** A share of the members who come to a meeting: numerator and denominator. */
export type Attendance = readonly [number, number];

/** Fewer than three are no group. */
const LEAST_PRESENT = 3;

/**
 * The sizes of which at least three are present, three to four as a rule, and five at most. At 60 % that is 5, 6 and 8,
 * the numbers of the practice; what few attend must be larger.
 */
export function sizesAt([share, of]: Attendance): SizeRange {
  return {
    min: Math.ceil((LEAST_PRESENT * of) / share),
    ideal: Math.ceil((7 * of) / (2 * share)),
    max: Math.floor((5 * of) / share),
    attend: [share, of],
  };
}

export function areTooFew(people: number, [share, of]: Attendance): boolean {
  return people * share < LEAST_PRESENT * of;
}

/** "4 people at 60 % is 2.4 in the room: too small". */
export function sayTooFew(people: number, [share, of]: Attendance): string {
  const tenths = Math.floor((10 * people * share) / of);
  const present = tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)}.${tenths % 10}`;
  const percent = Math.floor((100 * share) / of);
  const who = counted(people, 'person', 'people');
  return `${who} at ${percent} % is ${present} in the room: too small`;
}
