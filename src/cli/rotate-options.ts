/** The command `rotate`: its name, options and help. */
import { type Command, Option } from 'commander';
import { rotationModes } from '../read/rules/rotation.ts';
import type { Io } from './io.ts';
import { kitOption } from './kit-options.ts';
import { plainIf, wholeNumber } from './option-values.ts';
import { addRunOptions, attendeesOption, calendarOption, effortOption } from './run-options.ts';

export function addRotate(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const command = program
    .command('rotate')
    .description(
      'Carry groups into the next half-year: a few members of each go to other groups, joiners come, leavers drop out.',
    )
    .argument('<people>', 'the export of today: a CSV file, one row a person')
    .requiredOption(
      '--from <groups>',
      'the groups of the half-year before, as minim wrote them or as they are now',
    );
  addRunOptions(command, 'groups.csv, roster.md, result.json, moves.csv, diff.md and report.html')
    .addOption(
      new Option('--mode <mode>', 'a few go, everyone changes, or only what is broken').choices(
        rotationModes,
      ),
    )
    .option('--move <number>', 'how many members go from each group (default: 2)', wholeNumber)
    .addOption(effortOption())
    .addOption(calendarOption())
    .addOption(attendeesOption())
    .addOption(kitOption())
    .addHelpText('after', ROTATE_EXAMPLE)
    .action(async (people: string, options) => {
      const { rotateCommand } = await import('./commands/rotate.ts');
      finish(await rotateCommand(plainIf(io, options), { ...options, people }));
    });
}

const ROTATE_EXAMPLE = `
Examples:
  minim rotate people.csv --from 2026-H2/groups.csv -o 2027-H1
  minim rotate people.csv --from 2026-H2/groups.csv --dry-run
  minim rotate people.csv --from 2026-H2/groups.csv --mode everyone -o 2027-H1

Earlier groups in folders beside that of --from are remembered: nobody goes back to a group
or meets the same people soon. --force goes on when many members are missing from the export.
`;
