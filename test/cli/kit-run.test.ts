/** What a run with `--kit` says, refuses, replaces and removes. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contact, kitIn, kitOf, mails, people, size } from './announced.ts';
import { minimHere } from './in-process.ts';
import { allFiles, faults, folderWith, told } from './minim.ts';

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

  it('is who has no address', async () => {
    const without = (...ids: string[]) =>
      people(12, (row) => (ids.includes(row.id!) ? { ...row, email: 'none' } : row));
    const said = async (rows: string) => {
      const { err } = await run(folderWith({ ...files, 'people.csv': rows }));
      return told(err).map(({ message }) => message);
    };
    expect(await said(people(12))).not.toContainEqual(expect.stringContaining('mail merge'));
    expect(await said(without('m02', 'm01a', 'm05'))).toContain(
      'The mail merge has no e-mail address for Mila m02 and Mila m05.',
    );
    expect(await said(without(...Array.from({ length: 8 }, (_, index) => `m0${index + 1}`)))).toContain(
      'The mail merge has no e-mail address for Mila m01, Mila m02, Mila m03, Mila m04, Mila m05 and 3 more people.',
    );
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
