/** A season: several rounds of new groups in which as few as possible meet again, searched together. */
import { addCosts, type Cost, costAt, FREE, HARD, levels } from '../model/cost.ts';
import { counted } from '../model/counted.ts';
import { type PastGroup, type Problem, participantsIn } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { standingRule } from '../rules/index.ts';
import { MEETING_WEIGHTS } from '../rules/met-before.ts';
import type { StandingRule } from '../rules/price.ts';
import type { SeasonInstance } from '../solve/season/season.ts';
import {
  compareSeasons,
  type SeasonRestart,
  seasonEffort,
  solveSeason,
} from '../solve/season/solve-season.ts';
import { assemble, type NoGroups, type PoolAnswer } from './answer.ts';
import { type AssignOptions, allGroups, impossibleAtOnce, notFound } from './assign.ts';
import { wideDivision } from './divisions.ts';
import { formPool } from './form-pool.ts';
import { buildInstance, hardConflicts, proveBounds } from './instance.ts';
import { type SeasonLimits, seasonLimits } from './season-limits.ts';

export interface SolvedRounds {
  readonly kind: 'solved';
  /** In order; each is priced with the rounds before it as its latest cycles. */
  readonly rounds: readonly SolvedRound[];
  /** What is proved about meeting again, by pool. */
  readonly limits: readonly SeasonLimits[];
  readonly notes: readonly string[];
}

/** One round with the problem and the rules as they stand for it: earlier rounds are history. */
export interface SolvedRound {
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  readonly solution: Solution;
}

/** The season of one pool. */
interface PoolSeason {
  readonly first: PoolAnswer;
  readonly earlier: readonly ReadonlyMap<number, number>[];
  readonly limits: SeasonLimits;
  readonly best: SeasonRestart;
  readonly moves: number;
  readonly restarts: number;
}

/**
 * `standing` must hold `met-before`, where it is wanted, even if nobody has met before the season. The result speaks of
 * the rules of `told` alone.
 */
export function assignRounds(
  problem: Problem,
  standing: readonly StandingRule[],
  rounds: number,
  options: AssignOptions,
  told: readonly StandingRule[] = standing,
): SolvedRounds | NoGroups {
  const impossible = impossibleAtOnce(problem, standing);
  if (impossible) return impossible;
  const seasons: PoolSeason[] = [];
  const notes: string[] = [];
  const everyone = participantsIn(problem);
  let before = 0;
  for (const [index, pool] of problem.pools.entries()) {
    // A tenth of the time of a pool goes into its first round, which finds out how many groups there can be.
    const share = (part: number) => (before + part * pool.members.length) / everyone;
    const formed = formPool(problem, pool, index, standing, options, share(0.1));
    if (formed.kind === 'none') return { ...formed, kind: 'no-groups', pool: pool.name };
    if (formed.kind === 'not-found') return notFound(problem, pool, formed.answer, standing);
    notes.push(...formed.notes);
    const { division } = formed.answer;
    const conflicts = hardConflicts(wideDivision(pool, index, division.groups), standing);
    const isStrict = standing.some(({ entry }) => entry.id === 'met-before' && entry.level === HARD);
    const earlier = earlierMeetings(problem, division.members);
    const limits = seasonLimits(problem, division, conflicts, earlier, rounds);
    if (isStrict) {
      // As many groups as there can be: in smaller groups people meet fewer others.
      const most = pool.groupCount ?? Math.floor(pool.members.length / pool.size.min);
      const least = seasonLimits(problem, wideDivision(pool, index, most), conflicts, earlier, rounds);
      if (least.again > 0) return tooMany(pool.name, least.because);
    }
    const season = searchSeason(
      { standing, first: formed.answer, earlier, limits },
      pool.name,
      rounds,
      options,
      share(1),
    );
    if (season.best.cost[HARD] > 0) return missed(pool.name, rounds, season, standing);
    seasons.push(season);
    before += pool.members.length;
  }
  const solved = inTurn(problem, told, seasons, rounds);
  return { kind: 'solved', rounds: solved, limits: seasons.map(({ limits }) => limits), notes };
}

function tooMany(pool: string, sentences: readonly string[]): NoGroups {
  const help = 'ask for fewer `--rounds`, or write `met-before: avoid`';
  return { kind: 'no-groups', reason: 'cannot-hold', pool, sentences, help };
}

/** Hard meetings again and what they cost. */
function hardMeetings(standing: readonly StandingRule[], { again }: SeasonRestart) {
  const weight = unitOfMeeting(standing)[HARD];
  return weight > 0 ? { repeats: again.repeats, cost: again.cost * weight } : { repeats: 0, cost: 0 };
}

function missed(
  pool: string,
  rounds: number,
  { moves, best }: PoolSeason,
  standing: readonly StandingRule[],
): NoGroups {
  const { repeats, cost } = hardMeetings(standing, best);
  const broken = best.cost[HARD] - cost;
  const times = broken === 1 ? 'once' : `${broken} times`;
  const meetings = counted(repeats, 'meeting');
  const faults = [
    ...(repeats > 0 ? [`has ${meetings} of people who have met already`] : []),
    ...(broken > 0 ? [`breaks ${repeats > 0 ? 'other ' : ''}hard rules ${times}`] : []),
  ];
  return {
    kind: 'no-groups',
    reason: 'not-found',
    pool,
    sentences: [
      `No way was found to hold every hard rule in ${rounds} rounds in ${moves} moves; it is not proved that there is none`,
      `the nearest found still ${faults.join(' and ')}`,
    ],
    help: 'try `--effort best`, ask for fewer `--rounds`, or soften a rule from never/must to avoid/should',
  };
}

function unitOfMeeting(standing: readonly StandingRule[]): Cost {
  return standing
    .filter(isAboutMeeting)
    .reduce<Cost>((sum, { entry }) => addCosts(sum, costAt(entry.level, entry.weight)), FREE);
}

const isAboutMeeting = ({ entry }: StandingRule) => entry.id === 'met-before';

type Facts = Pick<PoolSeason, 'first' | 'earlier' | 'limits'> & {
  readonly standing: readonly StandingRule[];
};

function searchSeason(
  facts: Facts,
  pool: string,
  rounds: number,
  options: AssignOptions,
  share: number,
): PoolSeason {
  const instance = seasonInstance(facts, rounds);
  const { people, groups } = instance.round;
  const effort = seasonEffort(options.effort, people, rounds);
  const isTimeUp = () => options.timeShare !== undefined && options.timeShare() >= share;
  const restarts = options.timeShare ? Number.MAX_SAFE_INTEGER : effort.restarts;
  let best: SeasonRestart | null = null;
  let moves = 0;
  let number = 0;
  for (; number < restarts && !(best && (best.isSettled || isTimeUp())); number++) {
    const run = solveSeason(instance, `${options.seed}/${pool}`, number, effort.moves);
    let step = run.next(false);
    while (!step.done) {
      options.onProgress?.({
        pool: `${pool}, ${rounds} rounds`,
        people,
        groups,
        restart: number + 1,
        restarts,
        moves: moves + step.value.moves,
        cost: step.value.cost,
        bound: instance.bound,
      });
      step = run.next(isTimeUp());
    }
    moves += step.value.moves;
    if (best === null || compareSeasons(step.value, best) < 0) best = step.value;
  }
  return { ...facts, best: best!, moves: moves + facts.first.moves, restarts: number };
}

function seasonInstance({ standing, first, earlier, limits }: Facts, rounds: number): SeasonInstance {
  const { division, proofs } = first;
  const others = standing.filter((each) => !isAboutMeeting(each));
  const bounds = proofs.bounds.filter((_, rule) => !isAboutMeeting(standing[rule]!));
  const round = buildInstance(division, others, bounds);
  const unit = unitOfMeeting(standing);
  const again = limits.again * MEETING_WEIGHTS.at(-1)!;
  const bound = levels.map((level) => rounds * round.bound[level] + again * unit[level]);
  return {
    round,
    rounds,
    unit,
    byGap: MEETING_WEIGHTS,
    earlier,
    bound: [bound[0]!, bound[1]!, bound[2]!],
  };
}

/** Per member: others they shared a group with before the season, with the rounds from then to its first. */
function earlierMeetings({ people, history }: Problem, members: readonly number[]): Map<number, number>[] {
  const positionOf = new Map(members.map((person, position) => [people.ids[person]!, position]));
  const earlier = members.map(() => new Map<number, number>());
  history.forEach((groups, cycle) => {
    for (const { ids } of groups) {
      const met = [...new Set(ids)].flatMap((id) => positionOf.get(id) ?? []);
      for (const a of met) for (const b of met) if (a !== b) earlier[a]!.set(b, history.length - cycle);
    }
  });
  return earlier;
}

/** Prices the rounds from the definitions, each with those before it as history: what `check` says of the files. */
function inTurn(
  problem: Problem,
  standing: readonly StandingRule[],
  seasons: readonly PoolSeason[],
  rounds: number,
): SolvedRound[] {
  const history: (readonly PastGroup[])[] = [...problem.history];
  return Array.from({ length: rounds }, (_, round) => {
    const then: Problem = { ...problem, history: [...history] };
    const rules = standing.map(({ entry, prepared }) =>
      entry.id === 'met-before' ? standingRule(then, entry) : { entry, prepared },
    );
    const answers = seasons.map((season) => answerFor(season, then, rules, round));
    const solution = assemble(allGroups(problem, answers), answers, rules);
    history.push(
      solution.groups.map(({ name, members }) => ({
        name,
        ids: members.map((person) => problem.people.ids[person]!),
      })),
    );
    return { problem: then, standing: rules, solution };
  });
}

function answerFor(
  { first, best, moves, restarts }: PoolSeason,
  problem: Problem,
  standing: readonly StandingRule[],
  round: number,
): PoolAnswer {
  const { division } = first;
  const wide = wideDivision(problem.pools[division.pool]!, division.pool, division.groups);
  const restart = { ...first.restart, groupOf: best.seats[round]! };
  const proofs = proveBounds(problem, wide, standing);
  return { ...first, restart, proofs, proved: null, moves, restarts };
}
