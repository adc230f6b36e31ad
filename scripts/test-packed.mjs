/** Packs minim, installs the tarball into an empty folder without any registry, and runs the end-to-end tests against it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function run(program, args, options = {}) {
  const ran = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  if (ran.status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${ran.status}`);
  return ran.stdout;
}

/** Those named, or all tests that run minim in a process of its own: the others test the sources. */
const named = process.argv.slice(2);
const endToEnd =
  named.length > 0
    ? named
    : [
        'test/examples.test.ts',
        'test/trust/receipt.test.ts',
        ...filesIn('test/cli'),
        ...filesIn('test/history'),
      ].filter((file) => !/^test.(cli|history)/.test(file) || runsProcesses(file));

function filesIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  return names.sort().map((name) => `${folder}/${name}`);
}

function runsProcesses(file) {
  const text = readFileSync(file, 'utf8');
  return /\b(minim|assign)\((?!Here)/.test(text) && /from '[./a-z]*minim\.ts'/.test(text);
}

const folder = mkdtempSync(join(tmpdir(), 'minim-packed-'));
// Some tests run minim as another user.
chmodSync(folder, 0o755);
try {
  run('npm', ['run', 'build', '--silent']);
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
  );
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Nothing listens there: whatever had to be fetched would fail.
  const offline = ['--offline', '--registry', 'http://127.0.0.1:9', '--no-audit', '--no-fund'];
  run('npm', ['install', ...offline, join(folder, filename)], { cwd: folder });
  const bin = join(folder, 'node_modules', 'minim-groups', 'bin', 'minim.js');
  const installed = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const count = Object.keys(installed).length - 1;
  process.stdout.write(
    `${filename} installs ${count} package; ${endToEnd.length} files of tests run against ${bin}\n`,
  );
  const { status } = spawnSync('npx', ['vitest', 'run', ...endToEnd], {
    stdio: 'inherit',
    env: { ...process.env, MINIM_BIN: bin },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
