/** A published file of eight half-years, one below the other, must read like the file of the half-year that is meant. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts, whoIsWho } from '../helpers/mess.ts';

const data = join(import.meta.dirname, '..', 'history', 'data');
const halves = readdirSync(data).filter((name) => name.startsWith('home-office-'));
const textOf = (half: string) => readFileSync(join(data, `home-office-${half}.csv`), 'utf8');
const bodies = halves.map((name) => readFileSync(join(data, name), 'utf8').split('\n').slice(1).join('\n'));
// The latest is neither the first nor the last part of the file.
const stacked = [textOf('2015-03').split('\n')[0], ...bodies.slice(4), ...bodies.slice(0, 4)]
  .join('\n')
  .replace(/\n+/g, '\n');

const rules = (asOf: string) => `cycle: 2027-H1\nas-of: ${asOf}\n`;

/** Who is who, without the codes and counts in which the two files differ. */
async function everybodyIn(people: string, ruleText?: string) {
  const reading = await readTexts(people, ruleText);
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return whoIsWho(reading).everybody;
}

describe('eight half-years in one file', () => {
  it('are there', async () => {
    expect(halves).toHaveLength(8);
    expect(stacked.split('\n').length).toBeGreaterThan(1800);
  });

  it('are read as the latest of them, which is told as a warning', async () => {
    expect(await everybodyIn(stacked)).toEqual(await everybodyIn(textOf('2015-03')));
    const { diagnostics } = await readTexts(stacked);
    const [told] = diagnostics.filter(({ code }) => code === 'people/snapshot');
    expect(told!.severity).toBe('warning');
    expect(told!.message).toContain(
      '8 snapshots told apart by “Back to Index”; the latest, Mar-15 (277 rows), is read',
    );
    expect(told!.help).toContain('as-of: Sep-14');
  });

  it.each([
    ['2014-09-30', '2014-09'],
    ['Sep-14', '2014-09'],
    ['{ column: Back to Index, value: Mar-12 }', '2012-03'],
    ['{ value: 2013-12-24 }', '2013-09'],
  ])('are read as of %s', async (asOf, half) => {
    expect(await everybodyIn(stacked, rules(asOf))).toEqual(await everybodyIn(textOf(half)));
  });

  it('are counted as rows of another snapshot', async () => {
    const { loaded } = await readTexts(stacked);
    expect(loaded!.out.get('another snapshot')).toBe(loaded!.rows - 277);
  });

  it.each([
    ['a day before all of them', '2010-01-01', 'rules/unknown-value'],
    ['no date and no cell', 'yesterday', 'rules/unknown-value'],
    ['a column that is not there', '{ column: Snapshot, value: 2014-09-30 }', 'people/missing-column'],
    ['nothing at all', '{}', 'rules/value'],
  ])('stop with one error where as-of names %s', async (_, asOf, code) => {
    const { loaded, diagnostics } = await readTexts(stacked, rules(asOf));
    expect(loaded).toBeNull();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(errors[0]!.place!.line).toBe(2);
  });
});

describe('as-of of a file with one snapshot', () => {
  it('has no effect, and that is told', async () => {
    const { loaded, diagnostics } = await readTexts('id,name,manager\na,Ann,\nb,Bo,a\n', rules('2026-01-01'));
    expect(loaded).not.toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain('rules/no-effect');
  });
});

describe('a history of each person', () => {
  const history = [
    'id,name,title,manager,valid from',
    'a,Ann,Boss,,2020-01-01',
    'b,Bo,Lead,a,2020-02-01',
    'c,Cy,Clerk,b,2020-03-01',
    'c,Cy,Clerk,a,2026-03-01',
    'c,Cy,Lead,a,2028-01-01',
    'd,Di,Clerk,b,2027-09-01',
  ].join('\n');
  const bosses = async (ruleText?: string) =>
    (await everybodyIn(history, ruleText))!.map(({ id, boss }) => `${id}<${boss}`);

  it('is read as of the first day of the cycle; who comes later is there already', async () => {
    expect(await bosses()).toEqual(['a<-1', 'b<a', 'c<a', 'd<b']);
  });

  it('is read as of the day that rules.yaml names; who comes later is not there yet', async () => {
    expect(await bosses(rules('2025-01-01'))).toEqual(['a<-1', 'b<a', 'c<b']);
    expect((await readTexts(history, rules('2025-01-01'))).loaded!.out.get('not there yet')).toBe(1);
  });
});
