import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageDrawer } from '../draw-pages.ts';
import { startPageThreads } from '../page-threads.ts';

const failures: unknown[] = [];
let threads: PageDrawer;
let front: Server;

beforeAll(async () => {
  threads = await startPageThreads({
    count: 2,
    script: new URL('./thread-fixture.mjs', import.meta.url),
    onError: (error) => failures.push(error),
    // Longer than a busy machine takes to ask whether the threads are ready.
    pause: 3_000,
  });
  front = createServer((request, response) => {
    threads.draw(request, response).catch(() => response.writeHead(500).end());
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
});

afterAll(async () => {
  front.closeAllConnections();
  front.close();
  await threads.close();
});

const ask = (path: string) =>
  fetch(`http://127.0.0.1:${(front.address() as AddressInfo).port}${path}`);

it('spreads requests over its threads', async () => {
  const answers = await Promise.all([ask('/slow'), ask('/slow')]);
  const names = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(names).size).toBe(2);
});

it('adds up what they have counted', async () => {
  const families = await threads.readMetrics();
  expect(families.map(({ name }) => name)).toEqual(['pages_total', 'pages_total']);
});

it('starts a thread again that has ended, is not ready meanwhile, and says so', async () => {
  await Promise.all([ask('/crash'), ask('/crash')]);
  // Connections break a moment before their thread has ended.
  await expect.poll(isReady).toBe(false);
  const answer = await ask('/');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(failures).toHaveLength(2);
  await expect.poll(isReady).toBe(true);
  expect((await ask('/')).status).toBe(200);
});

const isReady = () =>
  threads.ready().then(
    () => true,
    () => false,
  );
