/** What a text says about a timezone: the zone and how it was found, or why none is certain. */
import type { Zone } from '../../model/utc-offsets.ts';

/** `exact`: written as a zone. `offset`: a fixed offset without a place. `meant`: a place, or a name that people use. */
export type How = 'exact' | 'offset' | 'meant';

export interface Found {
  readonly zone: Zone;
  readonly how: How;
}

export interface NotFound {
  readonly zone: null;
  /** Completes “... is not certain: ”. */
  readonly why: string;
}

export type Reading = Found | NotFound;

export function notFound(why: string): NotFound {
  return { zone: null, why };
}
