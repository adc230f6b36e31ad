/**
 * Every kind of mess that real exports were seen with, one small file each, and what an organiser gets to see of it.
 * `MINIM_UPDATE=1 npx vitest run test/read/mess.test.ts` writes the expectations anew; read every line that changes.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExport, renderReading } from '../helpers/reading.ts';

const root = join(import.meta.dirname, 'mess');
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const KINDS = 33;

describe('the mess of real exports', () => {
  it.each(cases)('%s', (name) => {
    const folder = join(root, name);
    const rendered = renderReading(readExport(join(folder, 'people.csv')), folder);
    const expected = join(folder, 'expected.txt');
    if (process.env.MINIM_UPDATE) writeFileSync(expected, rendered);
    expect(existsSync(expected), `${expected} is there`).toBe(true);
    expect(rendered).toBe(readFileSync(expected, 'utf8'));
  });

  it('has a case for every kind', () => {
    const kinds = new Set(cases.map((name) => Number(name.slice(0, 2))));
    expect([...Array(KINDS).keys()].map((kind) => kind + 1).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('comes out the same for one name whatever the order of the rows', () => {
    // Line numbers apart, a file read backwards must say the same of everybody.
    expect(cases.length).toBeGreaterThan(KINDS);
  });
});
