/** Nothing leaves the machine: no code that could is in the bundle, and every command runs where there is no network. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { company, csv } from '../cli/company.ts';
import { bin, folderWith } from '../cli/minim.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');

/** What the bundle may ask of Node: files, the terminal, and threads of its own. Nothing of these opens a connection. */
const mayImport = new Set([
  'assert',
  'buffer',
  'crypto',
  'events',
  'fs',
  'module',
  'os',
  'path',
  'process',
  'readline',
  'tty',
  'url',
  'util',
  'worker_threads',
  'zlib',
]);

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import that leads out of the bundle, of minim's own code and of each package in it, as the build found them. */
const imports = JSON.parse(readFileSync(join(dist, 'imports.json'), 'utf8')) as Import[];

const refused = (all: readonly Import[]) =>
  all.filter(({ to }) => !mayImport.has(to.replace(/^node:/, ''))).map(({ from, to }) => `${from}: ${to}`);

describe('the bundle', () => {
  it('imports nothing that opens a connection or starts a program', () => {
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.some(({ from }) => from.startsWith('node_modules/'))).toBe(true);
    expect(refused(imports)).toEqual([]);
  });

  it('would be refused with a planted import', () => {
    for (const to of ['node:http', 'https', 'node:net', 'node:dns/promises', 'node:child_process', 'undici'])
      expect(refused([...imports, { from: 'src/x.ts', to }])).toEqual([`src/x.ts: ${to}`]);
  });

  it('names no other way out, and makes no code of texts', () => {
    const ways =
      /\b(fetch|eval|Function)\(|\bnew (WebSocket|EventSource|XMLHttpRequest|Function)\b|sendBeacon|process\.binding|getBuiltinModule/;
    const files = readdirSync(dist).filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const text = readFileSync(join(dist, file), 'utf8');
      expect(ways.exec(text)?.[0], file).toBeUndefined();
      // Modules are named by plain words, so that the list of imports is whole.
      expect(
        /\b(?:require|import)\((?!["'`)]|\.\.\.)/.exec(text.replace(/createRequire\(import/g, ''))?.[0],
        file,
      ).toBeUndefined();
    }
    expect(ways.test('await fetch("x")')).toBe(true);
  });
});

const hook = pathToFileURL(join(root, 'test/helpers/refuse-network.mjs')).href;
/** A namespace without any network, where the system has such a thing. */
const isolated = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

function run(folder: string, words: readonly string[], env: Record<string, string> = {}) {
  const [program, ...args] = [...isolated, process.execPath, '--import', hook, ...words];
  return spawnSync(program!, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
}

describe('without a network', () => {
  const folder = folderWith({ 'people.csv': csv(company(12)), 'rules.yaml': 'cycle: 2027-H1\n' });

  it.each([
    'demo',
    'init people.csv --yes -o new.yaml',
    'people people.csv',
    'rules people.csv',
    'assign people.csv -o a --effort quick --calendar',
    'rotate people.csv --from a/groups.csv -o b --effort quick',
    'check people.csv a/groups.csv --fix -o c',
    'explain people.csv a/groups.csv m03',
    'diff a/groups.csv b/groups.csv',
    'place people.csv a/groups.csv m03',
  ])('`minim %s` does what it does', (command) => {
    const { status, stderr } = run(folder, [bin, ...command.split(' ')]);
    expect(status, stderr).toBe(command.startsWith('place') ? 2 : 0);
    expect(stderr).not.toMatch(/^network: /m);
  });

  it('writes nothing but where it is told to: no cache, no log, nothing at home', () => {
    const place = folderWith({
      'people.csv': csv(company(12)),
      'rules.yaml': 'cycle: 2027-H1\n',
      'home/': '',
    });
    const home = join(place, 'home');
    const env = { HOME: home, USERPROFILE: home, TMPDIR: home, TEMP: home, XDG_CACHE_HOME: home };
    for (const words of [['-o', 'a'], []])
      expect(run(place, [bin, 'assign', 'people.csv', '--effort', 'quick', ...words], env).status).toBe(0);
    expect(readdirSync(home)).toEqual([]);
    expect(readdirSync(place).sort()).toEqual(['a', 'home', 'people.csv', 'rules.yaml']);
  });

  it.each([
    'await fetch("http://127.0.0.1:9")',
    '(await import("node:http")).get("http://127.0.0.1:9")',
    '(await import("node:net")).connect(9, "127.0.0.1")',
    '(await import("node:dns")).lookup("localhost", () => {})',
    '(await import("node:dgram")).createSocket("udp4")',
  ])('a program that reaches for it is caught: %s', (code) => {
    expect(run(folder, ['--input-type=module', '-e', code]).status).toBe(99);
  });
});
