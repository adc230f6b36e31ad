/** Cells that say whether somebody may facilitate: yes, x, trained; no, not yet. */
import { fold } from '../suggest.ts';

const yes: readonly string[] = [
  ...['yes', 'y', 'true', 't', '1', 'x', 'ja', 'oui', 'si', 'sim'],
  ...['facilitator', 'facilitates', 'can facilitate', 'may facilitate', 'trained', 'certified', 'willing'],
];
const no: readonly string[] = [
  ...['no', 'n', 'false', 'f', '0', 'nein', 'non', 'nao'],
  ...['not', 'not yet', 'never', 'untrained', 'not trained', 'not willing'],
];

/** Null where the cell says neither. */
export function readAnswer(cell: string): boolean | null {
  const text = cell.trim();
  if (/^[✓✔☑✅]\ufe0f?$/u.test(text)) return true;
  if (/^[✗✘☐❌]\ufe0f?$/u.test(text)) return false;
  const word = fold(text);
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : null;
}
