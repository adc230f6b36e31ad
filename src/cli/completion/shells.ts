/** The command `completion`: its name, shells and help. */
import { Argument, type Command } from 'commander';
import type { Io } from '../io.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export function addCompletion(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('completion')
    .description('Print a script that completes commands, options and files at the prompt of a shell.')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', COMPLETION_EXAMPLE)
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('../commands/completion.ts');
      finish(completionCommand(io, program, shell));
    });
}

const COMPLETION_EXAMPLE = `
In ~/.bashrc, in ~/.zshrc after compinit, or in ~/.config/fish/config.fish:
  source <(minim completion bash)
  source <(minim completion zsh)
  minim completion fish | source
`;
