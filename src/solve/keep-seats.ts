/** Seats that should be kept: how many people sit elsewhere than before. */

/** At most `most` people may sit elsewhere than in `origin` (-1: anywhere is fine). */
export interface KeepSeats {
  readonly origin: Int32Array;
  readonly most: number;
}

export function peopleAway({ origin }: KeepSeats, groupOf: Int32Array): number {
  let away = 0;
  for (let person = 0; person < groupOf.length; person++) {
    if (origin[person]! >= 0 && origin[person] !== groupOf[person]) away++;
  }
  return away;
}

/** By how much more people sit elsewhere when one goes from a group to another. */
export function leavingChange({ origin }: KeepSeats, person: number, from: number, to: number): number {
  const own = origin[person]!;
  return own < 0 ? 0 : Number(to !== own) - Number(from !== own);
}
