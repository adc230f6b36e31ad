import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZone } from '../../../src/model/utc-offsets.ts';
import { readZone } from '../../../src/read/timezone.ts';
import { clockFrom } from '../../../src/read/zones/clock.ts';
import { zoneOfPlace } from '../../../src/read/zones/place.ts';

const clock = clockFrom(Date.parse('2026-01-05T00:00:00Z') / 86_400_000);

describe('a place that is certain', () => {
  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['London, UK', 'Europe/London'],
    ['London, ON', 'America/Toronto'],
    ['London, Canada', 'America/Toronto'],
    ['Denver, CO USA', 'America/Denver'],
    ['Denver CO', 'America/Denver'],
    ['denver, co', 'America/Denver'],
    ['Baltimore MD, USA 🇺🇸', 'America/New_York'],
    ['Seattle 🇺🇸', 'America/Los_Angeles'],
    ['New Delhi, IN', 'Asia/Kolkata'],
    ['Indianapolis, IN', 'America/Indiana/Indianapolis'],
    ['Munich, DE', 'Europe/Berlin'],
    ['Wilmington, DE', 'America/New_York'],
    ['Perth, WA', 'Australia/Perth'],
    ['Bellingham, WA', 'America/Los_Angeles'],
    ['Athens, Georgia', 'America/New_York'],
    ['Tbilisi, Georgia', 'Asia/Tbilisi'],
    ['Georgia, USA', 'America/New_York'],
    ['El Paso, TX', 'America/Denver'],
    ['Pensacola, Florida', 'America/Chicago'],
    ['New York, New York', 'America/New_York'],
    ['Washington, D.C., USA', 'America/New_York'],
    ['Berlin, CT, USA', 'America/New_York'],
    ['San Franciso, CA, USA', 'America/Los_Angeles'],
    ['Las Palmas, Spain', 'Atlantic/Canary'],
    ['Madrid, Spain', 'Europe/Madrid'],
    ['Hong Kong, China', 'Asia/Hong_Kong'],
    ['France', 'Europe/Paris'],
    ['Remote - France', 'Europe/Paris'],
    ['FR Remote', 'Europe/Paris'],
    ['Other - France', 'Europe/Paris'],
    ['Europe (Germany)', 'Europe/Berlin'],
    ['Germany/Berlin', 'Europe/Berlin'],
    ['US-TX-Austin', 'America/Chicago'],
    ['Berlin HQ', 'Europe/Berlin'],
    ['🇫🇷', 'Europe/Paris'],
    ['London, United Kingdom 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Europe/London'],
    ['Sechelt, BC, Canada 🇨', 'America/Vancouver'],
    ['Bristol and London, UK', 'Europe/London'],
    ['Bosnia and Herzegovina', 'Europe/Sarajevo'],
    ['Trinidad & Tobago', 'America/Port_of_Spain'],
    ['Ciudad Juárez, Chihuahua, Mexico', 'America/Ciudad_Juarez'],
  ])('%s is %s', (text, zone) => {
    expect(zoneOfPlace(text, clock)).toEqual({ zone, how: 'meant' });
  });
});

describe('a place that is not certain', () => {
  test.each([
    ['', 'it names no place'],
    ['Remote', 'it names no place'],
    ['🤠', 'it names no place'],
    ['HQ North', '“North” is not known'],
    ['San Franciso', '“San Franciso” is not known'],
    ['Little India', '“Little India” is not known'],
    ['Gulf of Mexico', '“Gulf of Mexico” is not known'],
    ['Birmingham', 'it may mean several places; write the country too'],
    ['Portland', 'it may mean several places; write the country too'],
    ['San Jose', 'it may mean several places; write the country too'],
    ['Washington', 'it may mean several places in different timezones'],
    ['Victoria', 'it may mean several places in different timezones'],
    ['Georgia', 'it may mean several places in different timezones'],
    ['LA', 'it may mean several places in different timezones'],
    ['DE Remote', 'it may mean several places in different timezones'],
    ['CA Remote', 'it may mean several places in different timezones'],
    ['Berlin, New York', '“Berlin” is better known in another country; write city, state and country'],
    ['Hockessin, DE', 'two letters may mean several countries or states'],
    ['Rovigo, RO', 'two letters may mean several countries or states'],
    ['Paris, TX', '“Paris” is better known in another country; write city, state and country'],
    ['Ontario, Canada', 'Ontario has several timezones'],
    ['USA', 'United States has several timezones'],
    ['Spain', 'Spain has several timezones'],
    ['Portland, USA', 'United States has several timezones, and “Portland” is not known'],
    ['Paris, USA', '“Paris” is better known in another country; write city, state and country'],
    ['London, France', '“London” is better known in another country; write city, state and country'],
    ['London, California', '“London” is better known in another country; write city, state and country'],
    ['Flint, TX', 'Texas has several timezones, and “Flint” is not known'],
    ['Lebanon, NH', 'its parts do not fit together'],
    ['Alameda, CA 🇬🇧', 'its flag is that of United Kingdom'],
    ['Berlin and Tokyo', 'it names places in different timezones'],
    ['San Diego, CA, USA / Hong Kong', 'it names places in different timezones'],
    ['Ajaccio, France 🇫🇷/ Dubai, UAE 🇦🇪', 'it has the flags of several countries'],
    ['Albuquerque, NM from Palestine 🇵🇸', 'it tells of more than one place'],
    ['~~Bremen, Germany~~ San Francisco, California', 'it tells of more than one place'],
    ['Somewhere in the Americas', 'it is a part of the world with several timezones'],
    ['EMEA', 'it is a part of the world with several timezones'],
    [`Berlin${' '.repeat(100)}`, 'it is too long for a place'],
  ])('%s: %s', (text, why) => {
    expect(zoneOfPlace(text, clock)).toEqual({ zone: null, why });
  });
});

test('whatever stands in a cell, a zone that is returned exists', () => {
  const words = [
    'Berlin',
    'London',
    'CA',
    'US',
    'Georgia',
    'Remote',
    'France',
    '🇬🇧',
    '/',
    ',',
    '-',
    '(',
    ')',
    'and',
  ];
  const more = [
    'GMT',
    'GMT+01:00',
    'Pacific Time',
    'EST',
    'Portland',
    'Ontario',
    'IN',
    '\u{1f1e6}',
    '~~',
    ':',
    '+',
    ';',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.array(fc.constantFrom(...words, ...more), { maxLength: 8 }).map((all) => all.join(' ')),
    fc.array(fc.constantFrom(...words, ...more), { maxLength: 8 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (cell) => {
      for (const reading of [readZone(cell, clock), zoneOfPlace(cell, clock)]) {
        if (reading.zone === null) expect(reading.why).not.toBe('');
        else expect(isZone(reading.zone) || /^[+-]\d\d:\d\d$/.test(reading.zone)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('two thousand hostile cells take no more than seconds', () => {
  const cells = Array.from({ length: 2000 }, (_, index) =>
    `${'GA,LA,CA,IN,DE/'.repeat(4)}New York,Victoria,${index}`.slice(0, 100),
  );
  const began = performance.now();
  for (const cell of cells) zoneOfPlace(cell, clock);
  expect(performance.now() - began).toBeLessThan(5000);
});
