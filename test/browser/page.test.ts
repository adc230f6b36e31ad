/** What can be done on the page, by mouse and keyboard, in light and dark, on screen and on paper. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { company, csv } from '../cli/company.ts';
import { folderWith, minim, read } from '../cli/minim.ts';
import { parseCsv } from '../cli/recount.ts';
import { seriousFindings } from './axe.ts';
import { inChromium, open } from './chromium.ts';

const rules = `cycle: 2027-H1
size: { min: 4, ideal: 5, max: 7 }
roster-shows: [name, department, timezone]
rules: { same-team: never, spread: { department: should, start_date: prefer }, common-hour: prefer }
`;

/** A company whose groups are formed, and then rotated with an export in which somebody has left and somebody is new. */
function formed(): string {
  const rows = company(20);
  const folder = folderWith({ 'people.csv': csv(rows), 'rules.yaml': rules });
  const done = (...words: string[]) => {
    const { code, err } = minim(folder, [...words, '--effort', 'quick', '--quiet']);
    expect(code, err).toBe(0);
  };
  done('assign', 'people.csv', '-o', 'first');
  const later = [...company(21).slice(-3), ...rows.filter(({ id }) => !id!.startsWith('m07'))];
  writeFileSync(join(folder, 'later.csv'), csv(later));
  done('rotate', 'later.csv', '--from', 'first/groups.csv', '--cycle', '2027-H2', '-o', 'second');
  return folder;
}

const seatOf = (page: Page, name: string) =>
  page.locator('.card', { has: page.locator('.name', { hasText: name }) });

inChromium('report.html', () => {
  let folder: string;
  beforeAll(() => {
    folder = formed();
  });
  const report = (run = 'first') => join(folder, run, 'report.html');

  it('is worked by keyboard alone: to a person, to a group, back again', async () => {
    const { page, trouble } = await open(report());
    await page.locator('.who').first().focus();
    const focused = () =>
      page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent ?? '');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    await page.keyboard.press('ArrowRight');
    expect(new Set([first, second, await focused()]).size).toBe(3);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(second);
    // Every group is one stop for the tabulator.
    const stops = await page
      .locator('.who')
      .evaluateAll((all) => all.filter((each) => (each as HTMLElement).tabIndex === 0).length);
    expect(stops).toBe(await page.locator('.card').count());

    const from = await seatOf(page, second).getAttribute('data-group');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator('#dialog-name').textContent()).toBe(second);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    const to = await seatOf(page, second).getAttribute('data-group');
    expect(to).not.toBe(from);
    expect(await focused()).toBe(second);
    expect(await page.locator('[aria-live="polite"]').textContent()).toContain(second);
    await page.keyboard.press('Control+z');
    expect(await seatOf(page, second).getAttribute('data-group')).toBe(from);
    await page.keyboard.press('Control+Shift+z');
    expect(await seatOf(page, second).getAttribute('data-group')).toBe(to);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('says what a change would do before it is made, and what would mend it after', async () => {
    const { page, trouble } = await open(report(), { colorScheme: 'dark' });
    const cards = page.locator('.card');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      document.addEventListener('drop', () => undefined, true);
      const watch = new MutationObserver(() => {
        for (const note of document.querySelectorAll('.drop-note:not([hidden])')) seen.push(note.textContent);
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    // Into a group that is full is worse than before, whoever it is.
    await cards.nth(0).locator('.person').first().dragTo(cards.nth(1).locator('.card-head'));
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.some((text) => /^Move to .+(hard|avoid|prefer|no change)/.test(text))).toBe(true);
    const bar = page.locator('.bar');
    expect(await bar.textContent()).toContain('1 change by hand');
    const chip = await bar.locator('.bar-step .chip').textContent();
    expect(seen.at(-1)).toContain(chip);
    expect(await seriousFindings(page)).toEqual([]);
    const advice = bar.getByRole('button', { name: 'Do it' });
    if ((await advice.count()) > 0) {
      await advice.click();
      expect(await bar.textContent()).toContain('2 changes by hand');
    }
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('finds people, and groups that break a rule', async () => {
    const { page } = await open(report());
    const all = await page.locator('.card').count();
    await page.getByLabel('Find').fill('mila M03');
    expect(await page.locator('.card').count()).toBe(1);
    expect(await page.locator('.person.found .name').allTextContents()).toEqual(['Mila m03']);
    await page.getByLabel('Find').fill('nobody of this name');
    expect(await page.locator('.card').count()).toBe(0);
    await page.getByLabel('Find').fill('');
    expect(await page.locator('.card').count()).toBe(all);
    const rule = page.locator('.rule.broken').first();
    const touched = Number(/in (\d+) of/.exec((await rule.locator('.rule-standing').textContent())!)![1]);
    await rule.click();
    expect(await page.locator('.card').count()).toBe(touched);
    expect(await page.locator('.rule[aria-pressed="true"]').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.rule[aria-pressed="true"]').click();
    expect(await page.locator('.card').count()).toBe(all);
    await page.getByLabel('Show').selectOption('changed');
    expect(await page.locator('.card').count()).toBe(0);
    await page.close();
  });

  it('tells of a rotation what moves.csv tells', async () => {
    const { page, trouble } = await open(report('second'));
    const moves = parseCsv(read(folder, 'second/moves.csv'));
    const lines = await page.locator('.moves li').allTextContents();
    for (const { name, from, to, kind } of moves.filter(({ kind }) => kind !== 'not-this-cycle')) {
      const route = kind === 'joined' ? `new to ${to}` : `${from} → ${to}`;
      expect(
        lines.some((line) => line.startsWith(route) && line.includes(name!)),
        `${name} ${route}`,
      ).toBe(true);
    }
    expect(lines.some((line) => line.includes('gone') && line.includes('Mila m07'))).toBe(true);
    expect(await page.locator('.drawing .ribbon').count()).toBeGreaterThan(4);
    expect(await page.locator('.untold').textContent()).toContain('whose turn it is');
    expect(await seriousFindings(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('shows what check finds in groups that somebody made by hand', async () => {
    const [head, ...seats] = read(folder, 'first/groups.csv').trimEnd().split('\n');
    // Somebody without a seat, somebody with a seat whom nobody knows, and a group that is too small.
    const small = seats.filter((line) => !line.startsWith('Alder,') || / m0[1-5]/.test(line)).slice(1);
    writeFileSync(join(folder, 'mine.csv'), `${[head, ...small, 'Birch,x9,Xenia Unknown,,,'].join('\n')}\n`);
    const { code, out } = minim(folder, ['check', 'people.csv', 'mine.csv', '-o', 'checked']);
    expect(out).toContain('report.html');
    const { page, trouble } = await open(report('checked'));
    const text = await page.locator('body').innerText();
    expect(text).toContain('in no group');
    expect(text).toContain('Xenia Unknown');
    expect(text.includes('A hard rule is broken') || text.includes('Hard rules are broken')).toBe(code === 1);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it('prints on A4 without what can only be clicked', async () => {
    const { page } = await open(report());
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.tools', '.pins', '.skip'])
      expect(await page.locator(part).first().isVisible()).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(6);
    await page.close();
  });
});
