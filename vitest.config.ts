import { defineConfig } from 'vitest/config';

const shared = {
  globalSetup: ['test/global-setup.ts'],
  pool: 'forks' as const,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'tests',
          // One process reads the modules once for all its files (half the time); each file opens a database of its own.
          isolate: false,
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/*.test.ts', 'demo/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Two browsers on two cores: what is waited for may take its time.
        test: {
          ...shared,
          globalSetup: ['e2e/global-setup.ts'],
          name: 'journeys',
          include: ['e2e/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
