/** The best groups that the restarts of a search have found, and what is proved of them. */
import { type Cost, compareCosts, HARD } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import { compareRestarts, type Restart } from '../solve/solve.ts';
import { type Depth, higherBound, settle } from './settle.ts';

export class BestFound {
  restart: Restart | null = null;
  /** What is proved of all groups that equal these in the stronger strengths. */
  bound: Cost;
  /** Whether every way was tried and each breaks a hard rule. */
  isImpossible = false;
  readonly #instance: Instance;
  readonly #depth: Depth;
  /** What the best cost when every way to be better was last tried, as far as that went. */
  #settled: Cost | null = null;

  constructor(instance: Instance, depth: Depth) {
    this.#instance = instance;
    this.#depth = depth;
    this.bound = instance.bound;
  }

  get isBroken(): boolean {
    return this.restart !== null && this.restart.cost[HARD] > 0;
  }

  get isDecided(): boolean {
    return this.isImpossible || this.restart?.isProved === true;
  }

  take(restart: Restart): void {
    if (this.restart === null || compareRestarts(restart, this.restart) < 0) this.restart = restart;
  }

  /**
   * Whether trying every way may show more than it has: held to something better, more ways are seen not to be worth trying.
   * While a hard rule is broken there is nothing to hold them to.
   */
  get isUnsettled(): boolean {
    if (this.restart === null || this.isDecided) return false;
    if (this.#settled === null) return true;
    return !this.isBroken && compareCosts(this.restart.cost, this.#settled) < 0;
  }

  /** Tries every way to be better than the best, as far as the depth goes. */
  settle(): void {
    const found = settle(this.#instance, this.restart!, this.#depth);
    if (found === null) this.isImpossible = true;
    else {
      const { restart } = found;
      this.bound = higherBound(found.bound, this.bound, restart.cost, this.#settled);
      this.restart = { ...restart, isProved: compareCosts(restart.cost, this.bound) === 0 };
    }
    this.#settled = this.restart!.cost;
  }
}
