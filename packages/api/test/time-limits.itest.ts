import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { answerClientError } from '../src/pipeline/client-error.ts';
import { ROUTES } from '../src/routes.ts';
import { type Backend, startBackend } from './suite/backend.ts';
import { call, type Target } from './suite/target.ts';

describe('limits of time and size', () => {
  let backend: Backend;
  let server: Server;
  let target: Target;
  let tenant: TenantFixture;
  let port = 0;

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), 'http://127.0.0.1');
    const api = createApi(backend.deps, { request: 600, body: 300 });
    server = createServer({ maxHeaderSize: 16 * 1024 }, getRequestListener(api.fetch));
    server.on('clientError', answerClientError);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    target = { ...backend.target, origin: `http://127.0.0.1:${port}` };
    tenant = await createTenantFixture(target.admin);
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await backend.stop();
  });

  const list = () => call(target, 'GET', `/tenants/${tenant.slug}/projects`, { as: tenant.viewer });

  const head = (extra = '') =>
    `POST /api/v1/tenants/${tenant.slug}/projects HTTP/1.1\r\nhost: x\r\nsec-fetch-site: same-origin\r\n` +
    `cookie: ${target.sessionCookie}=${tenant.owner.sessionToken}\r\n` +
    `content-type: application/json\r\ncontent-length: 100\r\n${extra}\r\n`;

  function open(): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(socket)).once('error', reject);
    });
  }

  it('a request that takes too long answers 503', async () => {
    await target.admin.query('begin; lock table projects in access exclusive mode');
    try {
      const answer = await list();
      expect([answer.status, answer.json['code']]).toEqual([503, 'request.timed_out']);
      expect(answer.headers.get('retry-after')).toBe('5');
    } finally {
      await target.admin.query('rollback');
    }
    expect((await list()).status).toBe(200);
  });

  it('DS-06 a body that does not come answers 408 and ends the connection', async () => {
    const socket = await open();
    socket.write(`${head()}{"name":`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"input.timed_out"');
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  it(
    'DS-06 a thousand idle connections and slow bodies hold no one up',
    { timeout: 60_000 },
    async () => {
      const sockets = await Promise.all(Array.from({ length: 1_000 }, open));
      for (const socket of sockets) socket.on('error', () => undefined);
      for (const socket of sockets.slice(0, 50)) socket.write(`${head()}{`);
      const answers = await Promise.all(Array.from({ length: 20 }, list));
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
      for (const socket of sockets) socket.destroy();
    },
  );

  it('an address that is too long answers 414', async () => {
    const answer = await call(target, 'GET', `/me?x=${'a'.repeat(5_000)}`);
    expect([answer.status, answer.json['code']]).toEqual([414, 'input.url_too_long']);
  });

  it.each([
    ['431', 'input.headers_too_large', `x: ${'a'.repeat(20_000)}\r\n`],
    ['400', 'input.malformed', 'transfer-encoding: chunked\r\n'],
    ['400', 'input.malformed', 'no colon\r\n'],
  ])('HD-16 unreadable requests answer %s %s', async (status, code, header) => {
    const socket = await open();
    socket.write(head(header));
    const answer = await text(socket);
    expect(answer.startsWith(`HTTP/1.1 ${status} `), answer.slice(0, 60)).toBe(true);
    expect(answer).toContain(`"code":"${code}"`);
    expect(answer).toContain('content-type: application/problem+json');
  });

  it('DS-10 no field has a pattern that hostile text can keep busy', () => {
    const long = 60_000;
    const texts = ['a', 'a-', '0', ' ', '@', 'a.', 'a@', '\u0301', '%00'].map((part) =>
      part.repeat(long / part.length),
    );
    const names = ['name', 'slug', 'email', 'role', 'token', 'cursor', 'limit', 'userId', 'keyId'];
    for (const { id, body, query, params } of ROUTES) {
      for (const schema of [body, query, params]) {
        for (const hostile of [...texts, ...texts.map((one) => `${one}!`)]) {
          const value = Object.fromEntries(names.map((name) => [name, hostile]));
          const times = Array.from({ length: 3 }, () => {
            const start = performance.now();
            schema?.safeParse(value);
            return performance.now() - start;
          });
          expect(Math.min(...times), `${id} ${hostile.slice(0, 3)}`).toBeLessThan(50);
        }
      }
    }
  });
});
