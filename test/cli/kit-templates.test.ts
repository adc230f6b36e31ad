/** Texts of the organiser's own in place of those that ship, and the command that writes those out. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kitTextNames } from '../../src/model/kit.ts';
import { kitIn, people, size } from './announced.ts';
import { minimHere } from './in-process.ts';
import { allFiles, faults, folderWith, told } from './minim.ts';

const rules = `cycle: 2027-H1\n${size}kit: { contact: Ana, templates: ours }\n`;

async function announced(texts: Readonly<Record<string, string>>, text = rules) {
  const own = Object.entries(texts).map(([name, content]) => [`ours/${name}`, content]);
  const folder = folderWith({ 'people.csv': people(12), 'rules.yaml': text, ...Object.fromEntries(own) });
  const ran = await minimHere(folder, ['assign', 'people.csv', '-o', 'o', '--kit']);
  return { ...ran, folder, kit: ran.code === 0 ? kitIn(folder, 'o') : {} };
}

describe('a folder of texts', () => {
  it('stands in for those that it has, and the others ship', async () => {
    const { kit, err } = await announced({ 'announcement.md': 'Hi {group}, ask {contact}.\n' });
    expect(faults(err)).toEqual([]);
    expect(kit['announce/alder.md']).toBe('Hi Alder, ask Ana.\n');
    expect(kit['kit/survey.md']).toContain('# Five questions');
  });

  it('leaves out a text that is empty', async () => {
    const { kit } = await announced({ 'wiki.md': '', 'brief.md': '\n', 'note-new.txt': ' ' });
    expect(Object.keys(kit).filter((path) => /wiki|brief/.test(path))).toEqual([]);
    expect(kit['kit/mail-merge.csv']).toMatch(/,joined,\n/);
  });

  it('tells of a file that is none of them, and not of its own README', async () => {
    const { err, code } = await announced({ 'anouncement.md': 'x', 'README.md': 'x', '.hidden': 'x' });
    expect(code).toBe(0);
    expect(faults(err)).toMatchObject([
      {
        at: join('ours', 'anouncement.md'),
        severity: 'warning',
        help: 'did you mean “announcement.md”?',
      },
    ]);
  });

  it('is faulted where it stands, with every fault, before any work is done', async () => {
    const { code, err, folder } = await announced({
      'brief.md': 'a\nDear {oppener}',
      'survey.md': '{if cycle}',
    });
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([
      { at: `${join('ours', 'brief.md')}:2:6`, help: expect.stringContaining('did you mean “opener”?') },
      { at: `${join('ours', 'survey.md')}:1:1`, message: expect.stringContaining('never closed') },
    ]);
    expect(readdirSync(folder)).not.toContain('o');
  });

  it('must be there where it is named, if a kit is asked for', async () => {
    const { code, err, folder } = await announced({});
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([{ at: 'rules.yaml:3:33', message: 'There is no folder ours.' }]);
    expect((await minimHere(folder, ['assign', 'people.csv', '-o', 'o'])).code).toBe(0);
  });

  it.each([
    ['kit: { contcat: x }', 'did you mean “contact”?'],
    ['kit: Ana', ''],
    ['kit: { channel: peers }', 'such as channel: "peers-{group}-{cycle}"'],
    ['kit: { channel: "{grup}" }', 'did you mean “group”?'],
    ['kit: { contact: [a, b] }', ''],
  ])('%s is an error', async (kit, help) => {
    const { code, err } = await announced({}, `cycle: 2027-H1\n${size}${kit}\n`);
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([{ at: expect.stringMatching(/^rules\.yaml:3:/), help }]);
  });

  it('takes words of rules.yaml', async () => {
    const kit = 'kit: { contact: Ana, concerns: People Operations, channel: "{cycle} peers {group}" }\n';
    const { kit: files } = await announced({}, `cycle: 2027-H1\n${size}${kit}`);
    expect(files['announce/alder.md']).toContain('it has to go to People Operations.');
    expect(files['announce/alder.md']).toContain('`2027-h1-peers-alder`');
  });
});

describe('minim kit-templates', () => {
  it('writes texts that change no byte of the kit, and a page that explains them', async () => {
    const folder = folderWith({ 'people.csv': people(12), 'rules.yaml': rules });
    const { code, out } = await minimHere(folder, ['kit-templates', '-o', 'ours']);
    expect(code).toBe(0);
    expect(out).toContain('Wrote 12 files into ours');
    expect(readdirSync(join(folder, 'ours')).sort()).toEqual(['README.md', ...kitTextNames].sort());
    const readme = readFileSync(join(folder, 'ours', 'README.md'), 'utf8');
    for (const name of kitTextNames) expect(readme).toContain(`| \`${name}\` |`);
    const run = (output: string) => minimHere(folder, ['assign', 'people.csv', '-o', output, '--kit']);
    const own = await run('a');
    expect(own.code, own.err).toBe(0);
    expect(told(own.err).filter(({ at }) => at.startsWith('ours'))).toEqual([]);
    writeFileSync(join(folder, 'rules.yaml'), rules.replace(', templates: ours', ''));
    await run('b');
    expect(kitIn(folder, 'a')).toEqual(kitIn(folder, 'b'));
  });

  it('writes nothing without a folder, and over nothing without --force', async () => {
    const folder = folderWith({});
    const listed = await minimHere(folder, ['kit-templates']);
    expect(listed).toMatchObject({ code: 0, out: expect.stringContaining('announcement.md') });
    expect(listed.out).toContain('To save: minim kit-templates -o DIR');
    expect(allFiles(folder)).toEqual({});
    await minimHere(folder, ['kit-templates', '-o', 'ours']);
    writeFileSync(join(folder, 'ours', 'wiki.md'), 'mine');
    const again = await minimHere(folder, ['kit-templates', '-o', 'ours']);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    expect(readFileSync(join(folder, 'ours', 'wiki.md'), 'utf8')).toBe('mine');
    rmSync(join(folder, 'ours', 'survey.md'));
    expect((await minimHere(folder, ['kit-templates', '-o', 'ours', '--force'])).code).toBe(0);
    expect(readdirSync(join(folder, 'ours'))).toHaveLength(13);
    expect(readFileSync(join(folder, 'ours', 'wiki.md.backup-1'), 'utf8')).toBe('mine');
  });

  it('is explained by help, and so is --kit', async () => {
    const folder = folderWith({});
    expect((await minimHere(folder, ['help', 'kit-templates'])).out).toContain(
      'minim kit-templates -o our-texts',
    );
    for (const command of ['assign', 'rotate'])
      expect((await minimHere(folder, [command, '--help'])).out).toContain('--kit');
  });
});
