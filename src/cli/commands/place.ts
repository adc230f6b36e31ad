/** `minim place`: ranked seats for one joiner; with --in and -o, the groups with one row more. */
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { judge } from '../../engine/check.ts';
import { findOpening, rankSeats } from '../../engine/seats.ts';
import { HARD } from '../../model/cost.ts';
import type { Group } from '../../model/problem.ts';
import { personFinder } from '../../read/people/managers.ts';
import { IN_PRIVATE } from '../../read/rules/openly.ts';
import { didYouMean } from '../../read/suggest.ts';
import { price } from '../../rules/price.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { renderSeats } from '../../write/seats-text.ts';
import { EXIT_DONE, EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { type GroupsInput, openWithGroups } from '../groups-input.ts';
import type { Io } from '../io.ts';
import type { Loaded } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { rolesWithJoiner } from '../roles.ts';
import {
  asSolution,
  outputBlocked,
  type RunOptions,
  runFileNames,
  runFiles,
  save,
  sayAssumptions,
  sayDiagnostics,
} from '../run-files.ts';
import { sayRead } from '../say-read.ts';

export interface PlaceCommand extends RunOptions {
  readonly groups: string;
  readonly person: string;
  readonly in: string | undefined;
}

export async function placeCommand(io: Io, command: PlaceCommand): Promise<number> {
  const { loaded, input, diagnostics } = await openWithGroups(io, command);
  const found = loaded && input ? findJoiner(command, loaded, input) : null;
  const blocked = input ? (seatless(command) ?? outputBlocked(io, command, runFileNames)) : null;
  const all = [...diagnostics, ...(found?.fault ? [found.fault] : []), ...(blocked ? [blocked] : [])];
  sayDiagnostics(io, command, all);
  if (loaded === null || input === null || !found || hasErrors(all)) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  sayRead(io, command, loaded);
  const { person, group } = found;
  const { groups } = input;
  const standing = [...loaded.standing, ...loaded.inPrivate.standing];
  const seats = rankSeats(groups, person, standing);
  const isPossible = seats.some((seat) => seat.isPossible);
  const opening = isPossible ? null : findOpening(loaded.problem, groups, person, standing);
  const palette = paletteFor(io.outColours);
  if (!command.quiet && !command.json)
    io.out(renderSeats(loaded.problem, standing, groups, person, seats, opening, palette, io.outWidth));
  if (group === null) {
    if (command.quiet && !isPossible) io.err('No group has a seat that keeps the hard rules.\n');
    return isPossible ? EXIT_DONE : EXIT_NO;
  }
  if (!seats.find((seat) => seat.group === group)!.isPossible) {
    io.err(
      `${paletteFor(io.errColours).bad('Not placed')}: a hard rule stands in the way in ${forTerminal(groups[group]!.name)}. Nothing was written.\n`,
    );
    return EXIT_NO;
  }
  return write(io, command, loaded, input, person, group);
}

/** Without a seat there is no result to print or to write. */
function seatless({ in: group, json, output }: PlaceCommand): Diagnostic | null {
  if (group !== undefined || (!json && output === undefined)) return null;
  const message = `${json ? '--json' : '-o'} needs a seat to tell of.`;
  return diagnostic('usage/option', null, message, 'choose one of the groups with --in');
}

/** The person and the group that are meant, or a fault. */
function findJoiner(
  command: PlaceCommand,
  { file, problem, participants }: Loaded,
  input: GroupsInput,
): { person: number; group: number | null; fault?: Diagnostic } {
  const none = (message: string, help?: string) => ({
    person: -1,
    group: null,
    fault: diagnostic('usage/option', null, message, help),
  });
  const found = personFinder(file.merged)(command.person, 'any');
  if (found.kind === 'ambiguous') {
    const ids = found.people.map((each) => problem.people.ids[each]!).join(' or ');
    return none(`Several people are called “${command.person}”.`, `give the id of the one you mean: ${ids}`);
  }
  if (found.kind === 'unknown') {
    const near = didYouMean(command.person, [...problem.people.names.filter(Boolean), ...problem.people.ids]);
    return none(`“${command.person}” is nobody in ${command.people}.`, near);
  }
  const line = input.lineOf.get(found.person);
  if (line !== undefined)
    return none(`${problem.people.calledAs[found.person]} has a seat already (${input.file}:${line}).`);
  if (participants.out[found.person] === IN_PRIVATE) {
    const message = `${problem.people.calledAs[found.person]} is away or out by the private file.`;
    return none(message, 'remove the line there to seat them');
  }
  if (command.in === undefined) return { person: found.person, group: null };
  const group = input.groups.findIndex(({ name }) => name === command.in);
  if (group >= 0) return { person: found.person, group };
  return none(
    `There is no group “${command.in}” in ${input.file}.`,
    didYouMean(
      command.in,
      input.groups.map(({ name }) => name),
    ),
  );
}

function write(
  io: Io,
  command: PlaceCommand,
  loaded: Loaded,
  input: GroupsInput,
  person: number,
  group: number,
): number {
  const groups = input.groups.map(
    (each, index): Group =>
      index === group ? { ...each, members: [...each.members, person].sort((a, b) => a - b) } : each,
  );
  const standing = [...loaded.standing, ...loaded.inPrivate.standing];
  if (price(groups, standing).total[HARD] > 0) {
    const say = paletteFor(io.errColours).bad('Not placed');
    io.err(`${say}: these groups break a hard rule already; minim check names it. Nothing was written.\n`);
    return EXIT_NO;
  }
  const unplaced = input.unplaced.filter((each) => each !== person);
  const texts = runFiles(io, loaded, asSolution(judge(loaded.problem, groups, loaded.standing)), {
    command: 'place',
    seed: command.seed,
    effort: 'quick',
    unplaced,
    roles: rolesWithJoiner(loaded, input, groups[group]!, person),
    others: input.unknown,
  });
  if (command.json) io.out(texts.get('result.json')!);
  return save(io, command, { texts }, `add -o DIR to --in ${forTerminal(command.in!)}`);
}
