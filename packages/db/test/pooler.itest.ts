import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../src/database.ts';
import { JobSender } from '../src/queue/jobs.ts';
import { JobDesk } from '../src/queue/parked-jobs.ts';
import { insertProject } from '../src/repositories/projects.ts';
import { runInScope } from '../src/driver/scope.ts';
import { createScopedPool } from '../src/driver/scoped-pool.ts';
import { POOLERS } from './pooler/poolers.ts';
import { allMembers, useTenant } from './pooler/use-tenant.ts';

let database: TestDatabase;
let admin: pg.Client;
const tenants: TenantFixture[] = [];

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  for (let count = 0; count < 6; count += 1) {
    const tenant = await createTenantFixture(admin);
    await admin.query(
      "insert into projects (tenant_id, id, name, created_by_name) values ($1, $2, $3, 'A')",
      [tenant.id, randomUUID(), tenant.canary],
    );
    tenants.push(tenant);
  }
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe.each(POOLERS)('G1: behind %s', (name, start) => {
  it('every read and write works, in its own tenant, and leaves no scope behind', async () => {
    const pooler = await start(database.appUrl);
    const replicas = [1, 2].map(() => new Database({ url: pooler.url, pooled: true }));
    const limits = replicas.map((db) => db.rateLimiter({ name: 'g1', points: 1e6, seconds: 60 }));
    const seen = await Promise.all(
      Array.from({ length: 48 }, async (_, turn) => {
        const replica = turn % 2;
        const tenant = tenants[turn % tenants.length] as TenantFixture;
        await limits[replica]?.take(`${name} ${turn % 5}`, 1);
        return useTenant(replicas[replica] as Database, tenant);
      }),
    );
    expect(seen.flat()).toEqual([]);
    const leftovers = new pg.Pool({ connectionString: pooler.url, max: 8 });
    const settings = await Promise.all(
      Array.from({ length: 16 }, () =>
        leftovers.query<{ scope: string; timeout: string; rows: number }>(
          `select coalesce(current_setting('app.tenant_id', true), '')
             || coalesce(current_setting('app.user_id', true), '') as scope,
             current_setting('statement_timeout') as timeout,
             (select count(*)::int from projects) as rows, pg_sleep(0.02)::text`,
        ),
      ),
    );
    expect(settings.flatMap(({ rows }) => rows)).toEqual(
      Array(16).fill({ scope: '', timeout: '0', rows: 0, pg_sleep: '' }),
    );
    await leftovers.end();
    await Promise.all(replicas.map((db) => db.close()));
    await pooler.close();
  });

  it('a transaction keeps its connection, and a failed one leaves nothing', async () => {
    const pooler = await start(database.appUrl);
    const db = new Database({ url: pooler.url, pooled: true });
    const [a, b] = tenants as [TenantFixture, TenantFixture];
    const pids = await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        db.withTenant({ tenantId: turn % 2 ? a.id : b.id }, async (tx) => {
          const ask = () => tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
          const first = await ask();
          await sleep(5);
          return new Set([...first, ...(await ask())].map(({ pid }) => pid)).size;
        }),
      ),
    );
    expect(pids).toEqual(Array(12).fill(1));
    const count = () => db.readTenant({ tenantId: a.id }, (tx) => tx.project.count());
    const before = await count();
    const failing = db.withTenant({ tenantId: a.id }, async (tx) => {
      const row = {
        tenantId: a.id,
        id: randomUUID(),
        name: randomUUID(),
        createdBy: null,
        createdByName: 'x',
      };
      await insertProject(tx, row);
      await insertProject(tx, { ...row, id: randomUUID(), tenantId: b.id });
    });
    await expect(failing).rejects.toThrow(/row-level security/);
    expect(await count()).toBe(before);
    await db.close();
    await pooler.close();
  });

  it('a statement is cut off by the server, in and outside a scope', async () => {
    const pooler = await start(database.appUrl);
    const limits = { statement: 200, idleInTransaction: 1_000 };
    const pool = createScopedPool({ connectionString: pooler.url, max: 2 }, limits);
    const wait = (): Promise<unknown> =>
      pool.prepared({ name: 'wait', text: 'select pg_sleep(5)::text', values: [] });
    const read = (): Promise<unknown> =>
      pool.query({ name: 'wait', text: 'select pg_sleep(5)::text' });
    for (const slow of [wait, read]) {
      await expect(slow()).rejects.toThrow(/statement timeout/);
      await expect(runInScope({ tenantId: randomUUID() }, slow)).rejects.toThrow(
        /statement timeout/,
      );
    }
    await pool.end();
    await pooler.close();
  });

  it('jobs are queued, worked on, and put back', async () => {
    const [app, worker] = [await start(database.appUrl), await start(database.workerUrl)];
    const db = new Database({ url: app.url, pooled: true });
    const jobs = new JobSender(app.url);
    const [tenant] = tenants as [TenantFixture];
    const userIds = Array.from({ length: 12 }, () => randomUUID());
    const send = (userId: string) =>
      db.withTenant({ tenantId: tenant.id }, (tx) =>
        jobs.send(tx, 'membership-sync', { tenantId: tenant.id, userId }),
      );
    // With its first job the sender asks for a connection of its own, beside the transaction's.
    await send(userIds[0] as string);
    await Promise.all(userIds.slice(1).map(send));
    const options = { migrate: false, schedule: false, reindex: false } as const;
    const boss = new PgBoss({ connectionString: worker.url, max: 8, ...options });
    const errors: unknown[] = [];
    boss.on('error', (error) => errors.push(error));
    await boss.start();
    const done = new Set<string>();
    await boss.work<{ userId: string }>(
      'membership-sync',
      { batchSize: 4, pollingIntervalSeconds: 0.5 },
      async (batch) => {
        for (const { data } of batch) done.add(data.userId);
      },
    );
    for (let waited = 0; done.size < userIds.length && waited < 200; waited += 1) await sleep(100);
    expect(done).toEqual(new Set(userIds));
    await boss.stop({ graceful: true, timeout: 5_000 });
    const desk = new JobDesk(worker.url);
    await desk.open();
    await desk.retry({ queue: 'membership-sync', id: randomUUID() });
    await desk.close();
    expect(errors).toEqual([]);
    await jobs.close();
    await db.close();
    await Promise.all([app.close(), worker.close()]);
  });

  it('one of two requests with the same key waits for nothing and changes nothing', async () => {
    const pooler = await start(database.appUrl);
    const db = new Database({ url: pooler.url, pooled: true });
    const [{ id: tenantId, owner }] = tenants as [TenantFixture];
    const request = {
      principalId: owner.userId,
      key: randomUUID(),
      requestHash: new Uint8Array(32),
    };
    let changes = 0;
    const once = () =>
      db.once(request, async () => {
        await db.withTenant({ tenantId, userId: owner.userId }, async (tx) => {
          changes += await tx.$executeRaw`select pg_sleep(0.2)`;
        });
        return { status: 204, sealedBody: null };
      });
    const outcomes = await Promise.allSettled([once(), once(), once()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(changes).toBe(1);
    expect((await once()).replayed).toBe(true);
    await db.close();
    await pooler.close();
  });

  it('without the setting, the log says what to set, once', async () => {
    const refusing = await start(database.appUrl);
    const unset = new Database({ url: refusing.url });
    await expect(unset.assertRestricted()).rejects.toThrow('set DATABASE_POOLER=transaction');
    await unset.close();
    await refusing.close();
    const mixing = await start(database.appUrl, { ignoreParameters: true });
    const told: unknown[] = [];
    const log = { warn: (text: unknown) => void told.push(text) };
    const db = new Database({ url: mixing.url, log });
    const reads = Array.from({ length: 40 }, (_, turn) =>
      db
        .readTenant({ tenantId: tenants[turn % 6]?.id ?? '' }, (tx) =>
          tx.membership.findMany(allMembers),
        )
        .then(
          () => 'answered',
          () => 'failed',
        ),
    );
    expect(await Promise.all(reads)).toContain('failed');
    expect(told).toEqual([expect.stringContaining('DATABASE_POOLER=transaction')]);
    await db.close();
    await mixing.close();
  });
});
