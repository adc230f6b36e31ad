/**
 * Maximally diverse grouping through the command line: `npm run bench:diverse -- [seconds] [--seeds N] [file ... | kind:people:groups ...]`.
 * A file is in the format of MDGPLIB (`n k ss lo hi ...`, then `i j distance`) and may carry the best value known, as
 * `file=value`. A kind is int (whole numbers to 100), few (whole numbers to 10), real (to 100) or geo (Euclidean); such instances are made up, and several
 * of one kind are as many classes of their own. Distances d become pairs that cost C - d, C the largest, as `apart: prefer`;
 * reals are scaled by 1,000. Prints the value, the gap to the best known of each of N seeds (1) and their mean.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const bin = resolve('bin/minim.js');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '1' } },
});
const [seconds = '10', ...wanted] = positionals;
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => String(index + 1));
const cases =
  wanted.length > 0
    ? wanted
    : ['int:120:10', 'real:120:10', 'geo:120:10', 'int:240:12', 'real:240:12', 'geo:240:12']
        .concat(['int:480:20', 'real:480:20', 'geo:480:20'])
        .concat(['real:960:24=1217991', 'few:2000:50=265967', 'few:2000:200=78385']);
const folder = mkdtempSync(join(tmpdir(), 'minim-diverse-'));
for (const each of cases) {
  const [name, best] = each.split('=');
  const instance = /^(int|few|real|geo):/.test(name) ? made(name) : read(name);
  writeFiles(instance);
  const runs = seeds.map((seed) => solve(instance, seed));
  const first = runs[0];
  const gaps = best === undefined ? [] : runs.map(({ value }) => (100 * (best - value)) / best);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const gap =
    best === undefined ? '' : `, gap to ${best} ${gaps.map((each) => each.toFixed(3)).join(', ')} %`;
  process.stdout.write(
    `${basename(name)}: ${first.value.toFixed(3)}${gap}${gaps.length > 1 ? `, mean ${mean.toFixed(3)} %` : ''} (${instance.people} people in ${instance.groups}; ${first.stopped}, ${first.took.toFixed(1)} s in all)\n`,
  );
}
rmSync(folder, { recursive: true, force: true });

function largestOf(distances) {
  return distances.reduce((most, [, , d]) => Math.max(most, d), 0);
}

function writeFiles({ people, groups, distances, scale }) {
  const largest = largestOf(distances);
  const weight = (d) => Math.round((largest - d) * scale);
  const size = people / groups;
  if (!Number.isInteger(size)) throw new Error('groups of one size only');
  const ids = Array.from({ length: people }, (_, person) => `p${person}`);
  writeFileSync(join(folder, 'people.csv'), `id,name\n${ids.map((id) => `${id},${id}`).join('\n')}\n`);
  const pairs = distances.filter(([, , d]) => weight(d) > 0);
  writeFileSync(
    join(folder, 'pairs.csv'),
    `a,b,weight\n${pairs.map(([a, b, d]) => `p${a},p${b},${weight(d)}`).join('\n')}\n`,
  );
  writeFileSync(
    join(folder, 'rules.yaml'),
    `groups: ${groups}\nsize: { min: ${size}, max: ${size} }\nrules: { apart: { strength: prefer, file: pairs.csv } }\n`,
  );
}

function solve({ people, groups, distances, scale }, seed) {
  const largest = largestOf(distances);
  const size = people / groups;
  const started = performance.now();
  const run = ['assign', join(folder, 'people.csv'), '-r', join(folder, 'rules.yaml'), '--seed', seed].concat(
    ['--seconds', seconds],
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...run, '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const took = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const { cost, search } = JSON.parse(stdout);
  const inside = (groups * size * (size - 1)) / 2;
  return { value: inside * largest - cost.prefer / scale, stopped: search.stopped, took };
}

function read(file) {
  const numbers = readFileSync(file, 'utf8').split(/\s+/).filter(Boolean);
  const [people, groups] = numbers.map(Number);
  const distances = [];
  for (let at = 3 + 2 * groups; at + 2 < numbers.length; at += 3) {
    distances.push([Number(numbers[at]), Number(numbers[at + 1]), Number(numbers[at + 2])]);
  }
  return { people, groups, distances, scale: distances.every(([, , d]) => Number.isInteger(d)) ? 1 : 1000 };
}

function made(name) {
  const [kind, people, groups] = name.split(':').map((part, index) => (index === 0 ? part : Number(part)));
  let state = people * 7919 + kind.length;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (Math.imul(state ^ (state >>> 15), 2246822519) >>> 0) / 2 ** 32;
  };
  const coordinates = 2 + Math.floor(random() * 20);
  const points = Array.from({ length: people }, () =>
    Array.from({ length: coordinates }, () => random() * 10),
  );
  const between = (a, b) => {
    if (kind === 'int') return Math.floor(random() * 101);
    if (kind === 'few') return Math.floor(random() * 11);
    if (kind === 'real') return random() * 100;
    return Math.sqrt(points[a].reduce((sum, x, i) => sum + (x - points[b][i]) ** 2, 0));
  };
  const distances = [];
  for (let a = 0; a < people; a++) for (let b = a + 1; b < people; b++) distances.push([a, b, between(a, b)]);
  return { people, groups, distances, scale: kind === 'int' || kind === 'few' ? 1 : 1000 };
}
