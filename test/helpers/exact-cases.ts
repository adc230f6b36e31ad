/** Small random instances over all rules, for the exact solver: the division and the rules that they come from lie beside them. */
import fc from 'fast-check';
import { wideDivision } from '../../src/engine/divisions.ts';
import { buildInstance, proveBounds } from '../../src/engine/instance.ts';
import type { Instance } from '../../src/model/terms.ts';
import type { StandingRule } from '../../src/rules/price.ts';
import type { Division } from '../../src/rules/rule.ts';
import type { Passed } from '../../src/solve/cooling.ts';
import { standing, wordsFor } from './entries.ts';
import { groupName } from './past.ts';
import { entriesIn, ruleOf, type Strengths, strengthsArb, withoutRotation } from './random-rules.ts';
import { type Draft, draftOf, draw, historyIn, pastIn } from './random-worlds.ts';
import { world } from './world.ts';

/** A clock that is past its time once it was looked at so often. */
export function clockOf(looks: number): Passed {
  let looked = 0;
  return () => looked++ / looks;
}

interface Case {
  readonly rules: readonly StandingRule[];
  readonly division: Division;
  readonly instance: Instance;
}

function caseOf(draft: Draft, strengths: Strengths, groups: number, max: number, isRotation: boolean): Case {
  const words = isRotation ? pastIn(draft) : historyIn(draft);
  const w = world(draw(draft), { min: 1, ideal: 2, max, ...words });
  const rules = standing(w, entriesIn(draft, isRotation ? strengths : withoutRotation(strengths)));
  const wide = wideDivision(w.problem.pools[0]!, 0, groups);
  const groupNames = [0, 1, 2, 3].slice(0, groups).map(groupName);
  const division = isRotation ? { ...wide, groupNames } : wide;
  // The solver is to find its own minima, so it is told none.
  const { bounds } = proveBounds(w.problem, division, rules);
  const instance = buildInstance(
    division,
    rules,
    bounds.map(() => ({ cost: 0, because: [] })),
  );
  return { rules, division, instance };
}

/** As drawn most cases cannot hold, so in half of them only what is asked of sizes and pairs by name stays hard. */
function gentle(strengths: Strengths): Strengths {
  const soft = { never: 'avoid', must: 'should' } as const;
  return Object.fromEntries(
    Object.entries(strengths).map(([key, words]) => {
      const isKept = words === null || (words.strength !== 'never' && words.strength !== 'must');
      if (isKept || key === 'apart' || key === 'stay') return [key, words];
      return [
        key,
        {
          ...words,
          strength:
            wordsFor(ruleOf(key)).find((word) => word === soft[words.strength as 'never']) ?? 'prefer',
        },
      ];
    }),
  );
}

export const casesArb = fc
  .tuple(
    draftOf(4, 7),
    strengthsArb,
    fc.nat({ max: 1 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 2, max: 5 }),
    fc.boolean(),
  )
  .map(([draft, strengths, isGentle, groups, max, isRotation]) => ({
    words: { draft: draw(draft), strengths: isGentle ? gentle(strengths) : strengths },
    ...caseOf(draft, isGentle ? gentle(strengths) : strengths, groups, max, isRotation),
  }));
