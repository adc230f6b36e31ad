/** `minim check`: judges groups, whoever made them; --fix mends them, --moves improves them. */
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { check, judge } from '../../engine/check.ts';
import type { NotFixed } from '../../engine/fix.ts';
import { fixInPrivate } from '../../engine/fix-in-private.ts';
import { HARD } from '../../model/cost.ts';
import { renderCheck, renderFix } from '../../write/check-text.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { EXIT_DONE, EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { groupFacts } from '../group-facts.ts';
import { type GroupsInput, openWithGroups, rolesOf } from '../groups-input.ts';
import type { Io } from '../io.ts';
import type { Loaded } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { withProgress } from '../progress.ts';
import { REPORT, seatsOfOthers, writeReport } from '../report.ts';
import { rolesAfter, unmarkedFacilitators } from '../roles.ts';
import {
  asSolution,
  commandToSave,
  outputBlocked,
  type RunOptions,
  runFileNames,
  runFiles,
  save,
  sayAssumptions,
  sayDiagnostics,
} from '../run-files.ts';
import { sayRead } from '../say-read.ts';

export interface CheckCommand extends RunOptions {
  readonly groups: string;
  readonly fix: boolean;
  readonly moves: number | undefined;
}

export async function checkCommand(io: Io, command: CheckCommand): Promise<number> {
  const { loaded, input, diagnostics } = await openWithGroups(io, command);
  const names = command.fix ? [...runFileNames, REPORT] : [REPORT];
  const blocked = input ? outputBlocked(io, command, names) : null;
  const unmarked = loaded && input ? unmarkedFacilitators(loaded, input) : [];
  const all = [...diagnostics, ...unmarked, ...(blocked ? [blocked] : [])];
  sayDiagnostics(io, command, all);
  if (loaded === null || input === null || hasErrors(all)) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  sayRead(io, command, loaded);
  const standing = [...loaded.standing, ...loaded.inPrivate.standing];
  const judgement = withProgress(io, !command.quiet, 'the same people anew', (onProgress) =>
    check(loaded.problem, input.groups, standing, command.seed, onProgress),
  );
  if (!command.quiet && !command.json)
    io.out(
      renderCheck(
        loaded.problem,
        standing,
        judgement,
        factsOf(io, loaded, input, command),
        paletteFor(io.outColours),
      ),
    );
  if (command.fix) return fix(io, command, loaded, input);
  if (command.json)
    io.out(
      runFiles(io, loaded, asSolution(judge(loaded.problem, input.groups, loaded.standing)), {
        ...command,
        command: 'check',
        effort: 'quick',
        unplaced: input.unplaced,
        roles: rolesOf(input),
      }).get('result.json')!,
    );
  if (command.output !== undefined) {
    const { groups, unplaced } = input;
    const facts = { command: 'check', roles: rolesOf(input), unplaced, others: seatsOfOthers(input) };
    const page = writeReport(io, loaded, groups, facts);
    const saved = save(io, command, { texts: new Map([[REPORT, page]]) }, '');
    if (saved !== EXIT_DONE) return saved;
  }
  if (judgement.cost[HARD] === 0 && input.twice.length === 0) return EXIT_DONE;
  if (command.quiet && !command.json) io.err(sayBroken(judgement.cost[HARD]));
  return EXIT_NO;
}

/** All that is said of a no where only errors are printed. */
function sayBroken(cost: number): string {
  const what = cost > 0 ? 'Hard rules are broken' : 'Somebody has two seats';
  return `${what}; minim check without --quiet names the lines.\n`;
}

function factsOf(io: Io, loaded: Loaded, input: GroupsInput, { verbose }: CheckCommand) {
  const seatedOutsiders = [...input.lineOf.keys()].filter((person) => loaded.problem.poolOf[person]! < 0);
  return {
    file: input.file,
    lineOf: input.lineOf,
    unplaced: input.unplaced,
    strangers: seatedOutsiders.map((person) => ({
      person,
      reason: loaded.participants.out[person] ?? 'out',
    })),
    unknown: input.unknown.length - input.unclear.length,
    unclear: input.unclear.length,
    twice: input.twice.length,
    shown: groupFacts(io, loaded, verbose, rolesOf(input)),
  };
}

function whyNotFixed({ moves }: CheckCommand, { broken, isImpossible }: NotFixed): string {
  const rules = broken.map(forTerminal).join(', ');
  if (isImpossible) return `no seats in these groups hold all hard rules (the best found break ${rules})`;
  const limit = moves === undefined ? '' : ` with ${moves} people moved`;
  return `no way was found${limit} to hold ${rules}`;
}

function fix(io: Io, command: CheckCommand, loaded: Loaded, input: GroupsInput): number {
  const { problem, inPrivate } = loaded;
  const standing = [...loaded.standing, ...inPrivate.standing];
  const palette = paletteFor(io.outColours);
  const result = fixInPrivate(problem, input.groups, input.unplaced, loaded.standing, inPrivate.standing, {
    seed: command.seed,
    moves: command.moves ?? null,
  });
  if (result.kind === 'not-fixed') {
    io.err(
      `${paletteFor(io.errColours).bad('Not fixed')}: ${whyNotFixed(command, result)}. Nothing was written.\n`,
    );
    return EXIT_NO;
  }
  if (!command.quiet && !command.json) {
    const judgement = judge(problem, result.groups, standing);
    io.out(renderFix(problem, standing, judgement, result, factsOf(io, loaded, input, command), palette));
  }
  const roles = rolesAfter(loaded, input, result.groups);
  const texts = runFiles(io, loaded, asSolution(judge(problem, result.groups, loaded.standing)), {
    ...command,
    command: 'check',
    effort: 'normal',
    unplaced: result.unplaced,
    roles,
  });
  if (command.output !== undefined) {
    const { groups, unplaced } = result;
    texts.set(REPORT, writeReport(io, loaded, groups, { command: 'check', roles, unplaced }));
  }
  if (command.json) io.out(texts.get('result.json')!);
  const limit = command.moves === undefined ? [] : ['--moves', `${command.moves}`];
  const toSave = commandToSave('check', [command.people, command.groups, '--fix', ...limit], command);
  return save(io, command, { texts }, toSave);
}
