/** Unit tests beside the files, and the stories of `e2e` on the built program. */
import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...limits,
          name: 'unit',
          include: ['main/**/*.test.ts', 'db/**/*.test.ts', 'renderer/**/*.test.ts'],
        },
      },
      {
        test: {
          ...limits,
          // A story starts a program and a browser, on a machine that may have other work.
          testTimeout: 180_000,
          // It also waits for a real browser: one that fails is tried once more before it counts.
          retry: 1,
          expect: { poll: { timeout: 10_000 } },
          name: 'stories',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/setup.ts',
        },
      },
    ],
  },
});
