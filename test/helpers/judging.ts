/** Binds a rule once per test file, so that no file can judge another rule by accident. */
import { wideDivision } from '../../src/engine/divisions.ts';
import { buildInstance, hardConflicts } from '../../src/engine/instance.ts';
import type { Bound, Rule } from '../../src/rules/rule.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { seatingOf } from './divisions.ts';
import { type CaseWords, type EntryWords, stand, standing } from './entries.ts';
import { type World, world } from './world.ts';

export interface Judge {
  /** Violations as words: "Ana Bo" for a cost of 1, "Ana Bo x3" for a cost of 3. */
  violations(drawing: string, words?: CaseWords): string[];
  cost(drawing: string, words?: CaseWords): number;
  /** What the terms say that the groups drawn cost, where all people are of one pool. */
  termCost(drawing: string, words?: CaseWords): number;
  /** The proved minimum for the first pool in as many groups as are drawn, where no hard rule stands but these. */
  bound(drawing: string, words?: CaseWords, hard?: Readonly<Record<string, EntryWords>>): Bound;
  /** Participants about whom the rule does not know enough, in words. */
  unknown(drawing: string, words?: CaseWords): string;
  /** In a world of Ana of team Red and Bo of team Blue. */
  sentence(words?: EntryWords): string;
}

export function judging(rule: Rule): Judge {
  const prepare = (drawing: string, words: CaseWords = {}) => {
    const w = world(drawing, words);
    return { w, ...stand(rule, w, words) };
  };
  const violationsOf = (drawing: string, words?: CaseWords) => {
    const { w, prepared } = prepare(drawing, words);
    return prepared.violationsIn(w.groups).map((each) => ({ ...each, words: w.words(each.people) }));
  };
  return {
    violations: (drawing, words) =>
      violationsOf(drawing, words).map(({ words, cost }) => (cost === 1 ? words : `${words} x${cost}`)),
    cost: (drawing, words) => violationsOf(drawing, words).reduce((sum, { cost }) => sum + cost, 0),
    termCost(drawing, words) {
      const { w, entry, prepared } = prepare(drawing, words);
      const { division, groupOf } = seatingOf(w);
      return evaluate(buildInstance(division, [{ entry, prepared }], []), groupOf).byRule[0]!;
    },
    bound(drawing, words, hard = {}) {
      const { w, prepared } = prepare(drawing, words);
      const division = divisionOf(w);
      return prepared.bound(division, hardConflicts(division, standing(w, hard)));
    },
    unknown(drawing, words) {
      const { w, prepared } = prepare(drawing, words);
      return w.words(prepared.unknown?.people ?? []);
    },
    sentence: (words = {}) => rule.sentence(stand(rule, world('Ana/Red Bo/Blue'), words).entry),
  };
}

/** The first pool with as many groups of it as are drawn, and any size within the limits. */
export function divisionOf({ problem, groups }: World) {
  return wideDivision(problem.pools[0]!, 0, groups.filter(({ pool }) => pool === 0).length);
}
