/** Facilitators from a column or a list: in every file, in rotations, where they are too few, and never over a member. */
import { describe, expect, it } from 'vitest';
import { company, csv, type Row } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { faults, folderWith, read } from './minim.ts';
import { parseCsv } from './recount.ts';

const column = 'columns: { facilitator: May lead }\n';

/** So many managers, of whom these may lead; `rest` is what stands in the cells of the others. */
function export_(managers: number, leads: Readonly<Record<string, string>>): string {
  return csv(company(managers, (row) => ({ ...row, 'May lead': leads[row.id!] ?? '' })));
}

function marking(...ids: string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, 'yes']));
}

function rolesIn(folder: string, path: string): Record<string, string> {
  const rows = parseCsv(read(folder, path)).filter(({ role }) => role !== '');
  return Object.fromEntries(rows.map(({ group, id, role }) => [`${group} ${role}`, id!]));
}

const two = marking('m03', 'm08', 'm11');
const formed = await assignHere({ 'people.csv': export_(12, two), 'rules.yaml': column }, '-o', 'a');

describe('a mapped column', () => {
  it('gives each group one facilitator from those marked, in every file and on the terminal', () => {
    expect({ code: formed.code, err: formed.err }).toEqual({ code: 0, err: 'Rules: rules.yaml\n' });
    const roles = rolesIn(formed.folder, 'a/groups.csv');
    const leaders = Object.values(roles);
    expect(Object.keys(roles)).toEqual(['Alder facilitator', 'Birch facilitator']);
    for (const id of leaders) expect(two).toHaveProperty(id);
    const { groups, rules } = JSON.parse(read(formed.folder, 'a/result.json'));
    expect(groups.map((group: { facilitator: string }) => group.facilitator)).toEqual(leaders);
    expect(rules.find(({ id }: { id: string }) => id === 'facilitator')).toMatchObject({
      strength: 'must',
      cost: 0,
      bound: 0,
    });
    for (const id of leaders) {
      expect(read(formed.folder, 'a/roster.md')).toContain(`| Mila ${id} (facilitator) |`);
      expect(formed.out).toMatch(new RegExp(`Mila ${id} +facilitator`));
    }
    expect(read(formed.folder, 'a/roster.md').match(/\(facilitator\)/g)).toHaveLength(2);
  });

  it('is understood in many words, and what is not is told and counts for nothing', async () => {
    const cells = { m01: 'Trained', m02: 'X', m03: 'no', m04: 'perhaps', m05: '✓', m06: 'Not trained' };
    const files = { 'people.csv': export_(12, cells), 'rules.yaml': `${column}groups: 3\n` };
    const { code, err, folder } = await assignHere(files, '-o', 'o');
    expect(code).toBe(0);
    expect(Object.values(rolesIn(folder, 'o/groups.csv')).sort()).toEqual(['m01', 'm02', 'm05']);
    expect(faults(err)).toEqual([
      {
        at: 'people.csv:12',
        severity: 'warning',
        message: 'May lead: “perhaps” is neither yes nor no (1 person); it counts as not known.',
        help: 'write yes or no, or leave the cell empty for no',
      },
    ]);
  });

  it('cannot be sensitive, because files show who leads', async () => {
    const files = { 'people.csv': export_(12, two), 'rules.yaml': `${column}sensitive: [May lead]\n` };
    const { code, err } = await assignHere(files);
    expect(code).toBe(2);
    expect(faults(err)[0]).toMatchObject({ at: 'rules.yaml:2:12' });
    expect(faults(err)[0]!.message).toContain('“May lead” of people.csv says who leads groups');
  });
});

describe('a list', () => {
  const people = csv(company(12));
  const withList = async (options: string, more = '') =>
    await assignHere(
      { 'people.csv': people, 'rules.yaml': `${more}rules: { facilitator: { ${options} } }\n` },
      '-o',
      'o',
    );

  it('marks people by id, address or name, the role going to the first of them', async () => {
    const { code, folder } = await withList('strength: must, list: [Mila m09, m02, m01]', 'groups: 1\n');
    expect({ code, roles: rolesIn(folder, 'o/groups.csv') }).toEqual({
      code: 0,
      roles: { 'Alder facilitator': 'm09' },
    });
  });

  it('names a deputy where that is wished for', async () => {
    const { code, out, folder } = await withList('strength: must, list: [m02, m05, m07], deputy: prefer');
    expect(code).toBe(0);
    const roles = rolesIn(folder, 'o/groups.csv');
    expect(Object.keys(roles).filter((key) => key.endsWith('deputy'))).toHaveLength(1);
    expect(out).toMatch(
      /prefer {2}facilitator:deputy +1 role that nobody can take in 1 of 2 groups: as good as/,
    );
    expect(out).toContain('2 groups need 4 people who may lead, deputies among them, and 3 are marked');
  });

  it.each([
    [
      'strength: must',
      /does not say who may facilitate: people.csv has no column/,
      /columns: \{ facilitator/,
    ],
    ['strength: must, list: [m99]', /“m99” is nobody in people.csv/, /did you mean/],
    ['strength: must, list: [m01, m01]', /“m01” is listed twice/, /remove/],
    ['strength: must, list: []', /expected a list of ids of people/, /^$/],
    ['strength: never, list: [m01]', /“never” does not fit/, /write must/],
    ['strength: must, list: [m01], deputy: avoid', /no strength “avoid”/, /must, should, prefer, off/],
    ['strength: must, list: [m01], per-group: 0', /a whole number from 1/, /^$/],
    ['strength: must, list: [m01], lists: [m02]', /`lists` is not known/, /did you mean “list”/],
  ])('is told what is wrong with { %s }', async (options, message, help) => {
    const { code, err } = await withList(options);
    expect(code).toBe(2);
    expect(faults(err)[0]!.message).toMatch(message);
    expect(faults(err)[0]!.help).toMatch(help);
  });

  it('has one entry only', async () => {
    const rules =
      'rules: { facilitator: [{ strength: must, list: [m01] }, { strength: prefer, list: [m02] }] }\n';
    const { code, err } = await assignHere({ 'people.csv': people, 'rules.yaml': rules });
    expect({ code, message: faults(err)[0]!.message }).toEqual({
      code: 2,
      message: '`facilitator` has one entry only.',
    });
  });

  it('counts instead of the column, and says so', async () => {
    const rules = `${column}groups: 1\nrules: { facilitator: { strength: must, list: [m01] } }\n`;
    const { err, folder } = await assignHere(
      { 'people.csv': export_(12, two), 'rules.yaml': rules },
      '-o',
      'o',
    );
    expect(rolesIn(folder, 'o/groups.csv')).toEqual({ 'Alder facilitator': 'm01' });
    expect(faults(err)[0]!.message).toBe('`facilitator` has a list, so the column “May lead” is not used.');
  });
});

describe('too few of them', () => {
  const six = marking('m01', 'm05', 'm09', 'm12', 'm20', 'm33');
  const off = 'rules: { same-manager: off, spread: off }\n';
  const run = async (managers: number, rules: string) =>
    await assignHere({ 'people.csv': export_(managers, six), 'rules.yaml': column + off + rules }, '-o', 'o');

  it('make fewer groups where sizes allow, which is said', async () => {
    const { code, out, folder } = await run(48, '');
    expect({ code, leaders: Object.keys(rolesIn(folder, 'o/groups.csv')).length }).toEqual({
      code: 0,
      leaders: 6,
    });
    expect(out).toContain(
      'note 8 groups would fit the sizes best, but facilitator: 8 groups need 8 facilitators, and 6 are marked; 6 groups were made instead',
    );
  });

  it('looks at every number of groups, however far from the best, before it says that none will do', async () => {
    // 400 people in groups of 4 to 10 make 40 to 100 groups; 67 are best, and there are 44 who may lead.
    const rows = Array.from({ length: 400 }, (_, index) => ({
      id: `p${index}`,
      name: `Pat ${index}`,
      'May lead': index < 44 ? 'yes' : '',
    }));
    const rules = `${column}size: { min: 4, ideal: 6, max: 10 }\nrules: { facilitator: must }\n`;
    const { code, out } = await assignHere(
      { 'people.csv': csv(rows), 'rules.yaml': rules },
      '--effort',
      'quick',
    );
    expect(code, out).toBe(0);
    expect(out).toMatch(/44 groups were made instead/);
  });

  it('are an exact no with what would help, where sizes do not allow it', async () => {
    const { code, out, err } = await run(49, '');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(
      'The hard rules cannot hold: 7 groups need 7 facilitators, and 6 are marked (facilitator: must); 49 people in groups of 5 to 8 make 7 to 9 groups\n' +
        '  checked: without this rule, groups can be made.\n' +
        '  help: mark 1 more (7 groups are the fewest that the sizes allow), make 6 groups of up to 9 by `size: { max: 9 }`, or soften facilitator from must to should\n',
    );
    expect(err).toContain('Nothing was written.');
  });

  it('are told the number of groups that would do, where it was fixed, and that does', async () => {
    const { code, err } = await run(48, 'groups: 8\n');
    expect(code).toBe(1);
    expect(err).toContain('8 groups need 8 facilitators, and 6 are marked (facilitator: must)');
    expect(err).toContain('help: mark 2 more, make 6 groups of up to 8 by `groups: 6`, or soften');
    expect((await run(48, 'groups: 6\n')).code).toBe(0);
  });

  it('are told by pool, and pools are not mixed to hide it', async () => {
    // m01 to m08 are managers of managers: their first report manages somebody.
    const rows: Row[] = company(24).flatMap((row) => {
      const [, id] = /^(m0[1-8])a$/.exec(row.id!) ?? [];
      return id ? [row, { ...row, id: `${row.id}x`, name: `Una ${row.id}`, manager: row.id! }] : [row];
    });
    const marked = rows.map((row) => ({
      ...row,
      'May lead': /^m\d+$/.test(row.id!) && row.id! > 'm08' ? 'yes' : '',
    }));
    const { code, err } = await assignHere({ 'people.csv': csv(marked), 'rules.yaml': column + off });
    expect(code).toBe(1);
    expect(err).toContain(
      'cannot hold for the pool directors: 1 group needs 1 facilitator, and 0 are marked in the pool directors (facilitator: must)',
    );
    expect(err).toContain('help: mark 1 more (1 group is the fewest that the sizes allow), or soften');
  });
});

describe('a facilitator', () => {
  // m02 reports to m01, and only they may lead; with the chain merely avoided they would sit with anybody.
  const people = csv(
    company(12, (row) => ({
      ...row,
      ...(['m02', 'm03', 'm04', 'm05', 'm06', 'm07'].includes(row.id!) ? { manager: 'm01' } : {}),
    })),
  );
  const soft = 'who: { include: { reports: 1 or more }, exclude: { id: [top] } }\npools: [{ name: all }]\n';
  const chain = 'reporting-chain: avoid, same-manager: off, same-team: off, spread: off';

  it('is kept from their reporting line even where reporting-chain is only avoided', async () => {
    const together = 'together: { strength: should, weight: 9, pairs: [[m01, m02]] }';
    const files = (entry: string) => ({
      'people.csv': people,
      'rules.yaml': `${soft}groups: 2\nrules: { ${chain}, ${together}, facilitator: ${entry} }\n`,
    });
    const without = await assignHere(files('off'), '-o', 'o');
    const seats = (folder: string) =>
      new Map(parseCsv(read(folder, 'o/groups.csv')).map(({ id, group }) => [id!, group!]));
    const before = seats(without.folder);
    expect(before.get('m01')).toBe(before.get('m02'));
    const led = await assignHere(files('{ strength: must, list: [m01, m12] }'), '-o', 'o');
    expect(led.code).toBe(0);
    const now = seats(led.folder);
    for (const id of ['m02', 'm03', 'm04', 'm05', 'm06', 'm07']) expect(now.get(id)).not.toBe(now.get('m01'));
  });
});

describe('rotate', () => {
  it('keeps facilitators in their groups and in the role', async () => {
    const { folder } = formed;
    const words = ['rotate', 'people.csv', '--cycle', '2027-H2', '--from', 'a/groups.csv'];
    const { code, out } = await minimHere(folder, [...words, '-o', 'b']);
    expect(code).toBe(0);
    expect(rolesIn(folder, 'b/groups.csv')).toEqual(rolesIn(folder, 'a/groups.csv'));
    expect(out).toMatch(/should {2}same-facilitator +holds in 2 of 2/);
    expect(out).not.toContain('new facilitator');
    // Those who stay are not told to be the next to go.
    const next = out.slice(out.indexOf('next to go'));
    for (const id of Object.values(rolesIn(folder, 'b/groups.csv'))) expect(next).not.toContain(id);
  });

  it('finds another for a group whose facilitator has left, and tells the organiser only', async () => {
    const roles = rolesIn(formed.folder, 'a/groups.csv');
    const gone = roles['Alder facilitator']!;
    const rows = company(13, (row) => ({ ...row, 'May lead': { ...two, m13: 'yes' }[row.id!] ?? '' }));
    const left = rows
      .filter(({ id }) => id !== gone)
      .map((row) => (row.manager === gone ? { ...row, manager: 'top' } : row));
    const folder = folderWith({
      'people.csv': csv(left),
      'rules.yaml': column,
      'a/groups.csv': read(formed.folder, 'a/groups.csv'),
    });
    const { code, out, err } = await minimHere(folder, [
      ...['rotate', 'people.csv', '--cycle', '2027-H2', '--from', 'a/groups.csv', '-o', 'b'],
    ]);
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    const now = rolesIn(folder, 'b/groups.csv');
    expect(now['Birch facilitator']).toBe(roles['Birch facilitator']);
    expect(now['Alder facilitator']).toMatch(/^m(03|08|11|13)$/);
    expect(out).toContain(`note Alder has a new facilitator, Mila ${now['Alder facilitator']}`);
    expect(read(folder, 'b/diff.md')).not.toContain('new facilitator');
  });

  it('says no where there are too few of them left', async () => {
    const files = {
      'people.csv': export_(12, marking('m03')),
      'rules.yaml': column,
      'a/groups.csv': read(formed.folder, 'a/groups.csv'),
    };
    const folder = folderWith(files);
    const words = ['rotate', 'people.csv', '--cycle', '2027-H2', '--from', 'a/groups.csv'];
    const { code, err } = await minimHere(folder, words);
    expect(code).toBe(1);
    expect(err).toContain('facilitator: 2 groups need 2 facilitators, and 1 is marked.\n  help: mark 1 more');
    expect(err).toMatch(/warning: Mila m\d\d is facilitator here and not marked as one\./);
  });
});

describe('check and place', () => {
  it('judge by the marks and keep the roles of the file', async () => {
    const { folder } = formed;
    const judged = await minimHere(folder, ['check', 'people.csv', 'a/groups.csv', '--json']);
    expect(judged.code).toBe(0);
    const leaders = JSON.parse(judged.out).groups.map((group: { facilitator: string }) => group.facilitator);
    expect(leaders).toEqual(Object.values(rolesIn(folder, 'a/groups.csv')));
  });

  it('find a group without a facilitator, and --fix brings one and keeps the roles of others', async () => {
    const rows = parseCsv(read(formed.folder, 'a/groups.csv'));
    // All marked into one group, in exchange for others.
    const marked = Object.keys(two);
    const home = rows.find(({ id }) => id === marked[0])!.group!;
    const strays = rows.filter(({ id, group }) => marked.includes(id!) && group !== home);
    const others = rows
      .filter(({ id, group }) => !marked.includes(id!) && group === home)
      .slice(0, strays.length);
    const swapped = rows.map((row) => {
      if (strays.includes(row)) return { ...row, group: home, role: '' };
      return others.includes(row) ? { ...row, group: strays[0]!.group! } : row;
    });
    const groups = [
      'group,id,role',
      ...swapped.map(({ group, id, role }) => `${group},${id},${role}`),
      '',
    ].join('\n');
    const folder = folderWith({
      'people.csv': export_(12, two),
      'rules.yaml': column,
      'g.csv': groups,
    });
    const judged = await minimHere(folder, ['check', 'people.csv', 'g.csv', '--cycle', '2027-H1']);
    expect(judged.code).toBe(1);
    expect(judged.out).toMatch(/must facilitator: .*\n +Every group has a facilitator.*\n +swap Mila/);
    const fixed = await minimHere(folder, [
      'check',
      'people.csv',
      'g.csv',
      '--cycle',
      '2027-H1',
      '--fix',
      '-o',
      'o',
    ]);
    expect(fixed.code).toBe(0);
    expect(Object.keys(rolesIn(folder, 'o/groups.csv'))).toEqual(['Alder facilitator', 'Birch facilitator']);
  });

  it('leave the facilitator of a group that somebody joins', async () => {
    const rows = company(13, (row) => ({ ...row, 'May lead': { ...two, m13: 'yes' }[row.id!] ?? '' }));
    const folder = folderWith({
      'people.csv': csv(rows),
      'rules.yaml': column,
      'g.csv': read(formed.folder, 'a/groups.csv'),
    });
    const words = ['place', 'people.csv', 'g.csv', 'm13', '--cycle', '2027-H1', '--in', 'Birch', '-o', 'o'];
    expect((await minimHere(folder, words)).code).toBe(0);
    expect(rolesIn(folder, 'o/groups.csv')).toEqual(rolesIn(formed.folder, 'a/groups.csv'));
  });
});
