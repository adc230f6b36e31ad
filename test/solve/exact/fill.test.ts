/** The cheapest dealings, held to every way to deal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnyDealer, dealConvex } from '../../../src/solve/exact/fill.ts';
import { NO_WAY } from '../../../src/solve/exact/part.ts';
import { law } from '../../helpers/random-worlds.ts';

const groupsArb = fc.array(fc.record({ held: fc.nat({ max: 3 }), room: fc.nat({ max: 3 }) }), {
  minLength: 1,
  maxLength: 4,
});
const unitsArb = fc.nat({ max: 7 });

/** Every way to put so many units into groups with so much room. */
function* deals(units: number, room: readonly number[]): Generator<number[]> {
  const [own, ...others] = room;
  if (own === undefined) {
    if (units === 0) yield [];
    return;
  }
  for (let taken = 0; taken <= Math.min(own, units); taken++)
    for (const rest of deals(units - taken, others)) yield [taken, ...rest];
}

interface Case {
  readonly groups: readonly { readonly held: number; readonly room: number }[];
  readonly units: number;
  readonly tables: readonly (readonly number[])[];
}

/** The least that any way costs, and the least with one more in each group. */
function slowly({ groups, units, tables }: Case) {
  const ways = [
    ...deals(
      units,
      groups.map(({ room }) => room),
    ),
  ].map((taken) => ({
    taken,
    cost: taken.reduce((sum, own, group) => sum + tables[group]![groups[group]!.held + own]!, 0),
  }));
  const least = (some: typeof ways) => some.reduce((best, { cost }) => Math.min(best, cost), NO_WAY);
  return {
    total: least(ways),
    with: groups.map((_, group) => least(ways.filter(({ taken }) => taken[group]! > 0))),
  };
}

function dealingOf({ groups, units }: Case) {
  return {
    groups: groups.length,
    held: Int32Array.from(groups, ({ held }) => held),
    room: Int32Array.from(groups, ({ room }) => room),
    units,
    extra: new Float64Array(groups.length).fill(-1),
  };
}

test('tables that rise ever faster: units go where the next one costs least', () => {
  const rises = fc.array(fc.nat({ max: 4 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(
      groupsArb,
      unitsArb,
      rises,
      fc.integer({ min: -3, max: 3 }),
      (groups, units, steps, start) => {
        const table = [2];
        let rise = start;
        for (const step of steps) {
          table.push(table.at(-1)! + rise);
          rise += step;
        }
        const each: Case = { groups, units, tables: groups.map(() => table) };
        const dealing = dealingOf(each);
        const { total, with: withOne } = slowly(each);
        expect(dealConvex(dealing, table, new Int32Array(table.length))).toBe(total);
        if (total === NO_WAY) return;
        groups.forEach(({ room }, group) => {
          expect(dealing.extra[group]).toBe(units > 0 && room > 0 ? withOne[group]! - total : 0);
        });
      },
    ),
    { ...law, numRuns: 300 },
  );
});

test('any tables, one for each group, dealt again and again', () => {
  const tables = fc.array(
    fc.array(fc.oneof(fc.nat({ max: 9 }), fc.constant(NO_WAY)), { minLength: 7, maxLength: 7 }),
    {
      minLength: 4,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(groupsArb, unitsArb, unitsArb, tables, (groups, units, others, tables) => {
      const dealer = new AnyDealer(groups.length, 7);
      for (const count of [others, units]) {
        const each: Case = { groups, units: count, tables };
        const dealing = dealingOf(each);
        const { total, with: withOne } = slowly(each);
        expect(dealer.deal(dealing, (group) => tables[group]!)).toBe(total);
        if (total !== NO_WAY) expect([...dealing.extra]).toEqual(withOne.map((cost) => cost - total));
      }
    }),
    { ...law, numRuns: 300 },
  );
});
