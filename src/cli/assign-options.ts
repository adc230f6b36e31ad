/** The command `assign`: its name, options and help. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from './io.ts';
import { kitOption } from './kit-options.ts';
import { plainIf, wholeNumber } from './option-values.ts';
import { addRunOptions, attendeesOption, calendarOption, effortOption } from './run-options.ts';

export function addAssign(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const command = program
    .command('assign')
    .description('Form groups from an HR export.')
    .argument('<people>', 'the export: a CSV file, one row a person');
  addRunOptions(command, 'groups.csv, roster.md, result.json and report.html')
    .addOption(effortOption())
    .option(
      '--rounds <number>',
      'a season of so many rounds in which as few as possible meet twice; each gets a folder',
      rounds,
    )
    .addOption(calendarOption().conflicts('rounds'))
    .addOption(attendeesOption().conflicts('rounds'))
    .addOption(kitOption().conflicts('rounds'))
    .addOption(
      new Option('--prices', 'tell what each soft rule costs the others: made hard, and left out')
        .conflicts(['rounds', 'json', 'seconds'])
        .default(false),
    )
    .option('--seconds <number>', 'search this long instead; the result then depends on the machine', seconds)
    .option(
      '--threads <number>',
      'at most this many (default: as many as there are cores); the same groups for any number',
      wholeNumber,
    )
    .addHelpText('after', ASSIGN_EXAMPLE)
    .action(async (people: string, options) => {
      if (options.rounds === undefined) {
        const { assignCommand } = await import('./commands/assign.ts');
        finish(await assignCommand(plainIf(io, options), { ...options, people }));
      } else {
        const { assignRoundsCommand } = await import('./commands/assign-rounds.ts');
        finish(await assignRoundsCommand(plainIf(io, options), { ...options, people }));
      }
    });
}

const ASSIGN_EXAMPLE = `
Examples:
  minim assign people.csv -r rules.yaml -o 2027-H1
  minim assign people.csv --rounds 10 -o season    pairs, with program: one-on-ones in rules.yaml

A small rules.yaml:
  who:
    include: { reports: 1 or more }
    exclude: { title: ["VP*", "Chief *"], department: [People] }
  size: { min: 5, ideal: 6, max: 8 }
  rules:
    reporting-chain: never      # never, avoid / must, should / prefer / off
    same-manager: avoid
    spread: { department: prefer, timezone: prefer }
    apart: { strength: never, pairs: [[e7, e9]] }

\`minim rules people.csv\` prints the rules that would be used as sentences.
`;

function rounds(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new InvalidArgumentError('Expected a number of rounds from 1 to 999.');
  return Number(text);
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1e6)) throw new InvalidArgumentError('Expected a number of seconds above 0.');
  return value;
}
