/** Threads beside the main one: what they make is what it would have made itself, and nothing hangs where they fail. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCrew } from '../../src/cli/crew.ts';
import type { Crew } from '../../src/engine/crew.ts';
import type { Instance } from '../../src/model/terms.ts';
import type { Rung } from '../../src/solve/ladder.ts';
import { runToEnd } from '../../src/solve/run-to-end.ts';
import { type Restart, solveRestart } from '../../src/solve/solve.ts';
import { minimHere } from './in-process.ts';
import { folderWith } from './minim.ts';

const program = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'restart-thread.js'));
const never = () => 0;

/** Twelve people in three groups, each pair at a price of its own. */
function instance(): Instance {
  const ends: [number, number][] = [];
  for (let a = 0; a < 12; a++) for (let b = a + 1; b < 12; b++) ends.push([a, b]);
  return {
    people: 12,
    groups: 3,
    fewest: new Int32Array(3).fill(4),
    most: new Int32Array(3).fill(4),
    rules: 1,
    bound: [0, 0, 0],
    terms: [
      {
        rule: 0,
        level: 2,
        weight: 1,
        term: {
          kind: 'pair',
          a: Int32Array.from(ends, ([a]) => a),
          b: Int32Array.from(ends, ([, b]) => b),
          weight: Int32Array.from(ends, ([a, b]) => ((a * 7 + b * 13) % 11) + 1),
          constant: 0,
        },
      },
    ],
  };
}

const rung = (number: number, moves = 50_000): Rung => ({ number, moves, cooling: 'wide' });

function madeHere(of: Rung): Restart {
  return runToEnd(solveRestart(instance(), 'seed', of));
}

/** Makes everything here, when asked for it; `begun` counts. */
function pretended(size: number) {
  const begun: number[] = [];
  const crew: Crew = {
    size,
    begin: (of, seed, each) => {
      begun.push(each.number);
      const run = solveRestart(of, seed, each);
      return {
        tell: () => {},
        finish: () => runToEnd(run),
      };
    },
  };
  return { crew, begun };
}

describe('any number of threads', () => {
  it('finds the same groups, and tells the same of the search', async () => {
    // More than are settled by trying every way, which would take long.
    const ids = Array.from({ length: 152 }, (_, person) => `p${person}`);
    const weight = (a: number, b: number) => ((a * 31 + b * 17 + a * b * 7) % 23) + 1;
    const pairs = ids.flatMap((id, a) =>
      ids.slice(a + 1).map((other, b) => [id, other, weight(a, b)].join()),
    );
    const folder = folderWith({
      'people.csv': `id,name\n${ids.map((id) => `${id},${id}`).join('\n')}\n`,
      'pairs.csv': `a,b,weight\n${pairs.join('\n')}\n`,
      'rules.yaml':
        'groups: 19\nsize: { min: 8, max: 8 }\nrules: { apart: { strength: prefer, file: pairs.csv } }\n',
    });
    const words = ['assign', 'people.csv', '--cycle', '2027-H1', '--effort', 'best', '--json'];
    const alone = await minimHere(folder, words, { crew: () => null });
    expect(alone.code, alone.err).toBe(0);
    expect(JSON.parse(alone.out).search.stopped).toBe('effort');
    for (const size of [1, 2, 3]) {
      const { crew, begun } = pretended(size);
      const together = await minimHere(folder, words, { crew: () => crew });
      expect(together.out).toBe(alone.out);
      expect(begun.length).toBeGreaterThan(5);
    }
  });
});

describe.skipIf(availableParallelism() < 2)('a crew', () => {
  it('makes the same restarts, whatever was dropped before', () => {
    const crew = openCrew(2, program)!;
    expect(crew.size).toBe(1);
    expect(crew.begin(instance(), 'seed', rung(3)).finish(never)).toEqual(madeHere(rung(3)));
    crew.begin(instance(), 'seed', rung(4, 2_000_000_000)).tell(1);
    crew.begin(instance(), 'seed', rung(5)).tell(1);
    expect(crew.begin(instance(), 'seed', rung(6)).finish(never)).toEqual(madeHere(rung(6)));
  });

  it('ends early when the time is up', () => {
    const pending = openCrew(2, program)!.begin(instance(), 'seed', rung(0, 2_000_000_000));
    let looks = 0;
    const made = pending.finish(() => ++looks / 10);
    expect(made!.moves).toBeLessThan(2_000_000_000);
    expect(made!.groupOf).toHaveLength(12);
  });

  it('ends where much more time has passed than there was', () => {
    const pending = openCrew(2, program)!.begin(instance(), 'seed', rung(0, 2_000_000_000));
    let looks = 0;
    // A number that would not fit the memory they share.
    expect(pending.finish(() => (++looks > 2 ? 4_000 : 0))!.groupOf).toHaveLength(12);
    expect(looks).toBeLessThan(100);
  });

  it('cools by the clock it is told', () => {
    const pending = openCrew(2, program)!.begin(instance(), 'seed', { ...rung(0, 1), isTimed: true });
    let looks = 0;
    const made = pending.finish(() => looks++ / 8)!;
    expect(made.moves).toBeGreaterThan(1000);
    expect(looks).toBeGreaterThan(7);
    expect(looks).toBeLessThan(50);
  });

  it('has nothing to give where a thread cannot start', () => {
    const folder = mkdtempSync(join(tmpdir(), 'minim-crew-'));
    writeFileSync(join(folder, 'broken.js'), 'throw new Error("no");\n');
    const crew = openCrew(2, pathToFileURL(join(folder, 'broken.js')))!;
    expect(crew.begin(instance(), 'seed', rung(0)).finish(never)).toBeNull();
    expect(crew.begin(instance(), 'seed', rung(1)).finish(never)).toBeNull();
  });

  it('is none for one thread, nor where its program is not there', () => {
    expect(openCrew(1, program)).toBeNull();
    expect(openCrew(2, new URL('absent.js', program))).toBeNull();
  });
});
