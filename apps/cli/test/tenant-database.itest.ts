import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Database } from '@gatehouse/db/database';
import { insertProject, listProjects } from '@gatehouse/db/repositories/projects';
import { newId } from '@gatehouse/domain/ids';
import { dedicate } from '@gatehouse/prisma/dedicate';
import { migrate } from '@gatehouse/prisma/migrate';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { migrateAllOwn } from '../src/deploy/tenant-databases.ts';
import {
  addTenantDatabase,
  dropTenantDatabase,
  listTenantDatabases,
  moveTenantDatabase,
} from '../src/operate/tenant-database.ts';

const names = ['ACME', 'OTHER', 'OLDER'].map((key) => ({
  key,
  database: `own_${randomBytes(6).toString('hex')}`,
}));

let control: TestDatabase;
let admin: pg.Client;
let acme: TenantFixture;
let other: TenantFixture;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  control = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: control.adminUrl });
  await admin.connect();
  [acme, other] = [await createTenantFixture(admin), await createTenantFixture(admin)];
  environment = {
    DATABASE_ADMIN_URL: control.adminUrl,
    DATABASE_URL: control.appUrl,
    WORKER_DATABASE_URL: control.workerUrl,
  };
  for (const { key, database } of names) {
    environment[`TENANT_DATABASE_ADMIN_URL_${key}`] = at(control.adminUrl, database);
    environment[`TENANT_DATABASE_URL_${key}`] = at(control.appUrl, database);
    environment[`WORKER_TENANT_DATABASE_URL_${key}`] = at(control.workerUrl, database);
  }
  await admin.query(
    "insert into projects (tenant_id, id, name, created_by_name) values ($1, gen_random_uuid(), 'Moves', 'A')",
    [acme.id],
  );
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});

afterAll(async () => {
  vi.restoreAllMocks();
  for (const { database } of names) {
    await admin.query(`drop database if exists ${database} with (force)`);
  }
  await admin.end();
  await control.drop();
});

function at(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: database }).href;
}

async function placement(slug: string) {
  const { rows } = await admin.query<{ place: string; refusal: string | null }>(
    'select place, refusal from placements p join tenants t on t.id = p.tenant_id where slug = $1',
    [slug],
  );
  return rows[0];
}

/** A copy of the folder of migrations as the release before had it. */
async function migrationsButTheLast(): Promise<string> {
  const all = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'release-before-'));
  const entries = (await readdir(all)).filter((entry) => !entry.endsWith('.toml')).sort();
  for (const entry of entries.slice(0, -1)) {
    await cp(join(all, entry), join(folder, entry), { recursive: true });
  }
  return folder;
}

async function projectsIn(key: string): Promise<number> {
  const client = new pg.Client({
    connectionString: environment[`TENANT_DATABASE_ADMIN_URL_${key}`],
  });
  await client.connect();
  const { rows } = await client.query<{ count: number }>('select count(*)::int from projects');
  await client.end();
  return rows[0]?.count ?? 0;
}

it('makes a database for a tenant, and moves its rows there', async () => {
  await addTenantDatabase(environment, { slug: acme.slug, key: 'ACME' });
  expect(await placement(acme.slug)).toEqual({ place: 'pooled', refusal: null });
  await moveTenantDatabase(environment, { slug: acme.slug, to: 'dedicated' });
  expect(await placement(acme.slug)).toEqual({ place: 'dedicated', refusal: null });
  expect(await projectsIn('ACME')).toBe(1);
});

it('gives one database to no two tenants', async () => {
  const taken = addTenantDatabase(environment, { slug: other.slug, key: 'ACME' });
  await expect(taken).rejects.toThrow('it is the database of another tenant');
  expect(await placement(other.slug)).toBeUndefined();
});

it('DB-09 a release that fails in one database leaves the others in use, and a later run mends it', async () => {
  await addTenantDatabase(environment, { slug: other.slug, key: 'OTHER' });
  const broken = new URL(environment['TENANT_DATABASE_ADMIN_URL_OTHER'] ?? '');
  broken.port = '1';
  const partly = { ...environment, TENANT_DATABASE_ADMIN_URL_OTHER: broken.href };
  expect(await migrateAllOwn(partly)).toBe(false);
  expect((await placement(other.slug))?.refusal).toContain('ECONNREFUSED');
  expect(await placement(acme.slug)).toEqual({ place: 'dedicated', refusal: null });
  expect(await migrateAllOwn(environment)).toBe(true);
  expect(await placement(other.slug)).toEqual({ place: 'pooled', refusal: null });
});

describe('DB-10 code and database one version apart', () => {
  let older: TenantFixture;
  let db: Database;

  beforeAll(async () => {
    older = await createTenantFixture(admin);
    db = new Database({
      ...{ url: control.appUrl, poolSize: 2 },
      tenantDatabases: { getUrl: (key) => environment[`TENANT_DATABASE_URL_${key}`] },
    });
  });

  afterAll(() => db.close());

  const add = (name: string) =>
    db.withTenant({ tenantId: older.id }, (tx) =>
      insertProject(tx, {
        ...{ tenantId: older.id, id: newId(), name },
        ...{ createdBy: null, createdByName: 'Test' },
      }),
    );
  const list = () =>
    db.readTenant({ tenantId: older.id }, async (reader) => {
      const rows = await listProjects(reader, older.id, { before: null, limit: 10 });
      return rows.map(({ name }) => name).sort();
    });
  const inOwn = async (work: (own: pg.Client) => Promise<unknown>) => {
    const own = new pg.Client({
      connectionString: environment['TENANT_DATABASE_ADMIN_URL_OLDER'],
    });
    await own.connect();
    await work(own);
    await own.end();
  };

  it('reads, writes and moves where the last migration is still to come', async () => {
    const folder = await migrationsButTheLast();
    await admin.query(`create database ${names[2]?.database}`);
    await migrate({
      adminUrl: environment['TENANT_DATABASE_ADMIN_URL_OLDER'] ?? '',
      passwords: { app: '-', worker: '-' },
      keepsPasswords: true,
      queues: [],
      log: () => undefined,
      migrationsFolder: folder,
    });
    await rm(folder, { recursive: true });
    await inOwn((own) => dedicate(admin, own, { tenantId: older.id, key: 'OLDER' }));
    await add('Before');
    await moveTenantDatabase(environment, { slug: older.slug, to: 'dedicated' });
    await add('After');
    expect(await list()).toEqual(['After', 'Before']);
    expect(await projectsIn('OLDER')).toBe(2);
  });

  it('reads and writes where the database is ahead, and moves nothing that would be cut', async () => {
    await inOwn((own) =>
      own.query("alter table projects add column of_the_next text default 'kept'"),
    );
    await add('Ahead');
    const all = ['After', 'Ahead', 'Before'];
    expect(await list()).toEqual(all);
    const back = moveTenantDatabase(environment, { slug: older.slug, to: 'pooled' });
    await expect(back).rejects.toThrow('the copy differs from its source');
    expect(await placement(older.slug)).toEqual({ place: 'dedicated', refusal: null });
    await add('Undone');
    expect(await list()).toEqual([...all, 'Undone']);
  });
});

it('DB-14 drops a database only once no row of its tenant is needed there, and says so', async () => {
  await expect(dropTenantDatabase(environment, acme.slug)).rejects.toThrow('The rows of');
  await moveTenantDatabase(environment, { slug: acme.slug, to: 'pooled' });
  await dropTenantDatabase(environment, acme.slug);
  expect(await placement(acme.slug)).toBeUndefined();
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [
    names[0]?.database,
  ]);
  expect(rowCount).toBe(0);
  const { rows } = await admin.query<{ action: string }>(
    "select action from audit_events where tenant_id = $1 and action like 'tenant.%' order by id",
    [acme.id],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'tenant.database_added',
    'tenant.moved',
    'tenant.moved',
    'tenant.database_dropped',
  ]);
  const { rows: projects } = await admin.query('select name from projects where tenant_id = $1', [
    acme.id,
  ]);
  expect(projects).toEqual([{ name: 'Moves' }]);
  await listTenantDatabases(environment);
  expect(vi.mocked(console.log)).toHaveBeenCalledWith(expect.stringContaining('OTHER, pooled'));
});
