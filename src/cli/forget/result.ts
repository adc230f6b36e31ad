/** Takes a person out of result.json; figures stay, and it is noted that it can no longer be made again. */
import { safeJson } from '../../write/safe-text.ts';

interface Violation {
  people?: unknown;
}

interface Result {
  minim?: unknown;
  format?: unknown;
  forgotten?: unknown;
  groups?: { members?: unknown; facilitator?: unknown }[];
  unplaced?: unknown;
  rules?: { violations?: Violation[] }[];
}

/** The format that this minim writes and understands. */
const FORMAT = 1;

export function isOfNewerMinim(text: string): boolean {
  const format = read(text)?.format;
  return typeof format === 'number' && format > FORMAT;
}

function read(text: string): Result | null {
  try {
    const result = JSON.parse(text) as Result | null;
    return typeof result === 'object' && result?.minim !== undefined ? result : null;
  } catch {
    return null;
  }
}

/** Null where the text is no result, or does not name the id. */
export function withoutPerson(text: string, id: string): string | null {
  const result = read(text);
  if (result === null) return null;
  let count = 0;
  const drop = (list: unknown): unknown => {
    if (!Array.isArray(list) || !list.includes(id)) return list;
    count++;
    return list.filter((each) => each !== id);
  };
  for (const group of result.groups ?? []) {
    group.members = drop(group.members);
    if (group.facilitator === id) group.facilitator = null;
  }
  result.unplaced = drop(result.unplaced);
  for (const rule of result.rules ?? []) {
    rule.violations = (rule.violations ?? []).filter((violation) => {
      const before = count;
      violation.people = drop(violation.people);
      // Of two people one would be left, who broke nothing alone.
      return count === before || (violation.people as unknown[]).length > 1;
    });
  }
  if (count === 0) return null;
  const times = typeof result.forgotten === 'number' ? result.forgotten : 0;
  return safeJson({ ...result, forgotten: times + 1 });
}
