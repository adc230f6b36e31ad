/**
 * Mutation testing: `npm run mutation` changes rules, terms and bounds one place at a time and sees whether the tests notice.
 *
 * `npm run mutation -- rules terms` takes some of the scopes below, `npm run mutation -- rules src/rules/away.ts` some files of one.
 * What was judged before and did not change is not judged again; reports lie in `.mutation/`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/** What is mutated, and which tests judge it: those that say most in the least time. None of them starts a process. */
const scopes = {
  rules: {
    mutate: ['src/rules/**/*.ts'],
    tests: ['test/rules', 'test/engine/conflicts.test.ts'],
  },
  terms: {
    mutate: [
      'src/model/{cost,terms,window-costs}.ts',
      'src/solve/{kernel,pair-layout,dense-pairs,window-ledger,home-costs,seat-costs,cover-costs}.ts',
      'src/solve/{cost-of-members,evaluate,working-assignment}.ts',
    ],
    tests: [
      ...['working-assignment', 'kernel', 'dense-pairs', 'window-ledger', 'group-cost', 'level-out'].map(
        (each) => `test/solve/${each}.test.ts`,
      ),
      ...['cost', 'window-costs'].map((each) => `test/model/${each}.test.ts`),
      'test/rules/every-rule.test.ts',
    ],
  },
  bounds: {
    mutate: [
      'src/engine/{instance,conflicts,divisions,loners,settle,best-found}.ts',
      'src/solve/exact/{fill,shapes,symmetry,window-sets,*-part}.ts',
      'src/solve/exact/groups/*.ts',
    ],
    tests: [
      'test/solve/exact',
      ...['conflicts', 'divisions', 'instance', 'loners', 'best-found', 'settle', 'rotate'].map(
        (each) => `test/engine/${each}.test.ts`,
      ),
      'test/rules/every-bound.test.ts',
    ],
  },
};

// The slowest laws, which recount with Intl, need few cases to notice a mutant.
process.env.MINIM_RUNS ??= '4';

const asked = process.argv.slice(2);
const files = asked.filter((each) => each.endsWith('.ts'));
const named = asked.filter((each) => !each.endsWith('.ts'));
for (const name of named.length > 0 ? named : Object.keys(scopes)) {
  if (scopes[name] === undefined) throw new Error(`no scope “${name}”: ${Object.keys(scopes).join(', ')}`);
  await judge(name, files.length > 0 ? files : scopes[name].mutate);
}

async function judge(name, mutate) {
  process.env.MINIM_MUTATION_TESTS = JSON.stringify(scopes[name].tests.flatMap(testsIn));
  const report = `.mutation/${name}.json`;
  await new Stryker({
    mutate,
    testRunner: 'in-process',
    plugins: [fileURLToPath(new URL('./runner.mjs', import.meta.url))],
    coverageAnalysis: 'perTest',
    // Strings are sentences, which people read, or kinds and keys, which the compiler holds.
    mutator: { excludedMutations: ['StringLiteral'] },
    // What stands when a module is loaded is a table, an example or a flag; it would need every test for every mutant.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `.mutation/${name}-incremental.json`,
    concurrency: 1,
    // Mutants that gather without end are stopped before they are a burden to the machine.
    testRunnerNodeArgs: ['--max-old-space-size=1024'],
    timeoutMS: 8_000,
    timeoutFactor: 1.5,
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { reportTests: false, reportScoreTable: false, reportMutants: false },
    jsonReporter: { fileName: report },
    tempDirName: '.mutation/sandbox',
    ignorePatterns: ['/.mutation', '/dist', '/docs', '/examples', '/bench', '/test/data'],
    disableTypeChecks: false,
  }).runMutationTest();
  say(name, JSON.parse(readFileSync(report, 'utf8')));
}

/** Files of tests in a folder, or the file itself. */
function testsIn(path) {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.test.ts'))
    .sort()
    .map((each) => `${path}/${each}`);
}

/** What was not noticed, what only ran out of time, and figures by file, by folder and in all. */
function say(name, { files: judged }) {
  const all = Object.entries(judged).flatMap(([file, { mutants, source }]) =>
    mutants.map((mutant) => ({ ...mutant, file, folder: dirname(file), source, scope: `all of ${name}` })),
  );
  for (const { file, source, ...mutant } of all)
    if (['Survived', 'NoCoverage', 'Timeout'].includes(mutant.status))
      print(`${file}:${mutant.location.start.line}: ${mutant.status}: ${changed(source, mutant)}`);
  for (const key of ['file', 'folder', 'scope'])
    for (const each of new Set(all.map((mutant) => mutant[key])))
      print(`${figures(all.filter((mutant) => mutant[key] === each))}  ${each}`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

function changed(source, { location: { start, end }, replacement }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  const was = lines.join('\n').slice(start.column - 1);
  const short = (text) => text.replace(/\s+/g, ' ').slice(0, 150);
  return `${short(was)}  ->  ${short(replacement)}`;
}

function figures(mutants) {
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
  const [killed, late, survived, missed] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count);
  const share = (100 * (killed + late)) / Math.max(1, killed + late + survived + missed);
  const ignored = count('Ignored');
  return `${share.toFixed(1)} %: ${killed} killed, ${late} by time, ${survived} survived, ${missed} not reached, ${ignored} left out`;
}
