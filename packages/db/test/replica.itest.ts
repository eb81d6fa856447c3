import { newId } from '@gatehouse/domain/ids';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createDedicatedDatabase } from '@gatehouse/testing/dedicated-database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { freePort } from '@gatehouse/testing/ports';
import {
  type ReplicatedCluster,
  startReplicatedCluster,
} from '@gatehouse/testing/replicated-cluster';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Database, type ScopedReader } from '../src/database.ts';
import { insertProject, listProjects } from '../src/repositories/projects.ts';

let cluster: ReplicatedCluster;
let control: TestDatabase;
let admin: pg.Client;
let standby: pg.Client;
let tenant: TenantFixture;
let other: TenantFixture;
const open: Database[] = [];
const warnings: unknown[] = [];

beforeAll(async () => {
  cluster = await startReplicatedCluster([]);
  control = await createTestDatabase(cluster.address);
  admin = new pg.Client({ connectionString: control.adminUrl });
  standby = new pg.Client({ connectionString: cluster.standbyUrl });
  await Promise.all([admin.connect(), standby.connect()]);
  tenant = await createTenantFixture(admin);
  other = await createTenantFixture(admin);
}, 120_000);

afterEach(async () => {
  await Promise.all(open.splice(0).map((db) => db.close()));
  warnings.length = 0;
});

afterAll(async () => {
  await Promise.all([admin.end(), standby.end()]);
  await cluster.stop();
});

/** By default it has all the time it needs. */
function openWith(
  replica: { url?: string; patienceMs?: number },
  urls = new Map<string, string>(),
) {
  const db = new Database({
    url: control.appUrl,
    poolSize: 4,
    replica: { url: onStandby(control.appUrl), patienceMs: 60_000, ...replica },
    tenantDatabases: { getUrl: (key) => urls.get(key) },
    log: { warn: (fields: unknown) => warnings.push(fields) },
  });
  open.push(db);
  return db;
}

function onStandby(url: string): string {
  const moved = new URL(url);
  moved.port = new URL(cluster.standbyUrl).port;
  return moved.href;
}

function add(db: Database, tenantId: string, name: string): Promise<unknown> {
  return db.withTenant({ tenantId }, (tx) =>
    insertProject(tx, {
      ...{ tenantId, id: newId(), name },
      ...{ createdBy: null, createdByName: 'Test' },
    }),
  );
}

/** Where a report of a tenant is read, and the projects that it sees there. */
function report(db: Database, tenantId: string, of = tenantId) {
  const read = async (reader: ScopedReader) => {
    const [at] = await reader.$queryRaw<{ standby: boolean }[]>`
      select pg_is_in_recovery() as standby`;
    const rows = await listProjects(reader, of, { before: null, limit: 100 });
    return { standby: at?.standby, names: rows.map(({ name }) => name).sort() };
  };
  return db.withTenant({ tenantId }, (tx) => db.readReport(tx, { tenantId }, read));
}

describe('a report of a tenant', () => {
  it('is read from the replica, with all that was committed before it was asked for', async () => {
    const db = openWith({});
    const names: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      await add(db, tenant.id, name);
      names.push(name);
      expect(await report(db, tenant.id)).toEqual({ standby: true, names });
    }
    expect(warnings).toEqual([]);
  });

  it('sees no row of another tenant there', async () => {
    const db = openWith({});
    await add(db, other.id, other.canary);
    expect(await report(db, other.id)).toEqual({ standby: true, names: [other.canary] });
    expect(await report(db, tenant.id, other.id)).toEqual({ standby: true, names: [] });
    const unscoped = await db.withTenant({ tenantId: tenant.id }, (tx) =>
      db.readReport(
        tx,
        { tenantId: tenant.id },
        (reader) =>
          reader.$queryRaw<{ tenant_id: string }[]>`select distinct tenant_id from projects`,
      ),
    );
    expect(unscoped).toEqual([{ tenant_id: tenant.id }]);
  });

  it('is read from the primary while the replica is behind, which is then left alone', async () => {
    const db = openWith({ patienceMs: 0 });
    await standby.query('select pg_wal_replay_pause()');
    try {
      await add(db, tenant.id, 'd');
      const read = await report(db, tenant.id);
      expect(read).toEqual({ standby: false, names: ['a', 'b', 'c', 'd'] });
    } finally {
      await standby.query('select pg_wal_replay_resume()');
    }
    expect(await report(db, tenant.id)).toMatchObject({ standby: false });
    expect(warnings).toEqual([{ err: new Error('it is more than 0 ms behind') }]);
  });

  it.each([
    ['does not answer', async () => `postgresql://app@127.0.0.1:${await freePort()}/none`],
    ['takes writes', async () => control.appUrl],
    ['is reached as a superuser', async () => onStandby(control.adminUrl)],
  ])('is read from the primary where the replica %s', async (_, getUrl) => {
    const db = openWith({ url: await getUrl() });
    expect(await report(db, other.id)).toEqual({ standby: false, names: [other.canary] });
    expect(warnings).toHaveLength(1);
  });

  it('has the rows of a tenant with a database of its own', async () => {
    const placed = await createTenantFixture(admin);
    const own = await createDedicatedDatabase(cluster.address, control, {
      tenantId: placed.id,
      placed: true,
    });
    const db = openWith({}, new Map([[own.key, own.appUrl]]));
    await add(db, placed.id, placed.canary);
    expect(await report(db, placed.id)).toMatchObject({ names: [placed.canary] });
    expect(warnings).toEqual([]);
  });
});
