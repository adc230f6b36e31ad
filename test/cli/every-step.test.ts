/** A process that dies at any call on files: the folder is as it was, or as it was to be, or put back by the next command. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { writeOne, writeTogether } from '../../src/cli/output.ts';
import { mendIn } from '../../src/cli/writing/mend.ts';
import { aside, Death, dyingIo, quickIo, stateOf, throughCalls, withoutAsides } from './dying.ts';

// Some ten thousand small files come and go; memory is quicker than a disk.
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'minim-steps-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const first = new Map([
  ['groups.csv', 'old groups'],
  ['roster.md', 'old roster'],
  ['calendar/elm.ics', 'old elm'],
  ['calendar/oak.ics', 'old oak'],
]);
const second = new Map([
  ['groups.csv', 'new groups'],
  ['roster.md', 'new roster'],
  ['calendar/elm.ics', 'new elm'],
  ['announce/mail.md', 'new mail'],
]);
const gone = ['calendar/oak.ics'];

interface Case {
  readonly name: string;
  /** What lies in the folder `run` beforehand, beside what a run of minim has left there. */
  readonly before?: (folder: string, at: string) => void;
  readonly io?: Io;
  /** The folder that is written, from `run`. */
  readonly output?: string;
  readonly write?: (io: Io, folder: string) => unknown;
  /** In how many states the folder may be that is neither old nor new, before the next command. */
  readonly between: number;
}

const written = (folder: string) => {
  writeTogether(quickIo, folder, first, false);
};
const notes = (folder: string) => writeFileSync(join(folder, 'notes.txt'), 'mine');
const edited = (folder: string) => writeFileSync(join(folder, 'groups.csv'), 'groups by hand');
const refused = (code: string) => Object.assign(new Error(code), { code });

/** Nothing can be made beside the folder. */
const inside = throughCalls((name, args, go) => {
  if (name === 'mkdtempSync' && dirname(String(args[0])).endsWith('run')) throw refused('EACCES');
  return go();
}, quickIo);
const withoutLinks = throughCalls((name, _, go) => {
  if (name === 'linkSync') throw refused('EPERM');
  return go();
}, quickIo);

const all: Case[] = [
  { name: 'a new folder', between: 0 },
  { name: 'a new folder in new folders', output: 'a/b/o', between: 0 },
  { name: 'an empty folder', before: (o) => mkdirSync(o), between: 0 },
  { name: 'a run before', before: written, between: 1 },
  {
    name: 'a run before, edited by hand',
    before: (o) => {
      written(o);
      edited(o);
    },
    between: 1,
  },
  {
    name: 'a run before and the user’s own files',
    before: (o) => {
      written(o);
      notes(o);
      edited(o);
    },
    between: 6,
  },
  {
    name: 'the user’s own files only',
    before: (o) => {
      mkdirSync(o);
      notes(o);
    },
    between: 6,
  },
  {
    name: 'a run before, where nothing can be made beside it',
    before: (o) => {
      written(o);
      edited(o);
    },
    io: inside,
    between: 6,
  },
  {
    name: 'a disk without links',
    before: (o) => {
      written(o);
      notes(o);
      edited(o);
    },
    io: withoutLinks,
    between: 6,
  },
  {
    name: 'a folder that is a link',
    before: (o, at) => {
      written(join(at, 'real'));
      symlinkSync('real', o);
    },
    between: 1,
  },
  {
    name: 'links among the files',
    before: (o, at) => {
      written(o);
      writeFileSync(join(at, 'precious.md'), 'mine');
      rmSync(join(o, 'roster.md'));
      symlinkSync('../precious.md', join(o, 'roster.md'));
    },
    between: 6,
  },
  {
    name: 'one file among others',
    before: (o) => {
      mkdirSync(o);
      notes(o);
      writeFileSync(join(o, 'rules.yaml'), 'by hand');
    },
    write: (io, folder) => writeOne(io, join(folder, 'rules.yaml'), 'rules', true),
    between: 1,
  },
];

function worldOf({ before, output = 'o' }: Case, name: string): { at: string; folder: string } {
  const at = join(root, name, 'run');
  mkdirSync(at, { recursive: true });
  const folder = join(at, output);
  before?.(folder, at);
  return { at, folder };
}

function writeSecond(io: Io, folder: string): unknown {
  return writeTogether(io, folder, second, true, gone);
}

/** What the next command does before anything else. */
function nextCommand(io: Io, at: string, folder: string): void {
  for (const base of [at, dirname(folder), folder, join(at, 'real')]) mendIn(io, base);
}

/** Whether the process has died before its end; what it would say of that nobody hears. */
function dies(act: (io: Io) => unknown, step: number, io: Io, isTorn: boolean): boolean {
  const dying = dyingIo(step, { io, isTorn });
  try {
    act(dying);
  } catch (error) {
    expect(error).toBeInstanceOf(Death);
  }
  return dying.count() >= step;
}

describe.each(all)('$name', (each) => {
  const write = each.write ?? writeSecond;
  const io = each.io ?? quickIo;
  const pristine = worldOf(each, `${all.indexOf(each)}`);
  const old = stateOf(pristine.at);
  const clean = worldOf(each, `${all.indexOf(each)}-clean`);
  const counting = dyingIo(Number.POSITIVE_INFINITY, { io });
  write(counting, clean.folder);
  const steps = counting.count();
  const wanted = stateOf(clean.at);

  it('is written whole, with nothing left over', () => {
    expect(wanted).toEqual(withoutAsides(wanted));
    expect(wanted).not.toEqual(old);
    expect(steps).toBeGreaterThan(20);
  });

  it.each([false, true])('is old or new wherever the process dies (torn: %s)', (isTorn) => {
    const seen = new Set<string>();
    let atOnce = 0;
    for (let step = 1; step <= steps; step++) {
      const name = `${all.indexOf(each)}-${isTorn}-${step}`;
      const { at, folder } = {
        at: join(root, name, 'run'),
        folder: join(root, name, 'run', each.output ?? 'o'),
      };
      cpSync(pristine.at, at, { recursive: true, verbatimSymlinks: true });
      expect(dies((dying) => write(dying, folder), step, io, isTorn)).toBe(true);
      const left = withoutAsides(stateOf(at));
      const isOne = [old, wanted].some((state) => JSON.stringify(state) === JSON.stringify(left));
      if (isOne) atOnce++;
      else if (!isOnlyFolders(left, old)) {
        if (!seen.has(JSON.stringify(left))) dieWhileMending(io, at, folder, isTorn, old, wanted);
        seen.add(JSON.stringify(left));
      }
      nextCommand(io, at, folder);
      expect([old, wanted], `after step ${step}`).toContainEqual(withoutEmpty(stateOf(at), old));
      const litter = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((path) =>
        aside.test(path),
      );
      expect(litter, `after step ${step}`).toEqual([]);
      rmSync(join(root, name), { recursive: true });
    }
    expect(atOnce).toBeGreaterThan(steps / 3);
    expect([...seen].length).toBeLessThanOrEqual(each.between);
  });
});

/** Whether nothing but empty folders was added, as above a folder that was never made. */
function isOnlyFolders(left: Record<string, string> | null, old: Record<string, string> | null): boolean {
  return JSON.stringify(withoutEmpty(left, old)) === JSON.stringify(old);
}

function withoutEmpty(
  left: Record<string, string> | null,
  old: Record<string, string> | null,
): Record<string, string> | null {
  const isEmpty = (name: string) =>
    left![name] === '/' && !Object.keys(left!).some((each) => each.startsWith(`${name}/`)) && !(name in old!);
  let state = left;
  for (let size = -1; state && size !== Object.keys(state).length; ) {
    size = Object.keys(state).length;
    left = state;
    state = Object.fromEntries(Object.entries(state).filter(([name]) => !isEmpty(name)));
  }
  return state;
}

/** The next command may be killed as well, at any call, and the one after it goes on. */
function dieWhileMending(
  io: Io,
  at: string,
  folder: string,
  isTorn: boolean,
  old: Record<string, string> | null,
  wanted: Record<string, string> | null,
): void {
  for (let step = 1; ; step++) {
    const copy = { at: `${at}-${step}/run`, folder: '' };
    copy.folder = folder.replace(at, copy.at);
    cpSync(at, copy.at, { recursive: true, verbatimSymlinks: true });
    const died = dies((dying) => nextCommand(dying, copy.at, copy.folder), step, io, isTorn);
    nextCommand(io, copy.at, copy.folder);
    expect([old, wanted], `after step ${step} of mending`).toContainEqual(
      withoutEmpty(stateOf(copy.at), old),
    );
    rmSync(`${at}-${step}`, { recursive: true });
    if (!died) return;
  }
}
