/** Holds the notation of the tests to the reader: a drawing means what an export of the same people means. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../src/model/people.ts';
import { drawPerson, readDrawing } from './notation.ts';
import { draftOf, draw, law } from './random-worlds.ts';
import { exportOf, readCase } from './reading.ts';
import { world } from './world.ts';

const yaml = [
  'columns: { id: id, score: { column: score, type: number }, other_managers: other_managers, team: team }',
  'who: { exclude: {} }',
  'size: { min: 1, ideal: 3, max: 20 }',
].join('\n');

test('a drawing is the same people as an export of them, whatever the order of its rows', () => {
  fc.assert(
    fc.property(draftOf(2, 8), fc.infiniteStream(fc.nat()), (draft, numbers) => {
      const drawing = draw(draft);
      const drawn = world(drawing).problem;
      const order = draft.people.map((_, index) => ({ index, key: numbers.next().value! }));
      order.sort((a, b) => a.key - b.key);
      const read = readCase(
        exportOf(
          drawing,
          order.map(({ index }) => index),
        ),
        yaml,
      ).problem;
      expect(read.people.ids).toEqual(drawn.people.ids);
      expect(read.chart.boss).toEqual(drawn.chart.boss);
      expect(read.chart.managerKey).toEqual(drawn.chart.managerKey);
      expect(read.chart.reports).toEqual(drawn.chart.reports);
      expect(read.chart.dotted).toEqual(drawn.chart.dotted);
      expect(read.chart.isKnown).toBe(drawn.chart.isKnown);
      expect(new Set(read.chart.loops.map(String))).toEqual(new Set(drawn.chart.loops.map(String)));
      expect(namedTeams(read)).toEqual(namedTeams(drawn));
      expect(read.pools.map(({ members }) => members)).toEqual(drawn.pools.map(({ members }) => members));
    }),
    law,
  );
});

function namedTeams({
  teams,
  teamsOf,
}: {
  teams: readonly string[];
  teamsOf: readonly (readonly number[])[];
}) {
  return teamsOf.map((list) => list.map((team) => teams[team]).sort());
}

describe('the notation', () => {
  test('reads teams, managers, dotted lines and scores in one word', () => {
    const [ana] = readDrawing('Ana/Red<Bo~Cy=3').people;
    expect(ana).toEqual({ id: 'Ana', team: 'Red', manager: 'Bo', dotted: ['Cy'], score: '3' });
    expect(drawPerson(ana!)).toBe('Ana/Red<Bo~Cy=3');
  });

  test('numbers people by id, whatever the order in which they are drawn', () => {
    const { problem, groups } = world('Cy Ana | Bo');
    expect(problem.people.ids).toEqual(['Ana', 'Bo', 'Cy']);
    expect(groups.map(({ members }) => members)).toEqual([[0, 2], [1]]);
  });

  test('leaves people after || out of pools and groups, and in the chart', () => {
    const { problem, groups } = world('Bo<Ana | Cy<Bo || Ana/Red');
    expect([...problem.poolOf]).toEqual([-1, 0, 0]);
    expect(problem.chart.reports[0]).toBe(1);
    expect(groups).toHaveLength(2);
    expect(labelOf(problem.people.columns.get('team')!, 0)).toBe('Red');
  });

  test.each(['Ana Ana', 'Ana/', 'Ana/Red/Blue', 'Ana<Nobody', '<Ana'])('refuses %j', (drawing) => {
    expect(() => world(drawing)).toThrow();
  });
});
