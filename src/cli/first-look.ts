/** The commands for a first look at an export: their names, options and help. */
import type { Command } from 'commander';
import type { Io } from './io.ts';
import { filled, plainIf } from './option-values.ts';

export function addInit(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('init')
    .description('Look at an export and write a commented rules.yaml that fits it.')
    .argument('[people]', 'the export: a CSV file, one row a person')
    .option('-o, --output <file>', 'write here (default: rules.yaml beside the export); - prints it', filled)
    .option('--yes', 'ask nothing and take every default', false)
    .option('--ask-hr', 'print the e-mail that asks HR for the columns that are missing', false)
    .option('--force', 'replace a rules.yaml that exists', false)
    .option('--no-color', 'no colours')
    .addHelpText('after', INIT_EXAMPLE)
    .action(async (people: string | undefined, options) => {
      const { initCommand } = await import('./commands/init.ts');
      finish(await initCommand(plainIf(io, options), { ...options, people }));
    });
}

const INIT_EXAMPLE = `
Examples:
  minim init people.csv            asks a few questions; Enter takes the default
  minim init people.csv --yes      asks nothing
  minim init people.csv --ask-hr   the e-mail for the owner of the export

What it writes runs as it stands: it is tried on the export before it is written.
`;

export function addPeople(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('people')
    .description('Tell who takes part, who does not and why, what to fix, and how columns were understood.')
    .argument('<people>', 'the export: a CSV file, one row a person')
    .option('-r, --rules <file>', 'the rules (default: as for assign)')
    .option('--cycle <half-year>', 'the half-year the groups are for (default: the next one)')
    .option('--csv', 'print every row of the export with its verdict, as CSV', false)
    .option('--quiet', 'print errors only', false)
    .option('--verbose', 'list everybody and everything', false)
    .option('--no-color', 'no colours')
    .addHelpText('after', PEOPLE_EXAMPLE)
    .action(async (people: string, options) => {
      const { peopleCommand } = await import('./commands/people.ts');
      finish(await peopleCommand(plainIf(io, options), { ...options, people }));
    });
}

const PEOPLE_EXAMPLE = `
Examples:
  minim people people.csv
  minim people people.csv -r rules.yaml --csv > verdicts.csv

Solves nothing and writes no file. Exit code 1 where nobody takes part.
`;
