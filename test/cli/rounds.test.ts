/** `minim assign --rounds` as a user runs it: folders, the schedule, one answer in all of them, and what stops it. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, faults, folderWith, read } from './minim.ts';

const rules = 'program: one-on-ones\nrules: { common-hour: off }\n';
const oneLevel = (managers: number) => ({
  'people.csv': csv(company(managers)),
  'rules.yaml': 'program: one-on-ones\nrules: { reporting-chain: off, common-hour: off }\n',
});

function schedule(folder: string, path: string): string[][] {
  const [heading, ...lines] = read(folder, path).trim().split('\n');
  expect(heading).toBe('round,group,id');
  return lines.map((line) => line.split(','));
}

/** How often each two people meet, by a count of its own. */
function meetings(rows: readonly (readonly string[])[]): number[] {
  const groups = new Map<string, string[]>();
  for (const [round, group, id] of rows) {
    const key = `${round}/${group}`;
    groups.set(key, [...(groups.get(key) ?? []), id!]);
  }
  const counts = new Map<string, number>();
  for (const ids of groups.values()) {
    ids.forEach((a, index) => {
      for (const b of ids.slice(index + 1)) {
        const pair = [a, b].sort().join(' ');
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...counts.values()];
}

describe('a season of 20 people of one level', async () => {
  const { folder, code, out } = await assignHere(oneLevel(20), '--rounds', '19', '-o', 'season');

  it('lets every pair meet exactly once, and says so', () => {
    expect(code).toBe(0);
    expect(out).toContain('19 rounds of 10 pairs, 20 people, nobody left over. Every hard rule holds.');
    expect(out).toContain('Every pair meets exactly once.');
    expect(meetings(schedule(folder, 'season/schedule.csv'))).toEqual(new Array(190).fill(1));
  });

  it('has a folder of files for each round, which agree with the schedule', () => {
    const rounds = Array.from({ length: 19 }, (_, index) => `round-${String(index + 1).padStart(2, '0')}`);
    expect(readdirSync(`${folder}/season`).sort()).toEqual(['.minim.json', ...rounds, 'schedule.csv']);
    const rows = schedule(folder, 'season/schedule.csv');
    rounds.forEach((name, index) => {
      expect(readdirSync(`${folder}/season/${name}`).sort()).toEqual([
        'groups.csv',
        'result.json',
        'roster.md',
      ]);
      const [, ...lines] = read(folder, `season/${name}/groups.csv`).trim().split('\n');
      const seats = lines.map((line) => line.split(',').slice(0, 2));
      expect(rows.filter(([round]) => round === String(index + 1)).map(([, ...seat]) => seat)).toEqual(seats);
      expect(read(folder, `season/${name}/roster.md`)).toContain(`round ${index + 1} of 19`);
    });
  });

  it('is told as data with --json', async () => {
    const { out: json } = await minimHere(folder, [
      'assign',
      'people.csv',
      '--cycle',
      '2027-H1',
      '--rounds',
      '19',
      '--json',
    ]);
    const { rounds } = JSON.parse(json);
    expect(rounds).toHaveLength(19);
    expect(rounds[4]).toEqual(JSON.parse(read(folder, 'season/round-05/result.json')));
  });

  it('comes out the same, byte for byte', async () => {
    await minimHere(folder, ['assign', 'people.csv', '--cycle', '2027-H1', '--rounds', '19', '-o', 'again']);
    expect(allFiles(`${folder}/again`)).toEqual(allFiles(`${folder}/season`));
  });
});

it('each round costs what check says of it with the rounds before as history', async () => {
  const files = { 'people.csv': csv(company(6)), 'rules.yaml': `${rules}history: "past/*/groups.csv"\n` };
  const { folder } = await assignHere(files, '--rounds', '7', '-o', 'season');
  const written = allFiles(`${folder}/season`);
  const past = Object.entries(written).filter(([path]) => /round-0[1-6]\/groups/.test(path));
  const later = folderWith({
    ...files,
    ...Object.fromEntries(past.map(([path, text]) => [`past/${path}`, text])),
  });
  const args = ['--cycle', '2027-H1', '--json'];
  const { out } = await minimHere(later, [
    'check',
    'people.csv',
    `${folder}/season/round-07/groups.csv`,
    ...args,
  ]);
  const result = JSON.parse(written['round-07/result.json']!);
  expect(JSON.parse(out).cost).toEqual(result.cost);
  expect(result.rules.find(({ id }: { id: string }) => id === 'met-before').cost).toBeGreaterThan(0);
});

it('an odd number has one group of three a round', async () => {
  const { out, folder } = await assignHere(oneLevel(21), '--rounds', '10', '-o', 'season', '--verbose');
  expect(out).toContain('10 rounds of 9 pairs and one group of 3, 21 people');
  expect(out).toContain('Nobody meets anyone twice.');
  expect(out).toContain('Everyone is in the group of 3 1 to 2 times.');
  expect(out).toContain('Round 10\n');
  expect(Math.max(...meetings(schedule(folder, 'season/schedule.csv')))).toBe(1);
});

it('more rounds than there are people to meet say how many repeats there must be', async () => {
  const { out, code } = await assignHere(oneLevel(8), '--rounds', '9');
  expect(code).toBe(0);
  expect(out).toContain('8 of 36 meetings are of people who have met already: no fewer are possible.');
  expect(out).toContain('9 rounds are 36 meetings, and 28 pairs can be made of these people');
});

it('with met-before: never they are a no that names somebody', async () => {
  const people = company(8, (row) => (/^m0[45678]$/.test(row.id!) ? { ...row, manager: 'm01' } : row));
  const files = {
    'people.csv': csv(people),
    'rules.yaml': `program: one-on-ones\nrules: { common-hour: off, met-before: never, reporting-chain: never }\n`,
  };
  const { code, err, folder } = await assignHere(files, '--rounds', '4', '-o', 'season');
  expect(code).toBe(1);
  expect(err).toContain(
    'The hard rules cannot hold: after 2 rounds Mila m01 has met everyone they may meet.',
  );
  expect(err).toContain('fewer `--rounds`');
  expect(readdirSync(folder).sort()).toEqual(['people.csv', 'rules.yaml']);
});

it('mini-m in seasons keeps its groups of five to eight', async () => {
  const { out, folder } = await assignHere(
    { 'people.csv': csv(company(24)) },
    '--rounds',
    '3',
    '--effort',
    'quick',
    '-o',
    'o',
  );
  expect(out).toContain('3 rounds of 4 groups of 6, 24 people');
  expect(schedule(folder, 'o/schedule.csv')).toHaveLength(72);
});

describe('the files of a season', () => {
  it('replace nothing without --force', async () => {
    const { code, err, folder } = await assignHere(
      { ...oneLevel(8), 'o/round-02/roster.md': 'mine' },
      '--rounds',
      '3',
      '-o',
      'o',
    );
    expect(code).toBe(2);
    expect(faults(err)[0]!.message).toContain('round-02');
    expect(allFiles(`${folder}/o`)).toEqual({ 'round-02/roster.md': 'mine' });
  });

  it('appear together or not at all', async () => {
    const files = { ...oneLevel(8), 'o/round-01/groups.csv': 'mine', 'o/round-03/result.json/': '' };
    const { code, folder } = await assignHere(files, '--rounds', '4', '-o', 'o', '--force');
    expect(code).toBe(2);
    expect(allFiles(`${folder}/o`)).toEqual({ 'round-01/groups.csv': 'mine' });
    expect(readdirSync(`${folder}/o`).sort()).toEqual(['round-01', 'round-03']);
  });

  it('are no history of the season that replaces them, and longer ones are told', async () => {
    const files = { ...oneLevel(8), 'rules.yaml': `${rules}history: "o/*/groups.csv"\n` };
    const { folder } = await assignHere(files, '--rounds', '7', '-o', 'o');
    const again = await minimHere(folder, [
      'assign',
      'people.csv',
      '--cycle',
      '2027-H1',
      '--rounds',
      '2',
      '-o',
      'o',
      '--force',
    ]);
    expect(again.out).toContain('Nobody meets anyone twice.');
    expect(again.err).toContain('were left as they are:');
    expect(again.err).toContain('round-07');
    const next = await minimHere(folder, [
      'assign',
      'people.csv',
      '--cycle',
      '2027-H1',
      '--rounds',
      '1',
      '-o',
      'next',
    ]);
    expect(next.out).toContain('of them from before the first round: no fewer are possible.');
  });

  it('stay unwritten in a dry run and without -o, and the command to save has the rounds', async () => {
    const { folder, out } = await assignHere(oneLevel(8), '--rounds', '2', '--dry-run', '-o', 'o');
    expect(out).toContain('would be written');
    const shown = await minimHere(folder, ['assign', 'people.csv', '--cycle', '2027-H1', '--rounds', '2']);
    expect(shown.out).toContain('To save: minim assign people.csv --rounds 2 --cycle 2027-H1 -o DIR');
    expect(readdirSync(folder).sort()).toEqual(['people.csv', 'rules.yaml']);
  });

  it.each(['0', '-1', 'many', '1000'])('are not asked for with --rounds %s', async (text) => {
    const { code, err } = await assignHere(oneLevel(8), '--rounds', text);
    expect(code).toBe(2);
    expect(err).toContain('from 1 to 999');
  });
});

it('without --rounds the programme makes pairs, once', async () => {
  const { code, out, folder } = await assignHere(
    { 'people.csv': csv(company(9)), 'rules.yaml': rules },
    '-o',
    'o',
  );
  expect(code).toBe(0);
  expect(out).toContain('4 groups of 2 to 3, 9 people');
  expect(JSON.parse(read(folder, 'o/result.json')).program).toBe('one-on-ones');
});
