/** Tests run in a fixed zone; nothing may depend on it. Tests of the built site are a project of their own: it builds once for all of them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'house', include: ['test/**/*.test.ts'], exclude: ['test/site/**'] } },
      { extends: true, test: { name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: ['test/site/build-sites.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
