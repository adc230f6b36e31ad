/** Says why there are no groups: who and what stands in the way, and which changes of rules.yaml were tried and help. */
import type { NoGroups } from '../engine/answer.ts';
import { brokenBetweenPools } from '../engine/assign.ts';
import { findClash } from '../engine/clash/find-clash.ts';
import type { Clash } from '../model/clash.ts';
import type { StandingRule } from '../rules/price.ts';
import { forTerminal } from '../write/safe-text.ts';
import { noteLines, peopleLines } from '../write/summary.ts';
import { PRIVATE_REASON } from '../write/why/change-text.ts';
import { clashTexts } from '../write/why/clash-text.ts';
import type { AssignCommand } from './form-groups.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { paletteFor } from './palette.ts';
import { sayRelaxations } from './relax.ts';
import { summaryFacts } from './run-files.ts';

const heads = {
  'no-division': 'No groups can be made',
  'cannot-hold': 'The hard rules cannot hold',
  'not-found': 'No groups were found',
} as const;

/** In plain words. `command` is that which was asked for, so that what is promised is what it would do; for a season of rounds nothing is. */
export async function sayNo(
  io: Io,
  command: AssignCommand,
  loaded: Loaded,
  result: NoGroups,
  isSeason = false,
): Promise<void> {
  const palette = paletteFor(io.errColours);
  const { problem, participants } = loaded;
  const found = clashOf(loaded, result);
  const isOfPool = problem.pools.length > 1 && problem.pools.some(({ name }) => name === result.pool);
  const pool = isOfPool ? ` for the pool ${forTerminal(result.pool)}` : '';
  const head = `${heads[found ? 'cannot-hold' : result.reason]}${pool}`;
  const sentences = found ? clashTexts({ problem, ...found }) : result.sentences.map(withoutSecrets);
  const facts = { ...summaryFacts(loaded, participants.notes, false), width: io.errWidth };
  for (const line of [...peopleLines(problem, facts, palette), ...noteLines(facts, palette)])
    io.err(`${line}\n`);
  io.err(`${palette.bad(head)}: ${sentences.map(forTerminal).join('\n  ')}.\n`);
  io.err(`  ${palette.faint('help:')} ${forTerminal(result.help)}\n`);
  if (!command.quiet && !isSeason) await sayRelaxations(io, command, loaded, result, found);
  if (command.output !== undefined) io.err('Nothing was written.\n');
}

/** A sentence about a rule of private.yaml names the people it is about, and is not told. */
function withoutSecrets(sentence: string): string {
  return sentence.startsWith('private ') ? `not possible: ${PRIVATE_REASON}` : sentence;
}

/** The clash behind a no, proved; null where numbers alone say it, or nothing is proved. Open rules come first. */
function clashOf(
  { problem, standing, inPrivate }: Loaded,
  { pool, reason }: NoGroups,
): { readonly clash: Clash; readonly standing: readonly StandingRule[] } | null {
  const index = problem.pools.findIndex(({ name }) => name === pool);
  if (index < 0 || reason === 'no-division' || brokenBetweenPools(standing) !== null) return null;
  for (const rules of [standing, [...standing, ...inPrivate.standing]]) {
    const answer = findClash(problem, index, rules);
    if (answer.kind === 'clash') return { clash: answer.clash, standing: rules };
  }
  return null;
}
