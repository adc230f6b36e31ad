/**
 * Time, memory and quality by the number of people: `npm run bench:scale -- [people ...] [million] [--effort quick]`
 * (default 2000 20000 200000). Companies and rules are those of `npm run bench`; `million` is an export of a million rows of
 * which some 100,000 take part, the managers of four departments. Each line is one run of the command line in a process of
 * its own, which reads, solves and writes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCompany } from './company.mjs';

const MILLION = 1_000_000;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { effort: { type: 'string', default: 'normal' } },
});
const cases = positionals.length > 0 ? positionals : ['2000', '20000', '200000'];

const columns = [
  ['rows', 8],
  ['people', 7],
  ['groups', 7],
  ['cost', 7],
  ['bound', 7],
  ['gap', 8],
  ['reading', 8],
  ['solving', 8],
  ['writing', 8],
  ['in all', 8],
  ['processor', 10],
  ['memory', 8],
  ['per n log n', 12],
];
const rules = `rules:
  reporting-chain: never
  same-manager: never
  spread: { department: prefer, timezone: prefer }
  common-hour: off
`;
const rulesOfManagers = `who: { include: { reports: 1 or more, department: [Engineering, Support, Product, Finance] } }
size: { min: 5, ideal: 6, max: 6 }
${rules}`;
/** A module that tells, when the process ends, what it took. */
const meter = `data:text/javascript,${encodeURIComponent(`process.on('exit', ${tellUsage})`)}`;

say(columns.map(([heading]) => heading));
for (const each of cases) say(measure(each === 'million' ? MILLION : Number(each), each === 'million'));
process.stdout.write(
  'gap: cost over the sum of the proved bounds; per n log n: nanoseconds of processor by people × log2 people\n',
);

function measure(rows, isFiltered) {
  const folder = mkdtempSync(join(tmpdir(), 'minim-scale-'));
  const path = (name) => join(folder, name);
  writeFileSync(path('people.csv'), makeCompany(rows, 1));
  writeFileSync(path('rules.yaml'), isFiltered ? rulesOfManagers : rulesOfAll(rows));
  const words = ['assign', path('people.csv'), '-r', path('rules.yaml'), '-o', path('out')];
  const args = [resolve('bin/minim.js'), ...words, '--effort', values.effort, '--verbose'];
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', meter, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const result = JSON.parse(readFileSync(path('out/result.json'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  const sum = (key) => result.rules.reduce((total, rule) => total + rule[key], 0);
  const people = result.people.in;
  const { processor, megabytes } = JSON.parse(/^meter (.*)$/m.exec(stderr)[1]);
  const [cost, bound] = [sum('cost'), sum('bound')];
  const took = (part) =>
    `${Number(new RegExp(`^${part} .*?in ([\\d.]+) s`, 'm').exec(stderr)[1]).toFixed(1)} s`;
  return [
    rows,
    people,
    result.groups.length,
    cost,
    bound,
    `${((100 * (cost - bound)) / bound).toFixed(3)} %`,
    ...['Read', 'Solved', 'Wrote'].map(took),
    `${seconds.toFixed(1)} s`,
    `${processor.toFixed(1)} s`,
    `${megabytes} MB`,
    ((1e9 * processor) / (people * Math.log2(people))).toFixed(0),
  ];
}

function tellUsage() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: Math.round(maxRSS / 1024) };
  process.stderr.write(`meter ${JSON.stringify(usage)}\n`);
}

/** As in org-charts.mjs: everybody but the root, chain and manager never, department and timezone spread. */
function rulesOfAll(people) {
  return `who: { exclude: { id: [p000001] } }\ngroups: ${Math.ceil((people - 1) / 6)}\nsize: { min: 5, max: 6 }\n${rules}`;
}

function say(cells) {
  process.stdout.write(`${cells.map((cell, index) => String(cell).padStart(columns[index][1])).join('')}\n`);
}
