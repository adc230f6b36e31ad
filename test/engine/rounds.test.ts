/** Seasons: everyone meets everyone where that can be, hard rules hold in every round, and what cannot be avoided is proved. */
import { describe, expect, it, test } from 'vitest';
import { meetingsOf } from '../../src/compare/meetings.ts';
import type { NoGroups } from '../../src/engine/answer.ts';
import { assignRounds, type SolvedRounds } from '../../src/engine/rounds.ts';
import { wholeSeason } from '../../src/engine/whole-season.ts';
import { HARD } from '../../src/model/cost.ts';
import { everyDivision } from '../helpers/divisions.ts';
import { type CaseWords, type EntryWords, standing } from '../helpers/entries.ts';
import { type World, world } from '../helpers/world.ts';

const pairs = { min: 2, ideal: 2, max: 3 } as const;
const wish = {
  'met-before': { strength: 'avoid', weight: 50 },
  size: {},
  'even-sizes': { strength: 'prefer' },
} as const;

function season(
  drawing: string,
  words: CaseWords,
  entries: Record<string, EntryWords>,
  rounds: number,
  effort: 'quick' | 'normal' = 'quick',
) {
  const w = world(drawing, words);
  return { w, result: assignRounds(w.problem, standing(w, entries), rounds, { seed: 1, effort }) };
}

function solved(result: SolvedRounds | NoGroups): SolvedRounds {
  if (result.kind !== 'solved') throw new Error(`not solved: ${result.sentences.join('; ')}`);
  return result;
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `p${String(index).padStart(3, '0')}`).join(' ');
const metIn = ({ problem }: World, { rounds }: SolvedRounds) =>
  meetingsOf(
    problem,
    rounds.map(({ solution }) => solution.groups),
  );

test.each(
  Array.from({ length: 14 }, (_, index) => 2 * index + 4),
)('%i people in pairs all meet exactly once', (count) => {
  const { w, result } = season(people(count), pairs, wish, count - 1);
  const met = metIn(w, solved(result));
  expect(met).toMatchObject({ again: 0, isEverybody: true, total: (count * (count - 1)) / 2 });
  expect(wholeSeason(solved(result)).search.stopped).toBe('proved-best');
});

test('100 people in 30 rounds of pairs meet nobody twice, and one more helps nobody less', () => {
  for (const count of [100, 101]) {
    const { w, result } = season(people(count), pairs, wish, 30);
    expect(metIn(w, solved(result))).toMatchObject({ again: 0, before: 0 });
  }
});

test.each([
  [9, 5],
  [11, 7],
  [15, 11],
  [21, 16],
])('%i people have one three in each of %i rounds, in turn, and nobody meets twice', (count, rounds) => {
  const { w, result } = season(people(count), pairs, wish, rounds);
  const turns = new Map<number, number>(w.problem.pools[0]!.members.map((person) => [person, 0]));
  for (const { solution } of solved(result).rounds) {
    const sizes = solution.groups.map(({ members }) => members.length).sort();
    expect(sizes).toEqual([...new Array((count - 3) / 2).fill(2), 3]);
    for (const person of solution.groups.find(({ members }) => members.length === 3)!.members) {
      turns.set(person, turns.get(person)! + 1);
    }
  }
  expect(Math.max(...turns.values()) - Math.min(...turns.values())).toBeLessThanOrEqual(1);
  expect(metIn(w, solved(result)).again).toBe(0);
});

describe('where some may not meet', () => {
  // Graphs on six people drawn from a fixed list; every season of four rounds is tried.
  const rounds = 4;
  const names = people(6).split(' ');
  const all = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
  const drawn = Array.from({ length: 24 }, (_, number) =>
    all.filter((_pair, index) => (number * 7 + index * index * 5 + index) % 9 < 1 + (number % 3)),
  );

  test.each(
    drawn.map((apart, number) => [number, apart] as const),
  )('graph %i: no hard rule is broken, and meeting again costs as little as it can', (_number, apart) => {
    const entries = { ...wish, apart: { pairs: apart } };
    const { w, result } = season(people(6), { ...pairs, max: 2 }, entries, rounds, 'normal');
    const least = leastOf(w, apart, rounds);
    if (least === null) {
      expect(result.kind).toBe('no-groups');
      return;
    }
    const answer = solved(result);
    for (const { solution } of answer.rounds) expect(solution.cost[HARD]).toBe(0);
    expect(answer.limits[0]!.again).toBeLessThanOrEqual(least.again);
    expect(wholeSeason(answer).outcomes[0]!.cost).toBe(least.cost);
  });

  test('the one who runs out of people is named, with the round', () => {
    const [first, ...others] = people(10).split(' ');
    const apart = others.slice(2).map((other) => [first!, other] as const);
    const { w, result } = season(people(10), pairs, { ...wish, apart: { pairs: apart } }, 4, 'normal');
    expect(solved(result).limits[0]).toEqual({
      again: 2,
      because: ['after 2 rounds p000 has met everyone they may meet'],
    });
    expect(metIn(w, solved(result)).again).toBe(2);
  });
});

/** Fewest meetings again and the least price of a season, by trying every order of every way to pair people who may meet. */
function leastOf(w: World, apart: readonly (readonly [string, string])[], rounds: number) {
  const count = w.problem.people.size;
  const kept = new Set(apart.map(([a, b]) => keyOf(w.person(a), w.person(b))));
  const choices: number[][] = [];
  for (const groupOf of everyDivision(count, count / 2, 2, 2)) {
    const groups = Array.from({ length: count / 2 }, (_, group) =>
      [...groupOf.keys()].filter((p) => groupOf[p] === group),
    );
    const keys = groups.map(([a, b]) => keyOf(a!, b!));
    if (!keys.some((key) => kept.has(key))) choices.push(keys);
  }
  let least: { again: number; cost: number } | null = null;
  const last = new Map<number, number>();
  const go = (round: number, again: number, cost: number) => {
    if (round === rounds) {
      least = { again: Math.min(again, least?.again ?? again), cost: Math.min(cost, least?.cost ?? cost) };
      return;
    }
    for (const keys of choices) {
      const before = keys.map((key) => last.get(key));
      const gaps = before.flatMap((met) => (met === undefined ? [] : [round - met]));
      for (const key of keys) last.set(key, round);
      go(
        round + 1,
        again + gaps.length,
        gaps.reduce((sum, gap) => sum + [8, 4, 2, 1][gap - 1]!, cost),
      );
      keys.forEach((key, index) => {
        if (before[index] === undefined) last.delete(key);
        else last.set(key, before[index]);
      });
    }
  };
  go(0, 0, 0);
  return least as { again: number; cost: number } | null;
}

const keyOf = (a: number, b: number) => Math.min(a, b) * 1000 + Math.max(a, b);

describe('met-before: never', () => {
  const strict = { ...wish, 'met-before': { strength: 'never' } } as const;

  it('holds as long as there are new people to meet', () => {
    const { w, result } = season(people(12), pairs, strict, 11);
    expect(metIn(w, solved(result))).toMatchObject({ again: 0, isEverybody: true });
  });

  it.each([
    [4, 5, 4],
    [8, 7, 4],
    [10, 6, 6],
    [7, 8, 7],
  ])('holds in groups of more than two: %i groups for %i rounds of %i', (groups, rounds, size) => {
    const words = { min: size, ideal: size, max: size };
    const { w, result } = season(people(groups * size), words, strict, rounds);
    expect(metIn(w, solved(result)).again).toBe(0);
    expect(wholeSeason(solved(result)).search.stopped).toBe('proved-best');
  });

  it('holds beside other hard rules, where restarts leave some broken', () => {
    const apart = people(28)
      .split(' ')
      .map((id, index, ids) => [id, ids[(index + 7) % 28]!] as const);
    const entries = { ...strict, apart: { pairs: apart } };
    const { w, result } = season(people(28), { min: 4, ideal: 4, max: 4 }, entries, 5);
    expect(metIn(w, solved(result)).again).toBe(0);
    for (const { solution } of solved(result).rounds) expect(solution.cost[HARD]).toBe(0);
  });

  it('says so where no way was found, and how near it came', () => {
    const { result } = season(people(12), { min: 3, ideal: 3, max: 3 }, strict, 5);
    expect(result).toMatchObject({ kind: 'no-groups', reason: 'not-found' });
    if (result.kind !== 'no-groups') throw new Error();
    expect(result.sentences[0]).toContain('it is not proved that there is none');
    expect(result.sentences[1]).toMatch(
      /^the nearest found still has \d+ meetings? of people who have met already$/,
    );
  });

  it('is a no by arithmetic after that', () => {
    const { result } = season(people(12), pairs, strict, 12);
    expect(result).toMatchObject({
      kind: 'no-groups',
      reason: 'cannot-hold',
      sentences: ['12 rounds are 72 meetings, and 66 pairs can be made of these people'],
    });
  });

  it('is a no where one person has met everyone they may meet', () => {
    const { result } = season(
      'Dana Ana<Dana Bo<Dana Cy Dee Eve Fay Gus',
      pairs,
      { ...strict, 'reporting-chain': {} },
      6,
    );
    expect(result).toMatchObject({
      kind: 'no-groups',
      reason: 'cannot-hold',
      sentences: ['after 5 rounds Dana has met everyone they may meet'],
    });
  });

  it('counts those met before the first round', () => {
    const history = ['Ana Bo | Cy Dee', 'Ana Cy | Bo Dee'];
    const once = season('Ana Bo Cy Dee', { ...pairs, history }, strict, 1);
    expect(
      solved(once.result).rounds[0]!.solution.groups.map(({ members }) => once.w.words(members)),
    ).toEqual(['Ana Dee', 'Bo Cy']);
    const { result } = season('Ana Bo Cy Dee', { ...pairs, history }, strict, 2);
    expect(result).toMatchObject({
      kind: 'no-groups',
      sentences: ['2 rounds are 4 meetings, and 2 pairs may meet and have not met yet'],
    });
  });
});

test('each round is priced with the rounds before it as its latest cycles', () => {
  const history = ['p000 p001 | p002 p003 | p004 p005'];
  const { result } = season(people(6), { ...pairs, history }, wish, 7, 'normal');
  const rounds = solved(result).rounds;
  const ids = world(people(6)).problem.people.ids;
  const past = [
    [
      ['p000', 'p001'],
      ['p002', 'p003'],
      ['p004', 'p005'],
    ],
  ];
  for (const [index, { problem, solution }] of rounds.entries()) {
    expect(problem.history).toHaveLength(index + 1);
    let cost = 0;
    for (const { members } of solution.groups) {
      const [a, b] = members.map((person) => ids[person]!);
      const last = past.findLastIndex((groups) =>
        groups.some((group) => group.includes(a!) && group.includes(b!)),
      );
      if (last >= 0) cost += [8, 4, 2, 1][Math.min(past.length - last, 4) - 1]!;
    }
    expect(solution.outcomes[0]!.cost).toBe(cost);
    past.push(solution.groups.map(({ members }) => members.map((person) => ids[person]!)));
  }
});

test('groups of other sizes meet new people too, whatever their pools', () => {
  const pools = [people(12), 'q00 q01 q02 q03 q04 q05 q06 q07 q08'];
  const drawing = pools.join(' | ');
  const { w, result } = season(drawing, { pools, min: 3, ideal: 3, max: 4 }, { ...wish, pool: {} }, 3);
  expect(metIn(w, solved(result)).again).toBe(0);
  for (const { solution } of solved(result).rounds) expect(solution.groups).toHaveLength(7);
});

test('the same seed gives the same season, another seed another', () => {
  const groups = (seed: number) => {
    const w = world(people(13), pairs);
    const options = { seed, effort: 'quick' } as const;
    return solved(assignRounds(w.problem, standing(w, wish), 5, options)).rounds.map(
      ({ solution }) => solution.groups,
    );
  };
  expect(groups(3)).toEqual(groups(3));
  expect(groups(4)).not.toEqual(groups(3));
});
