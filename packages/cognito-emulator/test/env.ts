import { existsSync } from 'node:fs';

/** Chromium for browser tests: as named, else the system's, else Playwright's own (undefined). */
export const chromiumPath = [
  process.env.PLAYWRIGHT_CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path));
