/** Makes the expected outputs of every example anew: `npm run examples`, then look at what `git diff` shows. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const bin = resolve('bin/minim.js');
/** Lines of the same length and no colours, whoever runs it. */
const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' };

for (const entry of readdirSync('examples', { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = join('examples', entry.name);
  const expected = join(folder, 'expected');
  rmSync(expected, { recursive: true, force: true });
  mkdirSync(expected, { recursive: true });
  const run = (args) => spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env });
  const command = join(folder, 'command.txt');
  const words = existsSync(command)
    ? readFileSync(command, 'utf8').trim().split(' ')
    : ['assign', 'people.csv'];
  const shown = run(words);
  const saved = run([...words, '-o', 'expected', '--quiet']);
  if (shown.status !== 0 || saved.status !== 0) throw new Error(`${folder}: ${shown.stderr}${saved.stderr}`);
  // What the other files are is told by them.
  rmSync(join(expected, '.minim.json'));
  // Most of a report is its program, which changes with every build.
  for (const name of readdirSync(expected, { recursive: true }).filter((each) => each.endsWith('.html')))
    rmSync(join(expected, name));
  writeFileSync(join(expected, 'stdout.txt'), shown.stdout);
  writeFileSync(join(expected, 'stderr.txt'), shown.stderr);
  // The timezone data belongs to Node, not to minim: another Node may have newer ones and the same groups.
  for (const name of readdirSync(expected, { recursive: true }).filter((each) =>
    each.endsWith('result.json'),
  )) {
    const result = join(expected, name);
    writeFileSync(result, readFileSync(result, 'utf8').replace(/"tzdata": "[^"]*"/, '"tzdata": "*"'));
  }
  process.stdout.write(`${folder}\n`);
}
