/** Org charts as they come: unknown managers, loops, vacancies, two people on one id. */
import { describe, expect, it } from 'vitest';
import { company, csv, type Row } from './company.ts';
import { assignHere } from './in-process.ts';
import { type Ran, told } from './minim.ts';
import { readExport } from './recount.ts';

/** A further row; what is not given is taken from the first manager. */
function person(id: string, name: string, manager: string, more: Row = {}): Row {
  return { ...company(1)[1]!, id, name, manager, team: `Team ${id}`, ...more };
}

/** A manager with one report, so that both count. */
function lead(id: string, name: string, manager: string, more: Row = {}): Row[] {
  return [person(id, name, manager, more), person(`${id}x`, `Report of ${name}`, id)];
}

async function run(rows: readonly Row[], rules = 'size: { min: 2, ideal: 5, max: 9 }\n', ...words: string[]) {
  return await assignHere({ 'people.csv': csv(rows), 'rules.yaml': rules }, ...words);
}

interface Result {
  readonly people: { readonly in: number; readonly out: Record<string, number> };
  readonly groups: readonly { readonly members: readonly string[] }[];
  readonly rules: readonly { readonly id: string; readonly cost: number }[];
}

async function resultOf(rows: readonly Row[], rules?: string): Promise<Result> {
  const ran = await run(rows, rules, '--json');
  expect(ran.err + ran.code).toMatch(/0$/);
  return JSON.parse(ran.out);
}

function placed(result: Result): string[] {
  return result.groups.flatMap((group) => group.members);
}

function doShare(result: Result, a: string, b: string): boolean {
  return result.groups.some(({ members }) => members.includes(a) && members.includes(b));
}

/** The line of the summary about a rule. */
function lineOf({ out }: Ran, rule: string): string {
  return out.split('\n').find((line) => line.includes(` ${rule} `)) ?? '';
}

const lines = (rows: readonly Row[], id: string) => rows.findIndex((row) => row.id === id) + 2;

describe('a manager who is not in the export', async () => {
  const rows = [...company(6), ...lead('u1', 'Una', 'gone'), ...lead('u2', 'Udo', 'gone')];
  const ran = await run(rows);

  it('is told with the line of the first report', () => {
    const fault = told(ran.err).find(({ message }) => message.includes('gone'))!;
    expect(fault).toMatchObject({ severity: 'warning', at: `people.csv:${lines(rows, 'u1')}` });
  });

  it('leaves the rule about chains held only as far as known', () => {
    expect(ran.code).toBe(0);
    expect(lineOf(ran, 'reporting-chain')).toMatch(/as far as known.*2 people/);
  });

  it('never lets the first lines claim that every hard rule holds, without reserve', () => {
    const claims = ran.out.split('\n').filter((line) => line.includes('Every hard rule holds'));
    for (const line of claims) expect(line).toMatch(/as far as/);
  });

  it('is one manager to all who name it', async () => {
    const { rules } = await resultOf(rows, 'groups: 1\n');
    expect(rules.find(({ id }) => id === 'same-manager')!.cost).toBe(15 + 1);
  });
});

describe('a loop of managers', () => {
  const rows = [...company(9), person('a', 'Al', 'c'), person('b', 'Bo', 'a'), person('c', 'Cy', 'b')];

  it('is told once with its lines, and minim ends', async () => {
    const { err, code } = await run(rows);
    const loops = told(err).filter(({ message }) => message.includes('loop'));
    expect(loops).toHaveLength(1);
    expect(loops[0]!.message).toMatch(/Al.*Bo.*Cy/);
    expect(loops[0]!.at).toBe(`people.csv:${lines(rows, 'a')}`);
    expect(code).toBe(0);
  });

  it('keeps its members apart like one chain', async () => {
    const result = await resultOf(rows, 'groups: 3\n');
    expect(placed(result)).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    expect([doShare(result, 'a', 'b'), doShare(result, 'b', 'c'), doShare(result, 'a', 'c')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('somebody who is entered as their own manager', () => {
  it('is the top of the chart where nobody else is', async () => {
    const rows = company(6, (row) => (row.id === 'top' ? { ...row, manager: 'top' } : row));
    const ran = await run(rows);
    expect(told(ran.err).find(({ at }) => at === 'people.csv:2')!.message).toContain('own manager');
    expect((await resultOf(rows)).people.out['top of the chart']).toBe(1);
  });

  it('has a chain that is not known where somebody else is the top', async () => {
    const ran = await run([...company(6), ...lead('s', 'Selma', 's')]);
    expect(told(ran.err).filter(({ message }) => message.includes('Selma'))).toHaveLength(1);
    expect(lineOf(ran, 'reporting-chain')).toContain('as far as known');
  });
});

describe('one id on two rows', () => {
  it('is one person where nothing tells the rows apart', async () => {
    const rows = company(6);
    const result = await resultOf([...rows, rows.find((row) => row.id === 'm02')!]);
    expect(placed(result).filter((id) => id === 'm02')).toHaveLength(1);
    expect(result.people).toMatchObject({ in: 6, out: { 'same person as another row': 1 } });
  });

  it('gets no seat where the rows are different people, and both lines are told', async () => {
    const rows = [...company(6), person('m02', 'Somebody Else', 'm01')];
    const { err } = await run(rows);
    const fault = told(err).find(({ message }) => message.includes('m02'))!;
    expect(fault.message).toContain(`lines ${lines(rows, 'm02')} and ${rows.length + 1}`);
    expect(fault.help).not.toBe('');
    const result = await resultOf(rows);
    expect(placed(result)).not.toContain('m02');
    expect(result.people.in + Object.values(result.people.out).reduce((a, b) => a + b)).toBe(rows.length);
  });

  it('is not said to be rows that nothing tells apart where their managers differ', async () => {
    const rows = [...company(6), ...lead('z', 'Zoe', 'top'), person('z', 'Zoe', 'm01')];
    const { err } = await run(rows);
    expect(err).not.toContain('nothing tells these rows apart');
  });

  it('keeps a person with two managers away from both', async () => {
    const rows = [...company(8), ...lead('z', 'Zoe', 'm01'), person('z', 'Zoe', 'm02')];
    for (const boss of ['m01', 'm02']) {
      // Everything else pulls the two together.
      const wish = `together: { strength: prefer, weight: 1000, pairs: [[z, ${boss}]] }`;
      expect(doShare(await resultOf(rows, `groups: 2\nrules: { ${wish} }\n`), 'z', boss)).toBe(false);
    }
  });
});

describe('several people without a manager', () => {
  it('are told by line and are all left out as tops', async () => {
    const rows = [...company(6), person('top2', 'Tom Top', ''), ...lead('n', 'Nia', 'top2')];
    const note = told((await run(rows)).err).find(({ message }) => message.includes('no manager'))!;
    expect(note.message).toContain(`line ${lines(rows, 'top2')}`);
    const result = await resultOf(rows);
    expect(result.people.out['top of the chart']).toBe(2);
    expect(placed(result)).toContain('n');
  });
});

describe('a vacant post', () => {
  const rows = [...company(8), person('v', 'Vacant', 'm01'), ...lead('w', 'Wim', 'v')];

  it('has no seat and still carries the chain', async () => {
    const rules = 'groups: 2\nrules: { together: { strength: prefer, weight: 1000, pairs: [[w, m01]] } }\n';
    const result = await resultOf(rows, rules);
    expect(placed(result)).not.toContain('v');
    expect(result.people.out['vacant post']).toBe(1);
    expect(doShare(result, 'w', 'm01')).toBe(false);
  });

  it('is told with its line', async () => {
    const note = told((await run(rows)).err).find(({ message }) => message.includes('vacant'))!;
    expect(note.at).toBe(`people.csv:${lines(rows, 'v')}`);
  });
});

describe('managers who are not given by id', () => {
  const chainOf = (rows: readonly Row[], from: string) =>
    readExport(csv(rows), { id: 'id', manager: 'manager', team: 'team' }).chainOf(from);

  it.each([
    [
      'by e-mail address, whatever its case',
      (name: string) => `${name.replace(' ', '.').toUpperCase()}@x.example`,
    ],
    ['by name', (name: string) => name],
    ['by name, the last name first', (name: string) => name.split(' ').reverse().join(', ')],
  ])('are found %s, and that is told', async (_, write) => {
    const plain = company(12).map((row) => ({
      ...row,
      email: `${row.name!.replace(' ', '.').toLowerCase()}@x.example`,
    }));
    const nameOf = new Map(
      plain.map((row) => [row['id' as keyof typeof row], row['name' as keyof typeof row]]),
    );
    const rows: Row[] = plain.map((row: Row) =>
      row.manager === '' ? row : { ...row, manager: write(nameOf.get(row.manager!)!) },
    );
    expect(chainOf(plain, 'm01a')).toEqual(['m01', 'top']);
    const { err } = await run(rows);
    expect(told(err).filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(told(err).find(({ message }) => message.includes('matched by'))!.message).toMatch(/^36 managers/);
    expect((await resultOf(rows)).people).toEqual((await resultOf(plain)).people);
  });

  it('are not guessed where a name belongs to several people', async () => {
    const rows = [...company(6), person('q', 'Tove Top', 'm01'), ...lead('n', 'Nia', 'Tove Top')];
    const fault = told((await run(rows)).err).find(({ message }) => message.includes('Nia'))!;
    expect(fault).toMatchObject({ severity: 'warning', at: `people.csv:${lines(rows, 'n')}` });
    expect(fault.help).toMatch(/id or e-mail/);
  });

  it('are found where a spreadsheet took the zeros off their ids, and that is told', async () => {
    const ids = new Map(company(12).map((row, index) => [row.id!, String(index + 1).padStart(4, '0')]));
    const rows = company(12, (row) => ({
      ...row,
      id: ids.get(row.id!)!,
      manager: (ids.get(row.manager!) ?? '').replace(/^0+/, ''),
    }));
    const { err } = await run(rows);
    expect(told(err).filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(told(err).find(({ message }) => message.includes('zeros'))!.message).toMatch(/^36 managers/);
    const result = await resultOf(rows);
    expect(result.people.in).toBe(12);
    for (const id of placed(result)) expect(id).toMatch(/^\d{4}$/);
  });
});

describe('a dotted line', () => {
  const dotted = (to: string, change: (row: Row) => Row = (row) => row) =>
    company(12, change).map((row) => ({ ...row, 'Dotted Line Manager': row.id === 'm03' ? to : '' }));
  const wish = (...pairs: string[]) =>
    `groups: 2\nrules: { together: { strength: prefer, weight: 1000, pairs: [${pairs.join(', ')}] } }\n`;

  it('keeps two people apart like a solid one', async () => {
    expect(doShare(await resultOf(dotted('m02'), wish('[m02, m03]')), 'm02', 'm03')).toBe(false);
    const result = await resultOf(dotted('m02; Mila m04'), wish('[m02, m03]', '[m03, m04]'));
    expect(doShare(result, 'm02', 'm03') || doShare(result, 'm03', 'm04')).toBe(false);
  });

  it('to several people with commas between is read, or told as not understood', async () => {
    const rows = dotted('m02, m04');
    const result = await resultOf(rows, wish('[m02, m03]', '[m03, m04]'));
    const isRead = !doShare(result, 'm02', 'm03') && !doShare(result, 'm03', 'm04');
    expect(isRead || told((await run(rows)).err).some(({ message }) => message.includes('m02, m04'))).toBe(
      true,
    );
  });

  it.each([
    ['to somebody who is not in the export', dotted('zz99')],
    [
      'to a name of several people',
      dotted('Mila m02', (row) => (row.id === 'm05' ? { ...row, name: 'Mila m02' } : row)),
    ],
  ])('%s is told with its line and never a plain “holds”', async (_, rows) => {
    const ran = await run(rows);
    expect(told(ran.err).some(({ at }) => at === `people.csv:${lines(rows, 'm03')}`)).toBe(true);
    expect(lineOf(ran, 'reporting-chain')).toContain('as far as known');
  });
});

describe('two manager columns that name different people', () => {
  it('are told, because one of them is wrong', async () => {
    const names = new Map(company(12).map((row) => [row.id!, row.name!]));
    const rows = company(12).map(({ manager, ...row }) => ({
      ...row,
      'Manager ID': manager!,
      'Manager Name': row.id === 'm03' ? 'Mila m02' : (names.get(manager!) ?? ''),
    }));
    const found = told((await run(rows as Row[])).err).filter(({ message }) => message.includes('Mila m0'));
    expect(found.map(({ at }) => at)).toContain(`people.csv:${lines(rows as Row[], 'm03')}`);
  });
});
