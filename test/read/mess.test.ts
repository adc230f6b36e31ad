/**
 * Every kind of mess that real exports were seen with, one small file each, and what an organiser gets to see of it.
 * `MINIM_UPDATE=1 npx vitest run test/read/mess.test.ts` writes the expectations anew; read every line that changes.
 */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExport, renderReading, whoIsWho } from '../helpers/mess.ts';

const root = join(import.meta.dirname, 'mess');
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const KINDS = 33;

describe('the mess of real exports', () => {
  it.each(cases)('is told and read: %s', async (name) => {
    const folder = join(root, name);
    const rendered = renderReading(await readExport(join(folder, 'people.csv')), folder);
    const expected = join(folder, 'expected.txt');
    if (process.env.MINIM_UPDATE) writeFileSync(expected, rendered);
    expect(existsSync(expected), `${expected} is there`).toBe(true);
    expect(rendered).toBe(readFileSync(expected, 'utf8'));
  });

  it('has a case for every kind', async () => {
    const kinds = new Set(cases.map((name) => Number(name.slice(0, 2))));
    expect([...kinds].sort((a, b) => a - b)).toEqual(Array.from({ length: KINDS }, (_, kind) => kind + 1));
  });

  // Of files whose first line is the headings and whose other lines are a row each.
  it.each(
    cases.filter((name) => !/^(27|28-(no|tabs)|29|31)/.test(name)),
  )('comes out the same from the last row to the first: %s', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'minim-mess-'));
    const [headings, ...rows] = readFileSync(join(root, name, 'people.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    writeFileSync(join(folder, 'people.csv'), `${[headings, ...rows.reverse()].join('\n')}\n`);
    const rules = join(root, name, 'rules.yaml');
    if (existsSync(rules)) copyFileSync(rules, join(folder, 'rules.yaml'));
    const turned = whoIsWho(await readExport(join(folder, 'people.csv')));
    rmSync(folder, { recursive: true });
    expect(turned).toEqual(whoIsWho(await readExport(join(root, name, 'people.csv'))));
  });
});
