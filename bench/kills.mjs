/**
 * Kills minim at random moments while it writes and looks at what is left: `npm run bench:kills -- [kills]` (default 200 of each
 * kind). A kill is SIGKILL, at a moment drawn from the time between the first thing that appears on the disk and the last that
 * goes. Ends with 1 where a folder is neither as it was nor as it was to be, and the next command does not put it back.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stream } from './stream.mjs';

const bin = resolve('bin/minim.js');
const kills = Number(process.argv[2] ?? 200);
const PEOPLE = 240;
/** Runs whose writing is timed before the first kill. */
const TIMED = kills < 50 ? 2 : 5;
/** Kills that come too late are drawn again, but not for ever. */
const MOST_TRIES = 20;

const root = mkdtempSync(join(tmpdir(), 'minim-kills-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const chance = stream(1);
const people = join(root, 'people.csv');
const rules = join(root, 'rules.yaml');
writeFileSync(people, exportOf(PEOPLE));
writeFileSync(
  rules,
  'who: {}\nsize: { min: 4, ideal: 4, max: 4 }\nrules: { common-hour: should, spread: { department: prefer } }\n',
);

const kinds = [
  ['a new folder', () => {}],
  ['--force over a run before', (folder) => finished(folder, 1)],
  [
    '--force over a run before, beside other files',
    (folder) => {
      finished(folder, 1);
      writeFileSync(join(folder, 'notes.txt'), 'mine');
    },
  ],
];

say('kind', 'files', 'writing', 'kills', 'old', 'new', 'between', 'put back', 'wrong');
let isWrong = false;
for (const [kind, prepare] of kinds) isWrong = (await tell(kind, prepare)) || isWrong;
process.stdout.write(
  'between: neither old nor new until the next command; put back: of these, by that command\n',
);
process.exitCode = isWrong ? 1 : 0;

async function tell(kind, prepare) {
  const model = join(root, 'model');
  mkdirSync(model);
  prepare(join(model, 'o'));
  const old = stateOf(join(model, 'o'));
  const times = [];
  let wanted = null;
  for (let run = 0; run < TIMED; run++) {
    const { world, took } = await inCopy(model, null);
    times.push(took);
    wanted = stateOf(join(world, 'o'));
    rmSync(world, { recursive: true });
  }
  const window = times.sort((a, b) => a - b)[TIMED >> 1];
  const counts = { killed: 0, old: 0, new: 0, between: 0, back: 0, wrong: 0 };
  for (let tries = 0; counts.killed < kills && tries < kills * MOST_TRIES; tries++) {
    const { world, wasKilled } = await inCopy(model, chance() * window * 1.1);
    if (wasKilled) {
      counts.killed++;
      const found = nameOf(stateOf(join(world, 'o')), old, wanted);
      counts[found]++;
      // Any command that names the folder.
      minim(['diff', join(world, 'o/groups.csv'), join(world, 'o/groups.csv')]);
      const after = nameOf(stateOf(join(world, 'o')), old, wanted);
      const isClean = readdirSync(world).every((name) => name === 'o') && !asidesIn(join(world, 'o'));
      if (after === 'between' || !isClean) counts.wrong++;
      else if (found === 'between') counts.back++;
    }
    rmSync(world, { recursive: true });
  }
  rmSync(model, { recursive: true });
  const files = Object.keys(wanted).length;
  say(
    kind,
    files,
    `${Math.round(window)} ms`,
    counts.killed,
    counts.old,
    counts.new,
    counts.between,
    counts.back,
    counts.wrong,
  );
  return counts.wrong > 0 || counts.killed < kills;
}

/** Runs minim in a copy of the world; kills it so many milliseconds after it began to write, unless null. */
async function inCopy(model, delay) {
  const world = mkdtempSync(join(root, 'w-'));
  cpSync(model, world, { recursive: true });
  const child = spawn(process.execPath, [bin, ...wordsFor(join(world, 'o'), 2)], { stdio: 'ignore' });
  let exit = null;
  const ended = once(child, 'exit').then(([code, signal]) => {
    exit = { code, signal };
    return exit;
  });
  const isWriting = () => asidesIn(world) || asidesIn(join(world, 'o'));
  while (exit === null && !isWriting()) await turn();
  const began = performance.now();
  if (delay === null) {
    while (exit === null && isWriting()) await turn();
  } else {
    while (exit === null && performance.now() - began < delay) await turn();
    child.kill('SIGKILL');
  }
  const took = performance.now() - began;
  const { code, signal } = await ended;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`minim ended with ${code}`);
  return { world, took, wasKilled: signal === 'SIGKILL' };
}

function turn() {
  return new Promise((done) => setImmediate(done));
}

function asidesIn(folder) {
  return existsSync(folder) && readdirSync(folder).some((name) => /^\..*minim-/.test(name));
}

function nameOf(state, old, wanted) {
  if (state === null || Object.keys(state).length === 0) return old === null ? 'old' : 'between';
  const text = JSON.stringify(state);
  if (text === JSON.stringify(wanted)) return 'new';
  return text === JSON.stringify(old) ? 'old' : 'between';
}

/** Texts by path; null where there is no such folder. What minim has aside is none of the folder's. */
function stateOf(folder) {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/\.[^/]*minim-/.test(path));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  );
}

function finished(folder, seed) {
  const { status, stderr } = minim(wordsFor(folder, seed));
  if (status !== 0) throw new Error(stderr);
}

function wordsFor(folder, seed) {
  const words = [
    '--seed',
    `${seed}`,
    '--cycle',
    '2027-H1',
    '--effort',
    'quick',
    '--calendar',
    '--force',
    '--quiet',
  ];
  return ['assign', people, '-r', rules, '-o', folder, ...words];
}

function minim(words) {
  return spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8' });
}

function exportOf(size) {
  const rows = Array.from({ length: size }, (_, index) => {
    const zone = ['Europe/Berlin', 'Europe/Athens'][index % 2];
    return `e${index},Person ${index},boss,Department ${index % 7},${zone}`;
  });
  return ['id,name,manager,department,timezone', ...rows, ''].join('\n');
}

function say(...cells) {
  const [kind, ...figures] = cells.map(String);
  process.stdout.write(`${kind.padEnd(48)}${figures.map((cell) => cell.padStart(9)).join('')}\n`);
}
