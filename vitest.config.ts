/** Tests run on the sources; those of bin/ need `npm run build` first, which `npm test` does. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests wait for a process of their own, so two files at a time keep two cores busy.
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/helpers/planted-tally.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
