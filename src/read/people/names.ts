/** What two writings of one name have in common: order, titles in brackets, ranks and degrees told apart from names. */
import { hashOfWords } from '../same-keys.ts';
import { fold } from '../suggest.ts';

/** The words of a name in any order: "Lovelace, Ada" is "Ada Lovelace". */
export function nameKey(name: string): string {
  return fold(name).split(' ').sort().join(' ');
}

/** A hash that is equal for names of one key; it takes a fraction of the time that the key takes. */
export function nameHash(name: string): number {
  return hashOfWords(/^[ -~]*$/.test(name) ? name : fold(name));
}

/** No name is longer, and comparing takes time by the square of the length. */
const LONGEST = 200;

const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev gen lt col maj brig capt cdr cmdr adm sgt ' +
    'hon phd md mba msc bsc ma ba cbe obe mbe kcb cb qc kc jr sr ii iii'
  ).split(' '),
);

/** The key of a name without titles: “NEUBERGER, James [Prof]” is “James Neuberger”. Never fewer than two words. */
export function untitledKey(name: string): string {
  if (name.length > LONGEST) return nameKey(name);
  const words = fold(name.replace(/[[(][^\])]*[\])]/g, ' ')).split(' ');
  const plain = words.filter((word) => !titles.has(word));
  return (plain.length < 2 ? words : plain).sort().join(' ');
}

/** Whether two names differ only in that one has further given names or initials. */
export function differInMiddle(a: string, b: string): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return false;
  const [few, many] = [untitledKey(a).split(' '), untitledKey(b).split(' ')].sort(
    (x, y) => x.length - y.length,
  ) as [string[], string[]];
  if (few.length < 2 || few.length === many.length) return false;
  return few.every((word) => many.includes(word));
}
