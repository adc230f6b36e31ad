/** Starts the command line in this process. */
import { bugReport } from './bug-report.ts';
import { EXIT_BUG } from './exit-codes.ts';
import { nodeIo } from './io.ts';
import { run } from './run.ts';

const io = nodeIo();
// Node would print the error with all its words, which may quote the input.
process.on('uncaughtException', (error) => {
  io.err(bugReport(error, io.env));
  process.exit(EXIT_BUG);
});
process.exitCode = await run(process.argv.slice(2), io);
