/** The IANA names that minim knows of, for “did you mean”. */
import type { Zone } from '../../model/utc-offsets.ts';
import { countryLines } from './country-table.ts';

let names: readonly Zone[] | null = null;

export function zonesKnown(): readonly Zone[] {
  names ??= countryLines
    .trim()
    .split('\n')
    .flatMap((line) => line.split('|')[1]!.split(' '));
  return names;
}
