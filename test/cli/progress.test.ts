/** The line that says how far a search is: on a terminal only, late, redrawn in place, and gone at the end. */
import { describe, expect, it } from 'vitest';
import { type Io, nodeIo } from '../../src/cli/io.ts';
import { withProgress } from '../../src/cli/progress.ts';
import { widthOf } from '../../src/write/wrap.ts';
import { company, csv } from './company.ts';
import { minimHere } from './in-process.ts';
import { folderWith } from './minim.ts';

const step = {
  pool: 'frontline',
  people: 37,
  groups: 6,
  restart: 3,
  restarts: 8,
  moves: 1_234_567,
  cost: [0, 425, 173],
  bound: [0, 425, 171],
} as const;

const base = nodeIo();

/** A terminal of a width, with a clock that is set by hand; what was written to it. */
function terminal(errWidth = 100, progress = true) {
  const world = { clock: 0, written: [] as string[] };
  const io: Io = {
    ...base,
    progress,
    errWidth,
    now: () => world.clock,
    err: (text) => void world.written.push(text),
  };
  return { io, world };
}

const CLEAR = '\r\u001b[K';

describe('the line of progress', () => {
  it('says what is done, what was found and what is proved, and is cleared', () => {
    const { io, world } = terminal();
    const answer = withProgress(io, true, '', (show) => {
      world.clock = 3100;
      show(step);
      return 42;
    });
    expect(answer).toBe(42);
    expect(world.written).toEqual([
      '\rfrontline, try 3 of 8: 1.2 M moves, 3 s, cost 425 + 173, proved at least 425 + 171\u001b[K',
      CLEAR,
    ]);
  });

  it.each([
    [{ cost: [0, 425, 171] as const }, 'cost 425 + 171, proved best'],
    [{ cost: [2, 0, 0] as const }, 'not every hard rule holds yet'],
    [{ restarts: Number.MAX_SAFE_INTEGER }, 'frontline, try 3: 1.2 M'],
    [{ pool: 'a\u001b[31m' }, 'a\\u001b[31m, try 3'],
  ])('says of %j: %s', (change, said) => {
    const { io, world } = terminal();
    withProgress(io, true, '', (show) => {
      world.clock = 1000;
      show({ ...step, ...change });
    });
    expect(world.written[0]).toContain(said);
  });

  it('is not drawn in a short search, so that nothing flickers', () => {
    const { io, world } = terminal();
    withProgress(io, true, '', (show) => {
      for (world.clock = 0; world.clock < 500; world.clock += 10) show(step);
    });
    expect(world.written).toEqual([]);
  });

  it('is drawn about eight times a second and not more', () => {
    const { io, world } = terminal();
    withProgress(io, true, '', (show) => {
      for (world.clock = 0; world.clock < 1500; world.clock += 5) show(step);
    });
    expect(world.written).toHaveLength(9 + 1);
  });

  it.each([40, 60, 80, 140])('stays on one line of a terminal with %i columns', (width) => {
    const { io, world } = terminal(width);
    withProgress(io, true, 'what the common hour costs', (show) => {
      world.clock = 1000;
      show({ ...step, pool: '経営管理職のプール' });
    });
    const line = world.written[0]!.slice(1, -3);
    expect(widthOf(line)).toBeLessThan(width);
    expect(line).toContain('1.2 M moves');
    expect(line.startsWith('what the common hour costs')).toBe(width === 140);
  });

  it('is cleared where the work fails', () => {
    const { io, world } = terminal();
    const fail = () =>
      withProgress(io, true, '', (show) => {
        world.clock = 1000;
        show(step);
        throw new Error('broken');
      });
    expect(fail).toThrow('broken');
    expect(world.written.at(-1)).toBe(CLEAR);
  });

  it.each([
    ['no terminal', true, false],
    ['--quiet', false, true],
  ])('is not there with %s', (_, isWanted, hasTerminal) => {
    const { io, world } = terminal(100, hasTerminal);
    withProgress(io, isWanted, '', (show) => {
      world.clock = 9000;
      show(step);
    });
    expect(world.written).toEqual([]);
  });
});

describe('every command that searches', () => {
  // A clock that leaps makes every search a long one.
  const slow = () => {
    let clock = 0;
    return { progress: true, errWidth: 100, now: () => (clock += 1000) };
  };
  const folder = folderWith({ 'people.csv': csv(company(12)), 'rules.yaml': 'cycle: 2027-H1\n' });

  it.each([
    ['assign', ['assign', 'people.csv', '-o', 'first'], 'frontline'],
    ['what it costs', ['assign', 'people.csv', '--prices', '--effort', 'quick'], 'what each rule costs'],
    ['rotate', ['rotate', 'people.csv', '--from', 'first/groups.csv', '--cycle', '2027-H2'], 'frontline'],
    [
      'rotate everyone',
      ['rotate', 'people.csv', '--from', 'first/groups.csv', '--mode', 'everyone'],
      'frontline',
    ],
    ['check', ['check', 'people.csv', 'first/groups.csv'], 'the same people anew'],
    ['a season', ['assign', 'people.csv', '--rounds', '3'], '3 rounds'],
  ])('tells of it: %s', async (_, args, said) => {
    const { err, code } = await minimHere(folder, args, slow());
    expect(code).toBe(0);
    expect(err).toMatch(/ k moves, \d+ s, /);
    expect(err).toContain(said);
    expect(err.lastIndexOf(CLEAR)).toBeGreaterThan(err.lastIndexOf('k moves'));
    const quiet = await minimHere(
      folder,
      [...args, '--quiet', ...(args.includes('-o') ? ['--force'] : [])],
      slow(),
    );
    expect(quiet.err).not.toContain(' moves');
  });
});
