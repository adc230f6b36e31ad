/** Two times in alternate weeks from end to end: report, roster, result.json and calendar tell the same, and Intl confirms it. */
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { minimHere } from './in-process.ts';
import { allFiles, folderWith } from './minim.ts';

const zones: Readonly<Record<string, string>> = {
  Ana: 'Europe/London',
  Bo: 'Asia/Singapore',
  Cy: 'America/New_York',
};
const people = [
  'id,name,timezone',
  ...Object.entries(zones).map(([name, zone]) => `${name},${name},${zone}`),
  '',
].join('\n');
const rules = [
  'cycle: { name: 2026-H2, from: 2026-07-01, to: 2026-12-31 }',
  'size: { min: 3, ideal: 3, max: 3 }',
  'rules: { common-hour: { strength: should, alternate: true } }',
  '',
].join('\n');

async function formed(yaml: string) {
  const folder = folderWith({ 'people.csv': people, 'rules.yaml': yaml });
  const ran = await minimHere(folder, ['assign', './people.csv', '-o', './o', '--calendar']);
  expect(ran.code).toBe(0);
  return { ...ran, files: allFiles(`${folder}/o`) };
}

/** Starts of all meetings of a series, in milliseconds of UTC, as another program reads them. */
function startsOf(root: ICAL.Component, event: ICAL.Component): number[] {
  const zoneOf = new Map(
    root.getAllSubcomponents('vtimezone').map((zone) => [String(zone.getFirstPropertyValue('tzid')), zone]),
  );
  const start = event.getFirstProperty('dtstart')!;
  const { startDate, iterator } = {
    startDate: start.getFirstValue() as ICAL.Time,
    iterator: (from: ICAL.Time) => (event.getFirstPropertyValue('rrule') as ICAL.Recur).iterator(from),
  };
  startDate.zone = new ICAL.Timezone(zoneOf.get(String(start.getFirstParameter('tzid')))!);
  const all = iterator(startDate);
  const starts: number[] = [];
  for (let next = all.next(); next; next = all.next()) {
    next.zone = startDate.zone;
    starts.push(next.toUnixTime() * 1000);
  }
  return starts;
}

/** Minutes of an hour from then on that are not Monday to Friday from 09:00 to 17:00 there. */
function outside(zone: string, start: number): number {
  const options = { timeZone: zone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' } as const;
  let minutes = 0;
  for (let minute = 0; minute < 60; minute++) {
    const [, day, hour] = /^(\w+),? (\d+)/.exec(
      new Intl.DateTimeFormat('en-GB', options).format(start + minute * 60_000),
    )!;
    if (/^S/.test(day!) || Number(hour) < 9 || Number(hour) >= 17) minutes++;
  }
  return minutes;
}

it('tells the same times everywhere, with the minutes that Intl counts', async () => {
  const { out, files } = await formed(rules);
  const [group] = JSON.parse(files['result.json']!).groups;
  const { times, outside: told } = group.alternating;
  const calendar = files['calendar/alder.ics']!;
  const root = new ICAL.Component(ICAL.parse(calendar));
  const events = root.getAllSubcomponents('vevent');
  expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual([
    'Alder.2026-H2@minim-groups',
    'Alder.2026-H2.2@minim-groups',
  ]);
  expect(calendar.match(/RRULE:FREQ=WEEKLY;INTERVAL=2;/g)).toHaveLength(2);
  const series = events.map((event) => startsOf(root, event));
  series.forEach((starts, index) => {
    const { zone, first, start } = times[index];
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    expect(shown.format(starts[0]!)).toBe(`${first} ${start}`);
    expect(new Set(starts.map((at) => shown.format(at).slice(11)))).toEqual(new Set([start]));
    expect(starts.length).toBeGreaterThan(11);
  });
  // Never two of one series in a row.
  const inOrder = series
    .flatMap((starts, index) => starts.map((at) => ({ at, index })))
    .sort((a, b) => a.at - b.at);
  inOrder.slice(1).forEach(({ index }, before) => {
    expect(index).not.toBe(inOrder[before]!.index);
  });
  const burden = Object.values(zones).map((zone) =>
    series.flat().reduce((sum, start) => sum + outside(zone, start), 0),
  );
  expect({ most: told.most, total: told.total }).toEqual({
    most: Math.max(...burden),
    total: burden.reduce((sum, each) => sum + each, 0),
  });
  expect(told['most-at-one-time']).toBeGreaterThan(told.most);
  expect(out).toContain(`nobody has more than ${told.most} minutes outside the working day over the cycle`);
  const roster = files['roster.md']!;
  expect(roster).toContain(
    'No common hour inside everybody’s working day, but two times in alternate weeks:',
  );
  expect(roster).toContain(
    `- minutes outside the own working day over the cycle: London ${burden[0]}, New York ${burden[2]}, Singapore ${burden[1]}`,
  );
});

it('costs what it costs without, and tells of nothing where timezones are sensitive', async () => {
  const { files } = await formed(rules);
  const plain = await formed(rules.replace(', alternate: true', ''));
  const [one, other] = [files, plain.files].map((each) => JSON.parse(each['result.json']!));
  expect(plain.files['calendar/alder.ics']).toBeUndefined();
  expect(one.rules).toEqual(other.rules);
  expect(other.groups[0]).not.toHaveProperty('alternating');
  const secret = await formed(`${rules}sensitive: [timezone]\n`);
  expect(Object.values(secret.files).join()).not.toMatch(/altern|Every other|London|09:00/i);
});
