/** Rules about listed people, pairs or values, where nothing is listed. */
import { expect, test } from 'vitest';
import { wideDivision } from '../../src/engine/divisions.ts';
import { buildInstance, proveBounds } from '../../src/engine/instance.ts';
import { ruleById } from '../../src/rules/index.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { entryOf } from '../helpers/entries.ts';
import { world } from '../helpers/world.ts';

test.each([
  'apart',
  'together',
  'collaborators',
  'former-manager',
  'asked',
  'alone',
])('%s costs nothing and proves nothing', (id) => {
  const w = world('Ana/Red Bo<Ana | Cy/Blue Dee/Blue<Cy', { previous: 'Ana Bo | Cy Dee' });
  const rule = ruleById(id)!;
  const { options, ...entry } = entryOf(rule, w, rule.perColumn ? { column: 'team' } : {});
  const bare = { ...entry, options: options.column ? { column: options.column } : {} };
  const standing = [{ entry: bare, prepared: rule.prepare(w.problem, bare) }];
  const division = { ...wideDivision(w.problem.pools[0]!, 0, 2), groupNames: ['Group 1', 'Group 2'] };
  expect(standing[0]!.prepared.violationsIn(w.groups)).toEqual([]);
  const { bounds } = proveBounds(w.problem, division, standing);
  expect(bounds).toEqual([{ cost: 0, because: [] }]);
  expect(evaluate(buildInstance(division, standing, bounds), Int32Array.of(0, 0, 1, 1)).byRule).toEqual([0]);
});
