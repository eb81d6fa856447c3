import { setTimeout as sleep } from 'node:timers/promises';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { type FaultProxy, startFaultProxy } from '@gatehouse/testing/fault-proxy';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { type Backend, startBackend } from './suite/backend.ts';
import { type Ask, asOwner, ORIGIN } from './database-faults/as-owner.ts';
import { describeKilledServer } from './database-faults/killed-server.ts';

describe('a database that misbehaves', () => {
  let proxy: FaultProxy;
  let backend: Backend;
  let tenant: TenantFixture;
  let ask: Ask;

  beforeAll(async () => {
    const cluster = inject('postgres');
    proxy = await startFaultProxy(cluster.adminUrl);
    backend = await startBackend(cluster, ORIGIN, { through: proxy.urlFor });
  });
  afterAll(async () => {
    await backend.stop();
    await proxy.close();
  });
  beforeEach(async () => {
    tenant = await createTenantFixture(backend.target.admin);
    ask = asOwner(backend, createApi(backend.deps), tenant);
    expect((await ask('GET', '/projects')).status).toBe(200);
  });
  afterEach(() => proxy.set(null));

  const create = (name: string, key: string) => ask('POST', '/projects', { name }, key);
  const projects = async () => {
    const { rows } = await backend.target.admin.query<{ name: string }>(
      'select name from projects where tenant_id = $1',
      [tenant.id],
    );
    return rows.map(({ name }) => name);
  };
  const events = async () => {
    const { rows } = await backend.target.admin.query(
      'select 1 from audit_events where tenant_id = $1',
      [tenant.id],
    );
    return rows.length;
  };

  it.each(['cut after commit', 'cut before commit'] as const)(
    'FI-22 %s: the same key again has the same answer and one effect',
    async (kind) => {
      const key = crypto.randomUUID();
      proxy.set({ kind, times: 1 });
      const lost = await create('Once', key);
      expect([lost.status, lost.headers.get('retry-after')]).toEqual([503, '5']);
      expect((await projects()).length).toBe(kind === 'cut after commit' ? 1 : 0);
      let again = await create('Once', key);
      // Until Postgres has noticed that no one is there any more, the first one is still at work.
      while (again.status === 409) {
        await sleep(50);
        again = await create('Once', key);
      }
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([
        201,
        kind === 'cut after commit' ? 'true' : null,
      ]);
      expect([await projects(), await events()]).toEqual([['Once'], 1]);
    },
  );

  it('FI-23 half-open connections are noticed within 10 s, and replaced', async () => {
    await Promise.all(Array.from({ length: 4 }, () => ask('GET', '/projects')));
    const began = performance.now();
    proxy.set({ kind: 'black hole' });
    proxy.set(null);
    let last = 0;
    while (last !== 200 && performance.now() - began < 20_000) {
      last = (await ask('GET', '/projects')).status;
      expect([200, 503]).toContain(last);
    }
    expect(last).toBe(200);
    // A request has five seconds, a silent connection nine: after that no one meets one again.
    await expect
      .poll(async () => (await create('After', crypto.randomUUID())).status, { timeout: 10_000 })
      .toBe(201);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('GET', '/projects')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  }, 60_000);

  it('FI-24 read-only, as in a failover: writes answer 503, reads go on', async () => {
    const { admin } = backend.target;
    const name = new URL(backend.environment['DATABASE_URL'] ?? '').pathname.slice(1);
    // "Last seen" and claims want to be written with a mere read.
    await admin.query(
      `update sessions set last_seen_at = now() - interval '2 minutes' where user_id = $1`,
      [tenant.owner.userId],
    );
    await admin.query('update users set claims_stale_at = clock_timestamp() where id = $1', [
      tenant.owner.userId,
    ]);
    await admin.query(`alter database ${name} set default_transaction_read_only = on`);
    proxy.cut();
    try {
      await expect.poll(async () => (await ask('GET', '/projects')).status).toBe(200);
      const refused = await create('Never', crypto.randomUUID());
      expect([refused.status, await refused.json()]).toMatchObject([
        503,
        { code: 'service.unavailable' },
      ]);
    } finally {
      await admin.query(`alter database ${name} reset default_transaction_read_only`);
      proxy.cut();
    }
    expect([await projects(), await events()]).toEqual([[], 0]);
    await admin.query('update users set claims_stale_at = null where id = $1', [
      tenant.owner.userId,
    ]);
    await expect.poll(async () => (await create('Again', crypto.randomUUID())).status).toBe(201);
  });

  it('FI-24 away: everything answers 503 with Retry-After, and works once it is back', async () => {
    proxy.set({ kind: 'down' });
    for (const answer of [
      await ask('GET', '/projects'),
      await create('Never', crypto.randomUUID()),
    ]) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    }
    proxy.set(null);
    await expect.poll(async () => (await ask('GET', '/projects')).status).toBe(200);
    expect(await projects()).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'the right to write events is gone',
      'revoke insert on %s from gatehouse_app',
      'grant insert on %s to gatehouse_app',
    ],
    [
      'the database refuses the event',
      'alter table %s add constraint nothing check (false) not valid',
      'alter table %s drop constraint nothing',
    ],
  ])('FI-24 what cannot be recorded is not done: %s', async (_, spoil, mend) => {
    const { admin } = backend.target;
    await create('Before', crypto.randomUUID());
    const before = [await projects(), await events()];
    const name = async () =>
      (await admin.query('select name from users where id = $1', [tenant.owner.userId])).rows;
    const named = await name();
    const both = async (statement: string) => {
      for (const table of ['audit_events', 'security_events']) {
        await admin.query(statement.replace('%s', table));
      }
    };
    await both(spoil);
    try {
      for (const answer of [
        await create('Never', crypto.randomUUID()),
        await ask('POST', '/../../me/name', { name: 'Never' }, crypto.randomUUID()),
      ]) {
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
        expect(await answer.json()).toMatchObject({ code: 'service.unavailable' });
      }
    } finally {
      await both(mend);
    }
    expect([await projects(), await events()]).toEqual(before);
    expect(await name()).toEqual(named);
    expect((await create('Again', crypto.randomUUID())).status).toBe(201);
  });

  it('DS-11 a pool that is exhausted answers 503 fast, and recovers by itself', async () => {
    const impatient = asOwner(
      backend,
      createApi(backend.deps, { request: 700, body: 300 }),
      tenant,
    );
    const { admin } = backend.target;
    await admin.query('begin; lock table projects in access exclusive mode');
    try {
      const began = performance.now();
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => impatient('GET', '/projects')),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(503));
      expect(performance.now() - began).toBeLessThan(5_000);
    } finally {
      await admin.query('rollback');
    }
    await expect
      .poll(async () => (await impatient('GET', '/projects')).status, { timeout: 15_000 })
      .toBe(200);
  });
});

describeKilledServer();
