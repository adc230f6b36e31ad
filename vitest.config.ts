/** Tests run on the sources; those of bin/ need `npm run build` first, which `npm test` does. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests wait for a process of their own, so as many files at a time as there are cores keep them busy.
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/helpers/planted-tally.ts',
    setupFiles: 'test/helpers/each-file.ts',
    // A worker keeps its modules from file to file, which are warm by then; what helpers leave behind is put away after each.
    isolate: false,
    unstubEnvs: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
