/** The command line as it ships, killed at random moments while it writes; `npm run bench:kills` does it 600 times. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it.skipIf(process.platform === 'win32')(
  'a killed process leaves the old files or the new ones',
  { timeout: 600_000 },
  () => {
    const ran = spawnSync(process.execPath, ['bench/kills.mjs', '4'], { cwd: root, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
    const rows = ran.stdout.split('\n').slice(1, 4);
    for (const row of rows) {
      const [killed, old, now, between, back, wrong] = row.trim().split(/\s+/).slice(-6).map(Number);
      expect(killed).toBe(4);
      expect([old! + now! + between!, back, wrong]).toEqual([4, between, 0]);
    }
  },
);
