/** What a run that was stopped leaves, what two runs at once do, and disks that are full. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTogether } from '../../src/cli/output.ts';
import { mendIn } from '../../src/cli/writing/mend.ts';
import { company, csv } from './company.ts';
import { dyingIo, quickIo, stateOf, throughCalls } from './dying.ts';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, faults, folderWith, minim, read, told } from './minim.ts';

const root = join(import.meta.dirname, '..', '..');
const people = { 'people.csv': csv(company(12)) };
const words = (...more: string[]) => ['assign', 'people.csv', '--cycle', '2027-H1', '-o', 'o', ...more];
const host = hostname()
  .replace(/[^\w.-]/g, '')
  .slice(0, 32);
/** A number that no process has: above what systems give out. */
const DEAD = 2 ** 30;

/** A world in which a run was killed among its files: `o` is half old, half new. */
async function halfWritten(): Promise<{ folder: string; old: ReturnType<typeof stateOf> }> {
  const { folder } = await assignHere({ ...people, 'o/notes.txt': 'mine' }, '-o', 'o');
  const old = stateOf(join(folder, 'o'));
  const texts = new Map(['groups.csv', 'roster.md', 'result.json'].map((name) => [name, `new ${name}`]));
  for (let step = 1; ; step++) {
    try {
      writeTogether(dyingIo(step), join(folder, 'o'), texts, true);
    } catch {
      // Dead.
    }
    if (read(folder, 'o/roster.md').startsWith('new')) return { folder, old };
  }
}

describe('after a run that was killed', () => {
  it.each([
    ['check', ['check', 'people.csv', 'o/groups.csv', '--cycle', '2027-H1']],
    ['rotate', ['rotate', 'people.csv', '--from', 'o/groups.csv', '--cycle', '2027-H2', '--dry-run']],
    ['assign with another answer', words('--dry-run')],
    ['diff', ['diff', 'o/groups.csv', 'o/groups.csv']],
  ])('%s puts the files back first, and says so', async (_, command) => {
    const { folder, old } = await halfWritten();
    const { code, err } = await minimHere(folder, command);
    expect(code).toBe(0);
    expect(told(err)[0]).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('was stopped'),
    });
    expect(stateOf(join(folder, 'o'))).toEqual(old);
    expect(readdirSync(folder).sort()).toEqual(['o', 'people.csv']);
    expect((await minimHere(folder, command)).err).not.toContain('was stopped');
  });

  it('keeps what was edited since under another name', async () => {
    const { folder, old } = await halfWritten();
    writeFileSync(join(folder, 'o/roster.md'), 'edited since');
    await minimHere(folder, words('--dry-run'));
    expect(stateOf(join(folder, 'o'))).toEqual({ ...old, 'roster.md.backup-1': 'edited since' });
  });

  it('says what is where, if the files cannot be put back', async () => {
    const { folder } = await halfWritten();
    writeFileSync(join(folder, 'o/groups.csv'), '');
    const [aside = ''] = readdirSync(folder).filter(
      (name) => name.startsWith('.o.minim-') && !name.endsWith('lock'),
    );
    writeFileSync(
      join(folder, aside, 'journal.json'),
      '{"format":1,"way":"each","names":{"../../x":""},"gone":[],"replaced":[],"made":[]}',
    );
    const { code, err } = await minimHere(folder, words('--force'));
    expect(code).not.toBe(0);
    expect(err).not.toContain('bug in minim');
    expect(code).toBe(2);
    expect(faults(err)[0]!.message).toContain(aside);
    expect(existsSync(join(folder, '../x'))).toBe(false);
  });

  it('removes what a dead run has left, and nothing that lives or is not minim’s', async () => {
    const dead = `.o.minim-${DEAD}@${host}-abcdef`;
    const alive = `.o.minim-${process.ppid}@${host}-abcdef`;
    const elsewhere = `.o.minim-${DEAD}@another.host-abcdef`;
    const others = ['.o.minim-notes', '.minim-mine', 'minim-1@x-abcdef', '.o.minim-12@abcdef'];
    const all = [dead, alive, elsewhere, ...others];
    const folder = folderWith({
      ...people,
      ...Object.fromEntries(all.map((name) => [`${name}/new/a.txt`, 'a'])),
    });
    expect((await minimHere(folder, words())).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([alive, elsewhere, ...others, 'o', 'people.csv'].sort());
  });

  it('does not take what lies aside for earlier groups', async () => {
    const { folder } = await assignHere(people, '-o', 'a');
    mkdirSync(join(folder, `.a.minim-${process.ppid}@${host}-abcdef`));
    writeFileSync(
      join(folder, `.a.minim-${process.ppid}@${host}-abcdef`, 'groups.csv'),
      read(folder, 'a/groups.csv'),
    );
    const rotate = ['rotate', 'people.csv', '--from', 'a/groups.csv', '--cycle', '2027-H2', '--dry-run'];
    expect((await minimHere(folder, rotate)).err).not.toContain('minim-');
  });
});

it('looks into no folder that is not minim’s: the output may be somebody’s home', () => {
  const folder = folderWith({ 'o/mine/deep/notes.txt': 'mine' });
  const looked: string[] = [];
  const watching = throughCalls((name, [path], go) => {
    if (name === 'readdirSync') looked.push(String(path));
    return go();
  }, quickIo);
  expect(writeTogether(watching, join(folder, 'o'), new Map([['a.txt', 'a']]), false).fault).toBeNull();
  expect(looked).toContain(join(folder, 'o'));
  expect(looked.filter((path) => path.includes('mine'))).toEqual([]);
});

describe('a lock', () => {
  const withLock = (mark: string) => folderWith({ ...people, [`.o.minim-lock/${mark}`]: '' });
  const write = (folder: string) =>
    writeTogether({ ...quickIo, pause: () => {} }, join(folder, 'o'), new Map([['a.txt', 'a']]), false);

  it('of a run that lives keeps others out, who write nothing and say so', () => {
    const folder = withLock(`${process.ppid}@${host}-abcdef`);
    expect(write(folder).fault).toMatchObject({ code: 'file/busy' });
    expect(readdirSync(folder).sort()).toEqual(['.o.minim-lock', 'people.csv']);
  });

  it('of a run that is dead is broken', () => {
    const folder = withLock(`${DEAD}@${host}-abcdef`);
    expect(write(folder).fault).toBeNull();
    expect(readdirSync(folder).sort()).toEqual(['o', 'people.csv']);
  });

  it('without a mark, of a run that was killed as it gave it back, is taken away by the next that names the folder', () => {
    const folder = folderWith({ ...people, 'o/a.txt': 'a', '.o.minim-lock/': '' });
    expect(mendIn(quickIo, folder)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['o', 'people.csv']);
  });

  it('of another machine is broken when it is old', () => {
    const folder = withLock('17@another.host-abcdef');
    expect(write(folder).fault).toMatchObject({ code: 'file/busy' });
    utimesSync(join(folder, '.o.minim-lock'), 0, 0);
    expect(write(folder).fault).toBeNull();
  });
});

describe('two runs at once', () => {
  const run = async (folder: string, ...more: string[]) => {
    const args = [join(root, 'bin/minim.js'), ...words('--effort', 'quick', ...more)];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    return { code, err };
  };
  const seeds = ['1', '2', '3'];
  const whole = async () => {
    const states = [];
    for (const seed of seeds) {
      const { folder } = await assignHere(people, '-o', 'o', '--effort', 'quick', '--seed', seed);
      states.push(stateOf(join(folder, 'o')));
    }
    return states;
  };

  it('one wins whole, and the others say that files exist already', async () => {
    const folder = folderWith(people);
    const ran = await Promise.all(seeds.map((seed) => run(folder, '--seed', seed)));
    expect(ran.map(({ code }) => code).sort()).toEqual([0, 2, 2]);
    for (const { code, err } of ran) if (code === 2) expect(faults(err)[0]!.message).toContain('already');
    expect(readdirSync(folder).sort()).toEqual(['o', 'people.csv']);
    expect(JSON.parse(read(folder, 'o/result.json')).seed).toBe(ran.findIndex(({ code }) => code === 0) + 1);
  });

  it.each([{}, { 'o/notes.txt': 'mine' }])('with --force the last one wins whole', async (more) => {
    const folder = folderWith({ ...people, ...more });
    const ran = await Promise.all(seeds.map((seed) => run(folder, '--seed', seed, '--force')));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    const { 'notes.txt': _, ...state } = stateOf(join(folder, 'o'))!;
    expect(await whole()).toContainEqual(state);
    expect(readdirSync(folder).sort()).toEqual(['o', 'people.csv']);
  });
});

describe('an error of the system at any call', () => {
  const texts = new Map([
    ['groups.csv', 'new groups'],
    ['calendar/elm.ics', 'new elm'],
  ]);
  const before = { 'o/groups.csv': 'old groups', 'o/calendar/oak.ics': 'old oak' };

  it.each([
    ['ENOSPC', before],
    ['ENOSPC', { ...before, 'o/notes.txt': 'mine' }],
    ['EIO', {}],
    ['EACCES', before],
  ])('%s leaves the old files or the new ones', (code, files) => {
    const gone = ['calendar/oak.ics'];
    const write = (io: typeof quickIo, folder: string) =>
      writeTogether(io, join(folder, 'o'), texts, true, gone);
    const clean = folderWith(files);
    write(quickIo, clean);
    const wanted = allFiles(clean);
    let failed = 0;
    for (let at = 1; ; at++) {
      const folder = folderWith(files);
      let calls = 0;
      const failing = throughCalls((name, _, go) => {
        if (name === 'existsSync') return go();
        if (++calls === at) throw Object.assign(new Error(code), { code });
        return go();
      }, quickIo);
      const { fault } = write(failing, folder);
      if (calls < at) break;
      // A call that only clears away may fail; then all is in place, and litter is left for the next run.
      if (fault) failed++;
      else expect(allFiles(folder)).toMatchObject(wanted);
      write(quickIo, folder);
      expect(allFiles(folder)).toEqual(wanted);
      expect(readdirSync(folder)).toEqual(['o']);
    }
    // Some refusals are met by writing from inside the folder.
    expect(failed).toBeGreaterThan(code === 'EACCES' ? 5 : 15);
  });

  it('a full disk at any write leaves the old files, and nothing beside them', () => {
    for (let at = 1; at <= 6; at++) {
      const folder = folderWith({ ...before, 'o/notes.txt': 'mine' });
      let writes = 0;
      const full = throughCalls((name, _, go) => {
        const isWrite = ['writeFileSync', 'mkdirSync', 'linkSync', 'copyFileSync', 'symlinkSync'].includes(
          name,
        );
        if (isWrite && ++writes >= at) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return go();
      }, quickIo);
      const { fault } = writeTogether(full, join(folder, 'o'), texts, true);
      expect(fault?.message).toContain('the disk is full');
      expect(stateOf(folder)).toEqual(stateOf(folderWith({ ...before, 'o/notes.txt': 'mine' })));
    }
  });
});

/** Whether a disk of so many bytes can be mounted in a folder: only by root, and not in every container. */
function mounted(folder: string, size: string): boolean {
  return (
    process.getuid?.() === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0
  );
}

describe.skipIf(process.platform === 'win32')('a real disk', () => {
  it('that is full keeps the files that were there', ({ skip }) => {
    const folder = folderWith({ ...people, 'disk/': '' });
    const disk = join(folder, 'disk');
    if (!mounted(disk, '1m')) skip();
    try {
      const args = [...words().slice(0, -1), 'disk/o'];
      expect(minim(folder, args).code).toBe(0);
      const old = stateOf(disk);
      writeFileSync(join(disk, 'filler'), '');
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k'], { stdio: 'ignore' });
      const { code, err } = minim(folder, [...args, '--force', '--seed', '2']);
      expect(code).toBe(2);
      expect(faults(err)[0]!.message).toContain('the disk is full');
      const { filler: _, ...left } = stateOf(disk)!;
      expect(left).toEqual(old);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('that is another than that of temporary files, and mounted as the folder itself, is written', ({
    skip,
  }) => {
    const folder = folderWith({ ...people, 'o/': '' });
    const disk = join(folder, 'o');
    if (!mounted(disk, '4m')) skip();
    try {
      expect(minim(folder, words()).code).toBe(0);
      expect(minim(folder, words('--force', '--seed', '2')).code).toBe(0);
      expect(readdirSync(disk).length).toBe(5);
      expect(readdirSync(folder).sort()).toEqual(['o', 'people.csv']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('lets a folder be written whose parent may not be', () => {
    const folder = folderWith({ ...people, 'o/': '' });
    chmodSync(join(folder, 'o'), 0o777);
    const asNobody = { asNobody: true };
    expect(minim(folder, words(), asNobody).code).toBe(0);
    expect(minim(folder, words('--force', '--seed', '2'), asNobody).code).toBe(0);
    expect(readdirSync(join(folder, 'o')).length).toBe(5);
  });

  it('keeps old files that must not be written, whatever the folder around them allows', () => {
    const folder = folderWith({ ...people, 'o/groups.csv': 'mine' });
    chmodSync(folder, 0o777);
    chmodSync(join(folder, 'o'), 0o555);
    const { code } = minim(folder, words('--force'), { asNobody: true });
    expect(code).toBe(2);
    expect(stateOf(join(folder, 'o'))).toEqual({ 'groups.csv': 'mine' });
  });
});
