/** Exports and rules in the encodings and delimiters that programs write: all are read alike. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere } from './in-process.ts';
import { told } from './minim.ts';

const text = csv(company(12).map((row) => (row.id === 'm02' ? { ...row, name: 'José Müller' } : row)));

async function groupsOf(people: string | Uint8Array, rules: string | Uint8Array = ''): Promise<string> {
  const { code, out, err } = await assignHere({ 'people.csv': people, 'rules.yaml': rules }, '--json');
  expect(err + code).toMatch(/0$/);
  return out;
}

const utf16 = (mark: boolean) => Uint8Array.from(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'));
const bigEndian = utf16(true).map((_, i, bytes) => bytes[i ^ 1]!);
const delimited = (mark: string) => text.replaceAll(',', mark);

describe('an export', async () => {
  const plain = await groupsOf(text);

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${text}`],
    ['UTF-16 with a mark', utf16(true)],
    ['UTF-16 the other way round', bigEndian],
    ['UTF-16 without a mark', utf16(false)],
    ['Windows-1252', Uint8Array.from(Buffer.from(text, 'latin1'))],
    ['semicolons', delimited(';')],
    ['tabs', delimited('\t')],
    ['bars', delimited('|')],
    ['a line that names the delimiter', `sep=;\r\n${delimited(';')}`],
    ['Windows line breaks', text.replaceAll('\n', '\r\n')],
    ['old Macintosh line breaks', text.replaceAll('\n', '\r')],
    ['empty lines', `\n\n${text.replaceAll('\n', '\n\n')}`],
    ['spaces around cells', text.replaceAll(',', ' , ')],
    ['quotes around all cells', text.replace(/[^,\n]+/g, '"$&"')],
    ['empty cells too many', text.replaceAll('\n', ',,,\n').replace(',,,\n', '\n')],
    ['no line break at its end', text.trimEnd()],
  ])('with %s gives the groups of the plain file', async (_, people) => {
    expect(await groupsOf(people)).toBe(plain);
  });

  it('that is not UTF-8 is read, and that is told', async () => {
    const { err } = await assignHere({ 'people.csv': Uint8Array.from(Buffer.from(text, 'latin1')) });
    expect(told(err)[0]).toMatchObject({ at: 'people.csv', severity: 'note' });
    expect(told(err)[0]!.message).toContain('Windows-1252');
  });

  it('with line breaks inside quotes keeps its line numbers', async () => {
    const rows = company(12).map((row, index) => ({
      ...row,
      title: index === 1 ? 'One\nTwo\r\nThree' : row.title!,
      manager: row.id === 'm03' ? 'gone' : row.manager!,
    }));
    const { err } = await assignHere({ 'people.csv': csv(rows) });
    expect(told(err).find(({ message }) => message.includes('gone'))!.at).toBe('people.csv:11');
  });
});

describe('rules.yaml', async () => {
  const rules = '# Maße\nsize: { min: 3, ideal: 4, max: 4 }\n';
  const plain = await groupsOf(text, rules);

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${rules}`],
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${rules}`, 'utf16le'))],
    ['Windows line breaks', rules.replaceAll('\n', '\r\n')],
    ['a line of dashes first', `---\n${rules}`],
  ])('with %s means the same', async (_, written) => {
    expect(JSON.parse(plain).groups).toHaveLength(3);
    expect(await groupsOf(text, written)).toBe(plain);
  });

  it('of nothing but comments, or of nothing, is the programme as it is', async () => {
    const built = await groupsOf(text);
    expect(await groupsOf(text, '# later\n\n# more\n')).toBe(built);
    expect(await groupsOf(text, 'rules:\nsensitive:\n')).toBe(built);
  });
});
