/** Cells that say nothing. */
import { unknownValues } from '../empty-words.ts';

export function isUnknown(cell: string): boolean {
  return unknownValues.includes(cell.toLowerCase());
}
