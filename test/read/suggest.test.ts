import { expect, test } from 'vitest';
import { didYouMean, fold, nearest } from '../../src/read/suggest.ts';

test.each([
  ['  Zoë   MÜLLER-Łukasz ', 'zoe muller lukasz'],
  ['Søren Æbelø', 'soren aebelo'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Đorđe Œuvre', 'dorde oeuvre'],
  ['İstanbul Işık', 'istanbul isik'],
  ['O’Brien', 'o brien'],
  ["O'Brien", 'o brien'],
  ['Employee_ID (new)', 'employee id new'],
  ['ﬁnance ①', 'finance 1'],
  ['東京 本社', '東京 本社'],
  ['—…?!', ''],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('composed and decomposed spellings fold alike', () => {
  expect(fold('e\u0301')).toBe(fold('é'));
});

test('names that differ only in vowel signs or voicing stay different', () => {
  expect(fold('रीमा')).not.toBe(fold('राम'));
  expect(fold('かき')).not.toBe(fold('がき'));
});

test.each([
  ['mangaer', ['Manager', 'Manager ID', 'Team'], 'Manager'],
  ['Design', ['Engineering', 'Product Design', 'Sales'], 'Product Design'],
  ['Product Design Europe', ['Engineering', 'Product Design'], 'Product Design'],
  ['Eng', ['Engineering', 'Sales'], 'Engineering'],
  ['HR', ['IT', 'HR Operations', 'Sales'], 'HR Operations'],
  ['ENGINEERING ', ['Engineering', 'Engineer'], 'Engineering'],
  ['tmezone', ['timezone', 'time'], 'timezone'],
  ['spraed', ['spread', 'speed'], 'spread'],
  ['e17', ['e18', 'p20'], 'e18'],
])('%j is nearest to one of %j', (found, candidates, expected) => {
  expect(nearest(found, candidates)).toBe(expected);
});

test.each([
  ['Legal', ['Engineering', 'Sales', 'Product Design']],
  ['X', ['Y', 'Z']],
  ['en', ['Engineering']],
  ['esig', ['Product Design']],
  ['???', ['Engineering', '!!!']],
  ['Legal', ['', '—']],
  ['Legal', []],
])('%j is like none of %j', (found, candidates) => {
  expect(nearest(found, candidates)).toBeNull();
});

test('a typing slip is nearer than a longer text, which is nearer than two slips', () => {
  expect(nearest('Design', ['Product Design', 'Designs'])).toBe('Designs');
  expect(nearest('Design', ['Resing', 'Product Design'])).toBe('Product Design');
});

test('ties are settled by code point, whatever the order of the candidates', () => {
  expect(nearest('team c', ['Team b', 'Team a'])).toBe('Team a');
  expect(nearest('team c', ['Team a', 'Team b'])).toBe('Team a');
  expect(nearest('team', ['TEAM', 'Team'])).toBe('TEAM');
});

test('a third of the letters may differ', () => {
  expect(nearest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
  expect(nearest('abcdefghi', ['abcdewxyz'])).toBeNull();
});

test('very long texts are compared only by what they contain', () => {
  const long = 'x'.repeat(50_000);
  expect(nearest(`${long}y`, [`${long}z`])).toBeNull();
  expect(nearest(`${long}y`, [long])).toBe(long);
});

test('the question names the candidate as it is written', () => {
  expect(didYouMean('design', ['Product Design'])).toBe('did you mean “Product Design”?');
  expect(didYouMean('legal', ['Product Design'])).toBeUndefined();
});
