/** Tests run on the sources; those of bin/ need `npm run build` first, which `npm test` does. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
