/** Makes every example with several versions of Node and compares the bytes. Fetches those versions; `npm run receipt:versions -- 20 24`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : ['20', '22', '24'];
const bin = resolve('bin/minim.js');
const folder = mkdtempSync(join(tmpdir(), 'minim-receipt-'));

function run(program, args, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** The files of all examples as made by a Node, by path; timezone data apart. */
function made(node, name) {
  const files = new Map();
  for (const example of readdirSync('examples')) {
    const place = resolve('examples', example);
    if (!existsSync(join(place, 'people.csv'))) continue;
    const own = join(place, 'command.txt');
    const words = existsSync(own) ? readFileSync(own, 'utf8').trim().split(' ') : ['assign', 'people.csv'];
    const output = join(folder, name, example);
    run(node, [bin, ...words, '--quiet', '-o', output], place);
    for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8').replace(/"tzdata": "[^"]*"/, '"tzdata": "*"');
      files.set(path.slice(join(folder, name).length + 1), text);
    }
  }
  return files;
}

try {
  let first = null;
  process.stdout.write(
    '| Node | timezone data | files | bytes as with the first |\n| --- | --- | --- | --- |\n',
  );
  for (const version of versions) {
    const node = run('npx', ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath']);
    const [exact, tz] = run(node, ['-p', 'process.version + " " + process.versions.tz']).split(' ');
    const files = made(node, version);
    first ??= files;
    const differing = [...new Set([...first.keys(), ...files.keys()])].filter(
      (path) => first.get(path) !== files.get(path),
    );
    const hash = createHash('sha256')
      .update(JSON.stringify([...files].sort()))
      .digest('hex')
      .slice(0, 12);
    const verdict = differing.length === 0 ? `all (${hash})` : `other: ${differing.join(', ')}`;
    process.stdout.write(`| ${exact} | ${tz} | ${files.size} | ${verdict} |\n`);
    if (differing.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
