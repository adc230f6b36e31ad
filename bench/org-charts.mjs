/**
 * Quality and time on made-up org charts of any size: `npm run bench [people ...]` (default 200 2000).
 * Everybody but the root is seated, chain and same manager never, department and timezone spread; groups of 5 to 6.
 * Prints, per size, the costs with their proved bounds, the wall time of the whole process, and that time as a multiple
 * of a script that only parses the same CSV, both measured side by side in this run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeCompany } from './company.mjs';

const bin = resolve('bin/minim.js');
const parser = resolve('node_modules/csv-parse/lib/sync.js');
const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'minim-bench-'));

for (const size of sizes.length > 0 ? sizes : [200, 2000]) {
  const people = join(folder, `people-${size}.csv`);
  const rules = join(folder, `rules-${size}.yaml`);
  const output = join(folder, `out-${size}`);
  writeFileSync(people, makeCompany(size, 1));
  writeFileSync(
    rules,
    `who: { exclude: { id: [p000001] } }\ngroups: ${Math.ceil((size - 1) / 6)}\nsize: { min: 5, max: 6 }\nrules:\n` +
      '  reporting-chain: never\n  same-manager: never\n  spread: { department: prefer, timezone: prefer }\n  common-hour: off\n',
  );
  const parse = `import { parse } from ${JSON.stringify(parser)}; import { readFileSync } from 'node:fs'; parse(readFileSync(${JSON.stringify(people)}));`;
  const parsing = time(['--input-type=module', '-e', parse]);
  const solving = time([bin, 'assign', people, '-r', rules, '-o', output, '--quiet']);
  const result = JSON.parse(readFileSync(join(output, 'result.json'), 'utf8'));
  const costs = result.rules
    .filter((rule) => rule.id !== 'pool' && rule.id !== 'size')
    .map((rule) => `${rule.id} ${rule.cost} (bound ${rule.bound})`);
  process.stdout.write(
    `${size} people: ${costs.join(', ')}; ${result.search.stopped}, ${(result.search.moves / 1e6).toFixed(1)} million moves; ` +
      `${(solving / 1000).toFixed(2)} s, ${(solving / parsing).toFixed(1)} times a bare parse\n`,
  );
}
rmSync(folder, { recursive: true, force: true });

/** Wall time of a process in milliseconds. */
function time(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}
