/** Names in brackets, with titles, in any order; and what is left alone because it may be part of a name. */
import { describe, expect, it, test } from 'vitest';
import { managerInBrackets } from '../../src/read/manager-columns.ts';
import { differInMiddle, nameKey, untitledKey } from '../../src/read/people/names.ts';
import { readWorkerName } from '../../src/read/people/worker-names.ts';

describe('brackets after a name', () => {
  it.each([
    ['Jane Doe (12345)', 'Jane Doe', '12345', null],
    ['Jane Doe (C-00123)', 'Jane Doe', 'C-00123', null],
    ['Jane Doe (On Leave)', 'Jane Doe', '', 'on leave'],
    ['Jane Doe (Terminated)', 'Jane Doe', '', 'left'],
    ['Jane Doe (12345) (On Leave)', 'Jane Doe', '12345', 'on leave'],
    ['Jane Doe (On Leave) (12345)', 'Jane Doe', '12345', 'on leave'],
    ['Jane (JD) Doe (77)', 'Jane (JD) Doe', '77', null],
  ])('%s', (text, name, id, standing) => {
    expect(readWorkerName(text)).toEqual({ name, id, standing });
  });

  it.each([
    'Jane Doe',
    'Robert (Bob)',
    'Jane Doe (she/her)',
    '(12345)',
    'Jane Doe (7)',
    'Jane Doe ()',
  ])('are left alone: %s', (text) => {
    expect(readWorkerName(text)).toBeNull();
  });
});

test.each([
  ['NEUBER, James [Prof]', 'James Neuber'],
  ['Houghton, Nicholas Gen', 'Nicholas Houghton'],
  ['Dr Orla Vance', 'Vance, Orla'],
  ['Vance, Orla (PhD)', 'Orla Vance'],
])('%s without titles is %s', (a, b) => {
  expect(untitledKey(a)).toBe(untitledKey(b));
  expect(nameKey(a)).not.toBe(nameKey(b));
});

test('a name that is all title keeps its words', () => {
  expect(untitledKey('Sir Ma')).toBe('ma sir');
});

test.each([
  ['Brandon R. LeBlond', 'LeBlond, Brandon', true],
  ['Graeme Biggar', 'Biggar,Graeme Hendry', true],
  ['Amy Dunn', 'Amy Dunn', false],
  ['Amy Dunn', 'Amy Dunne', false],
  ['Amy', 'Amy Dunn', false],
])('%s and %s differ in the middle only: %s', (a, b, is) => {
  expect(differInMiddle(a, b)).toBe(is);
  expect(differInMiddle(b, a)).toBe(is);
});

test('hostile names cost no time', () => {
  const started = performance.now();
  for (const name of ['('.repeat(200_000), `a${' (On Leave)'.repeat(20_000)}`, 'a b '.repeat(50_000)]) {
    readWorkerName(`${name})`);
    untitledKey(name);
    differInMiddle(name, `${name} c`);
    managerInBrackets(`${name})`);
  }
  expect(performance.now() - started).toBeLessThan(2000);
});
