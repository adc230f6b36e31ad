/** A walk of the search: swaps and moves taken by the Metropolis rule at one temperature, the best seats kept. */
import { type Cost, compareCosts, type Level, levels } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import { mayAccept } from './acceptance.ts';
import { swapBlock, togetherOf } from './blocks.ts';
import { Exchanges } from './exchanges.ts';
import { type KeepSeats, leavingChange, peopleAway } from './keep-seats.ts';
import type { RandomStream } from './random.ts';
import type { WorkingAssignment } from './working-assignment.ts';

/** Called after every move in tests: compares the running cost with the definitions. */
export type Watch = (assignment: WorkingAssignment) => void;

export interface WalkLimits {
  readonly level: Level;
  /** The walk ends where the level's cost and those of stronger ones are at this bound. */
  readonly bound: Cost;
  readonly keep: KeepSeats | null;
}

/** Whether a cost is at its bound in this level and all stronger ones. */
export function isReached(cost: Cost, bound: Cost, level: Level): boolean {
  for (const each of levels) if (each <= level && cost[each] > bound[each]) return false;
  return true;
}

/** Where people must sit together, one proposal in this many is a whole block. */
const BLOCK_EVERY = 8;
/** Where sizes allow it, one proposal in this many moves a person to another group; the others swap two. */
const MOVE_EVERY = 8;

/** Moves between two copies of the best, as a share of the people: the copying then takes less time than the walk. */
const COPY_SHARE = 4;

export class Walk {
  /** Moves priced, and how many of those that cost something were taken. */
  moves = 0;
  climbs = 0;
  /** Whether a rise of a stronger level may be taken, so that a move that pays may still lead away from the best. */
  isLoose = false;
  readonly #assignment: WorkingAssignment;
  readonly #limits: WalkLimits;
  readonly #random: RandomStream;
  readonly #watch: Watch | null;
  /** Where nearly everybody has a weight with everybody, the swaps of two groups are priced together. */
  readonly #exchanges: Exchanges | null;
  readonly #canMove: boolean;
  /** People who must sit together move together, or not at all once that rule holds. */
  readonly #blocks: ReturnType<typeof togetherOf>;
  readonly #best: { readonly groupOf: Int32Array; readonly cost: [number, number, number] };
  /** Moves at which the best was last copied. */
  #copiedAt = 0;
  #away: number;

  constructor(assignment: WorkingAssignment, limits: WalkLimits, random: RandomStream, watch: Watch | null) {
    const { instance } = assignment.kernel;
    this.#assignment = assignment;
    this.#limits = limits;
    this.#random = random;
    this.#watch = watch;
    const { matrix } = assignment.kernel;
    this.#exchanges = matrix !== null && limits.keep === null ? new Exchanges(assignment, matrix) : null;
    this.#canMove = instance.fewest.some((least, group) => least < instance.most[group]!);
    this.#blocks = limits.keep === null ? togetherOf(instance) : null;
    this.#best = { groupOf: assignment.groupOf.slice(), cost: [...assignment.cost] };
    this.#away = limits.keep === null ? 0 : peopleAway(limits.keep, assignment.groupOf);
  }

  get instance(): Instance {
    return this.#assignment.kernel.instance;
  }

  get isDone(): boolean {
    return isReached(this.#assignment.cost, this.#limits.bound, this.#limits.level);
  }

  /** Prices about so many moves at a temperature (in units of 1/1024), or fewer where the bound is reached. */
  run(moves: number, temperature: number): void {
    const end = this.moves + moves;
    while (this.moves < end && !this.isDone) {
      if (this.#blocks !== null && this.#random.below(BLOCK_EVERY) === 0) this.#tryBlock(temperature);
      else if (this.#canMove && this.#random.below(MOVE_EVERY) === 0) this.#tryMove(temperature);
      else if (this.#exchanges !== null) this.#visit(this.#exchanges, temperature);
      else this.#trySwap(temperature);
    }
    this.#remember(0);
  }

  #trySwap(temperature: number): void {
    const { groupOf } = this.#assignment;
    const p = this.#random.below(groupOf.length);
    const q = this.#random.below(groupOf.length);
    this.moves++;
    const from = groupOf[p]!;
    const to = groupOf[q]!;
    if (from === to) return;
    const leaving = this.#leaving(p, from, to) + this.#leaving(q, to, from);
    if (this.#areTooManyAway(leaving)) return;
    const delta = this.#assignment.swapDelta(p, q);
    if (!mayAccept(delta, temperature, this.#random.next())) return;
    this.#away += leaving;
    this.#beforeTaking(delta);
    this.#assignment.swap(p, q);
    this.#watch?.(this.#assignment);
  }

  #tryMove(temperature: number): void {
    const { groupOf, sizes, kernel } = this.#assignment;
    const { fewest, most, groups } = kernel.instance;
    const p = this.#random.below(groupOf.length);
    const to = this.#random.below(groups);
    const from = groupOf[p]!;
    this.moves++;
    if (from === to || sizes[from]! <= fewest[from]! || sizes[to]! >= most[to]!) return;
    const leaving = this.#leaving(p, from, to);
    if (this.#areTooManyAway(leaving)) return;
    const delta = this.#assignment.moveDelta(p, to);
    if (!mayAccept(delta, temperature, this.#random.next())) return;
    this.#away += leaving;
    this.#beforeTaking(delta);
    this.#assignment.move(p, to);
    this.#watch?.(this.#assignment);
  }

  #leaving(person: number, from: number, to: number): number {
    const { keep } = this.#limits;
    return keep === null ? 0 : leavingChange(keep, person, from, to);
  }

  #areTooManyAway(leaving: number): boolean {
    const { keep } = this.#limits;
    return keep !== null && leaving > 0 && this.#away + leaving > keep.most;
  }

  #tryBlock(temperature: number): void {
    const { groupOf } = this.#assignment;
    this.moves++;
    this.#remember(0);
    const p = this.#random.below(groupOf.length);
    if (swapBlock(this.#assignment, this.#blocks!, p, this.#random, temperature))
      this.#watch?.(this.#assignment);
  }

  /** Goes through the swaps of two groups until one is taken. */
  #visit(exchanges: Exchanges, temperature: number): void {
    const { groupOf, sizes } = this.#assignment;
    const random = this.#random;
    const from = groupOf[random.below(groupOf.length)]!;
    const to = random.below(sizes.length);
    this.moves++;
    if (from === to || sizes[to] === 0) return;
    const isFound = exchanges.seek(from, to, temperature, random);
    this.moves += exchanges.looked;
    if (!isFound) return;
    this.#beforeTaking(exchanges.delta);
    this.#assignment.swap(exchanges.person, exchanges.other);
    this.#watch?.(this.#assignment);
  }

  /** Copying the best is dear, so it is done only where the walk is about to leave it, and not at every turn. */
  #beforeTaking(delta: number): void {
    if (delta > 0) this.climbs++;
    if (delta >= 0 || this.isLoose) this.#remember(this.#assignment.groupOf.length / COPY_SHARE);
  }

  #remember(pause: number): void {
    const { cost, groupOf } = this.#assignment;
    const best = this.#best;
    if (compareCosts(cost, best.cost) >= 0 || this.moves - this.#copiedAt < pause) return;
    this.#copiedAt = this.moves;
    best.groupOf.set(groupOf);
    for (const level of levels) best.cost[level] = cost[level];
  }

  /** Leaves the assignment at the best seats of the walk; returns the moves priced. */
  end(): number {
    this.#remember(0);
    if (compareCosts(this.#assignment.cost, this.#best.cost) > 0) this.#assignment.reset(this.#best.groupOf);
    return this.moves;
  }
}
