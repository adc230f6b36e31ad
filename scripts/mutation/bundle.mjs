/** Loads the tests of a scope with what they import, bundled by esbuild, as Node 20 reads no TypeScript. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { collect, tests } from './collect.mjs';

const collector = new URL('./collect.mjs', import.meta.url).href;

/** What tests see instead of these packages. */
const standIns = {
  vitest: `
    export { beforeAll, describe, test, test as it } from ${JSON.stringify(collector)};
    export { expect } from 'vitest';
  `,
  // A failing law is not to be shrunk: that it fails is enough. And laws of the usual length need fewer cases to notice.
  'fast-check': `
    import * as all from 'fast-check';
    export * from 'fast-check';
    const fewer = ({ numRuns, ...others } = {}) => ({ ...others, numRuns: numRuns === 150 ? 40 : numRuns });
    export default {
      ...all,
      assert: (law, how) => all.assert(law, { ...fewer(how), endOnFailure: true }),
    };
  `,
};

/** The calls by which mutants are counted in the first run; afterwards they would only slow down. */
const counting = /stryCov_9fa48\("\d+"(?:, "\d+")*\)/g;

/** All tests by id: `{ file, run }`. They lie in a folder of that name. */
export async function bundle(folder, { isCounting }) {
  const files = JSON.parse(process.env.MINIM_MUTATION_TESTS);
  const { metafile } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: files,
    outdir: `bundles/${folder}`,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    metafile: true,
    logLevel: 'error',
    plugins: [standIn(isCounting)],
  });
  const outputOf = new Map(
    Object.entries(metafile.outputs).map(([output, { entryPoint }]) => [entryPoint, output]),
  );
  tests.clear();
  for (const file of files)
    await collect(file, () => import(pathToFileURL(resolve(outputOf.get(file))).href));
  return tests;
}

function standIn(isCounting) {
  return {
    name: 'stand-in',
    setup(builder) {
      builder.onResolve({ filter: /^(vitest|fast-check)$/ }, ({ path, namespace }) =>
        namespace === 'stand-in' ? { path, external: true } : { path, namespace: 'stand-in' },
      );
      builder.onResolve({ filter: /^file:/ }, () => ({ external: true }));
      builder.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
        contents: standIns[path],
        resolveDir: process.cwd(),
      }));
      builder.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        return { contents: isCounting ? text : text.replace(counting, '0'), loader: 'ts' };
      });
    },
  };
}
