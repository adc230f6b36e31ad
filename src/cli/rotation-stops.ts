/** What stops a rotation before anybody is moved, unless told to go on. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { RotateCommand } from './commands/rotate.ts';
import { type GroupsInput, NEW_IDS } from './groups-input.ts';

/** A slip in a name must not make a leaver and a joiner of one person. */
export function unclearSeats({ file, unclear }: GroupsInput): Diagnostic | null {
  const [first] = unclear;
  if (first === undefined) return null;
  const named = unclear
    .slice(0, 5)
    .map(({ name, line }) => `${name} (line ${line})`)
    .join(', ');
  const message = `It is not clear who is meant by ${named}; nobody was moved.`;
  return diagnostic(
    'groups/unclear',
    { file, line: first.line },
    message,
    'correct the names or give ids; if they have left, add --force',
  );
}

/** More than a quarter of the members missing from the export: the wrong file, or ids that changed. */
export function tooManyMissing(
  { from, people }: RotateCommand,
  { unknown, seats }: GroupsInput,
): Diagnostic | null {
  if (unknown.length * 4 <= seats.length) return null;
  const some = unknown.slice(0, 5).map(({ name, id }) => name || id);
  const message = `${unknown.length} of the ${seats.length} people in ${from} are not in ${people}, such as ${some.join(', ')}.`;
  const help = `${NEW_IDS}; if they have all left, add --force to go on`;
  return diagnostic('groups/many-missing', { file: from, line: unknown[0]!.line }, message, help);
}
