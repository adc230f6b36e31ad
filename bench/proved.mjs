/** What scripts about real data share: the programmes as rules files, what is left between cost and proof, and a table of it. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const programmes = ['mini-m', 'adjacent', 'peer-groups', 'coaching-circles', 'aligned', 'one-on-ones'];

/** Writes a rules file for every programme. */
export function programmesIn(folder) {
  return programmes.map((name) => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, `program: ${name}\ncycle: 2027-H1\n`);
    return { name, path };
  });
}

/** Runs minim: what it answers in JSON, or null and why, and the seconds of the whole process. */
export function run(bin, args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args, '--json', '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status === 0) return { result: JSON.parse(stdout), why: '', seconds };
  return { result: null, why: stderr.match(/^No .*/m)?.[0] ?? 'an error', seconds };
}

/** By strength what is paid, and "27 > 24" where less is proved. */
export function gaps(cost, bound) {
  return ['hard', 'avoid', 'prefer'].map((level) =>
    cost[level] === bound[level] ? `${cost[level]}` : `${cost[level]} > ${bound[level]}`,
  );
}

/** Cells longer than this are sentences, which need no width of their own. */
const LONGEST = 40;

export function printTable(rows) {
  const widths = rows[0].map((_, index) =>
    Math.max(...rows.map((row) => row[index].length).filter((length) => length <= LONGEST)),
  );
  for (const row of rows) {
    const cells = row.map((cell, index) => cell.padEnd(widths[index]));
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}
