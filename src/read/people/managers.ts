/** Finds the manager whom a cell means: by id, by e-mail address or by name, and never by a guess. */

import type { ManagerBy } from '../layout.ts';
import { fold } from '../suggest.ts';
import type { MergedPerson } from './merge.ts';
import { isWithheld } from './rows.ts';

export type Found =
  | {
      readonly kind: 'found';
      readonly person: number;
      readonly how: 'id' | 'repaired id' | 'e-mail' | 'name';
    }
  | { readonly kind: 'ambiguous'; readonly people: readonly number[] }
  | { readonly kind: 'unknown' };

export type FindPerson = (text: string, by: ManagerBy) => Found;

/** Looks people up by any of their ids (merged rows have several), addresses and names. */
export function personFinder(people: readonly MergedPerson[]): FindPerson {
  const byId = new Map<string, number[]>();
  const byPlainId = new Map<string, number[]>();
  const byEmail = new Map<string, number[]>();
  const byName = new Map<string, number[]>();
  const add = (index: Map<string, number[]>, key: string, person: number) => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [person]);
    else if (!list.includes(person)) list.push(person);
  };
  people.forEach(({ rows, main }, person) => {
    for (const row of rows) {
      add(byId, row.id, person);
      add(byPlainId, plainId(row.id), person);
      if (row.email !== '') add(byEmail, row.email.toLowerCase(), person);
    }
    if (!isWithheld(main.name) && main.standing !== 'vacant post') add(byName, nameKey(main.name), person);
  });
  const lookUp = (
    index: Map<string, number[]>,
    key: string,
    how: 'id' | 'repaired id' | 'e-mail' | 'name',
  ): Found => {
    const list = index.get(key);
    if (list === undefined) return { kind: 'unknown' };
    return list.length === 1 ? { kind: 'found', person: list[0]!, how } : { kind: 'ambiguous', people: list };
  };
  return (text, by) => {
    const attempts = [
      () => lookUp(byId, text, 'id'),
      () => lookUp(byEmail, text.toLowerCase(), 'e-mail'),
      () => lookUp(byPlainId, plainId(text), 'repaired id'),
      ...(by === 'any' || by === 'name'
        ? [() => (isWithheld(text) ? unknown : lookUp(byName, nameKey(text), 'name'))]
        : []),
    ];
    let result: Found = unknown;
    for (const attempt of attempts) {
      result = attempt();
      if (result.kind !== 'unknown') return result;
    }
    return result;
  };
}

const unknown: Found = { kind: 'unknown' };

/** An id as both sides of a file may write it: without case, and without the zeros that spreadsheets take away. */
function plainId(id: string): string {
  return id.toLowerCase().replace(/^0+(?=[0-9])/, '');
}

/** The words of a name in any order: "Lovelace, Ada" is "Ada Lovelace". */
export function nameKey(name: string): string {
  return fold(name).split(' ').sort().join(' ');
}
