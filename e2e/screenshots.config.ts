import { defineConfig } from '@playwright/test';

import everyTest from './playwright.config.ts';

/** `npm run screenshots`: draws `docs/images` anew, from the demo tenants. */
export default defineConfig({ ...everyTest, testMatch: '**/*.shots.ts', fullyParallel: false });
