/** What the exact solver asks of each kind of term: a minimum over all ways to seat those who have no seat yet. */
import type { Level } from '../../model/cost.ts';

export interface Part {
  readonly level: Level;
  /** Called after the person has taken the seat, and before it is given up. */
  seat(person: number, group: number): void;
  unseat(person: number, group: number): void;
  /**
   * Weighted minimum over all ways to seat the others where they may sit; exact once everybody sits, infinite where there
   * is no way.
   */
  bound(): number;
  /** By how much that minimum rises when a person without a seat takes one in a group; never too much. After `bound`. */
  extra(person: number, group: number): number;
}

export const NO_WAY = Number.POSITIVE_INFINITY;
