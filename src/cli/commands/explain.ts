/** `minim explain`: why somebody sits where they sit, what a group is, why two are apart; or one page for leadership. */
import { dirname } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { judge } from '../../engine/check.ts';
import { findOpening, rankSeats } from '../../engine/seats.ts';
import { explainGroup } from '../../engine/why/group.ts';
import { explainPair } from '../../engine/why/pair.ts';
import { explainPerson } from '../../engine/why/person.ts';
import { nameOf } from '../../model/problem.ts';
import { IN_PRIVATE } from '../../read/rules/openly.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { renderSeats } from '../../write/seats-text.ts';
import { PRIVATE_REASON, type Scene } from '../../write/why/change-text.ts';
import { renderGroup } from '../../write/why/group-text.ts';
import { renderLeadership } from '../../write/why/leadership.ts';
import { renderPair } from '../../write/why/pair-text.ts';
import { renderPerson } from '../../write/why/person-text.ts';
import { EXIT_DONE, EXIT_INPUT } from '../exit-codes.ts';
import { findGroup, findPerson, findTarget, type Target, unclear } from '../explain-target.ts';
import { type GroupsInput, openWithGroups, rolesOf } from '../groups-input.ts';
import type { Io } from '../io.ts';
import type { Loaded } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { sayAssumptions, sayDiagnostics } from '../run-files.ts';
import { sayRead } from '../say-read.ts';

export interface ExplainCommand {
  readonly people: string;
  readonly groups: string;
  /** A person or a group; absent for leadership. */
  readonly who: string | undefined;
  readonly other: string | undefined;
  readonly in: string | undefined;
  readonly for: 'leadership' | undefined;
  readonly rules: string | undefined;
  readonly cycle: string | undefined;
  readonly quiet: boolean;
}

export async function explainCommand(io: Io, command: ExplainCommand): Promise<number> {
  // The groups that are explained are not history: nobody has met in them before.
  const { loaded, input, diagnostics } = await openWithGroups(io, {
    ...command,
    output: dirname(command.groups),
  });
  const targets = loaded && input ? targetsOf(command, loaded, input) : [];
  const faults = targets.flatMap((target) => (target.kind === 'unclear' ? [target.fault] : []));
  const all = [...diagnostics, ...faults];
  sayDiagnostics(io, command, all);
  if (loaded === null || input === null || hasErrors(all)) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  sayRead(io, command, loaded);
  if (command.for === 'leadership') io.out(leadershipPage(loaded, input));
  else io.out(`${explained(io, loaded, input, targets)}${forTerminal(judgedBy(loaded, input))}\n`);
  return EXIT_DONE;
}

/** What the words mean, in order: a person or group, another person, the group of `--in`; or what is wrong with them. */
function targetsOf(command: ExplainCommand, loaded: Loaded, input: GroupsInput): Target[] {
  const { who, other } = command;
  if (command.for !== undefined) {
    const words = [who, other, command.in].filter((word) => word !== undefined);
    return words.length === 0
      ? []
      : [
          unclear(
            '--for leadership speaks of all groups, and of nobody in particular.',
            'leave out the other words',
          ),
        ];
  }
  if (who === undefined)
    return [
      unclear('Whom shall minim explain?', 'name a person, a group or two people; or write --for leadership'),
    ];
  const first =
    other === undefined && command.in === undefined
      ? findTarget(who, loaded, input)
      : findPerson(who, loaded, input);
  const second = other === undefined ? [] : [findPerson(other, loaded, input)];
  if (other !== undefined && command.in !== undefined)
    return [unclear('--in is for one person, and two are named.', 'leave out one of them')];
  const same = second.some(
    (each) => each.kind === 'person' && first.kind === 'person' && each.person === first.person,
  );
  if (same) return [unclear('Both names are those of one person.', 'name two people')];
  return [first, ...second, ...(command.in === undefined ? [] : [findGroup(command.in, input)])];
}

function explained(io: Io, loaded: Loaded, input: GroupsInput, targets: readonly Target[]): string {
  const { problem } = loaded;
  const { groups } = input;
  const palette = paletteFor(io.outColours);
  const standing = [...loaded.standing, ...loaded.inPrivate.standing];
  const scene: Scene = { problem, standing, groups, width: io.outWidth };
  const [first, second] = targets;
  if (first?.kind === 'group') {
    const facts = { roles: rolesOf(input), watched: loaded.watched };
    return renderGroup(scene, explainGroup(problem, groups, first.group, standing), facts, palette);
  }
  const { person } = first as Extract<Target, { kind: 'person' }>;
  if (second?.kind === 'person')
    return renderPair(scene, explainPair(problem, groups, person, second.person, standing), palette);
  const only = second?.kind === 'group' ? second.group : null;
  if (!input.lineOf.has(person)) return withoutSeat(scene, loaded, person, only, palette);
  const role = rolesOf(input).get(person) ?? '';
  return renderPerson(scene, explainPerson(groups, person, standing, only), { role, only }, palette);
}

/** Why somebody has no seat; for a participant, the seats there are. */
function withoutSeat(
  scene: Scene,
  loaded: Loaded,
  person: number,
  only: number | null,
  palette: ReturnType<typeof paletteFor>,
): string {
  const { problem, standing, groups } = scene;
  const name = forTerminal(nameOf(problem.people, person));
  const { out, sensitiveReasons } = loaded.participants;
  const reason = out[person];
  if (reason === IN_PRIVATE || (reason && sensitiveReasons.has(reason)))
    return `${name} has no seat; not possible: ${PRIVATE_REASON}.\n`;
  if (reason) return `${name} has no seat and takes no part: ${forTerminal(reason)}.\n`;
  const seats = rankSeats(groups, person, standing);
  const opening = seats.some(({ isPossible }) => isPossible)
    ? null
    : findOpening(problem, groups, person, standing);
  const asked = seats.filter(({ group }) => only === null || group === only);
  return `${name} takes part and has no seat. The seats, the best first:\n${renderSeats(problem, standing, groups, person, asked, opening, palette, scene.width)}`;
}

function leadershipPage(loaded: Loaded, input: GroupsInput): string {
  // By the rules that may be told alone: neither a count nor a proof depends on the others.
  const standing = loaded.standing.filter(({ entry }) => entry.isPublic);
  const { groups, outcomes } = judge(loaded.problem, input.groups, standing);
  const programme = loaded.head.programme.name;
  return renderLeadership(loaded.problem, standing, {
    programme,
    groups,
    outcomes,
    judgedBy: judgedBy(loaded, input),
  });
}

/** Groups were formed from an export, and are explained by another: what is said holds for the one that was read now. */
function judgedBy(loaded: Loaded, { file, unknown }: GroupsInput): string {
  const gone =
    unknown.length === 0
      ? ''
      : `; ${unknown.length} of ${file} ${unknown.length === 1 ? 'is' : 'are'} not in it`;
  return `Judged by ${loaded.problem.people.file} as it is today, not as it was when the groups were formed${gone}.`;
}
