/** Names that carry more in brackets, as Workday writes them: “Jane Doe (12345) (On Leave)”. */
import { awayValues, leftValues } from '../status-words.ts';
import { fold } from '../suggest.ts';
import { ON_LEAVE, type Standing } from './standing.ts';

export interface WorkerName {
  readonly name: string;
  /** The id in brackets; empty where there is none. */
  readonly id: string;
  readonly standing: Exclude<Standing, 'vacant post'>;
}

/** No name is longer; taking brackets off a longer text could take long. */
const LONGEST = 200;

/** What the brackets at the end of a name say; null where they say nothing that is understood, as in “Robert (Bob)”. */
export function readWorkerName(text: string): WorkerName | null {
  if (text.length > LONGEST) return null;
  let name = text;
  let id = '';
  let standing: WorkerName['standing'] = null;
  for (;;) {
    const brackets = /^(.*\S)\s*\(([^()]*)\)$/s.exec(name);
    if (brackets === null) break;
    const inside = brackets[2]!.trim();
    const word = fold(inside);
    if (leftValues.includes(word)) standing = 'left';
    else if (awayValues.includes(word)) standing ??= ON_LEAVE;
    else if (id === '' && /^[A-Za-z]{0,4}-?\d{2,}$/.test(inside)) id = inside;
    else break;
    name = brackets[1]!;
  }
  return name === text ? null : { name, id, standing };
}
