/** The announcement kit: what each text tells its reader, and what none of them may tell. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { company, csv, type Row, shuffled } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, faults, folderWith, told } from './minim.ts';

type Files = Readonly<Record<string, string>>;
type Cells = Readonly<Record<string, string>>;

const contact = 'kit: { contact: "Ana Ash, ana@firm.example" }\n';
const size = 'size: { min: 3, ideal: 4, max: 5 }\n';
const people = (count: number, change: (row: Row) => Row = (row) => row) =>
  csv(
    company(count, (row) => change({ ...row, email: `${row.id}@firm.example`, leads: '', status: 'active' })),
  );

/** The kit of a company under some rules, by path. */
async function kitOf(rules: string, rows = people(12)): Promise<Files> {
  const { code, err, folder } = await assignHere(
    { 'people.csv': rows, 'rules.yaml': rules },
    '-o',
    'o',
    '--kit',
  );
  expect(code, err).toBe(0);
  return kitIn(folder, 'o');
}

function kitIn(folder: string, output: string): Files {
  const files = Object.entries(allFiles(join(folder, output)));
  return Object.fromEntries(files.filter(([path]) => /^(announce|kit)\//.test(path)));
}

const rowsOf = (text: string): Cells[] => parse(text, { columns: true });
const mails = (kit: Files) => rowsOf(kit['kit/mail-merge.csv']!);

/** The same company, half a year on: groups in `o`, and what they become in `n`. */
async function rotated(rules: string, change: (row: Row) => Row = (row) => row, count = 13) {
  const before = people(12);
  const folder = folderWith({ 'people.csv': before, 'rules.yaml': `cycle: 2026-H2\n${rules}` });
  expect((await minimHere(folder, ['assign', 'people.csv', '-o', 'o'])).code).toBe(0);
  writeFileSync(join(folder, 'rules.yaml'), `cycle: 2027-H1\n${rules}`);
  writeFileSync(join(folder, 'people.csv'), people(count, change));
  const ran = await minimHere(folder, ['rotate', 'people.csv', '--from', 'o/groups.csv', '-o', 'n', '--kit']);
  expect(ran.code, ran.err).toBe(0);
  return { folder, kit: kitIn(folder, 'n'), moves: rowsOf(allFiles(join(folder, 'n'))['moves.csv']!) };
}

describe('the kit of new groups', () => {
  it('has a page and a brief for each group, and what is for all', async () => {
    const kit = await kitOf(`${size}${contact}`);
    expect(Object.keys(kit)).toEqual([
      ...['alder', 'birch', 'cedar'].map((group) => `announce/${group}.md`),
      ...['alder', 'birch', 'cedar'].map((group) => `kit/briefs/${group}.md`),
      ...['channels.csv', 'leadership.md', 'mail-merge.csv', 'start-here.md', 'survey.md', 'wiki.md'].map(
        (name) => `kit/${name}`,
      ),
    ]);
  });

  it('tells a group who, when, in whose time, what to bring, what is confidential and whom to ask', async () => {
    const page = (await kitOf(`${size}${contact}rules: { common-hour: should, spread: off }\n`))[
      'announce/alder.md'
    ]!;
    expect(page).toMatch(/^# Alder\n/);
    expect(page).toContain('| Name | Department | Timezone |');
    expect(page).toMatch(
      /You meet on Tuesdays, \d\d:00 to \d\d:00 \w[\w ]+ time\. The first time is \*\*Tuesday 5 January 2027\*\*\./,
    );
    expect(page).toMatch(/- New York: Tuesdays \d\d:00 to \d\d:00, from 16 March 2027 /);
    expect(page).toContain('One thing that you are not sure about at work');
    expect(page).toContain('There is one limit.');
    expect(page).toContain('it has to go to HR.');
    expect(page).toContain('Write to Ana Ash, ana@firm.example.');
    expect(page).toContain('Not every reason is listed.');
    expect(page).toContain('`mini-m-alder-2027-h1`');
  });

  it('tells each person the time by their own clock', async () => {
    const rows = mails(await kitOf(`${size}${contact}rules: { common-hour: should, spread: off }\n`));
    expect(rows).toHaveLength(12);
    const places = { 'Europe/Berlin': 'Berlin', 'America/New_York': 'New York', 'Europe/Athens': 'Athens' };
    const zoneOf = new Map(company(12).map((row) => [row.id, row.timezone as keyof typeof places]));
    for (const row of rows) {
      expect(row.email).toBe(`${row.id}@firm.example`);
      expect(row.kind).toBe('joined');
      expect(row['first-meeting']).toBe('Tuesday 5 January 2027');
      expect(row.slot).toContain(`${places[zoneOf.get(row.id!)!]} time`);
      expect(row.note).toContain(row.slot);
      expect(row.note).not.toContain(row.name);
      expect(row.note).not.toContain('\n');
    }
  });

  it('tells what time it is in one place only where rosters show no timezones', async () => {
    const rules = `${size}${contact}rules: { common-hour: should }\nroster-shows: [name]\n`;
    const kit = await kitOf(rules);
    const [one] = [
      ...new Set(
        mails(kit)
          .filter(({ group }) => group === 'Alder')
          .map(({ slot }) => slot),
      ),
    ];
    expect(
      mails(kit)
        .filter(({ group }) => group === 'Alder')
        .every(({ slot }) => slot === one),
    ).toBe(true);
    expect(kit['announce/alder.md']).not.toMatch(/^- /m);
  });

  it('names the facilitator and the deputy, who get the brief', async () => {
    const rules = `${size}${contact}columns: { facilitator: leads }\nrules: { facilitator: { strength: must, deputy: should } }\n`;
    const kit = await kitOf(
      rules,
      people(12, (row) => ({ ...row, leads: 'yes' })),
    );
    const leader = mails(kit).find(({ group }) => group === 'Alder')!.facilitator!;
    expect(kit['announce/alder.md']).toContain(`Facilitator: ${leader}.`);
    expect(kit['announce/alder.md']).toMatch(/Standing in when needed: Mila m\d\d\./);
    expect(kit['announce/alder.md']).not.toContain('to open the first meeting');
    expect(kit['kit/briefs/alder.md']).toMatch(/^# Alder: for the facilitator\n/);
    const own = mails(kit).filter(({ note }) => note!.includes('Thank you for looking after the group'));
    expect(own.map(({ name }) => name)).toEqual([
      ...new Set(mails(kit).map(({ facilitator }) => facilitator)),
    ]);
  });

  it('asks somebody to open the first meeting where nobody facilitates, and nobody to ask themselves', async () => {
    const kit = await kitOf(`${size}${contact}rules: { common-hour: off }\n`);
    const first = mails(kit).find(({ group }) => group === 'Alder')!;
    expect(kit['announce/alder.md']).toContain(`In the first week, ${first.name} will propose a time.`);
    expect(kit['kit/briefs/alder.md']).toContain(`${first.name}, would you open the first meeting?`);
    expect(first.note).toContain('We ask you to open the first meeting');
    expect(first.note).toContain('Please propose a time to the others');
    const others = mails(kit).filter(({ group, id }) => group === 'Alder' && id !== first.id);
    for (const { note } of others) expect(note).toContain(`${first.name} will propose a time.`);
  });

  it('says that there is no common hour, or which two times take turns', async () => {
    const far = (row: Row) => ({
      ...row,
      timezone: ['Europe/London', 'Australia/Sydney'][Number(row.id!.slice(1, 3)) % 2]!,
    });
    const rows = people(4, far);
    const one = (alternate: boolean) =>
      kitOf(
        `${size}${contact}groups: 1\nrules: { common-hour: { strength: should, alternate: ${alternate} } }\n`,
        rows,
      );
    const without = (await one(false))['announce/alder.md']!;
    expect(without).toContain('No hour of the week lies inside the working day of all of you.');
    const both = await one(true);
    const page = both['announce/alder.md']!;
    expect(page).toMatch(/You meet in alternate weeks on \w+days, .* time.*, and on \w+days, .* time/);
    expect(page.match(/^From \w+day \d+ January 2027, every other week:$/gm)).toHaveLength(2);
    for (const { slot } of mails(both)) expect(slot).toMatch(/^in alternate weeks on /);
  });

  it('asks those whose timezone is not known', async () => {
    const rows = people(4, (row) => (row.id === 'm02' ? { ...row, timezone: '' } : row));
    const page = (await kitOf(`${size}${contact}groups: 1\nrules: { common-hour: should }\n`, rows))[
      'announce/alder.md'
    ]!;
    expect(page).toContain('We do not know the time zone of Mila m02.');
  });

  it('gives two or three people neither a brief nor a channel', async () => {
    const kit = await kitOf(`program: one-on-ones\n${contact}who: { include: { manages: people } }\n`);
    expect(Object.keys(kit).filter((path) => /briefs|channels/.test(path))).toEqual([]);
    expect(kit['announce/alder.md']).toContain('Share the time evenly.');
    expect(kit['announce/alder.md']).not.toMatch(/channel|opens? the first/);
    expect(kit['kit/start-here.md']).not.toMatch(/briefs|channels\.csv/);
  });

  it('is the same whatever the order of the rows', async () => {
    const rules = `${size}${contact}`;
    const rows = people(12).trimEnd().split('\n');
    const other = `${[rows[0], ...shuffled(rows.slice(1), 5)].join('\n')}\n`;
    expect(await kitOf(rules, other)).toEqual(await kitOf(rules));
  });
});

describe('the kit of a rotation', () => {
  it('tells those who move to leave the old invitation, and everybody who comes', async () => {
    const { kit, moves } = await rotated(`${size}${contact}`);
    const kinds = new Map(moves.map(({ id, kind }) => [id, kind]));
    expect([...kinds.values()]).toContain('moved');
    expect([...kinds.values()]).toContain('joined');
    for (const { id, kind, note } of mails(kit)) {
      expect(kind).toBe(kinds.get(id) ?? 'stays');
      expect(note!.includes('Please leave the old invitation: delete the meetings of ')).toBe(
        kind === 'moved',
      );
      expect(note!.includes('Welcome!')).toBe(kind === 'joined');
      expect(note!.startsWith('You stay in ')).toBe(kind === 'stays');
    }
    for (const [group, notes] of Object.entries(kit).filter(([path]) => path.startsWith('kit/notes/'))) {
      const to = moves.filter((move) => `kit/notes/${move.to!.toLowerCase()}.md` === group);
      for (const { name } of to) expect(notes).toContain(name);
    }
  });

  it('gives no reason but the one that is everybody’s, and says so', async () => {
    const { kit } = await rotated(`${size}${contact}`);
    for (const text of Object.values(kit)) {
      expect(text).not.toMatch(/asked to move|turn comes|longest|your turn|because you/i);
      for (const [at] of text.matchAll(
        /Each half-year some of us go on to another group[^.]*\.(?! Not every reason is listed\.)/g,
      ))
        expect.fail(at);
    }
  });

  it('rather asks somebody who knows the group to open', async () => {
    const { kit } = await rotated(`${size}${contact}`);
    for (const { kind, note } of mails(kit))
      if (note!.includes('We ask you to open')) expect(kind).toBe('stays');
  });

  it('archives the channels of the half-year before, which it reads beside --from', async () => {
    const { kit, folder } = await rotated(`${size}${contact}`);
    const steps = rowsOf(kit['kit/channels.csv']!);
    expect(steps.filter(({ action }) => action === 'archive').map(({ channel }) => channel)).toEqual(
      ['alder', 'birch', 'cedar'].map((group) => `mini-m-${group}-2026-h2`),
    );
    expect(steps.filter(({ action }) => action === 'add')).toHaveLength(mails(kit).length);
    rmSync(join(folder, 'o', 'result.json'));
    await minimHere(folder, [
      'rotate',
      'people.csv',
      '--from',
      'o/groups.csv',
      '-o',
      'n',
      '--kit',
      '--force',
    ]);
    const unknown = rowsOf(kitIn(folder, 'n')['kit/channels.csv']!);
    expect(unknown.some(({ action }) => action === 'archive')).toBe(false);
  });

  it('says who comes and goes where channels live on', async () => {
    const { kit, moves } = await rotated(`${size}kit: { contact: x, channel: "peers {group}" }\n`);
    const steps = rowsOf(kit['kit/channels.csv']!);
    const added = steps.filter(({ action }) => action === 'add').map(({ id }) => id);
    expect(added.sort()).toEqual(moves.map(({ id }) => id).sort());
    const removed = steps.filter(({ action }) => action === 'remove').map(({ id }) => id);
    expect(removed.sort()).toEqual(
      moves
        .filter(({ kind }) => kind === 'moved')
        .map(({ id }) => id)
        .sort(),
    );
    expect(steps[0]!.channel).toMatch(/^peers-/);
  });

  it('keeps the place of somebody on leave and says so to them alone', async () => {
    const { kit, moves } = await rotated(`${size}${contact}`, (row) =>
      row.id === 'm05' ? { ...row, status: 'On leave' } : row,
    );
    expect(moves.find(({ id }) => id === 'm05')?.kind).toBe('not-this-cycle');
    const own = mails(kit).find(({ id }) => id === 'm05')!;
    expect(own.kind).toBe('not-this-cycle');
    expect(own.note).toContain('is kept for you until you are back');
    for (const [path, text] of Object.entries(kit))
      if (path !== 'kit/mail-merge.csv') expect(text, path).not.toMatch(/on leave|is away|this cycle/i);
  });

  it('counts no fewer than five for leadership, and names nobody', async () => {
    const { kit } = await rotated(`${size}${contact}`);
    const page = kit['kit/leadership.md']!;
    expect(page).toContain('- New to the groups: fewer than 5 people');
    expect(page).not.toMatch(/Mila|m\d\d\b|Alder/);
    expect(page).toContain('Not every reason is listed.');
  });
});

describe('what a run says of the kit', () => {
  const files = { 'people.csv': people(12), 'rules.yaml': `cycle: 2027-H1\n${size}${contact}` };
  const run = (folder: string, ...words: string[]) =>
    minimHere(folder, ['assign', 'people.csv', '--kit', ...words]);

  it('is how to save it, what would be written and what was', async () => {
    const folder = folderWith(files);
    expect((await run(folder)).out).toContain('To save: minim assign people.csv --kit -o DIR');
    expect(Object.keys(allFiles(folder))).toHaveLength(2);
    const names = `${join('o', 'announce', 'alder.md')}, ${join('o', 'announce', 'birch.md')}`;
    expect((await run(folder, '-o', 'o', '--dry-run')).out).toContain(`${names}, `);
    expect(Object.keys(allFiles(folder))).toHaveLength(2);
    const { out } = await run(folder, '-o', 'o');
    expect(out).toContain(`${names}, `);
    expect(out).toContain(`${join('o', 'kit')} (9 files)`);
  });

  it('is that a folder of the name is in the way', async () => {
    const folder = folderWith({ ...files, 'o/announce/': '' });
    const { code, err } = await run(folder, '-o', 'o');
    expect(code).toBe(2);
    expect(err).toContain(`${join('o', 'announce')} exists already`);
  });

  it('is that a season has none', async () => {
    const { code, err } = await run(folderWith(files), '--rounds', '3');
    expect(code).toBe(2);
    expect(err).toContain("'--kit' cannot be used with option '--rounds");
  });

  it('is whom nobody can ask yet, in the texts and on the terminal', async () => {
    const folder = folderWith({ ...files, 'rules.yaml': `cycle: 2027-H1\n${size}` });
    const { code, err } = await run(folder, '-o', 'o');
    expect(code).toBe(0);
    expect(faults(err)).toMatchObject([
      { at: 'rules.yaml', message: expect.stringContaining('whom people can ask in private') },
    ]);
    const kit = kitIn(folder, 'o');
    expect(kit['announce/alder.md']).toContain('Write to «please fill in: whom to ask in private».');
    expect(kit['kit/start-here.md']).toContain('**First of all:**');
    const named = await kitOf(`${size}${contact}`);
    for (const text of Object.values(named)) expect(text).not.toMatch(/please fill in|First of all/);
  });

  it.each([
    ['the export has none', people(12).replace('email', 'note'), ''],
    ['they are sensitive', people(12), 'sensitive: [email]\n'],
  ])('is that the mail merge has no addresses where %s', async (_, rows, more) => {
    const folder = folderWith({ 'people.csv': rows, 'rules.yaml': `${files['rules.yaml']}${more}` });
    const { code, err } = await run(folder, '-o', 'o');
    expect(code).toBe(0);
    expect(
      told(err)
        .map(({ message }) => message)
        .join(),
    ).toContain('The mail merge has no e-mail addresses');
    const kit = kitIn(folder, 'o');
    expect(mails(kit).every(({ email }) => email === '')).toBe(true);
    for (const text of Object.values(kit))
      expect(text.replaceAll('ana@firm.example', '')).not.toContain('@firm');
  });

  it('--force leaves no page of a group that is gone, also where no kit is asked for', async () => {
    const folder = folderWith({ ...files, 'o/announce/mine.md': 'mine' });
    rmSync(join(folder, 'o'), { recursive: true });
    await run(folder, '-o', 'o');
    writeFileSync(join(folder, 'o', 'announce', 'mine.md'), 'mine');
    writeFileSync(join(folder, 'people.csv'), people(4));
    const again = await run(folder, '-o', 'o', '--force');
    expect(again.out).toContain('Removed what the run before had written: ');
    const left = Object.keys(kitIn(folder, 'o')).filter((path) => /announce|briefs/.test(path));
    expect(left).toEqual(['announce/alder.md', 'announce/mine.md', 'kit/briefs/alder.md']);
    const without = await minimHere(folder, ['assign', 'people.csv', '-o', 'o', '--force']);
    expect(without.code).toBe(0);
    expect(kitIn(folder, 'o')).toEqual({ 'announce/mine.md': 'mine' });
  });

  it('touches no page of a folder whose run had no kit', async () => {
    const folder = folderWith({ ...files, 'o/announce/alder.md': 'mine' });
    await minimHere(folder, ['assign', 'people.csv', '-o', 'o']);
    await minimHere(folder, ['assign', 'people.csv', '-o', 'o', '--force']);
    expect(kitIn(folder, 'o')).toEqual({ 'announce/alder.md': 'mine' });
  });
});

describe('names that are markup, formulas or hard to read', () => {
  const hostile = [
    ...['<script>alert(1)</script>', '=HYPERLINK("http://x.example")', '"Bo" O’Neill', "Robert'); DROP--"],
    ...[
      '\u202eevil',
      '{contact}',
      '| a | b |',
      '👩‍💻 Zoë',
      'שרה לוי',
      '**bold** [x](http://y.example)',
      '+1',
      '{{if',
    ],
  ];

  test('are text everywhere', async () => {
    const rows = people(12, (row) => {
      const at = /^m(\d\d)$/.exec(row.id!)?.[1];
      return at === undefined ? row : { ...row, name: hostile[Number(at) - 1]! };
    });
    const kit = await kitOf(`${size}kit: { contact: "<b>me</b> {group}" }\n`, rows);
    const names = mails(kit).map(({ name }) => name!.replace(/^'/, ''));
    expect(new Set(names)).toEqual(new Set(hostile.map((name) => name.replace('\u202e', ''))));
    for (const [path, text] of Object.entries(kit)) {
      expect(text, path).not.toContain('\u202e');
      if (path.endsWith('.csv')) expect(text, path).not.toMatch(/(^|,|\n)"?[=+@]/);
      else expect(text, path).not.toMatch(/<script|<b>|\*\*bold|\]\(http|http:\/\/x/);
    }
    expect(Object.values(kit).join()).toContain('👩‍💻 Zoë');
    expect(Object.values(kit).join()).toContain('שרה לוי');
    expect(kit['announce/alder.md']).toContain('&lt;b&gt;me&lt;/b&gt; \\{group\\}');
  });
});
