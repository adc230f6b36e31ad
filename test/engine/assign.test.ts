/** Forming groups: pools on their own, the same answer every time, and a no that says why. */
import { describe, expect, test } from 'vitest';
import { type AssignOptions, type AssignResult, assign } from '../../src/engine/assign.ts';
import { HARD } from '../../src/model/cost.ts';
import { type CaseWords, type EntryWords, standing } from '../helpers/entries.ts';
import { readCase } from '../helpers/reading.ts';
import { world } from '../helpers/world.ts';

function run(
  drawing: string,
  words: CaseWords,
  entries: Record<string, EntryWords>,
  options: Partial<AssignOptions> = {},
) {
  const w = world(drawing, words);
  const result = assign(w.problem, standing(w, entries), { seed: 1, effort: 'quick', ...options });
  return { w, result };
}

function solved(result: AssignResult) {
  if (result.kind !== 'solved') throw new Error(`not solved: ${result.sentences.join('; ')}`);
  return result.solution;
}

const TWELVE =
  'Ana/Red Bo/Red<Ana Cy/Blue<Ana Dee/Blue<Bo Eve/Red<Bo Fay/Green<Cy Gus Hal/Red Ida/Blue Jo/Green Kim Lou';

test('everybody of a pool sits in exactly one group of it, in order of index', () => {
  const pools = ['Ana Cy Hal Gus', 'Bo Dee Fay Eve Ida Jo'];
  const { w, result } = run(
    TWELVE,
    { pools, min: 2, ideal: 2, max: 3 },
    { 'reporting-chain': {}, pool: {}, size: {} },
  );
  const { groups } = solved(result);
  for (const [index, pool] of w.problem.pools.entries()) {
    const members = groups.filter((group) => group.pool === index).map((group) => [...group.members]);
    expect(members.flat().sort((a, b) => a - b)).toEqual([...pool.members]);
    for (const list of members) expect(list).toEqual([...list].sort((a, b) => a - b));
  }
  expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
});

describe('the same input gives the same groups', () => {
  const entries = { 'reporting-chain': {}, spread: { column: 'team', strength: 'prefer' } } as const;
  const words = { min: 3, ideal: 4, max: 4 };

  test('with the same seed', () => {
    const twice = [1, 2].map(() => solved(run(TWELVE, words, entries, { seed: 7 }).result));
    expect(twice[0]).toEqual(twice[1]);
  });

  test('whatever the order of the rows', () => {
    const people = TWELVE.split(' ').map((word) => /^(\w+)(?:\/(\w+))?(?:<(\w+))?$/.exec(word)!.slice(1));
    const rows = people.map(([id, team, manager]) => `${id},${team ?? ''},${manager ?? ''}`);
    const yaml = 'who: { exclude: {} }\nsize: { min: 3, ideal: 4, max: 4 }\nrules: { same-team: avoid }\n';
    const groupsOf = (ordered: readonly string[]) => {
      const { problem, standing } = readCase(['id,team,manager', ...ordered, ''].join('\n'), yaml);
      const { groups } = solved(assign(problem, standing, { seed: 3, effort: 'quick' }));
      return groups.map((group) => ({ ...group, members: group.members.map((p) => problem.people.ids[p]) }));
    };
    expect(groupsOf([...rows].reverse())).toEqual(groupsOf(rows));
    expect(groupsOf([...rows.slice(5), ...rows.slice(0, 5)])).toEqual(groupsOf(rows));
  });
});

test('the cost of each group adds up to the total, but for what lies between groups', () => {
  const { result } = run(
    TWELVE,
    { min: 3, ideal: 4, max: 5 },
    {
      spread: { column: 'team', strength: 'should', weight: 2 },
      'even-sizes': { strength: 'prefer' },
    },
  );
  const { cost, groupCosts } = solved(result);
  for (const level of [0, 1, 2] as const) {
    expect(groupCosts.reduce((sum, each) => sum + each[level], 0)).toBe(cost[level]);
  }
});

test('a search that reaches the bound stops there and says so', () => {
  const { result } = run(
    'Ana/Red Bo/Red Cy/Blue Dee/Blue',
    { min: 2, ideal: 2, max: 2 },
    {
      spread: { column: 'team', strength: 'prefer' },
    },
    { effort: 'best' },
  );
  const { cost, search } = solved(result);
  expect(cost).toEqual([0, 0, 0]);
  expect(search).toMatchObject({ stopped: 'proved-best', restarts: 1 });
});

test('progress names the pool and never runs past the effort', () => {
  const seen: string[] = [];
  const chain = {
    'spread:score': { column: 'score', strength: 'prefer' },
    apart: { strength: 'avoid', pairs: [['Ana', 'Bo', 'Cy']] },
  } as const;
  run(TWELVE, { min: 6, ideal: 6, max: 6 }, chain, {
    onProgress: ({ pool, people, groups, moves }) => {
      expect(moves).toBeLessThanOrEqual(300_000);
      seen.push(`${pool} ${people} ${groups}`);
    },
  });
  for (const line of seen) expect(line).toBe('pool 1 12 2');
});

describe('a no', () => {
  test('for numbers that do not divide is arithmetic, and names the pool', () => {
    const { result } = run('Ana Bo Cy Dee Eve', { min: 3, ideal: 3, max: 4 }, {});
    expect(result).toMatchObject({ kind: 'no-groups', reason: 'no-division', pool: 'pool 1' });
  });

  test('for more people in one line than groups names them', () => {
    const { result } = run(
      'Ana Bo<Ana Cy<Bo Dee Eve Fay',
      { min: 3, ideal: 3, max: 3 },
      { 'reporting-chain': {} },
    );
    expect(result).toMatchObject({ kind: 'no-groups', reason: 'cannot-hold' });
    if (result.kind === 'no-groups') expect(result.sentences.join()).toMatch(/reporting-chain.*Ana, Bo, Cy/);
  });

  test('for people whom several rules keep apart names them all', () => {
    // Ana above Bo; Cy apart from both: three people, none may sit with another, and two groups.
    const entries = {
      'reporting-chain': {},
      apart: {
        pairs: [
          ['Ana', 'Cy'],
          ['Bo', 'Cy'],
        ],
      },
    };
    const { result } = run('Ana Bo<Ana Cy Dee Eve Fay', { min: 3, ideal: 3, max: 3 }, entries);
    expect(result).toMatchObject({ kind: 'no-groups', reason: 'cannot-hold' });
    if (result.kind === 'no-groups') expect(result.sentences.join()).toMatch(/Ana, Bo, Cy/);
  });

  test('for a pair that must sit together in different pools: a hard rule is broken in every solution', () => {
    const pools = ['Ana Bo', 'Cy Dee'];
    const { result } = run(
      'Ana Bo | Cy Dee',
      { pools, min: 2, ideal: 2, max: 2 },
      {
        together: { strength: 'must', pairs: [['Ana', 'Cy']] },
      },
    );
    expect(result).toMatchObject({ kind: 'no-groups', reason: 'cannot-hold' });
  });
});

test.each([
  ['by arithmetic', 'Jo Kim Lou', 'no-division'],
  ['by a line among them', 'Ana Bo', 'cannot-hold'],
])('that a small pool cannot be formed, %s, is known before a large one is searched', (_, small, reason) => {
  const all = TWELVE.split(' ').map((word) => word.replace(/\W.*/, ''));
  const large = all.filter((name) => !small.split(' ').includes(name)).slice(0, 8);
  const searched = new Set<string>();
  const { result } = run(
    TWELVE,
    { pools: [large.join(' '), small], min: 2, ideal: 2, max: 2 },
    { 'reporting-chain': {}, spread: { column: 'team', strength: 'prefer' } },
    { onProgress: ({ pool }) => searched.add(pool) },
  );
  expect(result).toMatchObject({ kind: 'no-groups', reason });
  expect([...searched]).toEqual([]);
});

test('a fallback to fewer or more groups is noted, and why', () => {
  // Six around 3 make two groups; three in a line need three.
  const { result } = run(
    'Ana Bo<Ana Cy<Bo Dee Eve Fay',
    { min: 2, ideal: 3, max: 3 },
    { 'reporting-chain': {} },
  );
  expect(solved(result).groups).toHaveLength(3);
  expect(solved(result).cost[HARD]).toBe(0);
  expect(result.kind === 'solved' && result.notes.join()).toMatch(/2 groups.*Ana, Bo, Cy.*3 groups/);
});

test('sizes are uneven only where a hard rule forces them to be', () => {
  // Four who must sit together and two others: 4 and 2, not 3 and 3.
  const { result } = run(
    'Ana Bo Cy Dee Eve Fay',
    { min: 2, ideal: 3, max: 4, groupCount: 2 },
    {
      together: { strength: 'must', pairs: [['Ana', 'Bo', 'Cy', 'Dee']] },
      'even-sizes': { strength: 'prefer' },
    },
  );
  expect(solved(result).groups.map(({ members }) => members.length)).toEqual([4, 2]);
});

/** A graph without triangles that needs one group more for each step of Mycielski's construction, from two people on. */
function mycielski(steps: number): { people: number; pairs: [number, number][] } {
  let people = 2;
  let pairs: [number, number][] = [[0, 1]];
  for (let step = 0; step < steps; step++) {
    const top = 2 * people;
    const twins = pairs.flatMap<[number, number]>(([a, b]) => [
      [a, b + people],
      [b, a + people],
    ]);
    const above = Array.from({ length: people }, (_, person): [number, number] => [person + people, top]);
    pairs = [...pairs, ...twins, ...above];
    people = top + 1;
  }
  return { people, pairs };
}

test('a quick search of rules that cannot hold, which nothing proves, ends soon', () => {
  const { people, pairs } = mycielski(4);
  const id = (person: number) => `p${String(person).padStart(2, '0')}`;
  const drawing = Array.from({ length: people }, (_, person) => id(person)).join(' ');
  let moves = 0;
  const { result } = run(
    drawing,
    { min: 2, ideal: 9, max: 40, groupCount: 5 },
    { apart: { pairs: pairs.map(([a, b]) => [id(a), id(b)]) } },
    { onProgress: (progress) => (moves = Math.max(moves, progress.moves)) },
  );
  expect(result).toMatchObject({ kind: 'no-groups', reason: 'not-found' });
  // Without a limit it were 115 million.
  expect(moves).toBeLessThan(40_000_000);
});
