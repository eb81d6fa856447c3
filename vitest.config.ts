import { defineConfig } from 'vitest/config';

import { LongestFirst } from './tools/test/longest-first.ts';

// No test ends by the clock of a busy machine; one that hangs still does.
const expect = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,tools,prisma,infra,examples}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/.next/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect,
          // One less than there are cores, by itself: one, where there are two.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,apps,tools,prisma,examples}/**/*.itest.ts'],
          exclude: ['**/node_modules/**', '**/.next/**'],
          globalSetup: ['./packages/testing/src/global-setup.ts'],
          testTimeout: 30_000,
          expect,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        // The production build must be there: `npm run build`.
        test: {
          name: 'built',
          include: ['{apps/web,apps/cli,tools}/**/*.btest.ts'],
          exclude: ['**/node_modules/**', '**/.next/**'],
          globalSetup: ['./packages/testing/src/global-setup.ts'],
          testTimeout: 60_000,
          expect,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
