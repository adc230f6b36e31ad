/** Columns listed as sensitive are used in the search and appear in no written file: no value, no count, no total. */
import { describe, expect, it } from 'vitest';
import { planted } from '../helpers/planted.ts';
import { company, csv, type Row } from './company.ts';
import { assignHere } from './in-process.ts';
import { allFiles, faults, shipped } from './minim.ts';

const values = planted.slice(0, 3);
const rows: Row[] = company(18).map((row, index) => ({ ...row, Faith: values[Math.ceil(index / 3) % 3]! }));
const list = 'sensitive: [Faith]\n';

/** Everything written and everything printed for programs, as one text. */
async function written(rules: string, people: readonly Row[] = rows): Promise<string> {
  const files = { 'people.csv': csv(people), 'rules.yaml': rules };
  const ran = await assignHere(files, '-o', 'o', '--kit');
  const json = await assignHere(files, '--json');
  expect([0, 2]).toContain(ran.code);
  return Object.values(allFiles(ran.folder).valueOf())
    .filter((text) => text !== files['people.csv'] && text !== rules)
    .concat(json.out)
    .join('\n');
}

async function resultOf(rules: string, people: readonly Row[] = rows) {
  const ran = await assignHere({ 'people.csv': csv(people), 'rules.yaml': rules }, '--json');
  expect(ran.code).toBe(0);
  return JSON.parse(ran.out);
}

const traces = /faith|xylophone|zeppelin|quagmire/i;

describe('a sensitive column', () => {
  it('leaves no trace in any file when a rule spreads it', async () => {
    for (const strength of ['prefer', 'should'])
      expect(
        await written(`${list}rules: { spread: { Faith: ${strength}, department: prefer } }\n`),
      ).not.toMatch(traces);
  });

  it('leaves no trace when rules count its values', async () => {
    const kinds = [
      'alone: { Faith: { strength: avoid, values: [Xylophone, Zeppelin] } }',
      'at-least: { Faith: { strength: must, value: Quagmire } }',
      'at-most: { Faith: { strength: should, count: 2 } }',
      'alike: { Faith: prefer }',
      'skills: { strength: should, strong: department, wants: Faith }',
    ];
    for (const kind of kinds) expect(await written(`${list}rules: { ${kind} }\n`)).not.toMatch(traces);
  });

  it('leaves no trace under a name of its own', async () => {
    const rules = `columns: { belief: Faith }\n${list}rules: { spread: { belief: prefer } }\n`;
    expect(await written(rules)).not.toMatch(/belief|faith|xylophone|zeppelin|quagmire/i);
  });

  it('leaves no trace when it says who takes part', async () => {
    const who =
      'who: { include: { manages: people, Faith: [Xylophone, Zeppelin] }, exclude: { Faith: Zep* } }\n';
    expect(await written(`${list}${who}size: { min: 2 }\n`)).not.toMatch(traces);
  });

  it('leaves no count when it says who takes part', async () => {
    const secret = rows.map((row, i) => ({
      ...row,
      Faith: /^m0[1-5]$/.test(row.id!) ? 'Quagmire' : `X${i % 2}`,
    }));
    const who = 'who: { include: { manages: people }, exclude: { department: Sales, Faith: Quagmire } }\n';
    const { people } = await resultOf(`${list}${who}size: { min: 2 }\n`, secret);
    // Of the five, m03 is in Sales and is excluded for that; four are excluded for their faith.
    expect(people.in).toBe(8);
    expect(Object.values(people.out)).not.toContain(4);
    expect(people.in + Object.values<number>(people.out).reduce((a, b) => a + b)).toBe(people.rows);
  });

  it('leaves no name of a pool that it forms', async () => {
    const pools =
      'pools:\n  - { name: believers, Faith: Xylophone }\n  - { name: everybody-else }\nsize: { min: 2 }\n';
    expect(await written(`${list}${pools}`)).not.toMatch(/believers/);
  });

  it('is in no total', async () => {
    const plain = await resultOf(`${list}rules: { spread: { department: prefer } }\n`);
    expect(Object.keys(plain.cost)).toEqual(['hard', 'avoid', 'prefer']);
    const secret = await resultOf(`${list}rules: { spread: { department: prefer, Faith: prefer } }\n`);
    expect(Object.keys(secret.cost)).toEqual(['hard', 'avoid']);
    expect(Object.keys(secret.bound)).toEqual(['hard', 'avoid']);
    const strong = await resultOf(`${list}rules: { spread: { Faith: should } }\n`);
    expect(Object.keys(strong.cost)).toEqual(['hard', 'prefer']);
    expect(secret.rules.map(({ id }: { id: string }) => id)).not.toContain('spread:Faith');
  });

  it('cannot be shown on rosters, whatever it is called', async () => {
    const shown = `columns: { belief: Faith }\nsensitive: [Faith]\nroster-shows: [name, belief]\n`;
    const { code, err } = await assignHere({ 'people.csv': csv(rows), 'rules.yaml': shown });
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([{ at: 'rules.yaml:3:22', severity: 'error' }]);
  });

  it('is not shown by a programme that would show it', async () => {
    const text = await written('sensitive: [department, Faith]\n');
    expect(text).not.toMatch(/Design|Support|Sales|department/i);
  });

  it('takes the rules that read it under another name with it', async () => {
    const text = await written(
      'sensitive: [team]\nrules: { same-team: avoid, collaborators: { strength: avoid, teams: [[Team m01, Team m02]] } }\n',
    );
    expect(text).not.toMatch(/same-team|collaborators|Team m0/);
    expect(await written('sensitive: [manager]\n')).not.toMatch(/reporting-chain|same-manager/);
  });

  it('is refused where groups cannot be told without it', async () => {
    for (const column of ['name', 'id']) {
      const { code, err } = await assignHere({
        'people.csv': csv(rows),
        'rules.yaml': `sensitive: [${column}]\n`,
      });
      expect(code).toBe(2);
      expect(faults(err)).toMatchObject([{ at: 'rules.yaml:1:13' }]);
    }
  });

  it('is used all the same', async () => {
    const strong = await resultOf(
      `${list}groups: 6\nrules: { spread: { Faith: must }, same-manager: off }\n`,
    );
    const faithOf = new Map(rows.map((row) => [row.id, row.Faith]));
    for (const { members } of strong.groups)
      expect(new Set(members.map((id: string) => faithOf.get(id))).size).toBe(members.length);
  });
});

describe('the shipped example', () => {
  it('writes nothing of gender and salary', async () => {
    const files = {
      'people.csv': shipped('people.csv'),
      'rules.yaml': shipped('rules.yaml').replace('start_date: prefer', 'start_date: prefer, Gender: prefer'),
      'collaborators.csv': shipped('collaborators.csv'),
    };
    const { folder, code } = await assignHere(files, '-o', 'o', '--kit');
    expect(code).toBe(0);
    const written = allFiles(`${folder}/o`);
    for (const [path, text] of Object.entries(written)) {
      expect(text, path).not.toMatch(/gender|female|non-binary|salary|\bmale\b/i);
      // Addresses are for whoever sends mails and opens channels.
      if (!/mail-merge|channels/.test(path)) expect(text, path).not.toMatch(/@larkspur/);
    }
  });
});
