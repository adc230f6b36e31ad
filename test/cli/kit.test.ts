/** The announcement kit of new groups: what each text tells its reader. */
import { describe, expect, it, test } from 'vitest';
import { contact, kitOf, mails, people, size } from './announced.ts';
import { company, type Row, shuffled } from './company.ts';

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
    expect(page).toMatch(/- New York: Tuesdays \d\d:00 to \d\d:00; from 16 March 2027, \d\d:00 to /);
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
    expect(page).toContain('We do not know the timezone of Mila m02.');
  });

  it('gives two or three people neither a brief nor a channel', async () => {
    const kit = await kitOf(`program: one-on-ones\n${contact}who: { include: { manages: people } }\n`);
    expect(Object.keys(kit).filter((path) => /briefs|channels/.test(path))).toEqual([]);
    expect(kit['announce/alder.md']).toContain('Share the time evenly.');
    expect(kit['announce/alder.md']).not.toMatch(/channel|opens? the first/);
    expect(kit['kit/start-here.md']).not.toMatch(/briefs|channels\.csv/);
  });

  it('shows everybody on the wiki page, and nobody to leadership or in the survey', async () => {
    const kit = await kitOf(`${size}${contact}`);
    for (const { name } of mails(kit)) expect(kit['kit/wiki.md']).toContain(`| ${name} |`);
    for (const page of ['leadership', 'survey', 'start-here'])
      expect(kit[`kit/${page}.md`]).not.toMatch(/Mila|Alder/);
    expect(kit['kit/leadership.md']).not.toContain('What changes');
    expect(kit['kit/survey.md']!.match(/^\d\. /gm)).toHaveLength(5);
    expect(kit['kit/survey.md']).toContain('Should the groups go on?');
    // Ids and addresses are for whoever sends mails and opens channels.
    for (const [path, text] of Object.entries(kit))
      if (path.endsWith('.md')) expect(text.replaceAll('ana@firm.example', ''), path).not.toContain('@firm');
  });

  it('is the same whatever the order of the rows', async () => {
    const rules = `${size}${contact}`;
    const rows = people(12).trimEnd().split('\n');
    const other = `${[rows[0], ...shuffled(rows.slice(1), 5)].join('\n')}\n`;
    expect(await kitOf(rules, other)).toEqual(await kitOf(rules));
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
