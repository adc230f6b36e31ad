/**
 * Real org charts under every programme: `npm run bench:real [-- --effort best] [part of a file's name ...]`.
 * Prints for each whether the groups are proved best, else what is left between the cost and what is proved, and at the end
 * how many are proved. Charts under which a programme forms no groups are listed with the first sentence that says why.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gaps, printTable, programmesIn, run } from './proved.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { effort: { type: 'string', default: 'normal' } },
});
const bin = resolve('bin/minim.js');
const folder = mkdtempSync(join(tmpdir(), 'minim-real-'));
const ruleFiles = programmesIn(folder);

/** Every chart once: files that tests and examples hold twice are the same bytes under two names. */
const charts = [
  ...['oracle-hr.csv', 'adventureworks-dimemployee.csv'].map((file) => join('test/data', file)),
  ...readdirSync('test/history/data')
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => join('test/history/data', file)),
  ...['first-run', 'uk-department-of-health'].map((name) => join('examples', name, 'people.csv')),
].filter((chart) => positionals.length === 0 || positionals.some((part) => chart.includes(part)));

let made = 0;
let proved = 0;
const rows = [['data', 'programme', 'people', 'hard', 'avoid', 'prefer', 'stopped', 'seconds']];
for (const chart of charts) {
  const name = chart.endsWith('people.csv') ? chart.split('/').at(-2) : basename(chart, '.csv');
  const own = join(chart, '..', 'rules.yaml');
  const files = existsSync(own) ? [{ name: 'its own rules', path: own }, ...ruleFiles] : ruleFiles;
  for (const rules of files) {
    const words = ['assign', chart, '-r', rules.path, '--effort', values.effort];
    const { result, why, seconds } = run(bin, words);
    if (result === null) {
      rows.push([name, rules.name, '-', '-', '-', '-', `no groups: ${why}`, seconds]);
      continue;
    }
    const { people, cost, bound, search } = result;
    made++;
    if (search.stopped === 'proved-best') proved++;
    rows.push([name, rules.name, String(people.in), ...gaps(cost, bound), search.stopped, seconds]);
  }
}
rmSync(folder, { recursive: true, force: true });

printTable(rows);
process.stdout.write(`${proved} of ${made} proved best\n`);
