/**
 * Hard rules as graphs to colour: `node bench/colouring.mjs [easy|medium|hard|impossible|file.col:k ...]` (default easy medium
 * impossible). People are vertices, `apart: never` the edges, `groups: k`, sizes even. Prints, per graph, what the
 * whole process of `minim assign` finds in how much time, beside a plain tabu search for the same seconds of processor.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import {
  flatGraph,
  geometricGraph,
  latinSquareGraph,
  leightonGraph,
  mycielskiGraph,
  queenGraph,
  randomGraph,
  readGraph,
  rookGraph,
  stretchGraph,
} from './graphs.mjs';
import { plainTabu } from './plain-tabu.mjs';

const kinds = {
  easy: [
    ['mycielski 5', mycielskiGraph(5), 6],
    ['mycielski 7', mycielskiGraph(7), 8],
    ['queens 6 by 6', queenGraph(6, 6), 7],
    ['queens 8 by 8', queenGraph(8, 8), 9],
    ['queens 9 by 9', queenGraph(9, 9), 10],
    ['queens 8 by 12', queenGraph(8, 12), 12],
    ['queens 12 by 12', queenGraph(12, 12), 14],
    ['random 125, 0.1', randomGraph(125, 0.1, 1), 5],
    ['random 125, 0.9', randomGraph(125, 0.9, 1), 44],
    ['random 250, 0.1', randomGraph(250, 0.1, 1), 8],
    ['random 500, 0.1', randomGraph(500, 0.1, 1), 13],
    ['random 1000, 0.1', randomGraph(1000, 0.1, 1), 23],
    ['geometric 500, 0.1', geometricGraph(500, 0.1, 1), 13],
    ['planted 450 in 15', leightonGraph(450, 15, 8168, 1), 15],
    ['planted 450 in 25', leightonGraph(450, 25, 8260, 1), 25],
    ['flat 300 in 20', flatGraph(300, 20, 0.48, 1), 20],
    ['stretches 197', stretchGraph(197, 45, 1), 49],
    ['Latin square 30', rookGraph(30), 30],
  ],
  medium: [
    ['queens 10 by 10', queenGraph(10, 10), 11],
    ['planted 450 in 5', leightonGraph(450, 5, 9803, 1), 5],
    ['planted 450 in 15, dense', leightonGraph(450, 15, 16680, 1), 16],
    ['random 125, 0.5', randomGraph(125, 0.5, 1), 18],
    ['random 250, 0.9', randomGraph(250, 0.9, 1), 76],
    ['random 1000, 0.1', randomGraph(1000, 0.1, 1), 22],
    ['Latin squares 30', latinSquareGraph(30, 21), 120],
  ],
  hard: [
    ['queens 11 by 11', queenGraph(11, 11), 12],
    ['queens 12 by 12', queenGraph(12, 12), 13],
    ['planted 450 in 15, dense', leightonGraph(450, 15, 16680, 1), 15],
    ['random 125, 0.5', randomGraph(125, 0.5, 1), 17],
    ['random 250, 0.5', randomGraph(250, 0.5, 1), 29],
    ['random 500, 0.5', randomGraph(500, 0.5, 1), 54],
    ['random 1000, 0.5', randomGraph(1000, 0.5, 1), 95],
    ['flat 300 in 28', flatGraph(300, 28, 0.48, 1), 28],
  ],
  impossible: [
    ['stretches 197', stretchGraph(197, 45, 1), 46],
    ['Latin square 30', rookGraph(30), 29],
  ],
};

const bin = resolve('bin/minim.js');
const folder = mkdtempSync(join(tmpdir(), 'minim-colouring-'));
const asked = process.argv.slice(2);
for (const each of asked.length > 0 ? asked : ['easy', 'medium', 'impossible']) {
  const [file, k] = each.split(':');
  const graphs = kinds[each] ?? [[basename(file), readGraph(file), Number(k)]];
  process.stdout.write(`${each}\n`);
  for (const [name, graph, groups] of graphs) report(name, graph, groups, each);
}
rmSync(folder, { recursive: true, force: true });

function report(name, graph, groups, kind) {
  writeJob(graph, groups);
  const seconds = kind === 'hard' ? ['--seconds', '60'] : [];
  const started = performance.now();
  const args = [bin, 'assign', join(folder, 'people.csv'), '--quiet', ...seconds];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const taken = (performance.now() - started) / 1000;
  const left = /still breaks apart \((\d+) left\)/.exec(stderr)?.[1];
  const clique = /(\d+) people[^\n]*there are \d+ groups/.exec(stderr)?.[1];
  const outcome =
    status === 0 ? 'found' : left ? `${left} left` : clique ? `refused: clique of ${clique}` : stderr.trim();
  const plain = kind === 'impossible' ? '' : `; plain tabu: ${sayPlain(graph, groups, Math.max(taken, 5))}`;
  process.stdout.write(
    `  ${name}: ${graph.size} people, ${graph.edges.length} pairs, ${groups} groups: ${outcome}, ${taken.toFixed(1)} s${plain}\n`,
  );
}

function sayPlain(graph, groups, seconds) {
  const { left, taken } = plainTabu(graph, groups, seconds);
  return `${left === 0 ? 'found' : `${left} left`}, ${taken.toFixed(1)} s`;
}

function writeJob({ size, edges }, groups) {
  const id = (vertex) => `v${String(vertex + 1).padStart(5, '0')}`;
  const people = Array.from({ length: size }, (_, vertex) => `${id(vertex)},Vertex ${vertex + 1}`);
  writeFileSync(join(folder, 'people.csv'), `id,name\n${people.join('\n')}\n`);
  writeFileSync(join(folder, 'pairs.csv'), `a,b\n${edges.map(([a, b]) => `${id(a)},${id(b)}`).join('\n')}\n`);
  const sizes = `{ min: ${Math.floor(size / groups)}, max: ${Math.ceil(size / groups)} }`;
  writeFileSync(
    join(folder, 'rules.yaml'),
    `who: { include: { id: "*" } }\ngroups: ${groups}\nsize: ${sizes}\nrules:\n  apart: { strength: never, file: pairs.csv }\n`,
  );
}
