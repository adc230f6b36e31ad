/** The common hour from end to end: what is lost with clock changes, what must hold, and a trade that re-running confirms. */
import { expect, it } from 'vitest';
import { makeCompany } from '../../bench/company.mjs';
import { minimHere } from './in-process.ts';
import { folderWith, read, shipped, told } from './minim.ts';

const people = [
  'id,name,timezone',
  '1,Ana Bell,Europe/London',
  '2,Bo Tan,Asia/Singapore',
  '3,Cy Ray,Europe/London',
  '4,Dee Lim,Asia/Singapore',
  '',
].join('\n');
const cycle =
  'cycle: { name: 2026-H2, from: 2026-07-01, to: 2026-12-31 }\nsize: { min: 2, ideal: 2, max: 2 }\n';

it('says from when on London and Singapore have no hour', async () => {
  const groups = 'group,id\nOak,1\nOak,2\nElm,3\nElm,4\n';
  const folder = folderWith({ 'people.csv': people, 'rules.yaml': cycle, 'g.csv': groups });
  const { out } = await minimHere(folder, ['check', 'people.csv', 'g.csv']);
  expect(out).toContain(
    'an hour in 0 of 2 groups, at a fixed time in every week (clock changes 25 October 2026)',
  );
  expect(out).toContain('Oak: no common hour from 25 October 2026 on (London and Singapore)');
});

it('says why an hour that must be cannot be', async () => {
  const rules = `${cycle}rules: { common-hour: must, spread: { timezone: prefer } }\n`;
  const three = people.replace('4,Dee Lim,Asia/Singapore', '4,Dee Lim,Europe/London');
  const folder = folderWith({ 'people.csv': three, 'rules.yaml': rules });
  const { code, err } = await minimHere(folder, ['assign', 'people.csv']);
  expect(code).toBe(1);
  expect(err).toContain(
    'common-hour: not every group of 4 people (3 London, 1 Singapore) can have an hour and there are 2 groups',
  );
});

it('states the trade in both directions, and forming the groups with the other strength gives these figures', async () => {
  const plain = shipped('rules.yaml');
  const rules = plain.replace('rules:\n', 'rules:\n  common-hour: prefer\n');
  const files = { 'people.csv': shipped('people.csv'), 'collaborators.csv': shipped('collaborators.csv') };
  const costs = async (yaml: string) => {
    const folder = folderWith({ ...files, 'rules.yaml': yaml });
    const json = (await minimHere(folder, ['assign', 'people.csv', '--json'])).out;
    const result = JSON.parse(json) as { rules: { id: string; cost: number; violations: unknown[] }[] };
    return new Map(result.rules.map(({ id, cost, violations }) => [id, { cost, broken: violations.length }]));
  };
  const { out } = await minimHere(folderWith({ ...files, 'rules.yaml': rules }), ['assign', 'people.csv']);
  const told = out.split('\n').filter((line) => line.startsWith('  trade'));
  const now = await costs(rules);
  const should = await costs(rules.replace('common-hour: prefer', 'common-hour: should'));
  const off = await costs(rules.replace('common-hour: prefer', 'common-hour: off'));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain(
    `with \`common-hour: should\` it holds in ${8 - should.get('common-hour')!.broken} of 8`,
  );
  expect(told[1]).toContain('without common-hour it holds in ');
  for (const [index, then] of [should, off].entries()) {
    for (const [id, { cost }] of then) {
      const change = cost - now.get(id)!.cost;
      const word = change > 0 ? 'more' : 'fewer';
      const text = new RegExp(`${Math.abs(change)} ${word} [a-z ]+ \\(${id}\\)`);
      if (id === 'common-hour') continue;
      if (change === 0) expect(told[index]).not.toContain(`(${id})`);
      else expect(told[index]).toMatch(text);
    }
  }
});

it('lets no file speak of it where timezones are sensitive', async () => {
  const rules = `${cycle}sensitive: [timezone]\n`;
  const folder = folderWith({ 'people.csv': people, 'rules.yaml': rules });
  const { code, out } = await minimHere(folder, ['assign', 'people.csv', '-o', 'o']);
  expect(code).toBe(0);
  expect(out).toContain('common-hour');
  for (const name of ['groups.csv', 'roster.md', 'result.json'])
    expect(read(folder, `o/${name}`), name).not.toMatch(/hour|common|London|Singapore/i);
  const usual = folderWith({ 'people.csv': people, 'rules.yaml': cycle });
  await minimHere(usual, ['assign', 'people.csv', '-o', 'o']);
  expect(read(usual, 'o/roster.md')).toMatch(/^Common time, Monday to Friday, by the clock of London:$/m);
  expect(read(usual, 'o/roster.md')).toMatch(/^- Singapore \d\d:00 to \d\d:00$/m);
});

it('holds in every group of 200 people over ten timezones where it must', async () => {
  const rules = [
    'cycle: { name: 2026-H2, from: 2026-07-01, to: 2026-12-31 }',
    'who: { exclude: { id: [p000001] } }',
    'groups: 34',
    'size: { min: 5, max: 6 }',
    'rules:',
    '  reporting-chain: never',
    '  same-manager: never',
    '  common-hour: must',
    '  spread: { department: prefer, timezone: prefer }',
  ].join('\n');
  const folder = folderWith({ 'people.csv': makeCompany(200, 1), 'rules.yaml': rules });
  const { code, out } = await minimHere(folder, ['assign', 'people.csv', '--effort', 'quick']);
  expect(code).toBe(0);
  expect(out).toContain('an hour in 34 of 34 groups, at a fixed time in every week');
});

it('says of every option what it expects', async () => {
  const options = ['minutes: 50', 'minutes: 1500', 'working-day: nine to five', 'working-days: weekdays'];
  const entries = [...options, 'slot-zone: Mars', 'hours: Shift', 'alternate: sometimes'].map(
    (text) => `{ strength: prefer, ${text} }`,
  );
  const rules = `${cycle}rules:\n  common-hour:\n${entries.map((text) => `    - ${text}\n`).join('')}`;
  const folder = folderWith({ 'people.csv': people, 'rules.yaml': rules });
  const { code, err } = await minimHere(folder, ['assign', 'people.csv']);
  expect(code).toBe(2);
  const errors = told(err).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ at, message }) => `${at.split(':')[1]} ${message}`)).toEqual([
    '5 `rules.common-hour[1].minutes`: expected quarter-hours in minutes, such as 45 or 60, found “50”.',
    '6 `rules.common-hour[2].minutes`: expected quarter-hours in minutes, such as 45 or 60, found “1500”.',
    '7 `rules.common-hour[3].working-day`: expected hours such as "09:00-17:00", found “nine to five”.',
    '8 `rules.common-hour[4].working-days`: expected days such as Mon-Fri, found “weekdays”.',
    '9 `rules.common-hour[5].slot-zone`: expected a timezone such as Europe/Berlin, found “Mars”.',
    '10 `Shift` is no column of people.csv.',
    '11 `rules.common-hour[7].alternate`: expected true or false, found “sometimes”.',
  ]);
});
