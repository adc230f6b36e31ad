/** Makes the pictures of report.html that README shows: `npm run screenshots`, with Chromium at MINIM_CHROMIUM or where Debian puts it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const images = resolve('docs/images');
const work = mkdtempSync(join(tmpdir(), 'minim-pictures-'));
const minim = (...words) => {
  const { status, stderr } = spawnSync(process.execPath, [resolve('bin/minim.js'), ...words, '--quiet'], {
    cwd: work,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};

/** The shipped example, and half a year later: two have left, and two lead people who did not before. */
function makeReports() {
  for (const file of ['people.csv', 'rules.yaml', 'collaborators.csv'])
    cpSync(join('examples/first-run', file), join(work, file));
  minim('assign', 'people.csv', '-o', '2027-H1');
  const lines = readFileSync(join(work, 'people.csv'), 'utf8').split('\n');
  const managers = ['E1065', 'E1142'];
  const later = lines
    .filter((line) => !/Kwame Boateng|Rita Pinto/.test(line))
    .flatMap((line) => {
      const [id] = line.split(',');
      if (!managers.includes(id)) return [line];
      return [
        line,
        `${id}0,New Report,,${id},Engineering,,Engineer,IC,Berlin,Europe/Berlin,2027-05-01,Employee,,,`,
      ];
    });
  writeFileSync(join(work, 'later.csv'), later.join('\n'));
  minim('rotate', 'later.csv', '--from', '2027-H1/groups.csv', '--cycle', '2027-H2', '-o', '2027-H2');
}

const person = (page, group, seat) => page.locator('.card').nth(group).locator('.person').nth(seat);

const pictures = [
  { name: 'report', run: '2027-H1', theme: 'light', act: async () => {} },
  {
    name: 'report-change',
    run: '2027-H1',
    theme: 'dark',
    async act(page) {
      await person(page, 0, 2).dragTo(person(page, 1, 1));
      await page.mouse.move(0, 0);
    },
  },
  { name: 'report-rotation', run: '2027-H2', theme: 'light', act: async () => {} },
];

mkdirSync(images, { recursive: true });
makeReports();
const browser = await chromium.launch({
  executablePath: process.env.MINIM_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const { name, run, theme, act } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: theme });
  await page.goto(pathToFileURL(join(work, run, 'report.html')).href);
  await act(page);
  const path = join(images, `${name}.png`);
  await page.screenshot({ path });
  process.stdout.write(`${path} ${Math.ceil(statSync(path).size / 1000)} kB\n`);
}
await browser.close();
rmSync(work, { recursive: true, force: true });
