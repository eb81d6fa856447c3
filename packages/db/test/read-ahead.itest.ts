import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { Database } from '../src/database.ts';
import { ReadAhead } from '../src/driver/read-ahead.ts';
import { findApiKey } from '../src/repositories/api-keys.ts';
import { findPerson, findSession } from '../src/repositories/lookups.ts';
import { findMembers, membersAhead } from '../src/repositories/member-lists.ts';
import { listProjects, projectsAhead } from '../src/repositories/projects.ts';

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
  [a, b] = [await createTenant(), await createTenant()];
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

async function createTenant(): Promise<TenantFixture> {
  const tenant = await createTenantFixture(admin);
  await admin.query(
    "insert into projects (tenant_id, id, name, created_by_name) values ($1, $2, $3, 'A')",
    [tenant.id, randomUUID(), tenant.canary],
  );
  return tenant;
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const bySession = (token: string, slug: string) => findSession(db, hash(token), slug);

/** What came along with an answer: the rows themselves, before anyone may see them. */
async function rowsAhead(ask: () => Promise<unknown>): Promise<unknown[][]> {
  const kept = vi.spyOn(ReadAhead.prototype, 'keep');
  await db.readingAhead(projectsAhead(51), ask);
  const came = kept.mock.calls.map(([tenantId, rows]) => [tenantId, ...rows]);
  kept.mockRestore();
  return came;
}

async function makeKey(tenant: TenantFixture, changes = ''): Promise<Buffer> {
  const token = randomBytes(8).toString('hex');
  await admin.query(
    `insert into api_keys (tenant_id, id, name, token_hash, hint, permissions, created_by,
       created_by_name, membership_id, expires_at)
     select m.tenant_id, gen_random_uuid(), 'Key', $2, 'hint', '{projects:read}', m.user_id, m.name,
       m.id, now() + interval '1 day' from memberships m where m.tenant_id = $1 and m.role = 'owner'`,
    [tenant.id, hash(token)],
  );
  if (changes) {
    await admin.query(`update api_keys set ${changes} where token_hash = $1`, [hash(token)]);
  }
  return hash(token);
}

describe('one round trip', () => {
  it('answers who asks and what they read', async () => {
    const syncs = vi.spyOn(
      (pg as never as { Connection: { prototype: { sync(): void } } }).Connection.prototype,
      'sync',
    );
    for (let turn = 0; turn < 3; turn += 1) {
      syncs.mockClear();
      await db.readingAhead(projectsAhead(51), async () => {
        const session = await bySession(a.viewer.sessionToken, a.slug);
        const tenantId = session?.tenant_id ?? '';
        const rows = await db.readTenant({ tenantId }, (tx) =>
          listProjects(tx, tenantId, { limit: 51, before: null }),
        );
        expect(rows).toEqual([
          expect.objectContaining({ name: a.canary, version: 1, createdAt: expect.any(Date) }),
        ]);
      });
      expect(syncs).toHaveBeenCalledTimes(1);
    }
  });

  it('answers the same as two, for members too', async () => {
    const query = { filter: {}, sort: 'name', descending: false, after: null, limit: 3 } as const;
    const scope = { tenantId: a.id };
    const list = () => db.readTenant(scope, (tx) => findMembers(tx, a.id, query));
    const read = membersAhead(query);
    if (!read) throw new Error('the plain list is read ahead');
    const ahead = await db.readingAhead(read, async () => {
      await bySession(a.owner.sessionToken, a.slug);
      return list();
    });
    expect(ahead).toEqual(await list());
    expect(membersAhead({ ...query, filter: { search: 'x' } })).toBeNull();
  });

  it('many on two connections see their own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, turn) => {
        const [own, other] = turn % 2 ? [a, b] : [b, a];
        const slug = turn % 5 ? own.slug : other.slug;
        return db.readingAhead(projectsAhead(51), async () => {
          const session = await bySession(own.owner.sessionToken, slug);
          const tenantId = session?.tenant_id;
          if (!tenantId) return slug === other.slug;
          const rows = await db.readTenant({ tenantId }, (tx) =>
            listProjects(tx, tenantId, { limit: 51, before: null }),
          );
          return rows.length === 1 && rows[0]?.name === own.canary;
        });
      }),
    );
    expect(answers).toEqual(Array(60).fill(true));
  });
});

describe('where the first says no, the second answers nothing', () => {
  it('for a stranger, and for a member of another tenant', async () => {
    expect(await rowsAhead(() => bySession('nothing', a.slug))).toEqual([[null]]);
    expect(await rowsAhead(() => bySession(b.owner.sessionToken, a.slug))).toEqual([[null]]);
  });

  it.each([
    ['a session that has ended', 'update sessions set expires_at = now() where user_id = $1'],
    ['a person who has signed out', 'update users set signed_out_at = now() where id = $1'],
    ['a person who is shut out', "update users set status = 'disabled' where id = $1"],
    [
      'a member who is deactivated',
      "update memberships set status = 'deactivated' where user_id = $1",
    ],
    ['a member who is gone', 'delete from memberships where user_id = $1'],
    ['a member who has to come by SSO', "update memberships set entry = 'sso' where user_id = $1"],
    [
      'a session that is too old for the tenant',
      'update memberships set signed_out_at = now() where user_id = $1',
    ],
    [
      'a tenant that is deleted',
      `update tenants set deleted_at = now(), purge_at = now()
       where id = (select tenant_id from memberships where user_id = $1)`,
    ],
  ])('for %s', async (_, change) => {
    const tenant = await createTenant();
    const ask = () => bySession(tenant.member.sessionToken, tenant.slug);
    expect((await rowsAhead(ask))[0]).toHaveLength(2);
    await admin.query(change, [tenant.member.userId]);
    expect(await rowsAhead(ask)).toEqual([[null]]);
  });

  it('for an API key that is revoked, over, or of another tenant', async () => {
    const good = await makeKey(a);
    expect((await rowsAhead(() => findApiKey(db, a.id, good)))[0]).toHaveLength(2);
    expect(await rowsAhead(() => findApiKey(db, b.id, good))).toEqual([[null]]);
    for (const change of ['revoked_at = now()', "expires_at = now() - interval '1 s'"]) {
      const bad = await makeKey(a, change);
      expect(await rowsAhead(() => findApiKey(db, a.id, bad))).toEqual([[null]]);
    }
  });

  it('for a Bearer token of someone who has signed out since', async () => {
    const tenant = await createTenant();
    const signIn = { userId: tenant.member.userId, authTime: new Date(), originJti: randomUUID() };
    const ask = () => findPerson(db, signIn, tenant.slug, 0);
    expect((await rowsAhead(ask))[0]).toHaveLength(2);
    await admin.query('update users set signed_out_at = now() where id = $1', [signIn.userId]);
    expect(await rowsAhead(ask)).toEqual([[null]]);
  });

  it('whatever someone has left on the connection', async () => {
    const alone = new Database({ url: database.appUrl, poolSize: 1 });
    await alone.lookup('leave', "select set_config('app.tenant_id', $1, false)", [a.id]);
    const kept = vi.spyOn(ReadAhead.prototype, 'keep');
    await alone.readingAhead(projectsAhead(51), () =>
      findSession(alone, hash(b.owner.sessionToken), a.slug),
    );
    expect(kept.mock.calls).toEqual([[null, []]]);
    await alone.close();
  });
});

describe('what was read ahead is handed out', () => {
  const ahead = (work: () => Promise<unknown>) =>
    db.readingAhead(projectsAhead(51), async () => {
      await bySession(a.owner.sessionToken, a.slug);
      const takes = vi.spyOn(ReadAhead.prototype, 'take');
      await work();
      const took = takes.mock.results.map(({ value }) => value !== null);
      takes.mockRestore();
      return took;
    });
  const list = (tenantId: string, limit = 51, userId?: string) =>
    db.readTenant(userId === undefined ? { tenantId } : { tenantId, userId }, (tx) =>
      listProjects(tx, tenantId, { limit, before: null }),
    );

  it('once', async () => {
    expect(
      await ahead(async () => {
        await list(a.id);
        await list(a.id);
      }),
    ).toEqual([true, false]);
  });

  it('to no other tenant, read or scope', async () => {
    expect(
      await ahead(async () => expect(await list(b.id)).toMatchObject([{ name: b.canary }])),
    ).toEqual([false]);
    expect(await ahead(() => list(a.id, 50))).toEqual([false]);
    expect(await ahead(() => list(a.id, 51, a.owner.userId))).toEqual([false]);
    // The repository's own WHERE names another tenant than the scope.
    for (const [scope, asked] of [
      [a, b],
      [b, a],
    ] as const) {
      const wrong = () =>
        db.readTenant({ tenantId: scope.id }, (tx) =>
          listProjects(tx, asked.id, { limit: 51, before: null }),
        );
      expect(await ahead(async () => expect(await wrong()).toEqual([]))).toEqual([false]);
    }
  });
});
