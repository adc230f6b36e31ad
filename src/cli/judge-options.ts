/** The commands that take groups as they are, `check` and `place`: their names, options and help. */
import type { Command } from 'commander';
import type { Io } from './io.ts';
import { plainIf, wholeNumber } from './option-values.ts';
import { addRunOptions } from './run-options.ts';

export function addCheck(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const command = program
    .command('check')
    .description(
      'Judge groups, whoever made them: broken rules with their lines and repairs, and how far from the best.',
    )
    .argument('<people>', 'the export: a CSV file, one row a person')
    .argument('<groups>', 'the groups: one row a person with a group column, or one column a group');
  addRunOptions(command, 'report.html, and with --fix the mended groups,')
    .option('--fix', 'mend every broken hard rule with the fewest people moved', false)
    .option('--moves <number>', 'with --fix: the best groups within so many moved people', wholeNumber)
    .addHelpText('after', CHECK_EXAMPLE)
    .action(async (people: string, groups: string, options) => {
      const { checkCommand } = await import('./commands/check.ts');
      finish(await checkCommand(plainIf(io, options), { ...options, people, groups }));
    });
}

const CHECK_EXAMPLE = `
Examples:
  minim check people.csv groups.csv
  minim check people.csv my-groups.csv --fix -o fixed
  minim check people.csv my-groups.csv --fix --moves 4 -o better

With a new export and last half-year's groups this is the report of what has changed.
Exit code 1 where a hard rule is broken.
`;

export function addPlace(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const command = program
    .command('place')
    .description('Rank the seats for one joiner, with what each costs. Moves nobody.')
    .argument('<people>', 'the export: a CSV file, one row a person')
    .argument('<groups>', 'the groups as they are')
    .argument('<person>', 'the joiner, by id, e-mail address or name');
  addRunOptions(command, 'the groups with one row more (with --in)')
    .option('--in <group>', 'seat the person in this group')
    .addHelpText('after', PLACE_EXAMPLE)
    .action(async (people: string, groups: string, person: string, options) => {
      const { placeCommand } = await import('./commands/place.ts');
      finish(await placeCommand(plainIf(io, options), { ...options, people, groups, person }));
    });
}

const PLACE_EXAMPLE = `
Examples:
  minim place people.csv groups.csv "Lena Fischer"
  minim place people.csv groups.csv "Lena Fischer" --in Birch -o joined
`;
