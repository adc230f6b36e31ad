/**
 * Social golfers: groups of s that meet nobody twice, through the command line. `npm run bench:golfers -- [g-s-w ...]`;
 * `SEEDS=n` tries seeds 1 to n (default 5) and `EFFORT=quick|normal|best` an effort.
 * Prints per case how many seeds were solved, or the repeats left at best, and the user CPU and wall seconds of the
 * whole process: the mean and the longest.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const bin = resolve('bin/minim.js');
const cases = [
  // Found by search within seconds in the published comparison.
  ...['5-3-7', '4-4-5', '5-4-5', '5-5-6', '6-3-7', '7-4-6', '8-3-10', '8-4-7', '8-5-6', '9-3-11', '9-4-8'],
  ...['9-5-7', '10-3-12', '10-4-9', '10-5-7', '10-6-6'],
  // Slower there, or not found.
  ...['9-4-9', '8-4-8', '7-3-9', '8-6-5', '10-5-8', '6-4-6', '6-3-8', '7-4-7'],
  // Planes, complete schedules, pairs.
  ...['3-3-4', '7-7-8', '8-8-9', '9-9-10', '11-11-12', '9-3-13', '11-3-16', '13-3-19', '16-4-21', '10-2-19'],
  // Others.
  ...['7-3-10', '8-4-9', '8-4-10', '10-6-7', '10-4-10', '6-5-6', '12-4-12', '12-5-9', '14-4-14', '20-5-20'],
];
const seeds = Number(process.env.SEEDS ?? 5);
const effort = process.env.EFFORT ?? 'normal';
/** Says at its end how much CPU a process has used. */
const meter =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();" +
  "writeSync(2,'CPU '+(user+system)/1e6+'\\n')})";
const folder = mkdtempSync(join(tmpdir(), 'minim-golfers-'));

for (const name of process.argv.length > 2 ? process.argv.slice(2) : cases) {
  const [groups, size, rounds] = name.split('-').map(Number);
  const people = join(folder, `${name}.csv`);
  const rules = join(folder, `${name}.yaml`);
  const rows = Array.from({ length: groups * size }, (_, index) => `g${index + 1},Golfer ${index + 1}`);
  writeFileSync(people, `id,name\n${rows.join('\n')}\n`);
  writeFileSync(
    rules,
    `groups: ${groups}\nsize: { min: ${size}, max: ${size} }\nrules:\n  met-before: never\n`,
  );
  const runs = Array.from({ length: seeds }, (_, index) => run(people, rules, rounds, index + 1));
  const solved = runs.filter(({ left }) => left === 0).length;
  const least = Math.min(...runs.map(({ left }) => left));
  const seconds = (key) => {
    const all = runs.map((each) => each[key]);
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    return `${mean.toFixed(2)} s (longest ${Math.max(...all).toFixed(2)})`;
  };
  const verdict = solved > 0 ? `solved ${solved} of ${seeds}` : `not found, ${least} repeats left`;
  process.stdout.write(
    `${name.padEnd(9)} ${verdict.padEnd(30)} CPU ${seconds('cpu')}, wall ${seconds('wall')}\n`,
  );
}
rmSync(folder, { recursive: true, force: true });

/** Solves one case and counts the repeats itself, from what was printed. */
function run(people, rules, rounds, seed) {
  const args = [
    'assign',
    people,
    '-r',
    rules,
    '--rounds',
    rounds,
    '--seed',
    seed,
    '--effort',
    effort,
    '--json',
  ];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', meter, bin, ...args.map(String)],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const wall = (performance.now() - started) / 1000;
  const cpu = Number(/^CPU ([\d.]+)$/m.exec(stderr)[1]);
  const [, left] = /still has (\d+) meetings? of people/.exec(stderr) ?? [];
  if (status === 1 && left !== undefined) return { left: Number(left), cpu, wall };
  if (status !== 0) throw new Error(stderr);
  const repeats = countRepeats(JSON.parse(stdout).rounds);
  if (repeats > 0) throw new Error(`${repeats} repeats in what was called solved`);
  return { left: 0, cpu, wall };
}

function countRepeats(rounds) {
  const met = new Set();
  let repeats = 0;
  for (const { groups } of rounds) {
    for (const { members } of groups) {
      for (const [index, a] of members.entries()) {
        for (const b of members.slice(index + 1)) {
          const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
          if (met.has(pair)) repeats++;
          met.add(pair);
        }
      }
    }
  }
  return repeats;
}
