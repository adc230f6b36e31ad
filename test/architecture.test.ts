/** Refuses imports against the layers: what DESIGN calls the house, kept by a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Layer {
  /** Folders below src that a file of this one may import, itself included. */
  readonly from: readonly string[];
  /** Packages it may import, by file or for the whole folder. */
  readonly packages: readonly string[];
}

const layers: Readonly<Record<string, Layer>> = {
  diagnostics: { from: ['diagnostics'], packages: [] },
  model: { from: ['model'], packages: [] },
  rules: { from: ['rules', 'model', 'diagnostics'], packages: [] },
  solve: { from: ['solve', 'model'], packages: ['seedrandom'] },
  engine: { from: ['engine', 'solve', 'rules', 'model', 'diagnostics'], packages: [] },
  compare: { from: ['compare', 'model'], packages: [] },
  read: { from: ['read', 'rules', 'model', 'diagnostics'], packages: ['csv-parse/sync', 'yaml'] },
  // A program of its own, for a browser: nothing imports it, the build puts it beside the command line.
  page: { from: ['page', 'solve', 'rules', 'model'], packages: [] },
  write: { from: ['write', 'compare', 'rules', 'model', 'diagnostics'], packages: ['csv-stringify/sync'] },
  cli: {
    from: ['cli', 'read', 'write', 'engine', 'solve', 'compare', 'rules', 'model', 'diagnostics'],
    packages: ['commander', 'chalk', 'hucre/xlsx'],
  },
};

/** Each package in one file only, so that it can be replaced there. */
const soleUsers: Readonly<Record<string, string>> = {
  seedrandom: 'solve/random.ts',
  yaml: 'read/rules/yaml-cursor.ts',
  'csv-parse/sync': 'read/csv/split.ts',
  'csv-stringify/sync': 'write/groups-csv.ts',
  chalk: 'cli/palette.ts',
  'hucre/xlsx': 'cli/workbook.ts',
};

const src = join(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;']*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2]!,
  );
}

/** Why an import is refused, or null. */
function refuse(file: string, imported: string): string | null {
  const folder = file.includes('/') ? file.split('/')[0]! : '';
  const layer = layers[folder];
  if (folder === '') return null;
  if (!layer) return `${file}: src/${folder} is no layer`;
  if (!imported.startsWith('.')) {
    if (imported.startsWith('node:'))
      return folder === 'cli' ? null : `${file} imports ${imported}; only cli knows Node`;
    if (!layer.packages.includes(imported)) return `${file} imports the package ${imported}`;
    const sole = soleUsers[imported];
    return sole && sole !== file ? `${file} imports ${imported}, which belongs in ${sole}` : null;
  }
  const target = posix.join(posix.dirname(file), imported);
  const isManifest = target.startsWith('../');
  if (isManifest) return file === 'cli/version.ts' ? null : `${file} imports ${imported} from outside src`;
  const targetFolder = target.split('/')[0]!;
  if (!layer.from.includes(targetFolder))
    return `${file} imports ${target}: ${folder} may not see ${targetFolder}`;
  if (folder === 'rules' && file !== 'rules/index.ts' && isRule(file) && isRule(target)) {
    return `${file} imports ${target}: a rule may not see another rule`;
  }
  return null;
}

function isRule(file: string): boolean {
  const helpers = [
    ...['rule', 'index', 'price', 'pair-rule', 'count-rule', 'home-rule', 'counting', 'cliques'],
    ...['values', 'listed', 'timetable', 'hour-bound', 'lost-hours', 'meeting-slot'],
    ...['alternating-pair', 'say-alternating'],
    ...['holders', 'lines', 'pair-list', 'window-term'],
  ];
  return file.startsWith('rules/') && !helpers.includes(posix.basename(file, '.ts'));
}

describe('the layers of src', () => {
  it('let no file import what lies above it', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
    const refused = files.flatMap((file) =>
      importsOf(file).flatMap((imported) => refuse(file, imported) ?? []),
    );
    expect(refused).toEqual([]);
  });

  it('would refuse a planted import', () => {
    expect(refuse('model/cost.ts', '../rules/index.ts')).toContain('may not see rules');
    expect(refuse('solve/anneal.ts', '../rules/price.ts')).toContain('may not see rules');
    expect(refuse('rules/apart.ts', './together.ts')).toContain('another rule');
    expect(refuse('read/table.ts', 'node:fs')).toContain('only cli');
    expect(refuse('engine/assign.ts', 'yaml')).toContain('package');
    expect(refuse('page/main.ts', '../engine/assign.ts')).toContain('may not see engine');
    expect(refuse('write/page/html.ts', '../../page/main.ts')).toContain('may not see page');
  });

  it('keep clock, chance and the process above them', () => {
    const world =
      /\b(Math\.random|Date\.now|new Date|performance\.|process\.|console\.|localeCompare|toLocale\w+|setTimeout)\b/;
    const guilty = files
      .filter((file) => !file.startsWith('cli/'))
      .filter((file) =>
        world.test(readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      );
    expect(guilty).toEqual([]);
  });

  it('have no file over 300 lines, and a sentence at the top of each', () => {
    for (const file of files) {
      const text = readFileSync(join(src, file), 'utf8');
      expect(text.split('\n').length, file).toBeLessThanOrEqual(300);
      expect(text.startsWith('/**'), `${file} opens with what it is for`).toBe(true);
    }
  });
});
