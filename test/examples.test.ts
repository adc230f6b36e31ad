/** Every shipped example does what its expected/ folder says, byte for byte. `npm run examples` makes them anew. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'minim-examples-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe.each(names)('examples/%s', (name) => {
  const folder = join(root, 'examples', name);
  const expected = (file: string) => readFileSync(join(folder, 'expected', file), 'utf8');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'bin/minim.js'), 'assign', 'people.csv', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  it('prints what it printed', () => {
    const { status, stdout, stderr } = run();
    expect(status).toBe(0);
    expect(stdout).toBe(expected('stdout.txt'));
    expect(stderr).toBe(expected('stderr.txt'));
  });

  it('writes what it wrote', () => {
    const output = join(temporary, name);
    const { status } = run('-o', output, '--quiet');
    expect(status).toBe(0);
    const written = (file: string) => readFileSync(join(output, file), 'utf8');
    expect(readdirSync(output).sort()).toEqual(['groups.csv', 'result.json', 'roster.md']);
    expect(written('groups.csv')).toBe(expected('groups.csv'));
    expect(written('roster.md')).toBe(expected('roster.md'));
    const result = written('result.json').replace(/"tzdata": "[^"]*"/, '"tzdata": "*"');
    expect(result).toBe(expected('result.json'));
  });
});
