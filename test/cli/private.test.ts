/** private.yaml is obeyed, and no file that minim writes tells of it: by no value, count, word or missing total. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../helpers/planted.ts';
import { company, csv, type Row } from './company.ts';
import { minimHere } from './in-process.ts';
import { allFiles, faults, folderWith, type Ran, read } from './minim.ts';
import { groupsOf } from './recount.ts';

const faiths = planted.slice(0, 3);
const rows: Row[] = company(18).map((row, index) => ({ ...row, Faith: faiths[Math.ceil(index / 3) % 3]! }));
const open =
  'cycle: { name: 2027-H1, from: 2027-01-04, to: 2027-06-25 }\nsensitive: [Faith]\nrules: { spread: { Faith: prefer, department: prefer } }\n';
const closed = `${open}private: private.yaml\n`;

/** Words that stand nowhere else, in a comment, a file name and dates; and the words of private.yaml itself. */
const secret = `# Wombat: the quarrel about the budget
apart: [[m01, m02], [Mila m03, Mila m04, Mila m05], { strength: avoid, weight: 3, pairs: [[m06, m07]] }]
away: [{ id: m08, from: 2026-11-17, until: 2027-02-19 }, { id: m09, until: 2027-06-19 }]
out: [m10]
asked-to-move: [m11, m12]
`;
const traces =
  /wombat|quarrel|2026-11-17|2027-02-19|2027-06-19|private|\bapart\b|asked|\baway or\b|faith|xylophone|zeppelin|quagmire/i;

function folderOf(rules: string, privately?: string): string {
  const folder = folderWith({ 'people.csv': csv(rows), 'rules.yaml': rules });
  if (privately !== undefined) writeFileSync(join(folder, 'private.yaml'), privately, { mode: 0o600 });
  return folder;
}

async function done(folder: string, ...words: string[]): Promise<Ran> {
  const ran = await minimHere(folder, [...words.slice(0, 1), './people.csv', ...words.slice(1)]);
  expect(ran.code, `${words.join(' ')}\n${ran.err}`).toBe(0);
  return ran;
}

/** Forms groups without private.yaml, then runs every command that writes, with it. Files by path, and what --json printed. */
async function everythingWritten(privately: string): Promise<{ folder: string; texts: string[] }> {
  const folder = folderOf(open);
  await done(folder, 'assign', '-o', './plain', '--effort', 'quick');
  writeFileSync(join(folder, 'rules.yaml'), closed);
  writeFileSync(join(folder, 'private.yaml'), privately, { mode: 0o600 });
  await done(folder, 'assign', '-o', './assigned', '--effort', 'quick');
  await done(folder, 'rotate', '--from', './plain/groups.csv', '-o', './rotated', '--effort', 'quick');
  await done(
    folder,
    'rotate',
    '--from',
    './plain/groups.csv',
    '--mode',
    'everyone',
    '-o',
    './everyone',
    '--effort',
    'quick',
  );
  await done(folder, 'check', './plain/groups.csv', '--fix', '-o', './fixed');
  const seated = read(folder, 'assigned/groups.csv').split('\n');
  writeFileSync(join(folder, 'left.csv'), seated.filter((line) => !line.includes(',m17,')).join('\n'));
  const seats = await done(folder, 'place', './left.csv', 'm17');
  const best = /^ +1 +(\S+)/m.exec(seats.out)![1]!;
  await done(folder, 'place', './left.csv', 'm17', '--in', best, '-o', './placed');
  const printed = [
    await done(folder, 'assign', '--json', '--effort', 'quick'),
    await minimHere(folder, ['check', './people.csv', './plain/groups.csv', '--json']),
    await minimHere(folder, ['people', './people.csv', '--csv']),
  ];
  const written = Object.entries(allFiles(folder)).filter(([path]) => path.includes('/'));
  return { folder, texts: [...written.map(([, text]) => text), ...printed.map(({ out }) => out)] };
}

describe('private.yaml', () => {
  let written: ReturnType<typeof everythingWritten>;
  beforeAll(() => {
    written = everythingWritten(secret);
  });

  it('leaves no trace in any file of any command, beside a sensitive column', async () => {
    const { folder, texts } = await written;
    expect(texts.length).toBe(4 + 4 + 6 + 6 + 4 + 3 + 3);
    // A sentence of every diff.md.
    for (const text of texts)
      expect(text.replace('meet again after being apart', '').match(traces)?.[0]).toBeUndefined();
    const together = (path: string, a: string, b: string) =>
      [...groupsOf(read(folder, `${path}/groups.csv`)).values()].some(
        (members) => members.includes(a) && members.includes(b),
      );
    for (const path of ['assigned', 'rotated', 'everyone', 'fixed', 'placed'])
      for (const [a, b] of ['m01 m02', 'm03 m04', 'm03 m05', 'm04 m05'].map((pair) => pair.split(' ')))
        expect(together(path, a!, b!), `${path}: ${a} and ${b}`).toBe(false);
    const seated = (path: string) => [...groupsOf(read(folder, `${path}/groups.csv`)).values()].flat();
    // Back before half of the cycle is over: placed like anybody. Away beyond it, or out: not.
    expect(seated('assigned')).toContain('m08');
    for (const id of ['m09', 'm10']) expect(seated('assigned')).not.toContain(id);
  });

  it('keeps the seats of people who are away, and moves first those who asked', async () => {
    const { folder } = await written;
    const groupOf = (path: string, id: string) =>
      [...groupsOf(read(folder, `${path}/groups.csv`))].find(([, members]) => members.includes(id))?.[0];
    for (const id of ['m08', 'm09']) expect(groupOf('rotated', id)).toBe(groupOf('plain', id));
    for (const id of ['m11', 'm12']) expect(groupOf('rotated', id)).not.toBe(groupOf('plain', id));
    expect(groupOf('rotated', 'm10')).toBeUndefined();
    // No line says that somebody is away who simply stays.
    expect(read(folder, 'rotated/moves.csv')).not.toMatch(/m08|m09|not-this-cycle/);
  });

  it('seats people who are away elsewhere where their group ends', async () => {
    const folder = folderOf(`${open}groups: 4\nsize: { min: 3, max: 6 }\n`);
    await done(folder, 'assign', '-o', './o', '--effort', 'quick');
    writeFileSync(join(folder, 'rules.yaml'), `${closed}groups: 3\nsize: { min: 3, max: 6 }\n`);
    const everybody = [...groupsOf(read(folder, 'o/groups.csv')).values()].map(([id]) => id!);
    const absences = everybody.map((id) => `{ id: ${id}, until: 2027-02-01 }`).join(', ');
    writeFileSync(join(folder, 'private.yaml'), `away: [${absences}]\n`);
    await done(folder, 'rotate', '--from', './o/groups.csv', '-o', './r', '--effort', 'quick');
    const after = [...groupsOf(read(folder, 'r/groups.csv'))];
    const before = groupsOf(read(folder, 'o/groups.csv'));
    expect(after.flatMap(([, ids]) => ids)).toEqual(expect.arrayContaining(everybody));
    for (const [name, ids] of after) expect(ids).toContain(before.get(name)![0]);
  });

  it('gives no count of those it keeps out', async () => {
    const folder = folderOf(closed, 'out: [m10, m14]\n');
    const { people } = JSON.parse((await done(folder, 'assign', '--json')).out);
    expect(people).toEqual({ rows: rows.length, in: 16, out: { 'not chosen by who': rows.length - 16 } });
  });

  it('that is empty changes no byte, and neither does one that names people who take no part', async () => {
    const plain = folderOf(open);
    await done(plain, 'assign', '-o', './o');
    for (const text of ['', '# nothing yet\n', 'apart: []\nout:\n', 'out: [m01a]\napart: [[m01a, m02a]]\n']) {
      const folder = folderOf(closed, text);
      await done(folder, 'assign', '-o', './o');
      expect(allFiles(join(folder, 'o'))).toEqual(allFiles(join(plain, 'o')));
    }
  });

  it('tells the organiser on the terminal which wish of it could not be granted', async () => {
    const list = Array.from({ length: 4 }, (_, index) => `m0${index + 1}`).join(', ');
    const soft = folderOf(`${closed}groups: 3\n`, `apart: { strength: prefer, pairs: [[${list}]] }\n`);
    const { out } = await done(soft, 'assign', '--effort', 'quick');
    expect(out).toMatch(/prefer +private apart +1 listed pair in one group: Mila m0\d and Mila m0\d in/);
    const hard = folderOf(`${closed}groups: 3\n`, `apart: [[${list}]]\n`);
    const ran = await minimHere(hard, ['assign', './people.csv', '-o', './o']);
    expect(ran.code).toBe(1);
    // Where it is written tells which wish; whom it is about is told nobody.
    expect(ran.err).toMatch(/not possible: a private reason \(private\.yaml:1\)/);
    expect(ran.err).not.toContain('Mila m01');
    expect(Object.keys(allFiles(hard)).some((path) => path.startsWith('o/'))).toBe(false);
  });

  it('counts for check and its exit code, and not in what check prints for programs', async () => {
    const folder = folderOf(open);
    await done(folder, 'assign', '-o', './o', '--effort', 'quick');
    const [first] = [...groupsOf(read(folder, 'o/groups.csv')).values()];
    const words = ['check', './people.csv', './o/groups.csv'];
    const before = await minimHere(folder, [...words, '--json']);
    writeFileSync(join(folder, 'rules.yaml'), closed);
    writeFileSync(join(folder, 'private.yaml'), `apart: [[${first!.slice(0, 2).join(', ')}]]\n`, {
      mode: 0o600,
    });
    const after = await minimHere(folder, [...words, '--json']);
    expect([before.code, after.code]).toEqual([0, 1]);
    expect(after.out).toBe(before.out);
    expect((await minimHere(folder, words)).out).toMatch(
      /never private apart: .*\n.*\n +(swap|move) .*mends it/,
    );
  });

  it('is named in one word where a seat is not possible', async () => {
    const folder = folderOf(closed, 'apart: [[m17, m01]]\n');
    await done(folder, 'assign', '-o', './o', '--effort', 'quick');
    const lines = read(folder, 'o/groups.csv').split('\n');
    writeFileSync(join(folder, 'left.csv'), lines.filter((line) => !line.includes(',m17,')).join('\n'));
    const { out } = await done(folder, 'place', './left.csv', 'm17');
    const [group] = [...groupsOf(read(folder, 'o/groups.csv'))].find(([, ids]) => ids.includes('m01'))!;
    expect(out).toMatch(new RegExp(`not possible:\\n +${group} +a private reason\\n`));
    expect(out).not.toContain('Mila m01');
  });

  it('lets exactly those go whom it must, where nobody else is to move', async () => {
    const folder = folderOf(open);
    await done(folder, 'assign', '-o', './o', '--effort', 'quick');
    const [first] = [...groupsOf(read(folder, 'o/groups.csv')).values()];
    writeFileSync(join(folder, 'rules.yaml'), closed);
    writeFileSync(join(folder, 'private.yaml'), `apart: [[${first!.slice(0, 2).join(', ')}]]\n`);
    await done(folder, 'rotate', '--from', './o/groups.csv', '--mode', 'repairs-only', '-o', './r');
    expect(JSON.parse(read(folder, 'r/result.json')).cost.hard).toBe(0);
    const moved = read(folder, 'r/moves.csv').trimEnd().split('\n').slice(1);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThanOrEqual(2);
  });
});

describe('faults of a private file', () => {
  const toldOf = async (text: string, rules = closed) => {
    const { code, err } = await minimHere(folderOf(rules, text), [
      'assign',
      './people.csv',
      '--effort',
      'quick',
    ]);
    const list = faults(err).map(({ at, message, help }) => ({ at: at.replace(/.*\//, ''), message, help }));
    return { code, list, err };
  };

  it('are all shown, each with its place and a remedy', async () => {
    const { code, list } = await toldOf(
      `apart: [[m01, m2x], [m03], { strength: must, pairs: [[m04, m05]] }, { strength: avoid }]
away: [{ id: m06 }, { until: 2027-03-01 }, { id: m07, until: 1 May }, { id: m08, from: 2027-03-02, until: 2027-03-01 }]
out: Mila m099
askd-to-move: [m10]
`,
    );
    expect(code).toBe(2);
    expect(list.map(({ at }) => at).sort()).toEqual(
      ['1:15', '1:21', '1:40', '1:69', '2:107', '2:21', '2:62', '2:8', '3:6', '4:1'].map(
        (at) => `private.yaml:${at}`,
      ),
    );
    expect(list.find(({ at }) => at === 'private.yaml:3:6')!.help).toMatch(/did you mean/);
    expect(list.find(({ at }) => at === 'private.yaml:1:40')!.help).toBe('write never');
  });

  it('are named by their file where the file is something else', async () => {
    const { code, list } = await toldOf('- m01\n');
    expect(code).toBe(2);
    expect(list).toMatchObject([
      { at: 'private.yaml:1:1', message: expect.stringContaining('`private.yaml`') },
    ]);
  });

  it('are an error where it is named and missing', async () => {
    const { code, err } = await minimHere(folderOf(closed), ['assign', './people.csv']);
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([{ message: 'There is no file private.yaml.' }]);
  });

  it('are notes where a line has no effect', async () => {
    const past = await toldOf('away: [{ id: m06, until: 2027-01-04 }]\n');
    expect(past.code).toBe(0);
    expect(past.err).toMatch(/private.yaml:1:8 note: “m06” is back before 2027-H1 begins/);
    const idle = await toldOf(
      'asked-to-move: [m06]\n',
      `${closed}rotation: { who-moves: longest-in-group }\n`,
    );
    expect(idle.list).toMatchObject([
      { at: 'private.yaml:1:1', message: expect.stringContaining('`asked`') },
    ]);
    expect((await toldOf('out: [m10]\napart: [[m10, m11]]\n')).err).toMatch(
      /private.yaml:2:10 note: “m10” is not/,
    );
  });
});

describe('a private file that others could read', () => {
  const isPosix = process.platform !== 'win32' && process.getuid !== undefined;

  it.runIf(isPosix)('is warned of by its mode, with the remedy', async () => {
    const folder = folderOf(closed, 'out: [m10]\n');
    const told = async (mode: number) => {
      chmodSync(join(folder, 'private.yaml'), mode);
      return (await done(folder, 'assign', '--effort', 'quick')).err;
    };
    for (const mode of [0o644, 0o640, 0o604])
      expect(await told(mode)).toMatch(/warning: Other users.*\n.*chmod 600/);
    for (const mode of [0o600, 0o400]) expect(await told(mode)).not.toContain('Other users');
  });

  it.each([2, 3, 4])('is warned of where git tracks it, by an index of version %i', async (version) => {
    const folder = folderOf(closed, 'out: [m10]\n');
    const told = async (...paths: string[]) => {
      rmSync(join(folder, '.git'), { recursive: true, force: true });
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, '.git', 'index'), indexOf(version, paths));
      return (await done(folder, 'assign', '--effort', 'quick')).err;
    };
    expect(await told('people.csv', 'private.yaml', 'rules.yaml')).toMatch(
      /warning: git tracks.*\n.*git rm --cached/,
    );
    expect(await told('a/private.yaml', 'people.csv', 'private.yaml.orig')).not.toContain('git tracks');
  });

  it('is read all the same where there is no repository, or a broken one', async () => {
    const folder = folderOf(closed, 'out: [m10]\n');
    for (const index of [null, 'DIRC', 'DIRC\0\0\0\u0002\0\0\0\u0009']) {
      mkdirSync(join(folder, '.git'), { recursive: true });
      if (index !== null) writeFileSync(join(folder, '.git', 'index'), index);
      expect((await done(folder, 'assign', '--effort', 'quick')).err).not.toContain('git tracks');
    }
  });
});

/** An index as git writes it, with entries of empty files. */
function indexOf(version: number, paths: readonly string[]): Buffer {
  const head = Buffer.alloc(12);
  head.write('DIRC', 0, 'latin1');
  head.writeUInt32BE(version, 4);
  head.writeUInt32BE(paths.length, 8);
  let before = '';
  const entries = paths.map((path) => {
    const fixed = Buffer.alloc(version === 3 ? 64 : 62, 7);
    fixed.writeUInt16BE(path.length | (version === 3 ? 0x4000 : 0), 60);
    const name = Buffer.from(path);
    if (version < 4) {
      const length = fixed.length + name.length;
      return Buffer.concat([fixed, name, Buffer.alloc(8 - (length % 8))]);
    }
    let shared = 0;
    while (shared < path.length && path[shared] === before[shared]) shared++;
    const cut = before.length - shared;
    before = path;
    return Buffer.concat([fixed, Buffer.from([cut]), name.subarray(shared), Buffer.from([0])]);
  });
  return Buffer.concat([head, ...entries, Buffer.alloc(20)]);
}

describe('a season', () => {
  const files = {
    'people.csv': csv(company(12)),
    'rules.yaml': 'program: one-on-ones\ncycle: 2027-H1\nprivate: private.yaml\n',
  };
  const season = async (secret: string) => {
    const folder = folderWith({ ...files, 'private.yaml': secret });
    const ran = await minimHere(folder, ['assign', './people.csv', '--rounds', '5', '-o', './season']);
    return { ...ran, files: allFiles(join(folder, 'season')) };
  };
  const pairsIn = (text: string) => {
    const groups = new Map<string, string[]>();
    for (const line of text.trim().split('\n').slice(1)) {
      const [round, group, id] = line.split(',') as [string, string, string];
      groups.set(`${round} ${group}`, [...(groups.get(`${round} ${group}`) ?? []), id]);
    }
    return [...groups.values()].map((ids) => ids.sort().join(' '));
  };

  it('keeps people apart in every round, and no file tells of it', async () => {
    const plain = await season('');
    const met = pairsIn(plain.files['schedule.csv']!)[0]!;
    const [a, b] = met.split(' ');
    const apart = await season(`apart: [[${a}, ${b}]]\n`);
    expect([plain.code, apart.code]).toEqual([0, 0]);
    expect(pairsIn(apart.files['schedule.csv']!)).not.toContain(met);
    expect(apart.out).toContain('In private');
    for (const text of Object.values(apart.files)) expect(text).not.toMatch(/apart|private/);
  });

  it('that holds what is private anyway is the same to the byte', async () => {
    const plain = await season('');
    const met = new Set(pairsIn(plain.files['schedule.csv']!));
    const ids = company(12)
      .map(({ id }) => id!)
      .filter((id) => id.startsWith('m'));
    const strangers = ids.flatMap((a) =>
      ids.filter((b) => a < b && !met.has(`${a} ${b}`)).map((b) => [a, b]),
    );
    const held = await season(`apart: [[${strangers[0]!.join(', ')}]]\n`);
    expect(held.files).toEqual(plain.files);
  });
});
