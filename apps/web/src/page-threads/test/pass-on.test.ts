import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { passOn } from '../pass-on.ts';

const agent = new Agent({ keepAlive: true });
const failures: unknown[] = [];
const seen: IncomingMessage[] = [];
let folder = '';
let upstream: Server;
let front: Server;
let left = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pass-on-'));
  const socketPath = join(folder, 'pages');
  upstream = createServer((incoming, response) => {
    seen.push(incoming);
    response.on('close', () => (left += response.writableFinished ? 0 : 1));
    if (incoming.url === '/broken') return incoming.socket.destroy();
    if (incoming.url === '/half') {
      response.write('half');
      return setTimeout(() => incoming.socket.destroy(), 20);
    }
    if (incoming.url === '/slow') return response.write('first');
    response.setHeader('Set-Cookie', ['a=1', 'b=2']);
    response.setHeader('X-Same', 'of the page');
    response.statusCode = 404;
    return incoming.pipe(response);
  });
  upstream.listen(socketPath);
  front = createServer((incoming, response) => {
    response.setHeader('X-Same', 'of the front');
    passOn(incoming, response, { socketPath, agent }).catch((error: unknown) => {
      failures.push(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
});

afterAll(async () => {
  agent.destroy();
  for (const server of [front, upstream]) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

const getOrigin = () => `http://127.0.0.1:${(front.address() as AddressInfo).port}`;

it('passes on method, address, body and headers, and the answer with each of its cookies', async () => {
  const answer = await fetch(`${getOrigin()}/t/acme?x=%20`, { method: 'POST', body: 'a body' });
  expect([answer.status, await answer.text()]).toEqual([404, 'a body']);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(answer.headers.get('x-same')).toBe('of the page');
  const last = seen.at(-1);
  expect([last?.method, last?.url]).toEqual(['POST', '/t/acme?x=%20']);
  expect(last?.headers.host).toBe(new URL(getOrigin()).host);
});

it('passes on a body in chunks, and nothing that belongs to the connection', async () => {
  const asked = request(`${getOrigin()}/`, {
    method: 'POST',
    headers: { 'Transfer-Encoding': 'chunked', TE: 'trailers', 'Keep-Alive': 'x' },
  });
  asked.write('one ');
  asked.end('two');
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  expect(text).toBe('one two');
  expect(seen.at(-1)?.headers).not.toHaveProperty('te');
  expect(seen.at(-1)?.headers).not.toHaveProperty('keep-alive');
});

it('sends the first part while the rest is not there, and gives up when the client does', async () => {
  const before = left;
  const asked = request(`${getOrigin()}/slow`).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const [chunk] = (await once(answer, 'data')) as [Buffer];
  expect(String(chunk)).toBe('first');
  answer.on('error', () => undefined);
  asked.destroy();
  await expect.poll(() => left).toBe(before + 1);
  expect(failures).toEqual([]);
});

it('fails when no answer comes, and cuts off one that ends too early', async () => {
  expect((await fetch(`${getOrigin()}/broken`)).status).toBe(500);
  const half = await fetch(`${getOrigin()}/half`);
  await expect(half.text()).rejects.toThrow();
  await expect.poll(() => failures.length).toBe(2);
});
