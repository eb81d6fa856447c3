import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { vendCredentials } from '../src/vend-credentials.ts';

const TENANT_ID = '01931b7a-0000-7000-8000-000000000001';
const EXPIRATION = '2026-11-29T17:00:00.000Z';
const ANSWER = {
  ...{ accessKeyId: 'ASIA', secretAccessKey: 'secret', sessionToken: 'token' },
  ...{ expiration: EXPIRATION, bucket: 'files', prefix: `tenants/${TENANT_ID}/` },
  region: 'eu-central-1',
};

// Answers as the API is documented to: the real one is in the walk of this README.
const answers: Record<string, { status: number; body: unknown }> = {
  'POST /api/v1/tenants/acme/files/credentials Bearer key': { status: 200, body: ANSWER },
  'POST /api/v1/tenants/empty/files/credentials Bearer key': { status: 200, body: {} },
};
const server = createServer(({ method, url, headers }, response) => {
  const answer = answers[`${method} ${url} ${headers.authorization}`];
  response
    .writeHead(answer?.status ?? 404)
    .end(JSON.stringify(answer?.body ?? { code: 'nothing' }));
});
let origin: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('reads credentials and whose they are', async () => {
  expect(await vendCredentials({ origin, tenant: 'acme', token: 'key' })).toEqual({
    credentials: {
      ...{ accessKeyId: 'ASIA', secretAccessKey: 'secret', sessionToken: 'token' },
      expiration: new Date(EXPIRATION),
    },
    tenantId: TENANT_ID,
    region: 'eu-central-1',
  });
});

it.each([
  ['a refusal', { tenant: 'acme', token: 'wrong' }, '404: {"code":"nothing"}'],
  ['an answer without credentials', { tenant: 'empty', token: 'key' }, 'holds no credentials'],
])('fails with %s', async (_what, options, message) => {
  await expect(vendCredentials({ origin, ...options })).rejects.toThrow(message);
});
