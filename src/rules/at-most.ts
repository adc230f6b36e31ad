/** Not too many holders of a value in a group: of the listed ones together, or of each value of the column by itself. */
import { counted } from '../model/counted.ts';
import { countRule } from './count-rule.ts';
import { listedOf, nameListed } from './listed.ts';
import type { Rule } from './rule.ts';
import { describeValue, unknownIn, valuesOf } from './values.ts';

export const atMost: Rule = {
  id: 'at-most',
  speaks: 'wanted',
  perColumn: true,
  options: ['value', 'values', 'count'],
  unit: { one: 'person too many with one value', many: 'people too many with one value' },
  sentence({ strength, options }) {
    const count = options.count ?? 1;
    const attribute = options.column?.attribute ?? 'value';
    const of = options.listed?.length ? nameListed(options) : `the same ${attribute}`;
    const what = `at most ${counted(count, 'person', 'people')} with ${of}`;
    return strength === 'must' ? `Every group has ${what}.` : `Each group should have ${what}.`;
  },
  examples: [
    { groups: 'Ana/Red Bo/Red | Cy/Blue Dee/Blue', options: { column: 'team', value: 'Red' }, cost: 1 },
    { groups: 'Ana/Red Bo/Red Cy/Blue | Dee', options: { column: 'team', values: ['Red', 'Blue'] }, cost: 2 },
    { groups: 'Ana/Red Bo/Red | Cy/Red', options: { column: 'team', value: 'Red', count: 2 }, cost: 0 },
    // Without a value each one counts by itself.
    { groups: 'Ana/Red Bo/Red | Cy/Blue Dee/Blue Eve/Red', options: { column: 'team' }, cost: 2 },
  ],
  prepare(problem, { options }) {
    const { attribute, values } = options.column!;
    const count = options.count ?? 1;
    const isListed = options.listed !== undefined && options.listed.length > 0;
    const valueByPerson = isListed
      ? listedOf(problem, options).map((index) => Math.min(index, 0))
      : valuesOf(problem, values);
    return countRule(problem, {
      valueByPerson,
      costOf: (held) => Math.max(0, held - count),
      describe(value, held, division) {
        const holders = division.members.filter((person) => valueByPerson[person] === value);
        const what = isListed ? nameListed(options) : `${attribute} ${describeValue(values, holders)}`;
        return `${held} people have ${what}`;
      },
      unknown: unknownIn(problem, attribute, values),
    });
  },
};
