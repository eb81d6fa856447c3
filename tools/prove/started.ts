import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { PlainBrowser } from '../../e2e/support/plain-browser.ts';

const OWNER = 'olivia@acme.example';

/**
 * Starts a product by `npm start`, signs its demo owner in, and looks at pages of the demo tenant.
 * @param pages each with a text that it shows
 * @throws Error when one does not answer so
 */
export async function tryStarted(
  repository: string,
  state: string,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  const args = ['start', '--', '--state', state, '--port-base', '4700'];
  const child = spawn('npm', args, {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'exit');
  try {
    const output = await waitForReady(child.stdout, ended);
    const password = /Sign in with password +(\S+)/.exec(output)?.[1] ?? '';
    const origin = /Gatehouse +(http:\S+)/.exec(output)?.[1] ?? '';
    const browser = new PlainBrowser();
    await browser.goto(`${origin}/auth/sign-in?returnTo=/tenants`);
    await browser.submit({ username: OWNER, password });
    for (const [path, text] of Object.entries(pages)) {
      await browser.goto(`${origin}${path}`);
      if (!browser.html.includes(text)) throw new Error(`${browser.url} does not show "${text}"`);
      console.log(`${path} shows "${text}"`);
    }
  } finally {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

/** @returns all that it has written until it was ready */
async function waitForReady(
  output: NodeJS.ReadableStream,
  ended: Promise<unknown>,
): Promise<string> {
  let written = '';
  const ready = new Promise<void>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      written += chunk.toString();
      if (written.includes('Ctrl-C stops everything')) resolve();
    });
  });
  const isReady = await Promise.race([ready.then(() => true), ended.then(() => false)]);
  if (!isReady) throw new Error('npm start ended before it was ready');
  return written;
}
