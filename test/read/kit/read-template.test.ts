/** Texts of the kit: what stands for what, and what is wrong with one, line by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type KitTextName, type KitValues, kitTextNames } from '../../../src/model/kit.ts';
import { readTemplate } from '../../../src/read/kit/read-template.ts';
import { fillPage, type KitTemplates } from '../../../src/write/kit/fill.ts';

const values: KitValues<'brief.md'> = {
  ...{ cycle: '2027-H1', from: '4 January 2027', to: '25 June 2027', contact: 'Ana', concerns: 'HR' },
  ...{ group: 'Elm', facilitator: 'Bo', deputy: '', opener: 'Bo', pair: false, channel: 'elm' },
  ...{ when: '', 'first-meeting': '', arriving: '<b>*Cy*</b>' },
};

function filled(text: string): string | null {
  const { template, diagnostics } = readTemplate('brief.md', { file: 't.md', text });
  expect(diagnostics).toEqual([]);
  return fillPage({ 'brief.md': template } as unknown as KitTemplates, 'brief.md', values);
}

describe('a text', () => {
  test.each([
    ['words stand in a line', 'To {group} from { contact }.', 'To Elm from Ana.\n'],
    ['what comes from the input is no markup', '{arriving}', '&lt;b&gt;\\*Cy\\*&lt;/b&gt;\n'],
    ['markup of the text itself stays', '**{group}** <b>', '**Elm** <b>\n'],
    ['two braces are one', 'a {{group} b {{', 'a {group} b {\n'],
    ['other braces are text', 'kit: { contact: ... } {} { {"x"', 'kit: { contact: ... } {} { {"x"\n'],
    ['a word that says something', '{if facilitator}\nyes\n{end}', 'yes\n'],
    ['a word that says nothing', '{if deputy}\nyes\n{else}\nno\n{end}', 'no\n'],
    ['a word that is no', '{if not pair}\nyes\n{else}\nno\n{end}', 'yes\n'],
    [
      'one inside another',
      '{if group}\na\n  {if deputy}\nb\n{else}\nc\n{end}\nd\n{else}\ne\n{end}',
      'a\nc\nd\n',
    ],
    ['gaps close', 'a\n\n{if deputy}\nb\n{end}\n\n\nc', 'a\n\nc\n'],
    ['lines of Windows', 'a\r\n{if deputy}\r\nb\r\n{end}\r\nc\r\n', 'a\nc\n'],
    ['nothing is no page', ' \n\n', null],
    ['nothing left is no page', '{if deputy}\na\n{end}', null],
  ])('%s', (_, text, page) => {
    expect(filled(text)).toBe(page);
  });

  test.each([
    ['Dear {grup}', 1, 6, '`grup` is no word', 'did you mean “group”?'],
    ['a\n{roster}', 2, 1, '`roster` is no word of brief.md', ''],
    ['{if deputi}\n{end}', 1, 1, '`deputi` is no word', 'did you mean “deputy”?'],
    ['a {if deputy} b {end}', 1, 3, '`{if deputy}` stands inside a line', 'on a line of its own'],
    ['{if deputy}\na', 1, 1, '`{if deputy}` is never closed', '{end}'],
    ['{if not deputy}\na', 1, 1, '`{if not deputy}` is never closed', '{end}'],
    ['a\n{end}', 2, 1, '`{end}` has no `{if ...}`', ''],
    ['a\n {else}', 2, 2, '`{else}` has no `{if ...}`', ''],
    ['{if deputy}\n{else}\n{else}\n{end}', 3, 1, 'a second `{else}`', ''],
    ['is {pair}', 1, 4, '`{pair}` is yes or no', '{if pair}'],
    ['{if}\n{end}', 1, 1, '`` is no word', 'known here:'],
  ])('is faulty: %j', (text, line, column, message, help) => {
    const { diagnostics } = readTemplate('brief.md', { file: 'own/brief.md', text });
    expect(diagnostics[0]).toMatchObject({
      code: 'kit/template',
      severity: 'error',
      place: { file: 'own/brief.md', line, column },
      message: expect.stringContaining(message),
    });
    expect(diagnostics[0]!.help ?? '').toContain(help);
  });

  it('has lines of its own for what is several lines', () => {
    const { diagnostics } = readTemplate('announcement.md', { file: 'a', text: '{roster}\nThey: {roster}' });
    expect(diagnostics).toMatchObject([{ place: { line: 2, column: 7 } }]);
  });

  it('tells all its faults', () => {
    const text = '{a}\n{b}\n{if c}\n{end}\n{end}';
    expect(readTemplate('survey.md', { file: 'a', text }).diagnostics).toHaveLength(4);
  });
});

describe('the texts that ship', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'templates');

  it('are those that are known', () => {
    expect(readdirSync(folder).sort()).toEqual([...kitTextNames].sort());
  });

  test.each(kitTextNames)('%s can be filled in', (name: KitTextName) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(readTemplate(name, { file: name, text }).diagnostics).toEqual([]);
  });
});
