/** People of one name who all take part: one person on two rows would get two seats. */
import { nameKey } from './names.ts';
import type { PeopleFile } from './read-people.ts';
import { isWithheld } from './rows.ts';

/** Each set of two or more, in the order of the file. */
export function namesakes({ people, merged }: PeopleFile, among: readonly number[]): number[][] {
  const byName = new Map<string, number[]>();
  const inFile = [...among].sort((a, b) => people.lines[a]! - people.lines[b]!);
  for (const person of inFile) {
    const { name } = merged[person]!.main;
    if (isWithheld(name)) continue;
    const key = nameKey(name);
    const same = byName.get(key);
    if (same) same.push(person);
    else byName.set(key, [person]);
  }
  return [...byName.values()].filter((same) => same.length > 1);
}

/** Of namesakes of whom some have an e-mail address, those without: likelier second posts than people. */
export function likelySecondPosts({ merged }: PeopleFile, same: readonly number[]): number[] {
  const bare = same.filter((person) => merged[person]!.main.email === '');
  return bare.length < same.length ? bare : [];
}
