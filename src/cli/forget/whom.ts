/** Who is to be forgotten: an id of the earlier groups, with every name that it had in them. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { unescapeCell } from '../../read/groups/raw-seats.ts';
import { nameKey } from '../../read/people/names.ts';
import { didYouMean } from '../../read/suggest.ts';

/** Somebody as a file of earlier groups has them; texts are empty where it says nothing. */
export interface Seat {
  readonly file: string;
  readonly group: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export interface Forgotten {
  /** Empty for somebody who has only a name. */
  readonly id: string;
  readonly names: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

/** Somebody who is in no groups file any more, by the very word; null where that is part of somebody else's name. */
export function asWritten(word: string, seats: readonly Seat[]): Forgotten | null {
  const part = word.trim().toLowerCase();
  const isPart = ({ id, name }: Seat) => [id, name].some((text) => text.toLowerCase().includes(part));
  if (part === '' || seats.some(isPart)) return null;
  return { id: word, names: new Set([word]), addresses: new Set() };
}

type Found = { readonly whom: Forgotten } | { readonly fault: Diagnostic };

/** By id, else by e-mail address, else by name in any order of its words; also as a cell of groups.csv has them. */
export function findWhom(word: string, seats: readonly Seat[]): Found {
  const found = findWritten(word, seats);
  if ('whom' in found) return found;
  const bare = findWritten(unescapeCell(word), seats);
  return 'whom' in bare ? bare : found;
}

function findWritten(word: string, seats: readonly Seat[]): Found {
  const byId = seats.filter(({ id }) => id === word);
  const byEmail = seats.filter(({ email }) => email.toLowerCase() === word.toLowerCase());
  const key = nameKey(word);
  const byName = key === '' ? [] : seats.filter(({ name }) => nameKey(name) === key);
  const found = [byId, byEmail, byName].find((each) => each.length > 0) ?? [];
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length === 0) {
    const known = [...new Set(seats.flatMap(({ id, name }) => [name, id].filter(Boolean)))];
    const help =
      didYouMean(word, known) ?? 'give an id, an e-mail address or a name as it stands in groups.csv';
    return { fault: diagnostic('usage/option', null, `“${word}” is nobody in these groups.`, help) };
  }
  if (ids.length > 1) {
    const choices = ids.map(
      (id) => `${id || 'without an id'} (${found.find((seat) => seat.id === id)!.file})`,
    );
    const message = `Several ids have the name “${word}”: ${choices.join(', ')}.`;
    const help = 'give the id; somebody whose id has changed is forgotten under one after the other';
    return { fault: diagnostic('usage/option', null, message, help) };
  }
  const [id = ''] = ids;
  const own = id === '' ? found : seats.filter((seat) => seat.id === id);
  const texts = (all: readonly string[]) => new Set(all.filter(Boolean));
  return {
    whom: {
      id,
      names: texts(own.map(({ name }) => name)),
      addresses: texts(own.map(({ email }) => email.toLowerCase())),
    },
  };
}

/** Whether a row is of the person: by id where it has one, else by name. */
export function isOf({ id, names }: Forgotten, row: { readonly id: string; readonly name: string }): boolean {
  return row.id === '' ? names.has(row.name) : row.id === id;
}
