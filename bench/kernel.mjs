/**
 * Priced moves a second of the solver's inner loop: `npm run bench:kernel`.
 *
 * A line per job: made-up companies of 2,000 and 10,000 with three spread rules, chain and same manager (together, and each
 * term alone), and dense pair weights. `priced` are bare prices of random swaps; `searched` is the whole annealing, with the
 * moves it takes. CPU time of this process, one thread.
 */
import { build } from 'esbuild';
import { denseJob, orgJob } from './jobs.mjs';

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { anneal } from './src/solve/anneal.ts';
      export { deal } from './src/solve/construct.ts';
      export { buildKernel } from './src/solve/kernel.ts';
      export { RandomStream } from './src/solve/random.ts';
      export { WorkingAssignment } from './src/solve/working-assignment.ts';`,
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/');",
  },
});
const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { anneal, buildKernel, deal, RandomStream, WorkingAssignment } = await import(code);

const PRICES = 4_000_000;
const MOVES = 8_000_000;

const company = orgJob(2000);
const jobs = {
  '2,000 people, all terms': company,
  ...Object.fromEntries(
    company.terms.map((term) => [`2,000 people, ${term.name}`, { ...company, terms: [term] }]),
  ),
  '10,000 people, all terms': orgJob(10_000),
  'pair weights, 480 people in 20': denseJob(480, 20),
  'pair weights, 2,000 people in 50': denseJob(2000, 50),
};
const wanted = process.argv.slice(2);
for (const [name, job] of Object.entries(jobs)) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const priced = rate(() => priceSwaps(job));
  const searched = rate(() => search(job));
  process.stdout.write(`${name.padEnd(36)} ${priced} million priced a second, ${searched} searched\n`);
}

/** Work per CPU second of a function that returns how much it did, the second of two runs. */
function rate(run) {
  run();
  const before = process.cpuUsage();
  const done = run();
  const { user, system } = process.cpuUsage(before);
  return (done / (user + system)).toFixed(1).padStart(5);
}

function priceSwaps(job) {
  const random = new RandomStream('kernel');
  const assignment = new WorkingAssignment(buildKernel(job), deal(job, 0, random));
  const { groupOf } = assignment;
  let sum = 0;
  for (let i = 0; i < PRICES; i++) {
    const p = random.below(job.people);
    const q = random.below(job.people);
    if (groupOf[p] !== groupOf[q]) sum += assignment.swapDelta(p, q);
  }
  if (Number.isNaN(sum)) throw new Error('a price is not a number');
  return PRICES;
}

function search(job) {
  const random = new RandomStream('kernel');
  const assignment = new WorkingAssignment(buildKernel(job), deal(job, 0, random));
  const run = anneal(assignment, 2, [0, 0, -1], MOVES, random, null);
  let step = run.next(false);
  while (!step.done) step = run.next(false);
  return step.value;
}
