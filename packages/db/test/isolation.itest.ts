import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../src/database.ts';
import { isUniqueViolation } from '../src/errors.ts';
import { findSession } from '../src/repositories/lookups.ts';
import { findMembers } from '../src/repositories/member-lists.ts';
import { updateDesired } from '../src/repositories/memberships.ts';
import { insertProject, listProjects } from '../src/repositories/projects.ts';
import { getUser } from '../src/repositories/users.ts';

const EVERYBODY = { filter: {}, sort: 'name', descending: false, after: null, limit: 10 } as const;

let database: TestDatabase;
let admin: pg.Client;
let db: Database;
let a: TenantFixture;
let b: TenantFixture;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  db = new Database({ url: database.appUrl, poolSize: 2 });
  a = await createTenantFixture(admin);
  b = await createTenantFixture(admin);
});

afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

const all = { orderBy: { userId: 'asc' } } as const;

describe('the second wall holds without any WHERE', () => {
  it('TI-16 outside a scope no table shows a row', async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    for (const table of [
      'tenants',
      'memberships',
      'invitations',
      'projects',
      'users',
      'sessions',
    ]) {
      expect((await app.query(`select * from ${table}`)).rows, table).toEqual([]);
    }
    await app.end();
  });

  it('reads see one tenant, and one person', async () => {
    const members = await db.readTenant({ tenantId: a.id }, (tx) => tx.membership.findMany(all));
    expect(members).toHaveLength(4);
    expect(members.every((row) => row.tenantId === a.id)).toBe(true);
    const people = await db.readUser({ userId: a.owner.userId }, (tx) => tx.user.findMany());
    expect(people.map(({ id }) => id)).toEqual([a.owner.userId]);
    expect(await db.readTenant({ tenantId: a.id }, (tx) => getUser(tx, a.owner.userId))).toBeNull();
  });

  it('writes see one tenant, and can put no row into another', async () => {
    await db.withTenant({ tenantId: a.id }, async (tx) => {
      expect(await tx.membership.findMany(all)).toHaveLength(4);
      const { count } = await tx.membership.updateMany({ data: { name: 'taken' } });
      expect(count).toBe(4);
    });
    const names = await db.readTenant({ tenantId: b.id }, (tx) => tx.membership.findMany(all));
    expect(names.some(({ name }) => name === 'taken')).toBe(false);
    await expect(
      db.withTenant({ tenantId: a.id }, (tx) =>
        insertProject(tx, {
          tenantId: b.id,
          id: crypto.randomUUID(),
          name: 'x',
          createdBy: null,
          createdByName: 'x',
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('a repository asked in the wrong scope finds nothing', async () => {
    expect(
      await db.readTenant({ tenantId: a.id }, (tx) => findMembers(tx, b.id, EVERYBODY)),
    ).toEqual([]);
    const changed = await db.withTenant({ tenantId: a.id }, (tx) =>
      updateDesired(tx, b.id, { userId: b.member.userId, version: 1 }, { role: 'owner' }),
    );
    expect(changed).toBe(false);
  });

  it('nothing stays on the connection for the next request', async () => {
    await db.readTenant({ tenantId: a.id }, (tx) => tx.membership.findMany(all));
    await db.withTenant({ tenantId: a.id }, (tx) => tx.membership.findMany(all));
    for (let connection = 0; connection < 4; connection += 1) {
      const [row] = await db.lookup<{ tenant: string | null }>(
        'leftover',
        "select nullif(current_setting('app.tenant_id', true), '') as tenant",
        [],
      );
      expect(row?.tenant ?? null).toBeNull();
    }
  });
});

describe('TI-13 many tenants on two connections', () => {
  it('never see each other, errors in between included', async () => {
    const tenants = [a, b, await createTenantFixture(admin), await createTenantFixture(admin)];
    for (const { id, canary } of tenants) {
      await db.withTenant({ tenantId: id }, (tx) =>
        insertProject(tx, {
          tenantId: id,
          id: crypto.randomUUID(),
          name: canary,
          createdBy: null,
          createdByName: canary,
        }),
      );
    }
    const ask = async (turn: number) => {
      const tenant = tenants[turn % tenants.length] ?? a;
      const scope = { tenantId: tenant.id };
      if (turn % 7 === 3) {
        await expect(
          db.readTenant(scope, (tx) => tx.$queryRaw`select 1 / (${turn}::int - ${turn}::int)`),
        ).rejects.toThrow();
      }
      const find = turn % 2 ? db.readTenant.bind(db) : db.withTenant.bind(db);
      const projects = await find(scope, (tx) => tx.project.findMany());
      expect(projects.map(({ name }) => name)).toEqual([tenant.canary]);
    };
    // Twenty at once on two connections: most of them wait for another tenant's connection.
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 20 }, (_, turn) => ask(round * 20 + turn)));
    }
  });

  it('queries of one tick are not merged across tenants', async () => {
    const results = await Promise.all(
      [a, b, a, b].map(({ id }) =>
        db.readTenant({ tenantId: id }, (tx) => listProjects(tx, id, { limit: 5, before: null })),
      ),
    );
    expect(results.map(([project]) => project?.name)).toEqual([
      a.canary,
      b.canary,
      a.canary,
      b.canary,
    ]);
  });
});

describe('the lookup before a tenant is known', () => {
  it('TI-05 finds the person, and the tenant only for its members', async () => {
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update(a.viewer.sessionToken).digest();
    const own = await findSession(db, hash, a.slug);
    expect(own).toMatchObject({ user_id: a.viewer.userId, tenant_id: a.id, member_role: 'viewer' });
    const foreign = await findSession(db, hash, b.slug);
    const missing = await findSession(db, hash, 'no-such-tenant');
    expect(foreign).toMatchObject({ user_id: a.viewer.userId, tenant_id: null, member_role: null });
    expect(foreign).toEqual(missing);
    expect(await findSession(db, Buffer.alloc(32), a.slug)).toBeNull();
  });
});

describe('unique keys', () => {
  it('are told apart from other failures, for typed and for raw statements', async () => {
    const id = crypto.randomUUID();
    const insert = () =>
      db.withTenant({ tenantId: a.id }, (tx) =>
        insertProject(tx, {
          tenantId: a.id,
          id,
          name: 'twice',
          createdBy: null,
          createdByName: 'x',
        }),
      );
    await insert();
    expect(await insert().catch(isUniqueViolation)).toBe(true);
    const raw = db.withTenant(
      { tenantId: a.id },
      (tx) => tx.$executeRaw`insert into projects (tenant_id, id, name, created_by_name)
        values (${a.id}::uuid, ${id}::uuid, 'other', 'x')`,
    );
    expect(await raw.catch(isUniqueViolation)).toBe(true);
    const other = db.withTenant({ tenantId: a.id }, (tx) => tx.$executeRaw`select 1 / 0`);
    expect(await other.catch(isUniqueViolation)).toBe(false);
  });
});

describe('a server that may lose what it has committed', () => {
  it('DD-11 is refused, as the one of the tests is', async () => {
    await expect(db.assertDurable()).rejects.toThrow(
      /fsync is off, full_page_writes is off, synchronous_commit is off/,
    );
  });
});

describe('a server that only reads, as the primary of before a failover', () => {
  const change = (to: string) =>
    admin.query(`alter database ${database.name} set default_transaction_read_only = ${to}`);

  it('FI-24 is written to once, and its connection given up', async () => {
    await change('on');
    const own = new Database({ url: database.appUrl, poolSize: 1 });
    const write = () =>
      own.withTenant(
        { tenantId: a.id },
        (tx) =>
          tx.$executeRaw`insert into projects (tenant_id, id, name, created_by_name)
          values (${a.id}::uuid, ${crypto.randomUUID()}::uuid, ${crypto.randomUUID()}, 'x')`,
      );
    await expect(write()).rejects.toMatchObject({ code: 'service.unavailable' });
    await change('off');
    // The session of before would go on as it began.
    await expect(write()).resolves.toBe(1);
    await own.close();
  });
});

describe('a dangerous login', () => {
  it('HD-20 is refused', async () => {
    const superuser = new Database({ url: database.adminUrl, poolSize: 1 });
    await expect(superuser.assertRestricted()).rejects.toThrow(/is a superuser/);
    await superuser.close();
    await expect(db.assertRestricted()).resolves.toBeUndefined();
  });
});
