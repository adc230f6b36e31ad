/** Whole histories of real organisations: groups are formed once, then rotated into every half-year that follows. */
import { beforeAll, describe, expect, it } from 'vitest';
import { groupsOf, parseCsv } from '../cli/recount.ts';
import { fitsPool, lived, type Step } from './lived.ts';
import { groupsThatLiveOn, movesBetween, namesIn, sectionsOf } from './rotation-facts.ts';

const home = ['2011-03', '2011-09', '2012-03', '2013-03', '2013-09', '2014-03', '2014-09', '2015-03'];
/** With the rotations that are made, and those proved best at the usual effort. */
const series: [string, string[], number, number][] = [
  ['the Home Office', home.map((date) => `home-office-${date}.csv`), 7, 7],
  ['the Cabinet Office', ['2011-03', '2011-09', '2012-03'].map((date) => `cabinet-office-${date}.csv`), 2, 1],
  ['a distributed company', ['team-2022-06-28.csv', 'team-2022-12-28.csv'], 1, 0],
];

/** All at once: they share nothing. */
const living = new Map<string, Promise<Step[]>>();

beforeAll(() => {
  for (const [name, files] of series) living.set(name, lived(files));
});

describe.each(series)('%s, rotated from half-year to half-year', (name, _files, rotations, proved) => {
  let steps: Step[] = [];
  beforeAll(async () => {
    steps = await living.get(name)!;
  }, 120_000);
  const livingOn = (step: Step) =>
    groupsThatLiveOn(step.before, step.files['groups.csv']!, step.organogram, (id, group) =>
      fitsPool(step, id, group),
    );

  it('stops where more than a quarter is missing, and writes nothing without --force', () => {
    expect(steps).toHaveLength(rotations);
    for (const { label, before, stopped, organogram, wroteWhenStopped } of steps) {
      const old = [...groupsOf(before).values()].flat();
      const missing = old.filter((id) => organogram.nameOf(id) === undefined);
      expect(stopped !== null, label).toBe(missing.length * 4 > old.length);
      expect(wroteWhenStopped, label).toBe(false);
      if (stopped) expect(stopped.err).toContain(`${missing.length} of the ${old.length} people in`);
    }
  });

  it('seats everybody who takes part exactly once, and nobody else', () => {
    for (const { label, files: written, organogram } of steps) {
      const seated = [...groupsOf(written['groups.csv']!).values()].flat();
      expect(seated.sort(), label).toEqual([...organogram.participants].sort());
    }
  });

  it('says of most that no other groups cost less, and of the others how far they may be from it', () => {
    const results = steps.map(({ files: written }) => JSON.parse(written['result.json']!));
    for (const { cost, bound } of results) {
      expect(bound.hard).toBe(0);
      expect(bound.avoid).toBeLessThanOrEqual(cost.avoid);
      expect(bound.prefer).toBeLessThanOrEqual(cost.prefer);
    }
    expect(results.filter(({ search }) => search.stopped === 'proved-best')).toHaveLength(proved);
    for (const { ran } of steps) expect(ran.out).toMatch(/ Proved best| Not proved best: at most \d+ of /);
  });

  it('leaves nobody with anybody above or below them, in groups of the right sizes and pools', () => {
    for (const step of steps) {
      const { label, files: written, organogram, poolOf } = step;
      for (const [name, members] of groupsOf(written['groups.csv']!)) {
        const where = `${label} ${name}`;
        const above = members.flatMap((id) => [...organogram.above(id)]);
        expect(
          members.filter((id) => above.includes(id)),
          where,
        ).toEqual([]);
        expect(
          members.filter((id) => !fitsPool(step, id, name)),
          where,
        ).toEqual([]);
        expect(members.length, where).toBeGreaterThanOrEqual(5);
        expect(members.length, where).toBeLessThanOrEqual(poolOf.get(name) === 'directors' ? 10 : 8);
      }
    }
  });

  it('takes exactly two from each group that lives on, or as many as have left or must go', () => {
    for (const step of steps) {
      const wrong = livingOn(step).filter(
        ({ gone, leavers, forced }) => gone.length !== Math.max(2, leavers + forced),
      );
      expect(wrong, step.label).toEqual([]);
    }
  });

  it('keeps at least half of those who still take part, less those who must go', () => {
    for (const step of steps) {
      const wrong = livingOn(step).filter(({ stayed, remaining, forced, leavers, gone }) => {
        const outOfPool = leavers - (gone.length + stayed.length - remaining);
        return stayed.length < Math.ceil(remaining / 2) - forced - outOfPool;
      });
      expect(wrong, step.label).toEqual([]);
    }
  });

  it('lists movers and joiners in moves.csv with where they come from, and no reason', () => {
    for (const { label, before, files: written } of steps) {
      expect(written['moves.csv']!.split('\n')[0]).toBe('id,name,from,to,kind');
      const listed = parseCsv(written['moves.csv']!).map(({ id, from, to, kind }) =>
        [id, from, to, kind].join(' | '),
      );
      expect(listed.sort(), label).toEqual(movesBetween(before, written['groups.csv']!));
      expect(Object.keys(parseCsv(written['groups.csv']!)[0]!).join()).toMatch(
        /^group,id,name,role(,department)?(,timezone)?$/,
      );
    }
  });

  it('names in diff.md who goes, comes and stays', () => {
    for (const step of steps) {
      const { label, before, files: written, organogram } = step;
      const [old, now] = [namesIn(before), namesIn(written['groups.csv']!)];
      // A post may have changed hands since: then either name will do, and an id where there is none.
      const called = (id: string) =>
        [now.get(id), organogram.nameOf(id), old.get(id), id, '(name not given)'].filter((name) => name);
      const isTold = (ids: readonly string[], names: readonly string[]) =>
        ids.length === names.length && ids.every((id) => called(id).some((name) => names.includes(name!)));
      const sections = sectionsOf(written['diff.md']!);
      for (const { name, gone, stayed } of livingOn(step)) {
        const { goes, comes, stays } = sections.get(name)!;
        const arrived = groupsOf(written['groups.csv']!)
          .get(name)!
          .filter((id) => !stayed.includes(id));
        const where = `${label} ${name}`;
        expect(isTold(gone, goes), where).toBe(true);
        expect(isTold(stayed, stays), where).toBe(true);
        expect(isTold(arrived, comes), where).toBe(true);
      }
    }
  });

  it('calls nobody “Eliminated” or “Vacant”: who has gone is known by the name in the old groups', () => {
    for (const { label, files: written } of steps) {
      const going = [...sectionsOf(written['diff.md']!).values()].flatMap(({ goes }) => goes);
      expect(
        going.filter((name) => /^\W*(eliminated|vacant)\W*$/i.test(name)),
        label,
      ).toEqual([]);
    }
  });

  it('writes no grade, no note and no salary', () => {
    for (const { label, files: written } of steps) {
      for (const [name, text] of Object.entries(written)) {
        expect(text.match(/\bSCS\d\b|FTE|Grade|Notes/), `${label} ${name}`).toBeNull();
      }
    }
  });
});
