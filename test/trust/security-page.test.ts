/** SECURITY.md names what holds each promise: every file it links to exists, and every test it names is one that runs. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);

const rows = page.split('\n').filter((line) => /^\| (?!---|Promise)/.test(line));
const linksIn = (text: string) =>
  [...text.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, name, path]) => ({ name: name!, path: path! }));

describe('SECURITY.md', () => {
  it('links to files that exist, under their names', () => {
    const links = linksIn(page);
    expect(links.length).toBeGreaterThan(30);
    for (const { name, path } of links) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(basename(path)).toBe(name);
    }
  });

  it('has for every promise something that holds it', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(linksIn(row).length, row).toBeGreaterThan(0);
    for (const { path } of rows.flatMap(linksIn).filter(({ path }) => path.endsWith('.test.ts')))
      expect(readFileSync(join(root, path), 'utf8'), path).toMatch(/\b(it|test)(\.\w+)*\(/);
  });

  it('names commands that there are', () => {
    const named = [...page.matchAll(/`npm run ([\w:]+)/g)].map(([, script]) => script!);
    expect(named.length).toBeGreaterThan(1);
    for (const script of named) expect(scripts).toContain(script);
  });
});
