/** A rule for some people only: the others of the pool sit where they like as far as it is concerned. */
import type { Term } from '../../model/terms.ts';
import { ruleById } from '../../rules/index.ts';
import type { RuleEntry } from '../../rules/rule.ts';

/** Whether a rule counts people and pairs, so that it can be asked of some of them; a rule about the whole group cannot. */
export function isOfPeople({ id }: RuleEntry): boolean {
  const { isOfWholeGroup, isStructural, isOfRotation } = ruleById(id) ?? {};
  return !isOfWholeGroup && !isStructural && !isOfRotation;
}

/** The terms of a rule about people, with everybody taken out whose position is not kept. */
export function restrict(terms: readonly Term[], kept: (position: number) => boolean): Term[] {
  return terms.map((term): Term => {
    switch (term.kind) {
      case 'pair': {
        const inside = [...term.a.keys()].filter((index) => kept(term.a[index]!) && kept(term.b[index]!));
        const weight = Int32Array.from(inside, (index) => term.weight[index]!);
        // What a wish for being together costs when it is not met goes with the wish.
        const gone =
          term.weight.reduce((sum, each) => sum + each, 0) - weight.reduce((sum, each) => sum + each, 0);
        return {
          ...term,
          a: Int32Array.from(inside, (index) => term.a[index]!),
          b: Int32Array.from(inside, (index) => term.b[index]!),
          weight,
          constant: term.constant === 0 ? 0 : term.constant + gone,
        };
      }
      case 'count':
        return { ...term, categoryOf: term.categoryOf.map((category, at) => (kept(at) ? category : -1)) };
      case 'window':
        return { ...term, classOf: term.classOf.map((each, at) => (kept(at) ? each : -1)) };
      default:
        return term;
    }
  });
}
