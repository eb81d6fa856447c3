import { newId } from '@gatehouse/domain/ids';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import {
  createDedicatedDatabase,
  type TestDedicatedDatabase,
} from '@gatehouse/testing/dedicated-database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../src/database.ts';
import { purgeTenantRows } from '../src/repositories/purge.ts';
import { readOverview } from '../src/repositories/overview.ts';
import { findSession } from '../src/repositories/lookups.ts';
import { insertProject, listProjects, projectsAhead } from '../src/repositories/projects.ts';
import { Mover } from '../src/tenant-databases/mover.ts';

const cluster = inject('postgres');

let control: TestDatabase;
let admin: pg.Client;
let db: Database;
let pooled: TenantFixture;
let a: TenantFixture;
let b: TenantFixture;
let ownOfA: TestDedicatedDatabase;
let ownOfB: TestDedicatedDatabase;
const urls = new Map<string, string>();

beforeAll(async () => {
  control = await createTestDatabase(cluster);
  admin = new pg.Client({ connectionString: control.adminUrl });
  await admin.connect();
  [pooled, a, b] = [
    await createTenantFixture(admin),
    await createTenantFixture(admin),
    await createTenantFixture(admin),
  ];
  ownOfA = await createDedicatedDatabase(cluster, control, { tenantId: a.id, placed: true });
  ownOfB = await createDedicatedDatabase(cluster, control, { tenantId: b.id, placed: true });
  urls.set(ownOfA.key, ownOfA.appUrl).set(ownOfB.key, ownOfB.appUrl);
  db = open();
});

afterAll(async () => {
  await db.close();
  await admin.end();
  for (const database of [ownOfA, ownOfB, control]) await database.drop();
});

function open(changes: { urls?: Map<string, string>; most?: number } = {}): Database {
  const { most = 20 } = changes;
  const getUrl = (key: string) => (changes.urls ?? urls).get(key);
  return new Database({ url: control.appUrl, poolSize: 4, tenantDatabases: { getUrl, most } });
}

function add(tenantId: string, name: string, through = db): Promise<unknown> {
  return through.withTenant({ tenantId }, (tx) =>
    insertProject(tx, {
      ...{ tenantId, id: newId(), name },
      ...{ createdBy: null, createdByName: 'Test' },
    }),
  );
}

const unavailable = expect.objectContaining({ code: 'tenant.database_unavailable' }) as Error;
const moving = expect.objectContaining({ code: 'tenant.moving' }) as Error;

async function names(tenantId: string, through = db): Promise<string[]> {
  const rows = await through.readTenant({ tenantId }, (reader) =>
    listProjects(reader, tenantId, { before: null, limit: 100 }),
  );
  return rows.map(({ name }) => name);
}

/** What stands in one database, past row-level security. */
async function stored(url: string, sql = 'select name from projects order by name') {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

describe('a tenant’s own database', () => {
  it('holds the rows of its tenant, and those of no one else', async () => {
    await add(a.id, 'In its own');
    await add(pooled.id, 'In the pool');
    expect(await names(a.id)).toEqual(['In its own']);
    expect(await names(pooled.id)).toEqual(['In the pool']);
    expect(await stored(ownOfA.adminUrl)).toEqual(['In its own']);
    expect(await stored(control.adminUrl)).toEqual(['In the pool']);
    const any = async (tenantId: string) => {
      const parts = { members: false, invitations: false, apiKeys: false, projects: true };
      const terms = { invitationDays: 1, keyDays: 1, unusedDays: 1 };
      const row = await db.readTenant({ tenantId }, (reader) =>
        readOverview(reader, tenantId, a.owner.userId, { parts, terms }),
      );
      return row?.hasProject;
    };
    expect([await any(a.id), await any(b.id)]).toEqual([true, false]);
  });

  it('gets nothing of what was read ahead in the pool', async () => {
    await admin.query('delete from tenant_gates where tenant_id = $1', [a.id]);
    await admin.query(
      `insert into projects (tenant_id, id, name, created_by_name) values ($1, $2, 'Left', 'A')`,
      [a.id, randomUUID()],
    );
    const hash = createHash('sha256').update(a.owner.sessionToken).digest();
    const rows = await db.readingAhead(projectsAhead(50), async () => {
      const session = await findSession(db, hash, a.slug);
      expect(session?.tenant_id).toBe(a.id);
      return db.readTenant({ tenantId: a.id }, (reader) =>
        listProjects(reader, a.id, { before: null, limit: 50 }),
      );
    });
    expect(rows.map(({ name }) => name)).toEqual(['In its own']);
    await admin.query('delete from projects where tenant_id = $1', [a.id]);
    await admin.query(
      "insert into tenant_gates (tenant_id, kind, open, epoch) values ($1, 'pooled', false, 0)",
      [a.id],
    );
  });

  it('is changed together with the control database, or not at all', async () => {
    const both = db.withTenant({ tenantId: a.id }, async (tx) => {
      await tx.tenantLogo.create({
        data: { tenantId: a.id, mediaType: 'image/png', bytes: new Uint8Array(8) },
      });
      await insertProject(tx, {
        ...{ tenantId: a.id, id: newId(), name: 'Never' },
        ...{ createdBy: null, createdByName: 'Test' },
      });
      throw new Error('after both');
    });
    await expect(both).rejects.toThrow('after both');
    expect(await names(a.id)).toEqual(['In its own']);
    const { rows } = await admin.query('select from tenant_logos where tenant_id = $1', [a.id]);
    expect(rows).toHaveLength(0);
    await add(a.id, 'Both');
    expect(await names(a.id)).toEqual(['Both', 'In its own']);
    expect(await stored(ownOfA.adminUrl, 'select gid as name from pg_prepared_xacts')).toEqual([]);
  });
});

describe('what is prepared in a tenant’s own database', () => {
  async function prepare(id: string, name: string): Promise<void> {
    const client = new pg.Client({ connectionString: ownOfA.appUrl });
    await client.connect();
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [a.id]);
    await client.query(
      "insert into projects (tenant_id, id, name, created_by_name) values ($1, $2, $3, 'A')",
      [a.id, newId(), name],
    );
    await client.query(`prepare transaction 'gatehouse ${a.id} ${id}'`);
    await client.end();
  }

  const left = 'select gid as name from pg_prepared_xacts where database = current_database()';

  it('is committed after a crash where the control database had, and rolled back where not', async () => {
    const [committed, lost] = [randomUUID(), randomUUID()];
    await prepare(committed, 'Decided');
    await prepare(lost, 'Undecided');
    await admin.query(
      'insert into joined_commits (tenant_id, id, committed) values ($1, $2, true)',
      [a.id, committed],
    );
    await db.withTenant({ tenantId: a.id }, () =>
      db.placed.useDedicated(a.id, async (database) => {
        for (const id of [committed, lost]) await db.placed.settle(database, id);
      }),
    );
    expect(await stored(ownOfA.adminUrl, left)).toEqual([]);
    const found = await names(a.id);
    expect(found).toContain('Decided');
    expect(found).not.toContain('Undecided');
  });

  it('is given up only once its transaction in the control database can no longer commit', async () => {
    const id = randomUUID();
    await prepare(id, 'Late');
    const slow = new pg.Client({ connectionString: control.adminUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query(
      'insert into joined_commits (tenant_id, id, committed) values ($1, $2, true)',
      [a.id, id],
    );
    const settled = db.placed.useDedicated(a.id, (database) => db.placed.settle(database, id));
    await waitsForLock();
    expect(await stored(ownOfA.adminUrl, left)).toHaveLength(1);
    await slow.query('commit');
    await slow.end();
    await settled;
    expect(await names(a.id)).toContain('Late');
  });

  async function waitsForLock(): Promise<void> {
    for (;;) {
      const { rowCount } = await admin.query(
        "select from pg_stat_activity where wait_event_type = 'Lock' and datname = $1",
        [control.name],
      );
      if (rowCount) return;
    }
  }
});

describe('the gate of a database', () => {
  it('DB-07 refuses writes while it is shut, and lets reads through', async () => {
    await setGate(false);
    const before = await names(a.id);
    await expect(add(a.id, 'Frozen')).rejects.toEqual(moving);
    expect(await names(a.id)).toEqual(before);
    await setGate(true);
    await add(a.id, 'Thawed');
    expect(await names(a.id)).toContain('Thawed');
  });

  it('stops whoever still goes by the old place', async () => {
    const getUrl = () => undefined;
    const stale = new Database({ url: control.appUrl, poolSize: 1, tenantDatabases: { getUrl } });
    // As if just read, however slow this machine is.
    stale.placed.note(a.id, null, performance.now() + 3_600_000);
    await expect(add(a.id, 'Astray', stale)).rejects.toEqual(moving);
    expect(await stored(control.adminUrl)).toEqual(['In the pool']);
    await stale.close();
  });

  async function setGate(open: boolean): Promise<void> {
    const client = new pg.Client({ connectionString: ownOfA.adminUrl });
    await client.connect();
    await client.query('update tenant_gates set open = $1', [open]);
    await client.end();
  }
});

describe('the way to a tenant’s own database', () => {
  it('DB-02 is refused where secrets were swapped, or lead to the control database', async () => {
    const wrong: [string, string][] = [
      [ownOfA.key, ownOfB.appUrl],
      [ownOfB.key, control.appUrl],
    ];
    const confused = open({ urls: new Map(wrong) });
    await expect(names(a.id, confused)).rejects.toEqual(unavailable);
    await expect(add(a.id, 'Astray', confused)).rejects.toEqual(unavailable);
    await expect(names(b.id, confused)).rejects.toEqual(unavailable);
    expect(await stored(ownOfB.adminUrl)).toEqual([]);
    await confused.close();
  });

  it('is refused without a setting that leads there', async () => {
    const lost = open({ urls: new Map() });
    await expect(names(a.id, lost)).rejects.toEqual(unavailable);
    await expect(names(pooled.id, lost)).resolves.toEqual(['In the pool']);
    await lost.close();
  });

  it('DB-03 shows nothing outside the tenant’s scope, nor of another tenant', async () => {
    const client = new pg.Client({ connectionString: ownOfA.appUrl });
    await client.connect();
    for (const tenantId of ['', b.id]) {
      await client.query('begin');
      await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
      for (const table of ['projects', 'tenant_gates', 'tenants']) {
        const { rows } = await client.query(`select from ${table}`);
        expect(rows).toHaveLength(0);
      }
      await client.query('rollback');
    }
    await client.end();
  });

  it('DB-09 is not taken while the release has not reached the database', async () => {
    const other = open();
    await admin.query("update placements set refusal = 'migration failed' where tenant_id = $1", [
      b.id,
    ]);
    await expect(names(b.id, other)).rejects.toEqual(unavailable);
    await expect(names(a.id, other)).resolves.toContain('Both');
    await admin.query('update placements set refusal = null where tenant_id = $1', [b.id]);
    await other.close();
  });

  it('DB-11 closes the one that was left alone for longest when the limit is reached', async () => {
    const narrow = open({ most: 1 });
    for (const tenant of [a, b, a, b]) {
      await names(tenant.id, narrow);
      expect(narrow.tenantDatabases().databases).toBe(1);
    }
    const both = [a, b].map(({ id }) => names(id, narrow));
    expect((await Promise.all(both)).map(({ length }) => length > 0)).toEqual([true, false]);
    await narrow.close();
  });

  it('DB-12 costs only its own tenant when the database is down', async () => {
    const down = new URL(ownOfB.appUrl);
    down.port = '1';
    const partly = open({ urls: new Map([...urls, [ownOfB.key, down.href]]) });
    await expect(names(b.id, partly)).rejects.toEqual(unavailable);
    await expect(add(b.id, 'Nowhere', partly)).rejects.toEqual(unavailable);
    await expect(names(a.id, partly)).resolves.toContain('Both');
    await expect(names(pooled.id, partly)).resolves.toEqual(['In the pool']);
    await expect(partly.assertRestricted()).resolves.toBeUndefined();
    await partly.close();
  });
});

it('DB-08 other tenants read and write at every step of a move, and none of them waits for it', async () => {
  const moved = await createTenantFixture(admin);
  const own = await createDedicatedDatabase(cluster, control, { tenantId: moved.id });
  await add(moved.id, 'Moves');
  const worker = new Database({
    ...{ url: control.workerUrl, poolSize: 3 },
    tenantDatabases: { getUrl: () => own.workerUrl },
  });
  const steps: string[] = [];
  await new Mover(worker.placed).move(moved.id, 'dedicated', {
    settled: () => Promise.resolve(),
    // The mover goes on only once they are done: had they to wait for it, this would not end.
    onStep: async (step) => {
      for (const { id } of [pooled, b]) {
        await add(id, step);
        expect(await names(id)).toContain(step);
      }
      steps.push(step);
    },
  });
  expect(steps).toEqual(['freezing', 'copying', 'comparing', 'opening', 'settled']);
  await worker.close();
  await own.drop();
  for (const [tenant, place] of [
    [pooled, control],
    [b, ownOfB],
  ] as const) {
    const client = new pg.Client({ connectionString: place.adminUrl });
    await client.connect();
    await client.query('delete from projects where tenant_id = $1 and name = any ($2)', [
      tenant.id,
      steps,
    ]);
    await client.end();
  }
  await admin.query('delete from projects where tenant_id = $1', [moved.id]);
});

it('DB-14 the purge of a tenant empties its own database, and what a move has left in the pool', async () => {
  await admin.query(
    `with gate as (update tenant_gates set open = true where tenant_id = $1)
     insert into projects (tenant_id, id, name, created_by_name) values ($1, $2, 'Left', 'A')`,
    [a.id, newId()],
  );
  await admin.query('update tenant_gates set open = false where tenant_id = $1', [a.id]);
  await admin.query(
    "update tenants set deleted_at = now(), purge_at = now() - interval '1 day' where id = $1",
    [a.id],
  );
  const worker = new Database({
    ...{ url: control.workerUrl, poolSize: 2 },
    tenantDatabases: { getUrl: () => ownOfA.workerUrl },
  });
  await worker.withTenant({ tenantId: a.id }, (tx) => purgeTenantRows(tx, a.id));
  await worker.close();
  expect(await stored(ownOfA.adminUrl)).toEqual([]);
  expect(await stored(control.adminUrl)).toEqual(['In the pool']);
});
