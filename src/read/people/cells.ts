/** Cells that say nothing. */
import { unknownValues } from '../empty-words.ts';

const LONGEST = unknownValues.reduce((most, { length }) => Math.max(most, length), 0);

export function isUnknown(cell: string): boolean {
  return cell.length <= LONGEST && unknownValues.includes(cell.toLowerCase());
}
