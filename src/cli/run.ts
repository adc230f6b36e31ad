/** Runs the command line and turns whatever happens into an exit code: the only place that catches errors. */
import { CommanderError } from 'commander';
import { TooManyPairs } from '../rules/pair-list.ts';
import { forTerminal } from '../write/safe-text.ts';
import { bugReport } from './bug-report.ts';
import { EXIT_BUG, EXIT_DONE, EXIT_INPUT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { buildProgram } from './program.ts';

/** `args` are the words after the program's name. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let exitCode = EXIT_DONE;
  try {
    const program = buildProgram(io, (code) => {
      exitCode = code;
    });
    if (args.length === 0) {
      program.outputHelp();
      return EXIT_INPUT;
    }
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_INPUT;
    if (error instanceof TooManyPairs) {
      io.err(`error: ${forTerminal(error.message)}.\nNothing was written.\n`);
      return EXIT_INPUT;
    }
    io.err(bugReport(error, io.env));
    return EXIT_BUG;
  }
}
