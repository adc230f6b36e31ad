/** The command line: names, options and help. What a command does stands in commands/. */
import { Command } from 'commander';
import { addAssign } from './assign-options.ts';
import { addCompletion } from './completion/shells.ts';
import { addExplain } from './explain-options.ts';
import { addInit, addPeople } from './first-look.ts';
import { addForget } from './forget-options.ts';
import type { Io } from './io.ts';
import { addCheck, addPlace } from './judge-options.ts';
import { addKitTemplates } from './kit-options.ts';
import { plainIf, sayUsage } from './option-values.ts';
import { addRotate } from './rotate-options.ts';
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
  addForget(program, io, finish);
  addRules(program, io, finish);
  addKitTemplates(program, io, finish);
  program
    .command('demo')
    .description('Run the shipped example, end to end, on the terminal. Writes nothing.')
    .option('--no-color', 'no colours')
    .action(async (options) => {
      const { demoCommand } = await import('./commands/demo.ts');
      finish(await demoCommand(plainIf(io, options)));
    })
    .addHelpText('after', '\nExample:\n  minim demo\n');
  addCompletion(program, io, finish);
  program.hook('preAction', async (_, command) => {
    const { putBackStopped } = await import('./put-back.ts');
    putBackStopped(io, command);
  });
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
