/** Every shipped example does what its expected/ folder says, byte for byte. `npm run examples` makes them anew. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bin } from './cli/minim.ts';

const root = join(import.meta.dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'minim-examples-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(names)('examples/%s', (name) => {
  const folder = join(root, 'examples', name);
  const expected = (file: string) => readFileSync(join(folder, 'expected', file), 'utf8');
  const command = join(folder, 'command.txt');
  const words = existsSync(command)
    ? readFileSync(command, 'utf8').trim().split(' ')
    : ['assign', 'people.csv'];
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [bin, ...words, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
    });

  it('prints what it printed and writes what it wrote', () => {
    const output = join(temporary, name);
    const { status, stdout, stderr } = run('-o', output);
    expect(status).toBe(0);
    // All but the last line, which says what was written in place of how to save it.
    const lines = (text: string) => text.trimEnd().split('\n').slice(0, -1);
    expect(lines(stdout)).toEqual(lines(expected('stdout.txt')));
    expect(stderr).toBe(expected('stderr.txt'));
    const filesIn = (path: string) =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(path, join(entry.parentPath, entry.name)))
        .sort();
    const printed = ['stderr.txt', 'stdout.txt'];
    const names = filesIn(join(folder, 'expected')).filter((file) => !printed.includes(file));
    // Most of a report is its program; what it says is tested in a browser.
    const written = filesIn(output).filter((file) => !['report.html', '.minim.json'].includes(file));
    expect(written).toEqual(names);
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const file of names) {
      const text = readFileSync(join(output, file), 'utf8');
      expect(text.replace(/"tzdata": "[^"]*"/, '"tzdata": "*"')).toBe(expected(file));
    }
  });
});
