/** `minim forget`: nothing of the person is left in the files of earlier runs, everything of the others is, and history goes on. */
import { type PathLike, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { company, csv } from './company.ts';
import { minimHere, quietIo } from './in-process.ts';
import { allFiles, folderWith, read } from './minim.ts';

const NAME = 'Zdena [Quick] O’Hara, Dr';
const ID = 'zq-4711';
const ADDRESS = 'zdena@firm.example';
const traces = /zdena|o’hara|zq-4711/i;

const people = (change = (row: Record<string, string>) => row) =>
  csv(
    company(18, (row) => {
      const own = row.id === 'm05' ? { id: ID, name: NAME } : {};
      const manager = row.manager === 'm05' ? { manager: ID } : {};
      const email = row.id === 'm05' ? ADDRESS : `${row.id}@firm.example`;
      return change({ ...row, ...own, ...manager, email, timezone: 'Europe/Berlin' });
    }),
  );

const rules = 'history: "*/groups.csv"\n';
const words = ['--effort', 'quick', '--calendar', '--attendees'];

async function done(folder: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await minimHere(folder, args);
  expect(code, err + out).toBe(0);
  return out;
}

/** Two cycles with all that minim can write, and a season. */
async function lived(export_ = people()): Promise<string> {
  const folder = folderWith({ 'people.csv': export_, 'rules.yaml': rules });
  await done(folder, 'assign', 'people.csv', '--cycle', '2026-H2', '-o', '2026-H2', ...words);
  const from = ['--from', '2026-H2/groups.csv', '--cycle', '2027-H1'];
  await done(folder, 'rotate', 'people.csv', ...from, '-o', '2027-H1', ...words);
  await done(
    folder,
    'assign',
    'people.csv',
    '--cycle',
    '2026-H2',
    '--rounds',
    '2',
    '-o',
    'season',
    '--effort',
    'quick',
  );
  return folder;
}

const runsOf = (folder: string) =>
  Object.fromEntries(Object.entries(allFiles(folder)).filter(([path]) => path.includes('/')));

const folders = ['2026-H2', '2027-H1', 'season'];

describe('minim forget', () => {
  let folder: string;
  let before: Record<string, string>;
  beforeAll(async () => {
    folder = await lived();
    before = runsOf(folder);
  });

  it('tells with --dry-run what it would change, and changes nothing', async () => {
    const out = await done(folder, 'forget', NAME, ...folders, '--dry-run');
    expect(out).toContain('would change 2026-H2/groups.csv\n');
    expect(out).toContain('would remove 2026-H2/report.html');
    expect(runsOf(folder)).toEqual(before);
  });

  it('takes the person out of every file, and nobody else', async () => {
    const naming = Object.keys(before).filter((path) => traces.test(before[path]!));
    for (const name of ['groups.csv', 'roster.md', 'result.json', 'report.html', 'diff.md'])
      expect(naming).toContain(`2027-H1/${name}`);
    expect(naming.some((path) => path.endsWith('.ics'))).toBe(true);
    expect(naming).toContain('season/schedule.csv');
    const out = await done(folder, 'forget', ID, '.');
    const after = runsOf(folder);
    for (const [path, text] of Object.entries(after)) expect(traces.exec(text)?.[0], path).toBeUndefined();
    expect(Object.keys(before).filter((path) => !(path in after))).toEqual([
      '2026-H2/report.html',
      '2027-H1/report.html',
    ]);
    for (const path of naming) expect(out).toContain(path);
    for (const [path, text] of Object.entries(after)) {
      if (path.endsWith('.csv'))
        expect(text).toBe(
          before[path]!.split(/(?<=\n)/)
            .filter((line) => !line.includes(ID))
            .join(''),
        );
      else if (!naming.includes(path)) expect(text).toBe(before[path]);
      for (let index = 1; index <= 18; index++) {
        const other = `Mila m${String(index).padStart(2, '0')}`;
        expect(text.split(other).length, `${path}: ${other}`).toBe(before[path]!.split(other).length);
      }
    }
  });

  it('leaves a result.json that says so, with every other id', () => {
    const was = JSON.parse(before['2027-H1/result.json']!);
    const is = JSON.parse(read(folder, '2027-H1/result.json'));
    expect(is.forgotten).toBe(1);
    const members = (result: typeof was) =>
      result.groups.flatMap((group: { members: string[] }) => group.members);
    expect(members(is)).toEqual(members(was).filter((id: string) => id !== ID));
    expect(is.cost).toEqual(was.cost);
  });

  it('lets rotate and check go on from what is left', async () => {
    writeFileSync(
      join(folder, 'people.csv'),
      people()
        .split('\n')
        .filter((line) => !line.startsWith(ID))
        .join('\n'),
    );
    await done(folder, 'check', 'people.csv', '2027-H1/groups.csv', '--cycle', '2027-H1');
    const from = ['--from', '2027-H1/groups.csv', '--cycle', '2027-H2'];
    await done(folder, 'rotate', 'people.csv', ...from, '-o', '2027-H2', ...words);
    expect(read(folder, '2027-H2/diff.md')).toMatch(/0 have gone/);
    expect(await done(folder, 'forget', 'm07', '2027-H2')).toContain('changed 2027-H2/groups.csv');
  });

  it('goes through one round of a season by itself, and nothing counts as edited by hand', async () => {
    const out = await done(folder, 'forget', 'm09', 'season/round-01');
    expect(out).toContain('changed season/round-01/groups.csv');
    expect(read(folder, 'season/round-01/groups.csv')).not.toContain('m09');
    const again = ['--rounds', '2', '-o', 'season', '--effort', 'quick', '--force'];
    await done(folder, 'assign', 'people.csv', '--cycle', '2026-H2', ...again);
    expect(Object.keys(allFiles(folder)).filter((path) => path.includes('backup'))).toEqual([]);
  });
});

describe('the announcement kit', () => {
  /** Whoever is first in their group opens it, and is spoken of in sentences. */
  const opener = 'Mila m01';
  const kit = ['assign', 'people.csv', '--cycle', '2026-H2', '-o', 'a', '--kit', '--force', ...words];
  const naming = (folder: string) =>
    Object.entries(allFiles(join(folder, 'a'))).flatMap(([path, text]) =>
      text.includes(opener) ? [path] : [],
    );
  let folder: string;
  beforeAll(async () => {
    folder = folderWith({ 'people.csv': people(), 'rules.yaml': rules });
    await done(folder, ...kit);
  });

  it('goes as far as it speaks of the person, and no further', async () => {
    const before = allFiles(join(folder, 'a'));
    expect(naming(folder).filter((path) => /^kit|^announce/.test(path)).length).toBeGreaterThan(3);
    const out = await done(folder, 'forget', 'm01', 'a');
    expect(naming(folder)).toEqual([]);
    expect(out).toContain(`removed ${join('a', 'kit', 'mail-merge.csv')}, which cannot be mended\n`);
    const after = allFiles(join(folder, 'a'));
    const gone = Object.keys(before).filter((path) => !(path in after));
    const own = gone.find((path) => path.startsWith('announce/'))!.replace('announce/', '');
    expect(gone).toEqual([`announce/${own}`, `kit/briefs/${own}`, 'kit/mail-merge.csv', 'report.html']);
    expect(after['kit/channels.csv']).toContain('Mila m02');
  });

  it('stays where it was edited by hand, and is told', async () => {
    await done(folder, ...kit);
    const path = join('a', 'kit', 'mail-merge.csv');
    const edited = `${read(folder, path)}x,y,,,,,,,\n`;
    writeFileSync(join(folder, path), edited);
    const { code, out } = await minimHere(folder, ['forget', 'm01', 'a']);
    expect(code).toBe(1);
    expect(out).toContain(`still names them: ${path} (minim did not write it so)`);
    expect(naming(folder)).toEqual(['kit/mail-merge.csv']);
  });

  it('is told where somebody else has the name, too', async () => {
    writeFileSync(
      join(folder, 'people.csv'),
      people((row) => (row.id === 'm09' ? { ...row, name: opener } : row)),
    );
    await done(folder, ...kit);
    const { code, out } = await minimHere(folder, ['forget', 'm01', 'a']);
    expect(code).toBe(1);
    expect(out).toContain(
      `still names them: ${join('a', 'kit', 'mail-merge.csv')} (somebody else has that name, too)`,
    );
  });
});

describe('who is meant', () => {
  it.each([
    ['an id', [ID], 0],
    ['a name in another order', ['Dr O’Hara, Zdena [Quick]'], 0],
    ['nobody', ['Zdena'], 2],
    ['a folder that is not there', [ID, 'nowhere'], 2],
    ['a folder without groups', [ID, 'empty'], 2],
  ])('is told by %s', async (_, [person, place = 'a'], expected) => {
    const groups = `group,id,name,role\nAlder,${ID},"${NAME}",\nAlder,m01,Mila m01,\n`;
    const folder = folderWith({ 'a/groups.csv': groups, 'empty/': '' });
    const { code, err } = await minimHere(folder, ['forget', person!, place]);
    expect(code, err).toBe(expected);
    if (expected === 0)
      expect(read(folder, 'a/groups.csv')).toBe('group,id,name,role\nAlder,m01,Mila m01,\n');
    else expect(err).toMatch(/^(\S+ )?error: /);
  });

  it.each(["'-0", '-0'])('is told by an id as it is and as it stands in groups.csv: %s', async (word) => {
    const folder = folderWith({ 'a/groups.csv': "group,id,name,role\nAlder,'-0,Ana,\nAlder,m01,Mila,\n" });
    await done(folder, 'forget', '--', word, 'a');
    expect(read(folder, 'a/groups.csv')).toBe('group,id,name,role\nAlder,m01,Mila,\n');
  });

  it('is asked where a name has had several ids', async () => {
    const folder = folderWith({
      'a/groups.csv': 'group,id,name,role\nAlder,1,Ana,\nAlder,3,Bo,\n',
      'b/groups.csv': 'group,id,name,role\nAlder,x1,Ana,\nAlder,3,Bo,\n',
    });
    const { code, err } = await minimHere(folder, ['forget', 'Ana', 'a', 'b']);
    expect(code).toBe(2);
    expect(err).toMatch(/Several ids have the name “Ana”: 1 \(.*a\/groups\.csv\), x1 \(.*b\/groups\.csv\)/);
    await done(folder, 'forget', 'x1', '.');
    expect(read(folder, 'b/groups.csv')).toBe('group,id,name,role\nAlder,3,Bo,\n');
    expect(read(folder, 'a/groups.csv')).toContain('1,Ana');
  });

  it('is not guessed where a text without ids could mean somebody else', async () => {
    const roster = '## Alder\n\n| Name |\n| --- |\n| Ana |\n\n## Birch\n\n| Name |\n| --- |\n| Ana |\n';
    const groups = 'group,id,name,role\nAlder,1,Ana,\nBirch,2,Ana,\n';
    const folder = folderWith({ 'a/groups.csv': groups, 'a/roster.md': roster });
    const { code, out } = await minimHere(folder, ['forget', '1', 'a']);
    expect(code).toBe(1);
    expect(out).toContain('still names them: a/roster.md (somebody else has that name, too)');
    expect(read(folder, 'a/groups.csv')).toBe('group,id,name,role\nBirch,2,Ana,\n');
    expect(read(folder, 'a/roster.md')).toBe(roster);
  });
});

describe('what minim cannot mend', () => {
  it('is named, and stays the organiser’s', async () => {
    const folder = folderWith({
      'a/groups.csv': `group,id,name,role,note\nAlder,${ID},"${NAME}",,"line\nbreak, and ""quotes"""\nAlder,m01,Mila m01,,fine\n`,
      'a/notes.txt': `Ask ${NAME} about the room.\n`,
      'a/groups.csv.bak': `Alder,${ID}\n`,
      'other/diary.txt': NAME,
    });
    const { code, out } = await minimHere(folder, ['forget', ID, '.']);
    expect(code).toBe(1);
    expect(out).toMatch(/still names them: a\/notes\.txt/);
    expect(out).toMatch(/still names them: a\/groups\.csv\.bak/);
    expect(out).not.toContain('diary');
    const again = await minimHere(folder, ['forget', NAME, '.']);
    expect(again.code).toBe(1);
    expect(again.out).toMatch(/still names them: a\/notes\.txt/);
    writeFileSync(join(folder, 'a/notes.txt'), 'Ask about the room.\n');
    expect((await minimHere(folder, ['forget', NAME, '.'])).code).toBe(2);
    expect(read(folder, 'a/groups.csv')).toBe('group,id,name,role,note\nAlder,m01,Mila m01,,fine\n');
  });

  it('is a result.json of a newer minim, which it does not touch', async () => {
    const result = `{ "minim": "9.0.0", "format": 2, "seats": { "Alder": ["${ID}"] } }\n`;
    const groups = `group,id,name,role\nAlder,${ID},"${NAME}",\n`;
    const folder = folderWith({ 'a/groups.csv': groups, 'a/result.json': result });
    const { code, out } = await minimHere(folder, ['forget', ID, 'a']);
    expect(code).toBe(1);
    expect(out).toMatch(/still names them: a\/result\.json \(written by a newer minim; npm install/);
    expect(read(folder, 'a/result.json')).toBe(result);
  });

  it('changes nothing anywhere where one file cannot be put in place', async () => {
    const folder = await lived();
    const before = allFiles(folder);
    const io = quietIo(() => {});
    let left = 4;
    const files = {
      ...io.files,
      renameSync: (from: PathLike, to: PathLike) => {
        if (--left === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        renameSync(from, to);
      },
    };
    expect(await run(['forget', ID, folder], { ...io, files })).toBe(2);
    expect(allFiles(folder)).toEqual(before);
  });
});
