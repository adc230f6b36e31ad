/** Tries a rules.yaml before it is written: the same way that `minim assign` goes, with a quick search. */
import { type Diagnostic, gather, hasErrors } from '../diagnostics/diagnostic.ts';
import { assign } from '../engine/assign.ts';
import type { Cycle } from '../model/problem.ts';
import type { Proposal, TrialFigures } from '../model/proposal.ts';
import { type PeopleFile, readPeople } from '../read/people/read-people.ts';
import { type Choices, ladder, whyWeakened } from '../read/propose/choices.ts';
import { type ChosenColumn, hasTwoPools, propose } from '../read/propose/propose.ts';
import { readHead } from '../read/rules/head.ts';
import { readProblem } from '../read/rules/read-problem.ts';
import { readYaml } from '../read/rules/yaml-cursor.ts';
import type { Table } from '../read/table.ts';
import { renderRulesYaml } from '../write/rules-yaml.ts';

export interface Settled {
  readonly text: string;
  readonly proposal: Proposal;
  readonly figures: TrialFigures;
}

export type Outcome =
  | { readonly kind: 'settled'; readonly settled: Settled }
  /** No rung of the ladder holds; why the last one does not, and what would help. */
  | { readonly kind: 'none'; readonly why: string; readonly help: string };

/** The strictest choices, from the given ones on, with which groups of these people can be made. */
export function settle(
  table: Table,
  file: PeopleFile,
  columns: readonly ChosenColumn[],
  first: Choices,
  cycle: Cycle,
): Outcome {
  const scope = {
    hasTwoPools: hasTwoPools(file, first.circle),
    hasTeams: file.layout.columns.has('team'),
  };
  const failures: { choices: Choices; why: string; help: string }[] = [];
  for (const choices of ladder(first, scope)) {
    const proposal = propose(file, columns, choices, whyWeakened(first, choices, failures));
    const tried = trial(table, renderRulesYaml(proposal, null), cycle);
    if (tried.kind === 'solved') {
      const { figures } = tried;
      return { kind: 'settled', settled: { text: renderRulesYaml(proposal, figures), proposal, figures } };
    }
    failures.push({ choices, why: tried.why, help: tried.help });
  }
  // Of the same people, what stands in the way of even the weakest choices.
  const { why, help } = failures.findLast(({ choices }) => choices.circle === first.circle)!;
  return { kind: 'none', why, help };
}

type Tried =
  | { readonly kind: 'solved'; readonly figures: TrialFigures }
  | { readonly kind: 'failed'; readonly why: string; readonly help: string };

/** Throws where the text is not understood: minim wrote it. */
function trial(table: Table, text: string, cycle: Cycle): Tried {
  const { root, diagnostics } = readYaml({ file: 'rules.yaml', text });
  const faults: Diagnostic[] = diagnostics;
  refuse(faults);
  const head = readHead(root!);
  refuse(faults);
  const { file, diagnostics: oddities } = readPeople(table, head.columns, cycle, head);
  refuse(oddities);
  const {
    problem,
    standing,
    diagnostics: more,
  } = readProblem(head, file!, cycle, () => ({ table: null, diagnostics: [] }));
  gather(faults, more);
  refuse(faults);
  const result = assign(problem, standing, { seed: 1, effort: 'quick' });
  if (result.kind === 'no-groups') {
    const pool = problem.pools.length > 1 ? `pool ${result.pool}: ` : '';
    return { kind: 'failed', why: `${pool}${result.sentences[0]}`, help: result.help };
  }
  const pools = problem.pools.map(({ name }, index) => {
    const groups = result.solution.groups.filter((group) => group.pool === index);
    return { name, sizes: groups.map(({ members }) => members.length) };
  });
  return { kind: 'solved', figures: { pools } };
}

function refuse(faults: readonly Diagnostic[]): void {
  if (!hasErrors(faults)) return;
  const said = faults.map(({ code, place, message }) => `${code} ${place?.line}:${place?.column} ${message}`);
  throw new Error(`the rules.yaml that init would write is not understood: ${said.join('; ')}`);
}
