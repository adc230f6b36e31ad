/** The announcement kit of a rotation: who stays, goes on and comes, and nothing of why. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contact, kitIn, mails, rotated, rowsOf, size } from './announced.ts';
import { minimHere } from './in-process.ts';

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
    const openers = mails(kit).filter(({ note }) => note!.includes('We ask you to open'));
    expect(openers).toHaveLength(3);
    for (const { kind } of openers) expect(kind).toBe('stays');
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

  it('says nothing of leave to anybody where the column is sensitive', async () => {
    const { kit } = await rotated(`${size}${contact}sensitive: [status]\n`, (row) =>
      row.id === 'm05' ? { ...row, status: 'On leave' } : row,
    );
    for (const [path, text] of Object.entries(kit))
      expect(text, path).not.toMatch(/not-this-cycle|until you are back/);
  });

  it('counts no fewer than five for leadership, and names nobody', async () => {
    const { kit } = await rotated(`${size}${contact}`);
    const page = kit['kit/leadership.md']!;
    expect(page).toContain('- New to the groups: fewer than 5 people');
    expect(page).not.toMatch(/Mila|m\d\d\b|Alder/);
    expect(page).toContain('Not every reason is listed.');
  });

  it('tells leadership of the rules by their strength, those of a rotation among them', async () => {
    const { kit } = await rotated(`${size}${contact}`);
    const strengths = [...kit['kit/leadership.md']!.matchAll(/^- (Never broken|Avoided|Preferred): /gm)];
    const order = ['Never broken', 'Avoided', 'Preferred'];
    const ranks = strengths.map(([, word]) => order.indexOf(word!));
    expect(kit['kit/leadership.md']).toContain('- Avoided: People avoid meeting those');
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(3);
  });
});
