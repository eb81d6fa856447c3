import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newWebhookSecret, signatureHeaders } from '../src/webhooks/secret.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const EXAMPLE = /```js\n([^`]+)```/.exec(read('docs/webhooks.md'))?.[1] ?? '';

async function getFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('the receiver that docs/webhooks.md shows', () => {
  const secret = newWebhookSecret();
  let receiver: ChildProcess;
  let url: string;
  let printed = '';

  beforeAll(async () => {
    const port = await getFreePort();
    url = `http://127.0.0.1:${port}/`;
    receiver = spawn(process.execPath, ['--input-type=module', '-e', EXAMPLE], {
      cwd: new URL('..', import.meta.url),
      env: { WEBHOOK_SECRET: secret, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    receiver.stdout?.on('data', (chunk) => (printed += String(chunk)));
    await vi.waitFor(() => fetch(url), { timeout: 20_000, interval: 100 });
  }, 30_000);

  afterAll(() => receiver.kill());

  const send = (body: string, signedBody = body) => {
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = signatureHeaders({ id: 'event', timestamp, body: signedBody }, [secret]);
    return fetch(url, { method: 'POST', headers, body });
  };

  it('takes what we sign, and refuses what was changed on the way', async () => {
    const body = JSON.stringify({ id: 'event', type: 'webhook.test' });
    expect((await send(body)).status).toBe(204);
    await vi.waitFor(() => expect(printed).toContain('event webhook.test'));
    expect((await send(body.replace('test', 'tost'), body)).status).toBe(400);
  });

  it('is what the page lets people copy', () => {
    expect(EXAMPLE).toContain('webhook.verify(');
    expect(read('apps/web/src/webhooks/snippet.ts')).toContain(EXAMPLE);
  });
});
