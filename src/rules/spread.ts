/** Different values of a column in each group: departments, timezones, bands of experience. */
import { countRule } from './count-rule.ts';
import { pairsAmong } from './counting.ts';
import type { Rule } from './rule.ts';
import { describeValue, unknownIn, valuesOf } from './values.ts';

export const spread: Rule = {
  id: 'spread',
  speaks: 'wanted',
  perColumn: true,
  options: [],
  unit: { one: 'pair with the same value', many: 'pairs with the same value' },
  sentence({ strength, options }) {
    const what = options.column?.attribute ?? 'the column';
    return strength === 'must'
      ? `No two people in a group have the same ${what}.`
      : `Each group brings together different values of ${what}.`;
  },
  examples: [
    { groups: 'Ana/Red Bo/Red | Cy/Blue', options: { column: 'team' }, cost: 1 },
    { groups: 'Ana/Red Bo/Red Cy/Red | Dee/Blue', options: { column: 'team' }, cost: 3 },
    { groups: 'Ana/Red Bo Cy | Dee', options: { column: 'team' }, cost: 0 },
    // Bands: 1 and 2 are the lowest quarter of eight, so they count as one value.
    { groups: 'A=1 B=2 | C=3 D=5 E=7 | F=4 G=6 H=8', options: { column: 'score' }, cost: 1 },
  ],
  prepare(problem, { options }) {
    const { attribute, values } = options.column!;
    const valueByPerson = valuesOf(problem, values);
    return countRule(problem, {
      valueByPerson,
      costOf: pairsAmong,
      describe(value, count, division) {
        const inBand = division.members.filter((person) => valueByPerson[person] === value);
        return `${count} people have ${attribute} ${describeValue(values, inBand)}`;
      },
      unknown: unknownIn(problem, attribute, values),
    });
  },
};
