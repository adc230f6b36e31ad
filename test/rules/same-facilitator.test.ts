/** Facilitators stay with their groups. */
import { expect, test } from 'vitest';
import { sameFacilitator } from '../../src/rules/same-facilitator.ts';
import { judging } from '../helpers/judging.ts';

const { violations } = judging(sameFacilitator);

test('names whoever led a group and sits in another', () => {
  const words = { previous: 'Ana Bo | Cy Dee', facilitators: 'Ana Cy' };
  expect(violations('Cy Bo | Ana Dee', words)).toEqual(['Cy', 'Ana']);
  expect(violations('Ana Dee | Cy Bo', words)).toEqual([]);
});

test('does not mind others who go, nor leaders who have left the company', () => {
  expect(violations('Bo Dee | Cy Ana', { previous: 'Gone Bo | Cy Dee', facilitators: 'Gone Cy' })).toEqual(
    [],
  );
});
