/** Judged cases of `away`: the seat is kept in the group that lives on, and nobody else is asked to stay. */
import { describe, expect, it } from 'vitest';
import { away } from '../../src/rules/away.ts';
import { judging } from '../helpers/judging.ts';

const { cost, violations } = judging(away);

describe('away', () => {
  it('names those who are away and lost their seat, and nobody who is there', () => {
    const past = { previous: 'Ana Bo | Cy Dee', away: 'Bo Dee' };
    expect(violations('Ana Cy | Bo Dee', past)).toEqual(['Bo']);
  });

  it('costs nothing where all who are away sit where they sat', () => {
    expect(cost('Ana Cy | Bo Dee', { previous: 'Ana Bo | Cy Dee', away: 'Ana Dee' })).toBe(0);
  });
});
