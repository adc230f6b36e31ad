/** Whether an instance of moderate size has seats that hold every hard rule: tried every way, as far as some nodes go. */
import type { Instance } from '../model/terms.ts';
import { solveExactly } from '../solve/exact/solve-exactly.ts';

export type Verdict = 'possible' | 'impossible' | 'open';

/** People times groups; in larger instances a node of the exact solver, which looks at all of them, takes too long. */
const LARGEST = 12_000;

export function decideHard(instance: Instance, nodes: number): Verdict {
  if (instance.people * instance.groups > LARGEST) return 'open';
  const { kind } = solveExactly(instance, { nodes, isHardOnly: true });
  return kind === 'best' ? 'possible' : kind;
}
