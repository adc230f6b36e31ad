/** The best assignment of a small pool, proved: level by level, each minimum raised until an assignment attains it. */
import { AVOID, type Cost, HARD, type Level, levels, PREFER } from '../../model/cost.ts';
import type { Instance } from '../../model/terms.ts';
import { type Passed, untimed } from '../cooling.ts';
import { evaluate } from '../evaluate.ts';
import { Decider } from './decide.ts';
import { proveByGroups } from './groups/prove-by-groups.ts';

export interface ExactOptions {
  /** Nodes of the tree that may be looked at in all. */
  readonly nodes: number;
  /** Once all the time has passed the nodes count as used up. */
  readonly passed?: Passed;
  /** The cost of an assignment that is known: only a better one is looked for. */
  readonly upper?: Cost;
  /** The assignment that costs `upper`, where it is at hand: with it more can be proved. */
  readonly known?: Int32Array;
  /** Only whether the hard rules can hold; the rest of the cost is then of whichever assignment was found. */
  readonly isHardOnly?: boolean;
}

export type ExactAnswer =
  /** `groupOf` is null where nothing is better than `upper`. */
  | { readonly kind: 'best'; readonly groupOf: Int32Array | null; readonly cost: Cost }
  /** The hard rules cannot hold in groups of these sizes. */
  | { readonly kind: 'impossible' }
  /**
   * The nodes did not suffice. A strength's bound ranges over assignments that equal `cost` in the stronger ones;
   * `groupOf` is one better than `upper` where one was found, and `cost` then its cost, else that of `upper`.
   */
  | {
      readonly kind: 'open';
      readonly bound: Cost;
      readonly groupOf: Int32Array | null;
      readonly cost: Cost | null;
    };

/** The share of the nodes that is spent on seating people one by one; the others go into choosing groups. */
const SEATING_SHARE = 0.1;
/** Steps of building groups that take as long as a node of seating. */
const GROUP_STEPS = 100;

/** More than any cost, which stay below 2^53, and less than no way at all. */
const ANY = Number.MAX_SAFE_INTEGER;

export function solveExactly(instance: Instance, options: ExactOptions): ExactAnswer {
  const { passed = untimed } = options;
  let left = options.nodes;
  let cost = options.upper ?? null;
  let groupOf: Int32Array | null = null;
  const bound: [number, number, number] = [...instance.bound];
  if (bound[HARD] > 0) return { kind: 'impossible' };
  const take = (found: Int32Array) => {
    groupOf = found;
    cost = evaluate(instance, found).total;
  };
  if (cost === null || cost[HARD] > 0) {
    const decider = new Decider(instance, HARD, passed);
    const decision = decider.decide([0, ANY, ANY], left);
    left = decider.left;
    if (decision.kind === 'none') return { kind: 'impossible' };
    if (decision.kind === 'open') return { kind: 'open', bound, groupOf, cost };
    take(decision.groupOf);
  }
  if (options.isHardOnly) return { kind: 'best', groupOf, cost: cost! };
  for (const level of levels) {
    bound[level] = Math.min(bound[level], cost![level]);
    if (cost![level] === bound[level]) continue;
    const decider = new Decider(instance, level, passed);
    bound[level] = Math.max(bound[level], decider.floor()[level]);
    let allowed = Math.ceil(left * SEATING_SHARE);
    while (bound[level] < cost![level]) {
      const before = allowed;
      const decision = decider.decide(limitsFor(level, bound), allowed);
      allowed = decider.left;
      left -= before - allowed;
      if (decision.kind === 'open') break;
      if (decision.kind === 'found') take(decision.groupOf);
      else bound[level]++;
    }
    const known = groupOf ?? options.known;
    if (bound[level] < cost![level] && known !== undefined) {
      const aim = { own: cost![level], stronger: level === PREFER ? bound[AVOID] : 0 };
      const proof = proveByGroups(instance, level, aim, known, left * GROUP_STEPS, passed);
      if (proof?.groupOf) take(proof.groupOf);
      if (proof) bound[level] = Math.max(bound[level], proof.bound);
    }
    if (bound[level] < cost![level]) return { kind: 'open', bound, groupOf, cost };
  }
  return { kind: 'best', groupOf, cost: cost! };
}

/** Stronger levels at what is proved best for them, this one at its minimum so far, weaker ones as they come. */
function limitsFor(level: Level, bound: Cost): [number, number, number] {
  const limits: [number, number, number] = [ANY, ANY, ANY];
  for (const each of levels) if (each <= level) limits[each] = bound[each];
  return limits;
}
