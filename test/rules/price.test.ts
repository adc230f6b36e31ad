/** Prices from the definitions: by rule without weights, by group and in all with them. */
import { expect, test } from 'vitest';
import { price } from '../../src/rules/price.ts';
import { standing } from '../helpers/entries.ts';
import { world } from '../helpers/world.ts';

test('weights count in groups and in all, and what lies between groups is in none of them', () => {
  const w = world('Ana/Red Bo/Red Cy | Dee/Red Eve/Blue');
  const rules = standing(w, {
    'same-team': { strength: 'avoid', weight: 3 },
    together: { strength: 'prefer', weight: 5, pairs: [['Ana', 'Dee', 2]] },
    apart: { strength: 'never', pairs: [['Dee', 'Eve']] },
  });
  const { total, byGroup, byRule } = price(w.groups, rules);
  expect(total).toEqual([1, 3, 10]);
  expect(byGroup).toEqual([
    [0, 3, 0],
    [1, 0, 0],
  ]);
  expect(byRule.map(({ cost }) => cost)).toEqual([1, 2, 1]);
});
