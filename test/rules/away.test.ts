/** Judged cases of `away`: the seat is kept in the group that lives on, and nobody else is asked to stay. */
import { describe, expect, it } from 'vitest';
import { away } from '../../src/rules/away.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { stand } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { cost, violations, termCost } = judging(away);

describe('away', () => {
  it('names those who are away and lost their seat, and nobody who is there', () => {
    const past = { previous: 'Ana Bo | Cy Dee', away: 'Bo Dee' };
    expect(violations('Ana Cy | Bo Dee', past)).toEqual(['Bo']);
  });

  it('asks for no seat in a group that ends', () => {
    // Of two groups the second is no more.
    const past = { previous: 'Bo | Ana Cy', away: 'Ana' };
    expect([cost('Ana Bo Cy', past), termCost('Ana Bo Cy', past)]).toEqual([0, 0]);
    expect(termCost('Bo Cy | Ana', { previous: 'Ana Bo | Cy', away: 'Ana' })).toBe(1);
  });

  it('gives the search nothing to do where nobody is away', () => {
    const w = world('Ana Cy | Bo Dee', { previous: 'Ana Bo | Cy Dee' });
    expect(stand(away, w).prepared.compile(seatingOf(w).division)).toEqual([]);
  });

  it('costs nothing where all who are away sit where they sat', () => {
    expect(cost('Ana Cy | Bo Dee', { previous: 'Ana Bo | Cy Dee', away: 'Ana Dee' })).toBe(0);
  });
});
