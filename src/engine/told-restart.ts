/** Runs a restart to its end and tells on the way how far the search has come. */
import { type Cost, compareCosts } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import type { Progress, Restart } from '../solve/solve.ts';
import type { AssignProgress } from './assign.ts';

/** What stands before the restart; `number` from 0, `moves` of all that are done. */
export interface SearchSoFar {
  readonly pool: string;
  readonly instance: Pick<Instance, 'people' | 'groups'>;
  readonly bound: Cost;
  readonly number: number;
  readonly restarts: number;
  readonly moves: number;
  readonly best: Restart | null;
}

export function toldRestart(
  run: Generator<Progress, Restart, boolean>,
  { pool, instance: { people, groups }, bound, number, restarts, moves, best }: SearchSoFar,
  onProgress: ((progress: AssignProgress) => void) | undefined,
  isTimeUp: () => boolean = () => false,
): Restart {
  let step = run.next(false);
  while (!step.done) {
    const now = step.value;
    onProgress?.({
      pool,
      people,
      groups,
      restart: number + 1,
      restarts,
      moves: moves + now.moves,
      cost: best && compareCosts(best.cost, now.cost) < 0 ? best.cost : now.cost,
      bound,
    });
    step = run.next(isTimeUp());
  }
  return step.value;
}
