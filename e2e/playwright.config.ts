import { defineConfig } from '@playwright/test';

import { chromiumLaunch } from './support/browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results',
  // One set for all: what may differ from one machine to the next is in the tolerance.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes only at the second try has failed.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    navigationTimeout: 20_000,
    actionTimeout: 15_000,
    launchOptions: chromiumLaunch(),
    // What was done and asked for, without film and pages: these cost more than the tests do.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
});
