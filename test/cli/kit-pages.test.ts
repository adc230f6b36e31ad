/** The texts of each group together fit two pages, in every programme and for the largest groups; they are read whole or not at all. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { contact, type Files, kitIn, kitOf, people, rotated } from './announced.ts';
import { company, csv } from './company.ts';
import { minimHere } from './in-process.ts';
import { folderWith } from './minim.ts';

/** Of A4 in 11 point, as a wiki or a word processor prints it. */
const COLUMNS = 95;
const LINES = 52;

/** Lines on paper: a paragraph and a row of a table as long as they are, half a line around each, and half as much again for a heading. */
function linesOf(page: string): number {
  return page.split('\n').reduce((sum, line) => {
    if (line.trim() === '') return sum + 0.5;
    const text = line.replace(/\\(.)/g, '$1').replace(/&\w+;/g, '&');
    return sum + Math.max(1, Math.ceil(text.length / COLUMNS)) + (line.startsWith('#') ? 0.5 : 0);
  }, 0);
}

/** The announcement, the brief and the notes of each group, together. */
function expectTwoPages(kit: Files): void {
  const stems = Object.keys(kit).flatMap((path) => /^announce\/(.*)\.md$/.exec(path)?.[1] ?? []);
  expect(stems.length).toBeGreaterThan(0);
  for (const stem of stems) {
    const pages = ['announce', 'kit/briefs', 'kit/notes'].flatMap(
      (folder) => kit[`${folder}/${stem}.md`] ?? [],
    );
    const lines = pages.reduce((sum, page) => sum + linesOf(page), 0);
    expect(lines, stem).toBeLessThanOrEqual(2 * LINES);
    expect(lines, stem).toBeGreaterThan(20);
  }
}

const examples = [
  ...['first-run', 'adjacent', 'aligned', 'coaching-circles', 'handbook-company'],
  ...['one-on-ones', 'peer-groups', 'uk-department-of-health'],
];

describe('the texts of a group fit two pages', () => {
  test.each(examples)('in examples/%s', async (name) => {
    const folder = folderWith({});
    cpSync(join(import.meta.dirname, '..', '..', 'examples', name), folder, { recursive: true });
    const words = ['assign', 'people.csv', '--effort', 'quick', '-o', 'o', '--kit'];
    const { code, err } = await minimHere(folder, words);
    expect(code, err).toBe(0);
    const kit = kitIn(folder, 'o');
    expectTwoPages(kit);
    for (const [path, text] of Object.entries(kit))
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object|\{\w/);
  });

  it('where ten people of eight places facilitate, stand in and meet at two times in turn', async () => {
    const places = [
      ...['Europe/London', 'Australia/Sydney', 'America/Los_Angeles', 'Asia/Kolkata', 'America/Sao_Paulo'],
      ...['Europe/Helsinki', 'Asia/Tokyo', 'Africa/Nairobi'],
    ];
    const rows = csv(
      company(10, (row) => ({
        ...row,
        name: `Maximiliane Alexandra ${row.id}`,
        timezone: places[Number(row.id!.slice(1, 3)) % places.length] ?? places[0]!,
        leads: 'yes',
      })),
    );
    const rules = [
      'groups: 1',
      'size: { min: 5, ideal: 10, max: 10 }',
      'columns: { facilitator: leads }',
      'rules:',
      '  common-hour: { strength: should, alternate: true }',
      '  facilitator: { strength: must, deputy: must }',
      '',
    ].join('\n');
    const kit = await kitOf(`${rules}${contact}`, rows);
    expect(kit['announce/alder.md']).toContain('every other week');
    expectTwoPages(kit);
  });

  it('after a rotation', async () => {
    const { kit } = await rotated(`size: { min: 4, ideal: 6, max: 8 }\n${contact}`, undefined, 14);
    expect(Object.keys(kit).some((path) => path.startsWith('kit/notes/'))).toBe(true);
    expectTwoPages(kit);
  });

  it('and more would not', async () => {
    const kit = await kitOf(contact, people(12));
    const longer = Object.fromEntries(Object.entries(kit).map(([path, text]) => [path, text.repeat(3)]));
    expect(() => expectTwoPages(longer)).toThrow();
  });
});
