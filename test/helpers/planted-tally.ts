/** Adds up the searches for planted values at the end of the suite, so that no test can swallow what one of them found. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planted, type Search, TALLY } from './planted.ts';

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'minim-tally-'));
  const path = join(folder, 'searches');
  writeFileSync(path, '');
  process.env[TALLY] = path;
  return () => {
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    rmSync(folder, { recursive: true });
    const searches = lines.map((line) => JSON.parse(line) as Search);
    const bytes = searches.reduce((sum, each) => sum + each.bytes, 0);
    const found = searches.flatMap((each) => each.found);
    const text = `Searched ${bytes} bytes of ${searches.length} runs for ${planted.join(', ')}: `;
    if (found.length > 0) throw new Error(`${text}\n${found.join('\n')}`);
    process.stdout.write(`${text}none was found.\n`);
  };
}
