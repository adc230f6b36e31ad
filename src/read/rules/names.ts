/** `names:` in rules.yaml: a list that ships (trees, rivers, birds) or names of the organiser's own. */
import { birds } from '../../model/names/birds.ts';
import { rivers } from '../../model/names/rivers.ts';
import { trees } from '../../model/names/trees.ts';
import { didYouMean, fold } from '../suggest.ts';
import { type Cursor, expected, fault, isEmpty, isList, itemsOf, scalarOf, textOf } from './yaml-cursor.ts';

/** Lists that ship, by the word that names them. */
export const nameLists: Readonly<Record<string, readonly string[]>> = { trees, rivers, birds };

/** A channel can hardly be called by a longer name. */
const LONGEST = 80;

/** Each name is compared with so many others at most, lest a hostile file take time by their square. */
const COMPARED = 500;

/** Null where nothing usable is written. */
export function readNames(cursor: Cursor): readonly string[] | null {
  const lists = Object.keys(nameLists);
  if (isList(cursor)) return readOwn(cursor);
  const text = scalarOf(cursor);
  if (text === null || isEmpty(cursor)) {
    expected(cursor, `${lists.join(', ')} or a list of names`);
    return null;
  }
  const list = Object.hasOwn(nameLists, text) ? nameLists[text]! : null;
  if (list === null) {
    const help =
      didYouMean(text, lists) ?? `lists are: ${lists.join(', ')}; your own go in brackets: [${text}]`;
    fault(cursor, 'rules/value', `There is no list of names “${text}”.`, help);
  }
  return list;
}

/** More than there are groups anywhere. */
const MOST_NAMES = 10_000;

function readOwn(cursor: Cursor): string[] | null {
  const count = itemsOf(cursor).length;
  if (count > MOST_NAMES) {
    const help = 'a shorter list is enough: names come again with a 2 behind them';
    fault(cursor, 'rules/value', `\`names\` lists ${count} names; ${MOST_NAMES} is the most.`, help);
    return null;
  }
  const known = new Map<string, string>();
  const names: { name: string; key: string }[] = [];
  for (const item of itemsOf(cursor)) {
    const text = textOf(item, 'a name');
    if (text === null) continue;
    const name = text.normalize('NFC').trim();
    const key = fold(name);
    const why = whyNot(name, key, known.get(key));
    if (why !== null) {
      fault(item, 'rules/value', `“${name}” cannot be the name of a group: ${why}.`, 'write another name');
      continue;
    }
    const near = names.slice(0, COMPARED).find((other) => isNear(other.key, key))?.name;
    if (near !== undefined) {
      const message = `The names “${near}” and “${name}” differ by one letter only.`;
      fault(item, 'rules/near-names', message, 'people mix them up; take another for one of them');
    }
    known.set(key, name);
    names.push({ name, key });
  }
  if (names.length > 0) return names.map(({ name }) => name);
  if (itemsOf(cursor).length === 0) expected(cursor, 'one name or more');
  return null;
}

/** Why a text is no name: it could not be written, or is another name but for case, accents and marks. */
function whyNot(name: string, key: string, other: string | undefined): string | null {
  if (key === '') return 'it has no letter or digit';
  if ([...name].length > LONGEST) return `it has more than ${LONGEST} characters`;
  if (/\p{Cc}/u.test(name)) return 'it has a line break or another control character in it';
  if (other === name) return 'it is listed twice';
  return other === undefined ? null : `it is “${other}” but for case, accents and marks`;
}

/** Whether two different words of letters become one by changing, adding or removing one letter; `Team 1` and `Team 2` are no slip. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (long.length - short.length > 1 || /\p{N}/u.test(a + b) || short.length < 3) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.slice(long.length === short.length ? at + 1 : at);
  return rest.join('') === long.slice(at + 1).join('');
}
