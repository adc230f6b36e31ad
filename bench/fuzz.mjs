/**
 * Hostile and broken input for the whole program: `npm run fuzz -- [--cases 10000] [--seed 1] [--from 1] [--hours 0]`. Most cases run in a
 * process that lives long and is watched over, some in one of their own. A case depends on the seed and its number alone:
 * `npm run fuzz -- --case 12345 --seed 1` runs one again, shows what it says and leaves its input in .fuzz/cases/.
 */
import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
    case: { type: 'string' },
    hours: { type: 'string', default: '0' },
  },
});
const root = resolve(import.meta.dirname, '..');
const seed = Number(values.seed);
/** A process ends after so many cases, so that what it keeps does not count as memory of a case. */
const AT_ONCE = 500;
/** Milliseconds without a word after which a case is taken to hang; a busy machine is slow. */
const PATIENCE = 300_000;

/** Of this run alone, so that another one may go on while the sources change. */
process.setMaxListeners(0);
const program = join(root, '.fuzz', `program-${process.pid}`);
process.on('exit', () => rmSync(program, { recursive: true, force: true }));

await build({
  entryPoints: ['child', 'cases', 'run-case'].map((name) => join(root, 'test/fuzz', `${name}.ts`)),
  outdir: program,
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
await (values.case === undefined ? runMany() : runOne(Number(values.case)));

async function runOne(number) {
  const { Cases } = await import(join(program, 'cases.js'));
  const { runCase } = await import(join(program, 'run-case.js'));
  const it = new Cases(root, seed).make(number);
  const folder = join(root, '.fuzz/cases', `${seed}-${number}`);
  for (const [path, content] of Object.entries(it.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o600 });
  }
  const ran = await runCase(it, root);
  say(
    `Case ${number} of seed ${seed}: ${it.kind}\nminim ${it.args.map((word) => JSON.stringify(word)).join(' ')}`,
  );
  if (it.answers) say(`typed: ${JSON.stringify(it.answers)}`);
  say(`Its files are in ${folder}\n\n--- stdout\n${shown(ran.out)}\n--- stderr\n${shown(ran.err)}`);
  say(`--- exit ${ran.code}, ${Math.round(ran.cpu)} ms of CPU, ${ran.megabytes ?? '?'} MB`);
  for (const complaint of ran.complaints) say(`FAULT: ${complaint}`);
  process.exitCode = ran.complaints.length > 0 ? 1 : 0;
}

function shown(text) {
  return text.length > 20_000
    ? `${text.slice(0, 20_000)}\n... and ${text.length - 20_000} characters more`
    : text;
}

async function runMany() {
  const sum = {
    cases: 0,
    cpu: 0,
    slowest: { cpu: 0 },
    peak: 0,
    largest: { megabytes: 0 },
    exits: {},
    commands: {},
    faults: [],
  };
  // Ctrl-C ends it with the figures so far.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      report(sum);
      process.exit();
    });
  }
  const end = performance.now() + Number(values.hours) * 3_600_000;
  const first = Number(values.from);
  const last = first + Number(values.cases) - 1;
  for (let from = first; from <= last || performance.now() < end; ) {
    from = await runSome(
      from,
      performance.now() < end ? from + AT_ONCE - 1 : Math.min(last, from + AT_ONCE - 1),
      sum,
    );
    tell(`${sum.cases} cases, ${sum.faults.length} faults, ${Math.round(sum.cpu / 1000)} s of CPU`);
  }
  report(sum);
}

/** Runs cases in one process and resolves to the number of the next one. */
function runSome(from, to, sum) {
  return new Promise((done) => {
    const args = [root, String(seed), String(from), String(to)];
    const child = fork(join(program, 'child.js'), args, {
      execArgv: ['--max-old-space-size=400'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said = (said + data).slice(-2000);
    });
    let running = from - 1;
    let next = from;
    let isHanging = false;
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        isHanging = true;
        child.kill('SIGKILL');
      }, PATIENCE);
    };
    watch();
    process.once('exit', () => child.kill('SIGKILL'));
    child.on('message', (told) => {
      watch();
      running = told.number;
      if (told.code === undefined) return;
      next = told.number + 1;
      count(sum, told);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      if (next > to) return done(next);
      const why = isHanging ? 'hangs' : `ends the process that runs it: ${said}`;
      count(sum, {
        number: running,
        kind: '?',
        command: '?',
        code: null,
        cpu: 0,
        megabytes: null,
        peak: 0,
        complaints: [why],
      });
      done(running + 1);
    });
  });
}

function count(sum, told) {
  sum.cases++;
  sum.cpu += told.cpu;
  sum.peak = Math.max(sum.peak, told.peak);
  sum.exits[told.code] = (sum.exits[told.code] ?? 0) + 1;
  const command = /^[a-z-]+$/.test(told.command) ? told.command : 'what is no command';
  sum.commands[command] = (sum.commands[command] ?? 0) + 1;
  if (told.cpu > sum.slowest.cpu) sum.slowest = told;
  if (told.megabytes > sum.largest.megabytes) sum.largest = told;
  if (told.complaints.length === 0) return;
  sum.faults.push(told);
  say(`case ${told.number} (${told.kind}, ${told.command}): ${told.complaints.join('; ')}`);
}

function report({ cases, cpu, slowest, peak, largest, exits, commands, faults }) {
  const list = (counts) =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, times]) => `${name}: ${times}`)
      .join(', ');
  say(`${cases} cases of seed ${seed}, ${Math.round(cpu / 1000)} s of CPU: ${faults.length} with faults`);
  say(`exits: ${list(exits)}`);
  say(`commands: ${list(commands)}`);
  say(
    `slowest: case ${slowest.number}, ${Math.round(slowest.cpu)} ms of CPU (${slowest.kind}, ${slowest.command})`,
  );
  say(
    `most memory of a process of its own: case ${largest.number}, ${largest.megabytes} MB (${largest.kind})`,
  );
  say(`most memory of a process that ran up to ${AT_ONCE} cases: ${peak} MB`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function tell(text) {
  process.stderr.write(`${text}\n`);
}
