/** Names of groups in a rotation: which live on, which are new, and what is said of it. */
import { byCodePoint } from '../model/order.ts';
import type { PreviousGroup, Problem } from '../model/problem.ts';
import { groupNames } from './group-names.ts';

/** Names of the groups: those that live on, the largest first where some must end, then new ones. */
export function namesFor(
  problem: Problem,
  old: readonly PreviousGroup[],
  count: number,
  taken: ReadonlySet<string>,
): string[] {
  const bySize = [...old].sort((a, b) => b.members.length - a.members.length || byCodePoint(a.name, b.name));
  const kept = bySize.slice(0, count).map(({ name }) => name);
  return [...kept, ...groupNames(count - kept.length, problem.names, taken)].sort(byCodePoint);
}

/** Says which groups end and which are new. */
export function tellChanges(
  pool: string,
  old: readonly PreviousGroup[],
  names: readonly string[],
  count: number,
  hasPools: boolean,
  why: string | null,
  notes: string[],
): void {
  const where = hasPools ? ` in the pool ${pool}` : '';
  const [now, before] = [new Set(names), new Set(old.map(({ name }) => name))];
  const ended = [...before].filter((name) => !now.has(name));
  const begun = names.filter((name) => !before.has(name));
  const because = why === null ? '' : `; with as many as before, ${why}`;
  if (ended.length > 0)
    notes.push(
      `${ended.join(', ')} ${ended.length === 1 ? 'ends' : 'end'}${where}: ${count} groups fit the sizes${because}`,
    );
  if (begun.length > 0 && old.length > 0)
    notes.push(
      `${begun.join(', ')} ${begun.length === 1 ? 'is new' : 'are new'}${where}: ${count} groups fit the sizes${because}`,
    );
}
