/** Initials of names as people have them. */
import { expect, test } from 'vitest';
import { initialsOf } from '../../src/page/view/looks.ts';

test.each([
  ['Ana Costa', 'AC'],
  ['Álvaro de la Fuente', 'ÁF'],
  ['Prince', 'P'],
  ["Seán O'Brien", 'SO'],
  ['García Márquez, Gabriel', 'GG'],
  ['Li (李) Na', 'LN'],
  ['李娜', '李'],
  ['شيرين عبادي', 'شع'],
  ['Zoë 🦊', 'Z🦊'],
  ['<b>Bo</b>', '·'],
  ['E1042', 'E'],
  ['', '·'],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
