/** Bundles the command line and the library into dist/: one process start then reads a few files, not hundreds. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  chunkNames: 'chunk-[hash]',
  // commander and yaml are CommonJS inside and ask for `require`.
  banner: {
    js: "import { createRequire as minimRequire } from 'node:module'; const require = minimRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
