/** What the clocks of a zone show in the year from the start of a cycle: enough to compare zones and stated offsets. */
import { offsetSignature, type Zone } from '../../model/utc-offsets.ts';

export interface Clock {
  /** Whether all zones show the same time on every day. True for one; false for none. */
  agree(zones: readonly Zone[]): boolean;
  /** The offsets of a zone, in minutes, in the order in which they come. */
  offsets(zone: Zone): readonly number[];
}

const YEAR = 366;

/** A whole year, so that a short cycle in winter does not make Phoenix and Denver one. */
export function clockFrom(fromDay: number): Clock {
  const known = new Map<Zone, string>();
  const sign = (zone: Zone): string => {
    const signature = known.get(zone) ?? offsetSignature(zone, fromDay, fromDay + YEAR);
    known.set(zone, signature);
    return signature;
  };
  return {
    agree: ([first, ...rest]) => first !== undefined && rest.every((zone) => sign(zone) === sign(first)),
    offsets: (zone) =>
      sign(zone)
        .split(';')
        .map((change) => Number(change.split(':').at(-1))),
  };
}
