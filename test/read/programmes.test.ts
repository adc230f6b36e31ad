/** What each programme sets by one line, and what rules.yaml puts in its place. */
import { describe, expect, it, test } from 'vitest';
import { readHead } from '../../src/read/rules/head.ts';
import { programmes } from '../../src/read/rules/programme.ts';
import { readYaml } from '../../src/read/rules/yaml-cursor.ts';
import { csv, type Row } from '../cli/company.ts';
import { type ReadCase, readCase } from '../helpers/reading.ts';

/** A top, heads of departments below it, and below them managers of two people each: `design1` leads `design1a`. */
function company(managers: Readonly<Record<string, number>>): Row[] {
  const shared = { title: 'Manager', level: 'M1', timezone: 'Europe/Berlin', location: 'Berlin', team: '' };
  const rows: Row[] = [
    { id: 'top', name: 'Tove Top', manager: '', department: 'Board', start_date: '2001-01-01', ...shared },
  ];
  const add = (id: string, manager: string, department: string) =>
    rows.push({ id, name: `Ida ${id}`, manager, department, start_date: '2020-02-02', ...shared });
  for (const [department, count] of Object.entries(managers)) {
    const word = department.toLowerCase().replaceAll(' ', '');
    add(word, 'top', department);
    for (let index = 1; index <= count; index++) {
      add(`${word}${index}`, word, department);
      for (const letter of ['a', 'b']) add(`${word}${index}${letter}`, `${word}${index}`, department);
    }
  }
  return rows;
}

const usual = company({ Engineering: 6, 'Product Design': 3, Support: 2, Sales: 4, Production: 2 });

function taking({ file, participants }: ReadCase, pool?: string): string[] {
  const pools = participants.pools.filter(({ name }) => pool === undefined || name === pool);
  return pools.flatMap(({ members }) => members.map((person) => file.people.ids[person]!)).sort();
}

const reasonFor = ({ file, participants }: ReadCase, id: string) =>
  participants.out[file.people.ids.indexOf(id)];
const keysOf = ({ standing }: ReadCase) => standing.map(({ entry }) => `${entry.key} ${entry.strength}`);
const modeOf = (yaml: string) => readHead(readYaml({ file: 'rules.yaml', text: yaml }).root!).rotation;

test.each(programmes.map(({ name }) => name))('%s by one line keeps reporting lines and sizes', (name) => {
  const read = readCase(csv(usual), `program: ${name}`);
  expect(taking(read).length).toBeGreaterThan(10);
  expect(reasonFor(read, 'top')).toBe('top of the chart');
  expect(reasonFor(read, 'sales1a')).toBe('without reports');
  expect(keysOf(read)).toEqual(expect.arrayContaining(['reporting-chain never', 'size never']));
});

describe('adjacent', () => {
  const read = readCase(csv(usual), 'program: adjacent');

  it('takes managers of engineering and of the departments next to it, by whole words', () => {
    expect(taking(read, 'frontline')).toEqual(
      [1, 2, 3, 4, 5, 6]
        .map((n) => `engineering${n}`)
        .concat('productdesign1', 'productdesign2', 'productdesign3', 'support1', 'support2'),
    );
    expect(reasonFor(read, 'sales1')).toBe('of other departments');
    expect(reasonFor(read, 'production1')).toBe('of other departments');
    expect(read.participants.notes[0]).toContain(
      'managers of Engineering, Product Design and Support take part',
    );
  });

  it('wants company for every department that several have, in place of variety', () => {
    const alone = read.standing.find(({ entry }) => entry.key === 'alone:department')!.entry;
    expect(alone.strength).toBe('avoid');
    expect(alone.options.listed!.map(({ text }) => text)).toEqual([
      'Engineering',
      'Product Design',
      'Support',
    ]);
    expect(keysOf(read)).not.toContain('spread:department prefer');
  });

  it('takes managers of all departments where no name speaks of engineering, and says so', () => {
    const other = readCase(csv(company({ Shipping: 4, Support: 4, Sales: 4 })), 'program: adjacent');
    expect(taking(other)).toContain('shipping1');
    expect(other.participants.notes[0]).toContain('speaks of engineering');
  });

  it('takes managers of all departments where engineering is smaller than a group, and says so', () => {
    const other = readCase(csv(company({ Engineering: 1, Shipping: 4, Sales: 4 })), 'program: adjacent');
    expect(taking(other)).toContain('shipping1');
    expect(other.participants.notes[0]).toContain('fewer than 5 managers');
  });

  it('gives way to `who`', () => {
    const who = 'who: { include: { reports: 1 or more, department: Sales } }';
    expect(taking(readCase(csv(usual), `program: adjacent\n${who}`))).toContain('sales1');
  });

  it('names no department of a sensitive column', () => {
    const { participants, standing } = readCase(csv(usual), 'program: adjacent\nsensitive: [department]');
    expect(JSON.stringify([participants.notes, participants.out])).not.toMatch(
      /Sales|Support|Engineering|other dep/,
    );
    expect(standing.find(({ entry }) => entry.key === 'alone:department')!.entry.isPublic).toBe(false);
  });

  it('says where there are no departments to go by', () => {
    const bare = usual.map(({ department: _, ...row }) => row);
    const { diagnostics, standing } = readCase(csv(bare), 'program: adjacent');
    const told = diagnostics.find(({ message }) => message.includes('alone:department'))!;
    expect(told).toMatchObject({ code: 'rules/idle', help: expect.stringContaining('department') });
    expect(standing.some(({ entry }) => entry.id === 'alone')).toBe(false);
    const settled = readCase(csv(bare), 'program: adjacent\nrules: { alone: off }').diagnostics;
    expect(settled.some(({ message }) => message.includes('alone:department'))).toBe(false);
  });
});

describe('peer-groups', () => {
  it('takes whom `who` names as one role, and managers by what they manage without it', () => {
    const named = readCase(
      csv(usual),
      'program: peer-groups\nwho: { include: { title: Manager, reports: 1 or more } }',
    );
    expect(named.participants.pools.map(({ name }) => name)).toEqual(['all']);
    const unnamed = readCase(csv(usual), 'program: peer-groups');
    expect(unnamed.participants.pools.map(({ name }) => name)).toEqual(['frontline', 'directors']);
    expect(unnamed.participants.notes[0]).toContain('one role');
    expect(named.participants.notes).toEqual([]);
  });

  it('takes everybody for one role where managers are not known, and says so', () => {
    const bare = usual.map(({ manager: _, ...row }) => row);
    const { participants } = readCase(csv(bare), 'program: peer-groups');
    expect(participants.notes[0]).toContain('these are all people');
  });

  it('makes groups of four or five that differ in place too', () => {
    const read = readCase(csv(usual), 'program: peer-groups');
    expect(read.participants.pools[0]!.size).toEqual({ min: 4, ideal: 5, max: 5 });
    expect(keysOf(read)).toContain('spread:location prefer');
  });

  it('changes everyone from one half-year to the next, unless rules.yaml says otherwise', () => {
    expect(modeOf('program: peer-groups').mode).toBe('everyone');
    expect(modeOf('program: peer-groups\nrotation: { move: 1 }')).toMatchObject({
      mode: 'everyone',
      rotation: { move: 1 },
    });
    expect(modeOf('program: peer-groups\nrotation: { mode: a-few }').mode).toBe('a-few');
    expect(modeOf('program: adjacent').mode).toBe('a-few');
  });
});

describe('coaching-circles', () => {
  it('puts all managers into one pool and wants a range of experience', () => {
    const read = readCase(csv(usual), 'program: coaching-circles');
    expect(read.participants.pools).toMatchObject([{ name: 'all', size: { min: 6, ideal: 7, max: 8 } }]);
    const entry = read.standing.find(({ entry: { key } }) => key === 'range:start_date')!.entry;
    expect(entry).toMatchObject({ strength: 'should', options: { want: 'wide' } });
    expect(keysOf(read)).toContain('spread:level prefer');
    expect(keysOf(read)).not.toContain('spread:start_date prefer');
  });
});

describe('aligned', () => {
  const read = readCase(csv(usual), 'program: aligned');

  it('leaves out the heads of branches who lead managers', () => {
    expect(reasonFor(read, 'sales')).toBe('head of a branch');
    expect(reasonFor(read, 'sales1')).toBeNull();
  });

  it('wants people of one branch, and has nothing against one manager', () => {
    expect(keysOf(read)).toEqual(
      expect.arrayContaining(['alike:org-branch should', 'alike:department prefer']),
    );
    expect(keysOf(read).some((key) => key.startsWith('same-manager'))).toBe(false);
  });

  it('keeps quiet about branches where the managers are sensitive', () => {
    const { standing } = readCase(csv(usual), 'program: aligned\nsensitive: [manager]');
    const entry = standing.find(({ entry: { key } }) => key === 'alike:org-branch')!.entry;
    expect(entry.isPublic).toBe(false);
  });
});

describe('org-branch', () => {
  const branchOf = (rows: readonly Row[]) => {
    const { file } = readCase(csv(rows), 'program: mini-m');
    const column = file.column('org-branch')!;
    return Object.fromEntries(
      file.people.ids.map((id, person) => [
        id,
        column.codes[person]! < 0 ? null : column.labels[column.codes[person]!],
      ]),
    );
  };
  const row = (id: string, manager: string): Row => ({ id, name: `N ${id}`, manager });

  it('is who leads the branch right below a top, for that person too', () => {
    const branches = branchOf([row('a', ''), row('b', 'a'), row('c', 'b'), row('d', 'c'), row('e', 'a')]);
    expect(branches).toEqual({ a: null, b: 'N b', c: 'N b', d: 'N b', e: 'N e' });
  });

  it('is not known below a gap or in a loop', () => {
    const branches = branchOf([
      ...[row('a', ''), row('b', 'a'), row('g', 'gone'), row('h', 'g')],
      ...[row('x', 'y'), row('y', 'x'), row('z', 'x')],
    ]);
    expect(branches).toMatchObject({ b: 'N b', g: null, h: null, x: null, y: null, z: null });
  });
});
