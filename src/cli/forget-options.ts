/** The command `forget`: its name, options and help. */
import type { Command } from 'commander';
import type { Io } from './io.ts';
import { plainIf } from './option-values.ts';

export function addForget(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('forget')
    .description('Take somebody out of the files of earlier runs, in all folders at once or in none.')
    .argument('<person>', 'by id, e-mail address or name, as in groups.csv')
    .argument('<folders...>', 'folders of earlier runs, or folders that hold them')
    .option('--dry-run', 'tell what would be changed, and change nothing', false)
    .option('--no-color', 'no colours')
    .addHelpText('after', FORGET_EXAMPLE)
    .action(async (person: string, folders: string[], options) => {
      const { forgetCommand } = await import('./commands/forget.ts');
      finish(await forgetCommand(plainIf(io, options), { person, folders, dryRun: options.dryRun }));
    });
}

const FORGET_EXAMPLE = `
Examples:
  minim forget "Lena Fischer" 2026-H2 2027-H1 --dry-run
  minim forget p01234 groups          every run below the folder groups

Rows, seats and invitations of the person go; report.html is removed where it names them.
Everybody else's groups and history stay, and rotate goes on from them. No backup is kept.
Exit code 1 where a file still names them, which is then told.
`;
