/** The `places:` block: timezones of texts that only the organiser can tell, such as names of offices. */
import type { PlaceMapping } from '../people/timezones.ts';
import { didYouMean } from '../suggest.ts';
import { exactZone } from '../timezone.ts';
import { zonesKnown } from '../zones/zone-names.ts';
import { type Cursor, entriesOf, fault, textOf } from './yaml-cursor.ts';

export function readPlaces(cursor: Cursor): PlaceMapping[] {
  const entries = entriesOf(cursor, 'a map such as { HQ North: Europe/Paris }') ?? [];
  return entries.flatMap(({ key, keyAt, value }) => {
    const text = textOf(value, 'a timezone such as Europe/Paris');
    if (text === null) return [];
    const reading = exactZone(text.trim());
    if (reading !== null) return [{ text: key.trim(), zone: reading.zone, at: keyAt.place }];
    const help =
      didYouMean(text, zonesKnown()) ?? 'write a name such as Europe/Paris or an offset such as +01:00';
    fault(value, 'rules/value', `There is no timezone “${text}”.`, help);
    return [];
  });
}
