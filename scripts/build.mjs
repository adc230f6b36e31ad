/** Bundles the command line and the library into dist/: one process start then reads a few files, not hundreds. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { bundledPackages, licencesFile } from './bundled.mjs';

rmSync('dist', { recursive: true, force: true });
const program = await build({
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'restart-thread': 'src/cli/restart-thread.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  metafile: true,
  // The option parser knows how to start programs; minim never does.
  alias: { 'node:child_process': resolve('scripts/no-child-process.cjs') },
  chunkNames: 'chunk-[hash]',
  // commander and yaml are CommonJS inside and ask for `require`.
  banner: {
    js: "import { createRequire as minimRequire } from 'node:module'; const require = minimRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

/** The program of report.html with its style, and their hashes: the page runs nothing else. */
const { outputFiles, metafile } = await build({
  entryPoints: { page: 'src/page/main.ts', style: 'src/page/style/page.css' },
  outdir: 'dist',
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome111', 'firefox128', 'safari16.4'],
  tsconfig: 'src/page/tsconfig.json',
  charset: 'utf8',
  logLevel: 'warning',
});
const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const [script, style] = [textOf('.js'), textOf('.css')];
// Either would end its element early, and the page with it.
if (/<\/(script|style)|<!--/i.test(script + style)) throw new Error('the page’s program holds markup');
const page = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
mkdirSync('dist', { recursive: true });
writeFileSync('dist/page.json', JSON.stringify(page));

/** What others wrote: licences that ship, and a list for whoever checks the bundle. */
const packages = bundledPackages([program.metafile, metafile]);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licencesFile(packages));
const listed = packages.map(({ name, version, license }) => ({ name, version, license }));
writeFileSync('dist/bundled.json', `${JSON.stringify(listed, null, 2)}\n`);
const inputs = [program.metafile, metafile].flatMap((each) => Object.entries(each.inputs));
const imports = inputs.flatMap(([path, { imports: all }]) =>
  all.filter(({ external }) => external).map((each) => ({ from: path, to: each.path })),
);
writeFileSync('dist/imports.json', JSON.stringify(imports));
