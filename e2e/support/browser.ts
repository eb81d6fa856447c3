import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

import { chromium } from '@playwright/test';

/** The headless shell first: the same engine without a window needs a third less processor time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The first two draw glyphs as on any other machine; root has no sandbox; the rest keeps the browser
 * from calling home.
 */
const QUIET = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How Playwright is to start Chromium on this machine. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
}

/**
 * Finds a Chromium: PLAYWRIGHT_CHROMIUM_PATH, the system's, Playwright's own; else installs one.
 *
 * @throws Error that says what to do when there is none and none can be installed
 */
export function chromiumLaunch(): BrowserLaunch {
  const executablePath = named() ?? installed() ?? install();
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET };
}

function named(): string | undefined {
  const path = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  if (path === undefined || path === '') return undefined;
  if (existsSync(path)) return path;
  throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names ${path}, which does not exist.`);
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, MAC, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );
}

function install(): string {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js');
  const steps: (readonly [string, ...string[]])[] = [
    [process.execPath, cli, 'install', 'chromium'],
  ];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    steps.push(
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium-headless-shell'],
      ['apt-get', 'install', '-y', 'chromium'],
    );
  }
  for (const [command, ...args] of steps) {
    spawnSync(command, args, { stdio: 'ignore' });
    const found = installed();
    if (found !== undefined) return found;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set ' +
      'PLAYWRIGHT_CHROMIUM_PATH to one.',
  );
}
