/** `minim demo`: the shipped example, end to end, on the terminal. */
import { fileURLToPath } from 'node:url';
import type { Io } from '../io.ts';
import { assignCommand } from './assign.ts';

export async function demoCommand(io: Io): Promise<number> {
  // From dist/ and from src/cli/commands/ alike the example lies beside package.json.
  const inPackage = ['../examples/first-run', '../../../examples/first-run'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const folder = inPackage.find((path) => io.files.existsSync(path)) ?? inPackage[0]!;
  io.out('A made-up company of 210 people; its managers are to form groups.\n\n');
  return assignCommand(io, {
    people: `${folder}/people.csv`,
    rules: `${folder}/rules.yaml`,
    output: undefined,
    cycle: undefined,
    seed: 1,
    effort: 'normal',
    seconds: undefined,
    json: false,
    dryRun: false,
    force: false,
    quiet: false,
    verbose: false,
  });
}
