/**
 * Real organisations from half-year to half-year under every programme: `npm run bench:rotations [-- --effort best] [part of a
 * series' name ...]`. Groups are formed from the first export and rotated into each that follows, as each comes; prints what
 * every rotation costs and what of that is proved, and at the end how many are proved best.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gaps, printTable, programmesIn, run } from './proved.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    effort: { type: 'string', default: 'normal' },
    bin: { type: 'string', default: 'bin/minim.js' },
  },
});
const data = 'test/history/data';
const folder = mkdtempSync(join(tmpdir(), 'minim-rotations-'));
const series = ['home-office', 'cabinet-office', 'team'].filter(
  (name) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);

const minim = (...words) => run(resolve(values.bin), [...words, '--effort', values.effort]);
const ruleFiles = programmesIn(folder);

let made = 0;
let proved = 0;
const rows = [['series', 'programme', 'into', 'people', 'hard', 'avoid', 'prefer', 'stopped', 'seconds']];
for (const name of series) {
  const [first, ...later] = readdirSync(data)
    .filter((file) => file.startsWith(name))
    .sort();
  for (const { name: programme, path } of ruleFiles) {
    // Cycles that lie beside one another are one history.
    const cycles = join(folder, name, programme);
    mkdirSync(cycles, { recursive: true });
    let from = join(cycles, first);
    if (minim('assign', join(data, first), '-r', path, '-o', from).result === null) continue;
    for (const file of later) {
      const to = join(cycles, file);
      const before = ['--from', join(from, 'groups.csv'), '--cycle', '2027-H2', '--force'];
      const { result, why, seconds } = minim('rotate', join(data, file), '-r', path, ...before, '-o', to);
      const into = file.slice(name.length + 1, -'.csv'.length);
      if (result === null) {
        rows.push([name, programme, into, '-', '-', '-', '-', why, seconds]);
        break;
      }
      made++;
      if (result.search.stopped === 'proved-best') proved++;
      const { people, cost, bound, search } = result;
      rows.push([name, programme, into, String(people.in), ...gaps(cost, bound), search.stopped, seconds]);
      from = to;
    }
  }
}
rmSync(folder, { recursive: true, force: true });
printTable(rows);
process.stdout.write(`${proved} of ${made} rotations proved best\n`);
