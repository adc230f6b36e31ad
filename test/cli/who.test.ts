/** Who takes part and with whom: `who:`, `pools:`, sizes, and what counts as the same value. */
import { describe, expect, it } from 'vitest';
import { company, csv, type Row } from './company.ts';
import { assignHere } from './in-process.ts';
import { faults, told } from './minim.ts';

interface Result {
  readonly people: { readonly rows: number; readonly in: number; readonly out: Record<string, number> };
  readonly groups: readonly { readonly pool: string; readonly members: readonly string[] }[];
  readonly rules: readonly { readonly id: string; readonly cost: number }[];
}

const anySize = 'size: { min: 1, ideal: 6, max: 12 }\n';

async function resultOf(rows: readonly Row[], rules: string): Promise<Result> {
  const { code, err, out } = await assignHere({ 'people.csv': csv(rows), 'rules.yaml': rules }, '--json');
  expect(err + code).toMatch(/0$/);
  return JSON.parse(out);
}

function placed({ groups }: Result): string[] {
  return groups.flatMap(({ members }) => members).sort();
}

/** `m03` and `m04` are vice presidents, one of them in People with `m05`; `m06` is a Chief. */
const rows = company(12, (row) => {
  const change: Record<string, Row> = {
    m03: { title: 'VP Sales' },
    m04: { title: 'vp people', department: 'People' },
    m05: { department: 'People' },
    m06: { title: 'Chief of Staff' },
  };
  return { ...row, ...change[row.id!] };
});

describe('who takes part', () => {
  it('is everybody who manages somebody, without the top, where nothing is written', async () => {
    const result = await resultOf(rows, anySize);
    expect(placed(result)).toEqual(
      Array.from({ length: 12 }, (_, i) => `m${String(i + 1).padStart(2, '0')}`),
    );
    expect(result.people).toEqual({
      rows: 37,
      in: 12,
      out: { 'top of the chart': 1, 'without reports': 24 },
    });
  });

  it('is whoever matches every line of include and no line of exclude', async () => {
    const rules = `${anySize}who:\n  include: { manages: people, department: [Design, Support, Sales, People] }\n  exclude: { title: ["VP*"], department: [People] }\n`;
    const result = await resultOf(rows, rules);
    // The VP outside People is out as well, and so is the manager in People who is no VP.
    expect(placed(result)).not.toContain('m03');
    expect(placed(result)).not.toContain('m04');
    expect(placed(result)).not.toContain('m05');
    expect(result.people.in).toBe(9);
    expect(result.people.in + Object.values(result.people.out).reduce((a, b) => a + b)).toBe(37);
  });

  it('may be given by patterns with * anywhere, whatever the case', async () => {
    const rules = (pattern: string) =>
      `${anySize}who: { include: { manages: people, title: "${pattern}" } }\n`;
    expect(placed(await resultOf(rows, rules('vp*')))).toEqual(['m03', 'm04']);
    expect(placed(await resultOf(rows, rules('*people')))).toEqual(['m04']);
    expect(placed(await resultOf(rows, rules('*of*')))).toEqual(['m06']);
    expect(placed(await resultOf(rows, rules('Manager')))).toHaveLength(9);
  });

  it('may be given by ids and names', async () => {
    expect(placed(await resultOf(rows, `${anySize}who: { include: { id: [m01, m02, m11] } }\n`))).toEqual([
      'm01',
      'm02',
      'm11',
    ]);
    expect(placed(await resultOf(rows, `${anySize}who: { include: { name: "Mila m1*" } }\n`))).toEqual([
      'm10',
      'm11',
      'm12',
    ]);
  });

  it.each([
    ['2', 12],
    ['1 or more', 13],
    ['at least 3', 1],
    ['">= 3"', 1],
    ['1 to 5', 12],
    ['at most 2', 36],
  ])('may be given by the number of reports: %s', async (number, count) => {
    const rules = `${anySize}who: { include: { reports: ${number} } }\nrules: { reporting-chain: off }\n`;
    expect((await resultOf(rows, rules)).people.in).toBe(count);
  });

  it('may be given by the teams that somebody leads', async () => {
    expect(
      placed(await resultOf(rows, `${anySize}who: { include: { leads-team: [Team m02, Team m07] } }\n`)),
    ).toEqual(['m02', 'm07']);
  });

  it('is nobody twice and nobody lost, whatever the pools', async () => {
    const rules = `${anySize}pools:\n  - { name: design, department: Design }\n  - { name: managers, manages: people }\n`;
    const result = await resultOf(rows, rules);
    expect(new Set(placed(result)).size).toBe(12);
    expect(result.people.in).toBe(12);
  });
});

describe('pools', () => {
  /** Two levels of managers: `m01` to `m04` manage the others. */
  const deep = company(16, (row) => {
    const index = Number(/^m(\d\d)$/.exec(row.id!)?.[1] ?? 0);
    return index > 4 ? { ...row, manager: `m0${1 + (index % 4)}` } : row;
  });

  it('may be formed by what people manage, without a level column', async () => {
    const rules = `${anySize}pools:\n  - { name: frontline, manages: people }\n  - { name: directors, manages: managers }\nwho: { exclude: { id: top }, include: { reports: 1 or more } }\n`;
    const result = await resultOf(deep, rules);
    const poolOf = new Map(result.groups.flatMap(({ pool, members }) => members.map((id) => [id, pool])));
    expect(poolOf.size).toBe(16);
    for (const [id, pool] of poolOf) expect(pool).toBe(id <= 'm04' ? 'directors' : 'frontline');
  });

  it('each have sizes of their own', async () => {
    const rules =
      'pools:\n  - { name: directors, manages: managers, groups: 1 }\n  - { name: frontline, manages: people, size: { min: 3, ideal: 3, max: 3 } }\nrules: { same-team: off }\n';
    const sizes = (await resultOf(deep, rules)).groups.map(
      ({ pool, members }) => `${pool} ${members.length}`,
    );
    expect(sizes).toEqual(['directors 4', 'frontline 3', 'frontline 3', 'frontline 3', 'frontline 3']);
  });

  it('leave out, with a count, those whom none takes', async () => {
    const result = await resultOf(rows, `${anySize}pools:\n  - { name: design, department: Design }\n`);
    expect(result.people.out['in no pool']).toBe(9);
    expect(result.people.in).toBe(3);
  });
});

describe('timezones', () => {
  it('of Berlin, Madrid and Paris count as one; London is another, and so is Lagos, which has no summer time', async () => {
    const zones = [
      'Europe/Berlin',
      'Europe/Madrid',
      'Europe/Paris',
      'Europe/London',
      'Europe/Lisbon',
      'Africa/Lagos',
    ];
    const several = company(6, (row) => {
      const index = Number(/^m(\d\d)$/.exec(row.id!)?.[1] ?? 0);
      return index === 0 ? row : { ...row, timezone: zones[index - 1]! };
    });
    const { rules } = await resultOf(several, 'groups: 1\n');
    expect(rules.find(({ id }) => id === 'spread:timezone')!.cost).toBe(3 + 1);
  });

  it('that are not understood count as not known, and are told with their line', async () => {
    const odd = company(12, (row) => (row.id === 'm02' ? { ...row, timezone: 'Middle Earth' } : row));
    const { err } = await assignHere({ 'people.csv': csv(odd) });
    expect(faults(err)).toMatchObject([
      { at: 'people.csv:6', help: expect.stringContaining('Europe/Berlin') },
    ]);
    expect(faults(err)[0]!.message).toContain('Middle Earth');
  });
});

describe('an export of managers only', () => {
  const managers = [
    { id: 'top', name: 'Tove', manager: '', title: 'Chief Executive' },
    ...Array.from({ length: 5 }, (_, i) => ({
      id: `d${i}`,
      name: `Dan ${i}`,
      manager: 'top',
      title: 'Director',
    })),
    ...Array.from({ length: 20 }, (_, i) => ({
      id: `m${i}`,
      name: `Mia ${i}`,
      manager: `d${i % 5}`,
      title: 'Manager',
    })),
  ];

  it('is recognised, and the remedy is named', async () => {
    const { err } = await assignHere({ 'people.csv': csv(managers) });
    const fault = faults(err).find(({ message }) => message.includes('managers only'))!;
    expect(fault.message).toContain('20');
    expect(fault.help).toContain('who: {');
    expect(fault.help).toContain('export');
  });

  it('can be used with the remedy as it is named', async () => {
    const { err } = await assignHere({ 'people.csv': csv(managers) });
    const remedy = /`(who: \{.*?\})`/.exec(faults(err)[0]!.help)![1]!;
    const { code, out } = await assignHere(
      { 'people.csv': csv(managers), 'rules.yaml': `${remedy}\n` },
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).people.in).toBeGreaterThanOrEqual(25);
  });

  it('is not suspected in a small company whose managers all have their reports in it', async () => {
    const { err } = await assignHere({ 'people.csv': csv(company(8)) });
    expect(faults(err)).toEqual([]);
  });

  it('is not suspected with numbers that are not true', async () => {
    // Thirteen people manage somebody in this file, whoever takes part.
    const rules = 'size: { min: 1 }\nwho: { include: { reports: 1 or more, department: Design } }\n';
    const { err } = await assignHere({ 'people.csv': csv(company(12)), 'rules.yaml': rules });
    expect(err).not.toMatch(/Only \d of 37 people manage somebody/);
  });
});

describe('an export without managers', () => {
  const people = csv(
    Array.from({ length: 18 }, (_, i) => ({ id: `p${i}`, name: `Pia ${i}`, department: `D${i % 4}` })),
  );

  it('places everybody and warns that reporting lines cannot be kept apart', async () => {
    const { code, out, err } = await assignHere({ 'people.csv': people }, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).people.in).toBe(18);
    expect(faults(err)).toMatchObject([{ at: 'people.csv:1', help: expect.stringContaining('manager') }]);
  });

  it('refuses a rule about managers, with its place', async () => {
    const { code, err } = await assignHere({
      'people.csv': people,
      'rules.yaml': 'rules:\n  reporting-chain: never\n',
    });
    expect(code).toBe(2);
    const errors = told(err).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ at: 'rules.yaml:2:3' }]);
  });
});
