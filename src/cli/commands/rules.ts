/** `minim rules`: the rules in force as sentences, strongest first, with their exchange rates. */

import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { levelOf } from '../../model/cost.ts';
import { programmes } from '../../read/rules/programme.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import { renderDiagnostics } from '../../write/diagnostics-text.ts';
import { renderRules } from '../../write/rules-text.ts';
import { EXIT_DONE, EXIT_INPUT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { sayRead } from '../say-read.ts';

export interface RulesCommand {
  /** Without an export, the programme as it is. */
  readonly people: string | undefined;
  readonly rules: string | undefined;
}

export async function rulesCommand(io: Io, { people, rules }: RulesCommand): Promise<number> {
  if (people === undefined) {
    const [programme] = programmes;
    io.out(
      `The programme ${programme!.name}, where the export has the columns:\n\n${renderRules(defaultEntries(), paletteFor(io.outColours), io.outWidth)}`,
    );
    io.out('To see the rules of a rules.yaml: minim rules people.csv -r rules.yaml\n');
    return EXIT_DONE;
  }
  const { loaded, diagnostics } = await load(io, { people, rules, cycle: undefined });
  const errors = diagnostics.filter((each) => each.severity === 'error');
  io.err(renderDiagnostics(errors, paletteFor(io.errColours), false));
  if (loaded === null || hasErrors(diagnostics)) return EXIT_INPUT;
  sayRead(io, {}, loaded);
  io.out(
    renderRules(
      loaded.standing.map(({ entry }) => entry),
      paletteFor(io.outColours),
      io.outWidth,
    ),
  );
  return EXIT_DONE;
}

/** The programme's rules as entries without an export: columns by name only. */
function defaultEntries(): RuleEntry[] {
  const none = {
    heading: '',
    kind: 'text',
    codes: new Int32Array(0),
    labels: [],
    meaning: new Float64Array(0),
  } as const;
  return programmes[0]!.rules.map(({ id, column, strength, weight = 1 }) => ({
    key: column === undefined ? id : `${id}:${column}`,
    id,
    strength,
    level: levelOf(strength),
    weight,
    options: column === undefined ? {} : { column: { attribute: column, values: none } },
    isPublic: true,
    writtenAt: null,
  }));
}
