import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { gatherWrites } from '../gather-writes.ts';

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(answer: RequestListener): Promise<Response> {
  server = createServer((request, response) => {
    gatherWrites(response);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

it('sends what is written in one turn, and ended there, as one piece of known length', async () => {
  const heard: string[] = [];
  const response = await ask((_, answer) => {
    answer.statusCode = 201;
    answer.flushHeaders();
    answer.write('gr');
    answer.write(Buffer.from('üß'), () => heard.push('written'));
    answer.end('e', () => heard.push('ended'));
  });
  expect([response.status, response.headers.get('content-length')]).toEqual([201, '7']);
  expect(await response.text()).toBe('grüße');
  await expect.poll(() => heard).toEqual(['written', 'ended']);
});

it('does not hold back what is written until the end', async () => {
  const { promise: go, resolve: end } = Promise.withResolvers<void>();
  const response = await ask((_, answer) => {
    answer.write('one');
    answer.write('two');
    void go.then(() => answer.end());
  });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe('onetwo');
  end();
  expect(await reader?.read()).toMatchObject({ done: true });
});

it('has a writer wait for a slow reader, and goes on when there is room', async () => {
  const piece = 'x'.repeat(256 * 1024);
  let waited = 0;
  const response = await ask((_, answer) => {
    void (async () => {
      for (let at = 0; at < 64; at += 1) {
        if (!answer.write(piece)) {
          waited += 1;
          await once(answer, 'drain');
        } else await turn();
      }
      answer.end();
    })();
  });
  expect((await response.text()).length).toBe(64 * piece.length);
  expect(waited).toBeGreaterThan(0);
});

it('ends an answer without a body, and leaves alone one whose reader has gone', async () => {
  expect((await ask((_, answer) => answer.writeHead(204).end())).status).toBe(204);
  server.close();
  server.closeAllConnections();
  await expect(
    ask((_, answer) => {
      answer.write('lost');
      answer.destroy();
    }),
  ).rejects.toThrow();
});
