import { expect, test } from 'vitest';
import { decodeText } from '../../src/read/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, endian: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), endian === 'le');
  return bytes;
}

const read = (bytes: Uint8Array) => {
  const { text, diagnostics } = decodeText('people.csv', bytes);
  return { text, codes: diagnostics.map((each) => each.code) };
};

const sample = 'id,name\r\n1,Zoë 🙂 漢\r\n2,Ana\r\n';

test('UTF-8 is read with and without a byte order mark', () => {
  expect(read(utf8(sample))).toEqual({ text: sample, codes: [] });
  expect(read(utf8(`\ufeff${sample}`))).toEqual({ text: sample, codes: [] });
});

test('UTF-16 with a byte order mark is read without a word', () => {
  expect(read(utf16(sample, 'le', true))).toEqual({ text: sample, codes: [] });
  expect(read(utf16(sample, 'be', true))).toEqual({ text: sample, codes: [] });
});

test('UTF-16 without a byte order mark is told by its NULs, and said', () => {
  expect(read(utf16(sample, 'le', false))).toEqual({ text: sample, codes: ['file/encoding'] });
  expect(read(utf16(sample, 'be', false))).toEqual({ text: sample, codes: ['file/encoding'] });
});

test('a single NUL in UTF-8 does not make it UTF-16', () => {
  const text = `${'id,name\n1,Ana\n'.repeat(10)}\u0000`;
  expect(read(utf8(text))).toEqual({ text, codes: [] });
});

test('what is not UTF-8 is read as Windows-1252, and said', () => {
  const bytes = Uint8Array.from([...utf8('id,name\n1,O'), 0x92, ...utf8('Brien '), 0xeb, 0x80, 0x9f]);
  expect(read(bytes)).toEqual({ text: 'id,name\n1,O’Brien ë€Ÿ', codes: ['file/encoding'] });
});

test('the bytes 0x80 to 0x9F of Windows-1252 are the published ones', () => {
  const published = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
    0x153, 0x9d, 0x17e, 0x178,
  ];
  const { text } = read(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i));
  expect([...text].map((letter) => letter.codePointAt(0))).toEqual(published);
});

test('Windows-1252 files longer than one chunk are read whole', () => {
  const bytes = new Uint8Array(20_000).fill(0xe9);
  expect(read(bytes).text).toBe('é'.repeat(20_000));
});

test.each([
  ['no bytes', ''],
  ['only a byte order mark', '\ufeff'],
  ['only white space', ' \r\n\t\u00a0\n'],
])('%s is an empty file', (_, text) => {
  expect(read(utf8(text)).codes).toEqual(['file/empty']);
});

test('a workbook is refused as a text, with a remedy', () => {
  const xlsx = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
  const { text, diagnostics } = decodeText('people.xlsx', xlsx);
  expect(text).toBe('');
  expect(diagnostics).toMatchObject([
    { code: 'file/unreadable', severity: 'error', place: { file: 'people.xlsx' } },
  ]);
  expect(diagnostics[0]!.help).toBeDefined();
});

test('a Buffer that is a window on a larger one is read within its bounds', () => {
  const whole = Buffer.from('xxxid,namexxx');
  expect(read(whole.subarray(3, 10)).text).toBe('id,name');
});
