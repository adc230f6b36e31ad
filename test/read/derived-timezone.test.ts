import { expect, test } from 'vitest';
import { labelOf } from '../../src/model/people.ts';
import { readPeople } from '../../src/read/people/read-people.ts';
import { readHead } from '../../src/read/rules/head.ts';
import { readProblem } from '../../src/read/rules/read-problem.ts';
import { readYaml } from '../../src/read/rules/yaml-cursor.ts';
import { readTable } from '../../src/read/table.ts';
import { readCase } from '../helpers/reading.ts';
import { cycle } from '../helpers/world.ts';

function zonesOf(csv: string, yaml = 'program: mini-m\n') {
  const read = readCase(csv, yaml);
  const { file } = read;
  const column = file.column('timezone')!;
  const zones = file.people.ids.map((_, person) => labelOf(column, person));
  const said = [...file.diagnostics, ...read.diagnostics].filter(({ code }) =>
    /timezone|no-effect/.test(code),
  );
  return { ...read, column, zones, said };
}

const messages = (said: readonly { message: string }[]) => said.map(({ message }) => message);
const offices = 'id,name,location\n1,Ana,Paris\n2,Bo,HQ North\n3,Cy,"Lyon, France"\n4,Di,HQ North\n5,Ed,\n';

test('places become timezones, with those that are not certain named once', () => {
  const { zones, column, said } = zonesOf(offices);
  expect(zones).toEqual(['Europe/Paris', null, 'Europe/Paris', null, null]);
  expect(column).toMatchObject({ heading: 'location', kind: 'timezone', zones: ['Europe/Paris'] });
  const [derived, uncertain, few] = said;
  expect(said).toHaveLength(3);
  expect(derived).toMatchObject({
    code: 'people/timezone-read',
    place: { line: 1 },
    message: 'timezone is read from “location”: certain for 2 of 5 people.',
  });
  expect(uncertain).toMatchObject({
    code: 'people/timezone',
    place: { line: 3 },
    message:
      'location: the timezone of “HQ North” is not certain: “North” is not known (2 people); it counts as not known.',
    help: 'where you are sure, write in rules.yaml: places: { "HQ North": Area/City }, with a timezone such as Europe/Berlin',
  });
  expect(few?.message).toContain('Fewer than half of the people have a place in “location”');
});

test('the organiser says what a place means', () => {
  const { zones, said } = zonesOf(offices, 'places: { HQ North: Asia/Tokyo, Paris: America/Chicago }\n');
  expect(zones).toEqual(['America/Chicago', 'Asia/Tokyo', 'Europe/Paris', 'Asia/Tokyo', null]);
  expect(messages(said)).toEqual(['timezone is read from “location”: certain for 4 of 5 people.']);
});

test('a line of places that meets nobody is said', () => {
  const { said } = zonesOf(offices, 'places: { HQ Nort: Asia/Tokyo }\n');
  expect(said).toContainEqual({
    code: 'rules/no-effect',
    severity: 'warning',
    place: { file: 'rules.yaml', line: 1, column: 11 },
    message: '`places`: nobody has “HQ Nort” in the column “location”.',
    help: 'did you mean “HQ North”?',
  });
});

test('a timezone that does not exist is an error', () => {
  expect(() => zonesOf(offices, 'places: { HQ North: Area/City }\n')).toThrow(
    'There is no timezone “Area/City”.',
  );
});

test('places settles cells of a timezone column too', () => {
  const csv = 'id,name,timezone\n1,Ana,CET\n2,Bo,Europe/Oslo\n3,Cy,+02:00\n4,Di,W. Europe Standard Time\n';
  const { zones, column, said } = zonesOf(csv, 'places: { CET: Europe/Berlin }\n');
  expect(zones).toEqual(['CET', 'Europe/Oslo', '+02:00', 'W. Europe Standard Time']);
  expect(column.zones).toEqual(['+02:00', 'Europe/Berlin', 'Europe/Oslo', 'Europe/Berlin']);
  expect(messages(said)).toEqual([
    'timezone: 1 value is read by place or common name, such as “W. Europe Standard Time” as Europe/Berlin.',
    'timezone: 1 value is an offset without a place, such as “+02:00”, and counted the same all year.',
  ]);
});

test('city and country are read together, and either makes the timezone sensitive', () => {
  const csv = 'id,name,city,country\n1,Ana,London,Canada\n2,Bo,,France\n3,Cy,Oxford,United Kingdom\n';
  const { zones, column, rosterShows } = zonesOf(csv);
  expect(zones).toEqual(['America/Toronto', 'Europe/Paris', 'Europe/London']);
  expect(column.heading).toBe('city, country');
  expect(rosterShows).toEqual(['name', 'timezone']);
  for (const sensitive of ['city', 'country', 'timezone']) {
    const { rosterShows, standing } = zonesOf(csv, `sensitive: [${sensitive}]\n`);
    expect(rosterShows, sensitive).toEqual(['name']);
    const spread = standing.find(({ entry }) => entry.key === 'spread:timezone');
    expect(spread?.entry.isPublic, sensitive).toBe(false);
  }
});

test('mini-m spreads timezones where half of the people have one, and a rule does so always', () => {
  const keysOf = (csv: string, yaml?: string) => zonesOf(csv, yaml).standing.map(({ entry }) => entry.key);
  const half = 'id,name,location\n1,Ana,Paris\n2,Bo,Tokyo\n3,Cy,HQ\n4,Di,\n';
  expect(keysOf(half)).toContain('spread:timezone');
  expect(keysOf(offices)).not.toContain('spread:timezone');
  expect(keysOf(offices, 'rules: { spread: { timezone: prefer } }\n')).toContain('spread:timezone');
});

test('an export with timezones is read for them alone', () => {
  const csv = 'id,name,timezone,location\n1,Ana,,Paris\n2,Bo,Asia/Tokyo,Paris\n';
  expect(zonesOf(csv).zones).toEqual([null, 'Asia/Tokyo']);
});

test('a misspelt place is proposed, with the line that accepts it', () => {
  const { zones, said } = zonesOf('id,name,location\n1,Ana,San Franciso\n2,Bo,Paris\n');
  expect(zones).toEqual([null, 'Europe/Paris']);
  expect(said[1]?.help).toBe(
    'did you mean “San Francisco”? Where you are sure, write in rules.yaml: places: { "San Franciso": America/Los_Angeles }',
  );
});

test('the line that is proposed is read as it stands', () => {
  const place = 'He said: "Foo" # \\ {x}, [y]';
  const csv = `id,name,location\n1,Ana,"${place.replaceAll('"', '""')}"\n2,Bo,Paris\n`;
  const help = zonesOf(csv).said.find(({ code }) => code === 'people/timezone')!.help!;
  const line = help
    .slice(help.indexOf('places:'), help.lastIndexOf('}') + 1)
    .replace('Area/City', 'Asia/Tokyo');
  expect(zonesOf(csv, `${line}\n`).zones).toEqual(['Asia/Tokyo', 'Europe/Paris']);
});

test('places without a column to read them in say so', () => {
  const { root, diagnostics } = readYaml({ file: 'rules.yaml', text: 'places: { HQ North: Asia/Tokyo }\n' });
  const head = readHead(root!);
  const { table } = readTable('people.csv', 'id,name\n1,Ana\n');
  const { file } = readPeople(table!, [], cycle, head);
  readProblem(head, file!, cycle, () => ({ table: null, diagnostics: [] }));
  expect(messages(diagnostics)).toEqual([
    'people.csv has neither timezones nor places: `places` changes nothing.',
  ]);
});
