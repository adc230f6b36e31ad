/** Why people take no part, as files may tell it: nothing of the private file, and nothing that a sensitive column says. */
import type { PeopleFile } from '../people/read-people.ts';
import { vacancyHeading } from '../people/row-cells.ts';
import { ON_LEAVE } from '../people/standing.ts';
import { NOT_CHOSEN } from './default-who.ts';
import type { OutReason } from './participants.ts';

/** For the terminal only. */
export const IN_PRIVATE = 'away or out (private)';

/** Reasons that rest on sensitive columns, whatever `who:` says. */
export function sensitiveReasons(file: PeopleFile, sensitive: ReadonlySet<string>): ReadonlySet<OutReason> {
  const isSensitive = (heading: string | null) => heading !== null && sensitive.has(heading);
  return new Set([
    ...(isSensitive(file.headingOf('status')) ? ['left', 'not a person', ON_LEAVE] : []),
    ...(isSensitive(file.headingOf('end_date')) ? ['left'] : []),
    ...(isSensitive(vacancyHeading(file.table)) ? ['vacant post'] : []),
  ]);
}

/**
 * `standing` are the reasons that hold whatever is chosen. Where any reason is kept back, or people are chosen by a
 * sensitive column, all who are not chosen have one: a count of its own would say how many it is.
 */
export function reasonsInFiles(
  out: readonly OutReason[],
  standing: readonly OutReason[],
  secret: ReadonlySet<OutReason>,
  isChosenInSecret: boolean,
): readonly OutReason[] {
  if (secret.size === 0 && !isChosenInSecret && !out.includes(IN_PRIVATE)) return out;
  return out.map((reason, person) => {
    const told = standing[person]!;
    return reason === null ? null : told === null || secret.has(told) ? NOT_CHOSEN : told;
  });
}
