import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { startFaultProxy } from '@gatehouse/testing/fault-proxy';
import { freePort } from '@gatehouse/testing/ports';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

let database: TestDatabase;
let child: ChildProcess | undefined;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
});

afterAll(() => database.drop());
afterEach(() => void child?.kill('SIGKILL'));

/** The worker as a process; Cognito and the mail server are down all the time. */
async function startWorker(databaseUrl: string) {
  const port = await freePort();
  const dead = await freePort();
  let log = '';
  const worker = spawn(process.execPath, [fileURLToPath(import.meta.resolve('../src/main.ts'))], {
    env: {
      PATH: process.env['PATH'],
      GATEHOUSE_EMBEDDED: '1',
      WORKER_DATABASE_URL: databaseUrl,
      WORKER_PORT: String(port),
      APP_ORIGIN: 'http://localhost:3000',
      COGNITO_REGION: 'eu-central-1',
      COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEfGhI',
      COGNITO_CLIENT_ID: 'client',
      COGNITO_CLIENT_SECRET: 'secret',
      COGNITO_SSO_CLIENT_ID: 'sso-client',
      COGNITO_SSO_CLIENT_SECRET: 'sso-client-secret',
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${dead}`,
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      INVITATION_KEY: randomBytes(32).toString('base64'),
      SESSION_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      SMTP_URL: `smtp://127.0.0.1:${dead}`,
      MAIL_FROM: 'Gatehouse <no-reply@example.com>',
    },
  });
  child = worker;
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }
  const status = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      (response) => response.status,
      () => 0,
    );
  return { worker, status, log: () => log };
}

/** Something between the worker and the database that can be away. */
async function createDoor() {
  const target = new URL(database.workerUrl);
  const port = await freePort();
  const url = new URL(database.workerUrl);
  url.host = `127.0.0.1:${port}`;
  const server = createServer((socket) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [a, b] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      a.on('error', () => b.destroy()).on('close', () => b.destroy());
    }
    socket.pipe(upstream).pipe(socket);
  });
  return { url: url.href, server, open: () => server.listen(port, '127.0.0.1') };
}

describe('the worker process', () => {
  it('starts before the database does, says what it waits for, and FI-27 stops when told', async () => {
    const door = await createDoor();
    const { worker, status, log } = await startWorker(door.url);
    await expect.poll(() => status('/livez'), { timeout: 20_000 }).toBe(200);
    await expect.poll(log, { timeout: 10_000 }).toContain('waiting for the database');
    expect(await status('/readyz')).toBe(503);
    expect(await status('/elsewhere')).toBe(404);
    door.open();
    await expect.poll(() => status('/readyz'), { timeout: 20_000 }).toBe(200);
    expect(log()).toContain('"msg":"ready"');
    const exited = once(worker, 'exit');
    const told = Date.now();
    worker.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
    expect(Date.now() - told).toBeLessThan(30_000);
    door.server.close();
  }, 60_000);

  it('FI-23 half-open connections are noticed, and jobs go on', async () => {
    const proxy = await startFaultProxy(database.workerUrl);
    const { status } = await startWorker(proxy.urlFor(database.workerUrl));
    await expect.poll(() => status('/readyz'), { timeout: 20_000 }).toBe(200);
    proxy.set({ kind: 'black hole' });
    // Until every connection of the queue, eight at most, waits for an answer.
    await expect.poll(() => proxy.open, { timeout: 20_000 }).toBeGreaterThanOrEqual(8);
    proxy.set(null);
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    // The pool is dead all the time: a job that was taken up is one that is to be tried again.
    await admin.query(
      `insert into users (id, email, email_verified, name, signed_out_at)
       values ('01a20000-0000-7000-8000-000000000000', 'out@example.com', true, 'Out', now())`,
    );
    await admin.query(
      `insert into pgboss.job (name, data, retry_limit)
       values ('person-sign-out', '{"userId": "01a20000-0000-7000-8000-000000000000"}', 5)`,
    );
    const state = async () => {
      const { rows } = await admin.query<{ state: string }>(
        "select state::text from pgboss.job where name = 'person-sign-out'",
      );
      return rows[0]?.state;
    };
    await expect.poll(state, { timeout: 40_000 }).toBe('retry');
    await admin.end();
    await proxy.close();
  }, 70_000);

  it('HD-20 does not wait for a database role that is too strong: it refuses', async () => {
    const { worker, log } = await startWorker(database.adminUrl);
    const [code] = (await Promise.race([once(worker, 'exit'), sleep(20_000, ['late'])])) as [
      unknown,
    ];
    expect(code).toBe(1);
    expect(log()).toContain('could not start');
  }, 30_000);
});
