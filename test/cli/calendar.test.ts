/** `minim assign --calendar`: which files, and what is never in them. */
import { expect, it } from 'vitest';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, folderWith, read, told } from './minim.ts';

const people = [
  'id,name,email,timezone',
  '1,Ana Bell,ana@firm.example,Europe/London',
  '2,Bo Tan,bo@firm.example,Europe/Berlin',
  '3,Cy Ray,,Europe/London',
  '4,Dee Lim,dee@firm.example,Europe/Berlin',
  '',
].join('\n');
const rules = [
  'cycle: { name: 2026-H2, from: 2026-07-01, to: 2026-12-31 }',
  'size: { min: 2, ideal: 2, max: 2 }',
  'rules: { common-hour: should }',
  '',
].join('\n');
const files = { 'people.csv': people, 'rules.yaml': rules };

const calendars = (folder: string) =>
  Object.entries(allFiles(folder)).filter(([path]) => path.endsWith('.ics'));

it('writes one file a group beside the others, the same bytes each time, without addresses', async () => {
  const { folder, code, out } = await assignHere(files, '-o', 'o', '--calendar');
  expect(code).toBe(0);
  const written = calendars(folder);
  expect(written).toHaveLength(2);
  for (const [path, text] of written) {
    expect(out).toContain(path);
    expect(text).toMatch(/\r\nDTSTART;TZID=Europe\/(London|Berlin):20260707T\d{4}00\r\n/);
    expect(text).not.toMatch(/ATTENDEE|mailto|@firm|Ana|Bo Tan/);
  }
  expect(read(folder, 'o/groups.csv')).toContain('Ana Bell');
  expect(calendars((await assignHere(files, '-o', 'o', '--calendar')).folder)).toEqual(written);
  const again = await minimHere(folder, ['assign', 'people.csv', '-o', 'o', '--calendar']);
  expect(again.code).toBe(2);
  const forced = await minimHere(folder, ['assign', 'people.csv', '-o', 'o', '--calendar', '--force']);
  expect(forced.code).toBe(0);
  expect((await minimHere(folder, ['assign', 'people.csv', '--calendar'])).out).toContain('--calendar -o');
});

it('writes addresses with --attendees only, and names who has none', async () => {
  const { folder, err } = await assignHere(files, '-o', 'o', '--calendar', '--attendees');
  const all = calendars(folder)
    .map(([, text]) => text.replaceAll('\r\n ', ''))
    .join('');
  for (const name of ['ana', 'bo', 'dee']) expect(all).toContain(`mailto:${name}@firm.example`);
  expect(err).toContain('In no calendar, for want of an e-mail address: Cy Ray.');
});

it.each([
  ['--attendees alone', rules, people, ['--attendees'], /add --calendar/],
  [
    'no column',
    rules,
    people.replace('email', 'note'),
    ['--calendar', '--attendees'],
    /leave --attendees out/,
  ],
  ['a sensitive column', `${rules}sensitive: [email]\n`, people, ['--calendar', '--attendees'], /sensitive/],
])('refuses --attendees with %s', async (_, yaml, csv, words, help) => {
  const folder = folderWith({ 'people.csv': csv, 'rules.yaml': yaml });
  const { code, err } = await minimHere(folder, ['assign', 'people.csv', '-o', 'o', ...words]);
  expect(code).toBe(2);
  expect(told(err).find(({ severity }) => severity === 'error')!.help).toMatch(help);
  expect(Object.keys(allFiles(folder))).toEqual(['people.csv', 'rules.yaml']);
});

it('writes no calendar where timezones are sensitive or a group has no hour, and says why', async () => {
  const secret = await assignHere(
    { ...files, 'rules.yaml': `${rules}sensitive: [timezone]\n` },
    '-o',
    'o',
    '--calendar',
  );
  expect(secret.code).toBe(0);
  expect(calendars(secret.folder)).toEqual([]);
  expect(secret.err).toContain('No calendar was written: the common time rests on a sensitive column.');
  const far = people.replaceAll('Europe/Berlin', 'Pacific/Auckland');
  const yaml = `${rules.replace('should', 'prefer, together: { strength: must, pairs: [[1, 2]] }')}`;
  const lost = await assignHere(
    {
      'people.csv': far.replace('4,Dee Lim,dee@firm.example,Pacific/Auckland', '4,Dee Lim,,Europe/Paris'),
      'rules.yaml': yaml,
    },
    '-o',
    'o',
    '--calendar',
  );
  expect(lost.err).toMatch(/^No calendar for \S+: no common time\.$/m);
  expect(calendars(lost.folder)).toHaveLength(1);
});

it('knows the time of a rule that is told and not weighed', async () => {
  const yaml = rules.replace('rules: { common-hour: should }', 'rules: { spread: { timezone: prefer } }');
  const { folder, out } = await assignHere({ ...files, 'rules.yaml': yaml }, '-o', 'o', '--calendar');
  expect(out).toContain('common-hour only decides among groups of equal cost');
  expect(calendars(folder)).toHaveLength(2);
});
