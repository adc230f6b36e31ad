/** The command line: names, options and help. What a command does stands in commands/. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { rotationModes } from '../read/rules/rotation.ts';
import type { EffortName } from '../solve/solve.ts';
import { addExplain } from './explain-options.ts';
import { addInit, addPeople } from './first-look.ts';
import type { Io } from './io.ts';
import { filled, plainIf, sayUsage } from './option-values.ts';
import { version } from './version.ts';

/** Builds the program; `finish` receives the exit code of the command that ran. */
export function buildProgram(io: Io, finish: (exitCode: number) => void): Command {
  const program = new Command('minim')
    .description(
      'Forms small peer-support groups of managers from an HR export: nobody with their boss, a good mix in each.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'explain a command')
    .showHelpAfterError('(add --help for an explanation and an example)')
    .addHelpText('after', GUIDE);
  addInit(program, io, finish);
  addPeople(program, io, finish);
  addAssign(program, io, finish);
  addRotate(program, io, finish);
  addCheck(program, io, finish);
  addPlace(program, io, finish);
  addExplain(program, io, finish);
  addDiff(program, io, finish);
  addRules(program, io, finish);
  program
    .command('demo')
    .description('Run the shipped example, end to end, on the terminal. Writes nothing.')
    .action(async () => finish(await (await import('./commands/demo.ts')).demoCommand(io)))
    .addHelpText('after', '\nExample:\n  minim demo\n');
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err, outputError: sayUsage });
  }
  return program;
}

const GUIDE = `
Start here:
  minim demo                            see it work on a made-up company
  minim init people.csv                 write a rules.yaml that fits your export
  minim people people.csv               who takes part, who does not, what to fix
  minim assign people.csv               groups on the terminal, nothing written
  minim assign people.csv -o 2027-H1    the same, saved in the folder 2027-H1
  minim check people.csv groups.csv     judge groups, whoever made them
  minim explain people.csv groups.csv "Lena Fischer"   why here, and why not elsewhere
  minim rotate people.csv --from 2027-H1/groups.csv -o 2027-H2

An export needs one row a person and, best, six columns: id, name, manager,
department, team, timezone. Other headings are recognised; see README.md.

Exit codes: 0 done · 1 the rules cannot hold · 2 input or usage · 3 a bug in minim.
No network: nothing leaves this machine.
`;

/** Options of every command that reads an export and may write groups. */
function addRunOptions(command: Command, files: string): Command {
  return command
    .option(
      '-r, --rules <file>',
      'the rules (default: rules.yaml beside the export, then here, else built-in mini-m)',
    )
    .option('-o, --output <folder>', `write ${files} there (without it nothing is written)`, filled)
    .option(
      '--cycle <half-year>',
      'the half-year the groups are for, such as 2027-H1 (default: the next one)',
    )
    .option('--seed <number>', 'another seed finds other groups of about the same cost', wholeNumber, 1)
    .option('--json', 'print result.json instead of the summary', false)
    .option('--dry-run', 'search and report, and write nothing', false)
    .option('--force', 'replace files that exist', false)
    .option('--quiet', 'print errors only', false)
    .option('--verbose', 'list every group and every reason', false)
    .option('--no-color', 'no colours (so does the variable NO_COLOR)');
}

function addAssign(program: Command, io: Io, finish: (exitCode: number) => void): void {
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
    .addOption(
      new Option('--prices', 'tell what each soft rule costs the others: made hard, and left out')
        .conflicts(['rounds', 'json', 'seconds'])
        .default(false),
    )
    .option('--seconds <number>', 'search this long instead; the result then depends on the machine', seconds)
    .option(
      '--threads <number>',
      'at most this many; this version uses one, and the result never depends on it',
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

function addRotate(program: Command, io: Io, finish: (exitCode: number) => void): void {
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

function calendarOption(): Option {
  return new Option(
    '--calendar',
    'write calendar/<group>.ics too: an event at the group’s common time',
  ).default(false);
}

function attendeesOption(): Option {
  return new Option(
    '--attendees',
    'put members and their e-mail addresses into the calendar files; who leads invites',
  ).default(false);
}

function effortOption(): Option {
  return new Option('--effort <how much>', 'how long to search; the same effort gives the same groups')
    .choices(['quick', 'normal', 'best'] satisfies EffortName[])
    .default('normal');
}

function addCheck(program: Command, io: Io, finish: (exitCode: number) => void): void {
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

function addPlace(program: Command, io: Io, finish: (exitCode: number) => void): void {
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

function addDiff(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('diff')
    .description('Tell what changed between two groups files.')
    .argument('<before>', 'the older groups')
    .argument('<after>', 'the newer groups')
    .option('--json', 'print the difference as data', false)
    .option('--no-color', 'no colours')
    .addHelpText('after', '\nExample:\n  minim diff 2026-H2/groups.csv 2027-H1/groups.csv\n')
    .action(async (before: string, after: string, options) => {
      const { diffCommand } = await import('./commands/diff.ts');
      finish(await diffCommand(plainIf(io, options), { before, after, json: options.json }));
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

function addRules(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('rules')
    .description('Print the rules as sentences, with what each weighs against the others.')
    .argument('[people]', 'an export; without it the built-in programme is shown')
    .option('-r, --rules <file>', 'the rules (default: as for assign)')
    .option('--no-color', 'no colours')
    .addHelpText('after', '\nExample:\n  minim rules people.csv -r rules.yaml\n')
    .action(async (people: string | undefined, options) => {
      const { rulesCommand } = await import('./commands/rules.ts');
      finish(await rulesCommand(plainIf(io, options), { people, rules: options.rules }));
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 0.');
  return Number(text);
}

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
