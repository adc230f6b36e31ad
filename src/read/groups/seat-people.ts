/** Who sits where: the seats of a groups file matched with the people of an export. Proposes, never guesses. */
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { FindPerson, Found } from '../people/managers.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { isWithheld } from '../people/rows.ts';
import { didYouMean } from '../suggest.ts';
import type { RawSeat } from './raw-seats.ts';

export interface Seat extends RawSeat {
  /** Index in the export, or null where nobody there is meant. */
  readonly person: number | null;
}

export interface SeatedPeople {
  readonly seats: readonly Seat[];
  readonly diagnostics: readonly Diagnostic[];
}

export function seatPeople(
  source: string,
  raw: readonly RawSeat[],
  file: PeopleFile,
  find: FindPerson,
): SeatedPeople {
  const diagnostics: Diagnostic[] = [];
  const repaired: string[] = [];
  const former: string[] = [];
  const first = new Map<number, RawSeat>();
  const seats = raw.map((seat): Seat => {
    const place = { file: source, line: seat.line };
    const found = lookUp(seat, find);
    if (found.kind === 'ambiguous') diagnostics.push(askWhich(seat, found.people, file, place));
    if (found.kind === 'unknown') diagnostics.push(unknownPerson(seat, file, place));
    if (found.kind !== 'found') return { ...seat, person: null };
    if (found.how === 'repaired id')
      repaired.push(`“${seat.id}” is ${file.people.ids[found.person]} (line ${seat.line})`);
    if (found.how === 'former id')
      former.push(`“${seat.id || seat.name}” is ${file.people.ids[found.person]} now (line ${seat.line})`);
    const before = first.get(found.person);
    if (before === undefined) first.set(found.person, seat);
    else {
      const message = `${file.people.calledAs[found.person]} has two seats: ${before.group} (line ${before.line}) and ${seat.group}; the first counts.`;
      diagnostics.push(diagnostic('groups/twice', place, message, 'remove one of the lines'));
    }
    return { ...seat, person: found.person };
  });
  if (repaired.length > 0) {
    const some = repaired.slice(0, 5).join(', ') + (repaired.length > 5 ? ', ...' : '');
    const message = `${repaired.length === 1 ? 'An id was' : `${repaired.length} ids were`} matched without leading zeros or case: ${some}.`;
    diagnostics.push(diagnostic('groups/matched', { file: source }, message));
  }
  if (former.length > 0) {
    const some = former.slice(0, 5).join(', ') + (former.length > 5 ? ', ...' : '');
    const message = `${former.length === 1 ? 'A former id was' : `${former.length} former ids were`} followed: ${some}.`;
    diagnostics.push(diagnostic('groups/matched', { file: source }, message));
  }
  return { seats, diagnostics };
}

/** By id where the seat has one, else by address, else by name. */
function lookUp({ id, email, name }: RawSeat, find: FindPerson): Found {
  // A cell of a table with one column a group may be any of the three.
  if (id === name && id === email) return find(id, 'any');
  if (id !== '') {
    // An id that is nobody's belongs to somebody who has left; their name may be somebody else's by now.
    return find(id, 'id');
  }
  const byEmail: Found = email === '' ? { kind: 'unknown' } : find(email, 'email');
  return byEmail.kind !== 'unknown' || name === '' ? byEmail : find(name, 'any');
}

function shownAs({ id, email, name }: RawSeat): string {
  return name || id || email;
}

function askWhich(
  seat: RawSeat,
  people: readonly number[],
  { people: { ids, lines, file } }: PeopleFile,
  place: Place,
): Diagnostic {
  const choices = people.map((person) => `${ids[person]} (${file}:${lines[person]})`).join(' or ');
  const message = `Several people are called “${shownAs(seat)}”.`;
  return diagnostic('groups/which-person', place, message, `write the id of the one you mean: ${choices}`);
}

function unknownPerson(seat: RawSeat, { people }: PeopleFile, place: Place): Diagnostic {
  const shown = shownAs(seat);
  const byName = isWithheld(seat.name)
    ? undefined
    : didYouMean(
        shown,
        people.names.filter((name) => !isWithheld(name)),
      );
  // Ids differ by a digit from many others; only where there is no name is the nearest worth a question.
  const question =
    byName ?? (seat.name === '' || seat.name === seat.id ? didYouMean(seat.id, people.ids) : undefined);
  const near = question?.match(/“(.*)”/)?.[1];
  const person = near === undefined ? -1 : Math.max(people.names.indexOf(near), people.ids.indexOf(near));
  const help =
    person < 0 ? undefined : `${question} (id ${people.ids[person]}, ${people.file}:${people.lines[person]})`;
  return diagnostic('groups/unknown-person', place, `“${shown}” is not in ${people.file}.`, help);
}
