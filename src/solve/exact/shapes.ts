/** What kind of table a count term has: the exact solver prices some of them in easier ways. */
import type { CountTerm } from '../../model/terms.ts';

/** Whether each step costs at least as much as the one before. */
export function isConvex(table: readonly number[]): boolean {
  return table.every((cost, i) => i < 2 || cost - table[i - 1]! >= table[i - 1]! - table[i - 2]!);
}

/** Whether nobody who joins a group ever makes it cheaper. */
export function onlyRises({ costByCount, costByCounted }: CountTerm): boolean {
  const rises = (table: readonly number[]) => table.slice(1).map((cost, i) => cost - table[i]!);
  const own = rises(costByCount);
  // Of so many counted members, any number up to all of them may share the category of the one who is added.
  return rises(costByCounted ?? costByCount.map(() => 0)).every((rise, counted) =>
    own.slice(0, counted + 1).every((each) => each + rise >= 0),
  );
}

/** What each pair of one category costs, where that is all that a term counts; else null. */
export function pairWeight({ costByCount, costByCounted }: CountTerm): number | null {
  const each = costByCount[2] ?? 0;
  if (costByCounted !== undefined || each < 0) return null;
  return costByCount.every((cost, count) => cost === (each * count * (count - 1)) / 2) ? each : null;
}

/** What each pair of different categories costs, where that is all that a term counts; else null. */
export function unlikeWeight({ costByCount, costByCounted }: CountTerm): number | null {
  const each = costByCounted?.[2];
  if (!each || costByCounted === undefined) return null;
  const isAll = costByCounted.every((cost, count) => {
    const pairs = (each * count * (count - 1)) / 2;
    return cost === pairs && costByCount[count]! + pairs === 0;
  });
  return isAll ? each : null;
}
