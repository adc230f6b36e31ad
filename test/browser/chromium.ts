/** A headless Chromium for tests of report.html: from disk, with the network refused. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { whenFileEnds } from '../helpers/left-behind.ts';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executable = [process.env.MINIM_CHROMIUM ?? '', ...usual].find(
  (path) => path !== '' && existsSync(path),
);

if (executable === undefined && process.env.MINIM_NEEDS_CHROMIUM)
  throw new Error('MINIM_NEEDS_CHROMIUM is set and no Chromium is installed');

/** Skipped, and named so, where there is no Chromium. */
export const inChromium: typeof describe.skip = executable
  ? describe
  : (((name: string, run: () => void) =>
      describe.skip(
        `${name} (skipped: no Chromium found; set MINIM_CHROMIUM to its path)`,
        run,
      )) as typeof describe.skip);

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

export interface Opened {
  readonly page: Page;
  /** Console messages, uncaught errors and requests for anything but the file itself. */
  readonly trouble: string[];
}

export interface Options {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
}

let context: Promise<BrowserContext> | null = null;

function launch(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'minim-chromium-'));
  const launched = chromium.launchPersistentContext(profile, {
    executablePath: executable!,
    args: quiet,
    acceptDownloads: true,
    offline: true,
  });
  whenFileEnds(async () => {
    context = null;
    await (await launched).close();
    rmSync(profile, { recursive: true, force: true });
  });
  return launched;
}

/** Opens a file in a tab of its own. */
export async function open(
  path: string,
  { colorScheme = 'light', width = 1280 }: Options = {},
): Promise<Opened> {
  context ??= launch();
  const page = await (await context).newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(path).href && !request.url().startsWith('blob:'))
      trouble.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, trouble };
}

/** The rules as the page tells of them: the text below each name, by key. */
export async function rulesOn(page: Page): Promise<Record<string, string>> {
  const entries = await page
    .locator('.rule')
    .evaluateAll((rules) =>
      rules.map((rule) => [
        rule.querySelector('.rule-key')!.textContent,
        rule.querySelector('.rule-standing')!.textContent,
      ]),
    );
  return Object.fromEntries(entries);
}

/** What `minim check` prints of each rule, by key. */
export function rulesPrinted(out: string): Record<string, string> {
  const lines = [...out.matchAll(/^ {2}(?:never|must|avoid|should|prefer) +(\S+) +(.+)$/gm)];
  return Object.fromEntries(lines.map(([, key, text]) => [key!, text!]));
}
