/** Tries changes of rules.yaml the way `assign` would run with them, and tells those that make groups possible. */
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { NoGroups } from '../engine/answer.ts';
import { brokenBetweenPools } from '../engine/assign.ts';
import { findClash } from '../engine/clash/find-clash.ts';
import type { Clash, ClashAnswer } from '../model/clash.ts';
import { compareCosts } from '../model/cost.ts';
import { participantsIn } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { poolPlans } from '../read/rules/participants.ts';
import type { StandingRule } from '../rules/price.ts';
import { forTerminal } from '../write/safe-text.ts';
import { promiseText } from '../write/why/promise-text.ts';
import { type AssignCommand, formGroups } from './form-groups.ts';
import type { Io } from './io.ts';
import { type Loaded, load } from './load.ts';
import { paletteFor } from './palette.ts';
import { both, type Relaxation, sizesAround, softer } from './relaxations.ts';

/** Ways that are told; more is no help. */
const SHOWN = 5;
/** With more people each trial takes longer than an organiser waits. */
const MOST_TRIED = 400;

/** Rules softened together. */
const TOGETHER = 5;

export interface Relaxed extends Relaxation {
  readonly solution: Solution;
  readonly standing: readonly StandingRule[];
}

export async function sayRelaxations(
  io: Io,
  command: AssignCommand,
  loaded: Loaded,
  { pool, reason }: NoGroups,
  found: { readonly clash: Clash; readonly standing: readonly StandingRule[] } | null,
): Promise<void> {
  // By the clock no two searches are alike, so nothing could be promised.
  if (participantsIn(loaded.problem) > MOST_TRIED || command.seconds !== undefined) return;
  const entries = (found?.standing ?? loaded.standing).map(({ entry }) => entry);
  const isBetween = brokenBetweenPools(loaded.standing) !== null;
  const index = loaded.problem.pools.findIndex(({ name }) => name === pool);
  const wishes = entries.filter(({ id }) => !isBetween || id === 'together');
  const lists = [
    ...(reason === 'no-division' ? [] : softer(loaded, found?.clash ?? null, wishes)).map((each) => [each]),
    ...(isBetween || index < 0 ? [] : sizesAround(loaded, index)),
  ];
  const relaxed: Relaxed[] = [];
  for (const list of lists) {
    for (const each of list) {
      const tried = await tryOut(io, command, each);
      if (tried === null) continue;
      relaxed.push(tried);
      break;
    }
  }
  relaxed.sort((a, b) => compareCosts(a.solution.cost, b.solution.cost));
  const palette = paletteFor(io.errColours);
  if (relaxed.length === 0) {
    io.err('No change of one word was found that makes groups possible.\n');
    return;
  }
  io.err(`${palette.strong('What would make it possible')}, the cheapest first; each was tried:\n`);
  for (const { what, paste, softened, solution, standing } of relaxed.slice(0, SHOWN)) {
    io.err(
      `  ${palette.strong(forTerminal(what))}  ${forTerminal(
        promiseText(
          solution,
          standing,
          softened.map(({ key }) => key),
        ),
      )}\n`,
    );
    for (const line of paste.split('\n')) io.err(`      ${palette.faint(forTerminal(line))}\n`);
  }
}

/**
 * What `assign` would make of the same people with this rules.yaml; null where it makes no groups either. Where other rules
 * clash once one is softened, one of those is softened as well.
 */
export async function tryOut(io: Io, command: AssignCommand, change: Relaxation): Promise<Relaxed | null> {
  const quiet: Io = { ...io, progress: false, err: () => {} };
  const { loaded, diagnostics } = await load(quiet, { ...command, rulesText: change.text });
  if (loaded === null || hasErrors(diagnostics)) return null;
  // Whether there are groups at all is found more quickly than which are the best.
  const ways = waysToPool(loaded);
  if (ways.some((way) => clashesIn(way).every((answer) => answer.kind === 'possible'))) {
    const about = `trying ${change.what}`;
    const { read, result } = formGroups(io, { ...command, verbose: false }, loaded, about);
    if (result.kind === 'solved')
      return worth({ ...change, solution: result.solution, standing: read.standing });
  }
  const clash = clashesIn(ways.at(-1)!).find((answer) => answer.kind === 'clash')?.clash ?? null;
  if (clash === null || change.softened.length === 0 || change.softened.length === TOGETHER) return null;
  const entries = loaded.standing.map(({ entry }) => entry);
  for (const next of softer(loaded, clash, entries)) {
    const tried = await tryOut(io, command, both(change, next));
    if (tried !== null) return tried;
  }
  return null;
}

/** Itself where every softened rule costs something; else fewer of them would do, and it is null. */
function worth(relaxed: Relaxed): Relaxed | null {
  const { softened, solution, standing } = relaxed;
  const costs = softened.map(
    ({ key }) => solution.outcomes.find(({ rule }) => standing[rule]!.entry.key === key)?.cost,
  );
  return costs.includes(0) ? null : relaxed;
}

/** The ways in which pools may be formed: those of the programme, or the one that rules.yaml says. */
function waysToPool(loaded: Loaded): Pick<Loaded, 'problem' | 'standing'>[] {
  const isByProgramme = loaded.participants.arePoolsByProgramme;
  return isByProgramme ? poolPlans.map((poolPlan) => loaded.again({ poolPlan })) : [loaded];
}

/** What is known of each pool, by the rules that may be told of. */
function clashesIn({ problem, standing }: Pick<Loaded, 'problem' | 'standing'>): ClashAnswer[] {
  return problem.pools.map((_, index) => findClash(problem, index, standing));
}
