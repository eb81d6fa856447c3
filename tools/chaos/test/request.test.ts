import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, it } from 'vitest';

import { request } from '../request.ts';

/** What a client makes of a server that answers like this, one try after the other. */
async function getOutcome(method: string, ...answers: readonly RequestListener[]) {
  let tries = 0;
  const server = createServer((incoming, outgoing) => {
    const answer = answers[Math.min(tries, answers.length - 1)];
    tries += 1;
    answer?.(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const call = { method, path: '/x', sessionToken: 'x' };
    return await request('http://localhost', [port], call);
  } finally {
    server.close();
  }
}

const cut: RequestListener = ({ socket }) => socket.destroy();
const says =
  (status: number, code: string): RequestListener =>
  (_, outgoing) =>
    outgoing.writeHead(status).end(JSON.stringify({ code }));

it('a refusal without anything before it is one', async () => {
  expect(await getOutcome('POST', says(403, 'forbidden'))).toMatchObject({ status: 403 });
});

it('a refusal after an answer that was lost tells nothing', async () => {
  expect(await getOutcome('POST', cut, says(403, 'forbidden'))).toEqual({ kind: 'lost' });
});

it('a request that is still at work when patience ends may yet be done', async () => {
  const working = says(409, 'idempotency.in_progress');
  expect(await getOutcome('POST', cut, working)).toEqual({ kind: 'lost' });
});
