/** Runs a case in a folder of its own, in this process or in one, and judges what it said and wrote. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Io, nodeIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import type { Case } from './cases.ts';
import { cellsOf, judgeFiles, judgeRun, type Ran } from './judge.ts';

export interface Outcome extends Ran {
  readonly complaints: readonly string[];
  /** Milliseconds of CPU. */
  readonly cpu: number;
  /** The most memory that the process held, in MB, where it was one of its own. */
  readonly megabytes: number | null;
}

/** Much longer than any case may take, because a busy machine is slow. */
const PATIENCE = 240_000;
const MOST_CPU = 5000;
const MOST_MEGABYTES = 512;

const base = nodeIo();

export async function runCase(it: Case, root: string): Promise<Outcome> {
  const top = mkdtempSync(join(tmpdir(), 'minim-fuzz-'));
  const folder = join(top, 'work');
  try {
    mkdirSync(folder);
    writeFileSync(join(top, 'outside.txt'), 'untouched');
    for (const [path, content] of Object.entries(it.files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content, { mode: 0o600 });
    }
    const before = allFiles(top);
    const { ran, cpu, megabytes } = it.isProcess
      ? inProcess(it, folder, root)
      : await inThisProcess(it, folder);
    const written = changed(before, allFiles(top));
    const complaints = [
      ...judgeRun(it, ran),
      ...judgePlaces(it, folder, top, written),
      ...judgeFiles(it, written),
    ];
    if (cpu > MOST_CPU) complaints.push(`took ${Math.round(cpu)} ms of CPU`);
    if (megabytes !== null && megabytes > MOST_MEGABYTES) complaints.push(`held ${megabytes} MB`);
    if (ran.code === 0 && complaints.length === 0) complaints.push(...(await readBack(it, folder, written)));
    return { ...ran, complaints, cpu, megabytes };
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

async function inThisProcess(it: Case, folder: string) {
  const started = process.cpuUsage();
  const ran = await here(folder, it.args, it.answers);
  const { user, system } = process.cpuUsage(started);
  return { ran, cpu: (user + system) / 1000, megabytes: null };
}

async function here(
  folder: string,
  args: readonly string[],
  answers: readonly string[] | null,
): Promise<Ran> {
  let [out, err] = ['', ''];
  const typed = [...(answers ?? [])];
  const before = process.cwd();
  process.chdir(folder);
  const io: Io = {
    ...base,
    // Waiting for the disk is no work.
    files: { ...base.files, writeFileSync: withoutFlush },
    outColours: false,
    errColours: false,
    progress: false,
    isInteractive: answers !== null,
    openPrompt: () => ({ ask: async () => typed.shift() ?? null, close() {} }),
    sheets: new Map(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  try {
    return { code: await run(args, io), out, err };
  } finally {
    process.chdir(before);
  }
}

const withoutFlush = ((path: string, data: string, options?: object) =>
  writeFileSync(path, data, { ...options, flush: false })) as typeof writeFileSync;

/** The built program; a module that runs before it tells of memory and CPU when it ends. */
function inProcess({ args }: Case, folder: string, root: string) {
  const figures = join(dirname(folder), '..', `minim-figures-${process.pid}.json`);
  const module = `import { writeFileSync } from 'node:fs'; process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeFileSync(${JSON.stringify(figures)}, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime })); });`;
  rmSync(figures, { force: true });
  const words = [
    '--unhandled-rejections=strict',
    '--import',
    `data:text/javascript,${encodeURIComponent(module)}`,
    join(root, 'bin/minim.js'),
    ...args.map((word) => word.replaceAll('\0', '')),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 29,
    env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' },
  });
  const ran = { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
  try {
    const { maxRSS, cpu } = JSON.parse(readFileSync(figures, 'utf8'));
    return { ran, cpu: cpu / 1000, megabytes: Math.round(maxRSS / 1024) };
  } catch {
    return { ran, cpu: PATIENCE, megabytes: null };
  } finally {
    rmSync(figures, { force: true });
  }
}

/** Every file below a folder with its bytes, by path from it. */
function allFiles(top: string): Map<string, Buffer> {
  const entries = readdirSync(top, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [relative(top, path), readFileSync(path)]));
}

/** Files that are new, other or gone; those that are gone with no bytes. */
function changed(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): Map<string, Buffer> {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const other = paths.filter(
    (path) => !(before.has(path) && after.has(path) && before.get(path)!.equals(after.get(path)!)),
  );
  return new Map(other.map((path) => [path, after.get(path) ?? Buffer.alloc(0)]));
}

function judgePlaces(
  { output, args }: Case,
  folder: string,
  top: string,
  written: ReadonlyMap<string, Buffer>,
): string[] {
  const allowed = output === null ? null : resolve(folder, output);
  return [...written.keys()].flatMap((path) => {
    // What --force writes over is kept beside it.
    const full = join(top, path).replace(/\.backup-\d+$/, '');
    if (allowed !== null && (full === allowed || full.startsWith(allowed + sep))) return [];
    return [`${args[0]} wrote ${path}, which is outside of its output`];
  });
}

/** What a run has written is judged to hold by `check`, and read as groups by `diff`. */
async function readBack(it: Case, folder: string, written: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const groups = [...written.keys()].filter(
    (path) => path.endsWith('groups.csv') && !path.includes('.minim'),
  );
  const people = it.args.find((word) => it.files[word] !== undefined && word.startsWith('people'));
  if (people === undefined) return [];
  const complaints: string[] = [];
  for (const path of groups.slice(0, 2)) {
    const file = relative('work', path);
    const given = it.args.flatMap((word, index) => (word === '--cycle' ? [word, it.args[index + 1]!] : []));
    const { code, out, err } = await here(folder, ['check', people, file, '--quiet', ...given], null);
    if (code !== 0) complaints.push(`check of ${file} ended with ${code}: ${(out + err).slice(0, 300)}`);
    if (it.isForgotten) complaints.push(...(await forgetFirst(it, folder, file)));
  }
  return complaints;
}

/** The first person of a groups file can be forgotten, and then has no row in it. */
async function forgetFirst(it: Case, folder: string, file: string): Promise<string[]> {
  const idOfFirst = () => {
    const text = readFileSync(join(folder, file), 'utf8');
    return cellsOf(text)[text.split('\n', 1)[0]!.split(',').length + 1];
  };
  const id = idOfFirst();
  if (!id) return [];
  const args = ['forget', '--', id, dirname(file)];
  const ran = await here(folder, args, null);
  const complaints = judgeRun({ ...it, args }, ran);
  if (ran.code === 2) complaints.push(`ended with 2: ${ran.err.slice(0, 300)}`);
  else if (idOfFirst() === id) complaints.push(`${id} still has a row in ${file}`);
  return complaints.map((complaint) => `forget: ${complaint}`);
}
