/** The report of each example in a browser: it opens from disk, judges a move as `minim check` does, and can be used by everybody. */
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, minim } from '../cli/minim.ts';
import { seriousFindings } from './axe.ts';
import { inChromium, open, rulesOn, rulesPrinted } from './chromium.ts';

const root = join(import.meta.dirname, '..', '..');
/** Seasons have no report: their rounds are not changed one by one. */
const names = readdirSync(join(root, 'examples')).filter(
  (name) => name !== 'one-on-ones' && existsSync(join(root, 'examples', name, 'people.csv')),
);

function assigned(name: string): string {
  const source = join(root, 'examples', name);
  const folder = folderWith({});
  for (const file of readdirSync(source)) {
    if (/\.(csv|yaml)$/.test(file)) copyFileSync(join(source, file), join(folder, file));
  }
  expect(minim(folder, ['assign', 'people.csv', '-o', 'o', '--quiet', '--effort', 'quick']).code).toBe(0);
  return folder;
}

inChromium('the report of an example', () => {
  it.each(names)('%s: a person dragged, and every number compared with check', async (name) => {
    const folder = assigned(name);
    const { page, trouble } = await open(join(folder, 'o', 'report.html'));
    const written = await rulesOn(page);
    expect(Object.keys(written).length).toBeGreaterThan(3);
    const { search } = JSON.parse(readFileSync(join(folder, 'o', 'result.json'), 'utf8'));
    const verdict = await page.locator('.verdict').textContent();
    if (search.stopped === 'proved-best') expect(verdict).toContain('Proved best');
    else expect(verdict).not.toContain('Proved best: no other groups');
    const cards = page.locator('.card');
    const mover = cards.nth(0).locator('.person').first();
    const id = await mover.getAttribute('data-person');
    await mover.dragTo(cards.nth(1).locator('.person').nth(1));
    await page.locator('.bar').waitFor();
    const there = await page.locator(`.card:has([data-person="${id}"])`).getAttribute('data-group');
    expect(there).toBe(await cards.nth(1).getAttribute('data-group'));

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download groups.csv' }).click(),
    ]);
    await download.saveAs(join(folder, 'edited.csv'));
    const edited = readFileSync(join(folder, 'edited.csv'), 'utf8');
    expect(edited).not.toBe(readFileSync(join(folder, 'o', 'groups.csv'), 'utf8'));
    const { out } = minim(folder, ['check', 'people.csv', 'edited.csv', '--verbose']);
    const judged = rulesPrinted(out);
    const after = await rulesOn(page);
    expect(after).toEqual(judged);
    const [, ...total] = /^Cost: hard (\d+), avoid (\d+), prefer (\d+)\./m.exec(out)!;
    const shown = await page.locator('.verdict').getAttribute('data-cost');
    expect(shown).toBe(total.join(' '));
    expect(after).not.toEqual(written);

    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await rulesOn(page)).toEqual(written);
    expect(await seriousFindings(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  });
});
