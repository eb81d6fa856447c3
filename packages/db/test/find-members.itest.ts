import { randomUUID } from 'node:crypto';
import { MEMBER_SORTS, type MemberFilter, type MemberSort } from '@gatehouse/domain/member-list';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../src/database.ts';
import { countMembers, findMembers, type MemberListRow } from '../src/repositories/member-lists.ts';
import { addTenant } from './find-members/add-tenant.ts';
import { searchPlainly } from './find-members/plain-search.ts';

/** More than the function walks through, so that what is rare has to be gathered. */
const MEMBERS = 4_000;

let database: TestDatabase;
let admin: pg.Client;
let db: Database;
let tenant: string;
let other: string;
let inviter: string;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  db = new Database({ url: database.appUrl, poolSize: 2 });
  [tenant, other, inviter] = [
    await addTenant(admin, MEMBERS),
    await addTenant(admin, 50),
    randomUUID(),
  ];
  await admin.query(
    `update memberships set invited_by = $1, invited_by_name = 'Ïnviter'
     where tenant_id = $2 and name_key like '%7'`,
    [inviter, tenant],
  );
  await admin.query('analyze memberships');
});

afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

/** Every page, one after the other. */
async function byPages(filter: MemberFilter, sort: MemberSort, descending: boolean, limit: number) {
  const ids: string[] = [];
  let after: readonly string[] | null = null;
  for (;;) {
    const query = { filter, sort, descending, after, limit };
    const rows: MemberListRow[] = await db.readTenant({ tenantId: tenant }, (tx) =>
      findMembers(tx, tenant, query),
    );
    ids.push(...rows.map(({ user_id }) => user_id));
    after = rows.at(-1)?.position ?? null;
    if (rows.length < limit) return ids;
  }
}

const filters = fc.record(
  {
    search: fc.constantFrom(
      'rene',
      'RENÉE 1',
      'ü',
      'an',
      '100%',
      '_b\\',
      'weiss 39',
      'p399',
      'zz',
      '%',
      '@example',
    ),
    roles: fc.constantFrom(['owner'] as const, ['owner', 'admin'] as const, ['member'] as const),
    status: fc.constantFrom('active' as const, 'deactivated' as const),
    mfa: fc.boolean(),
    signedInFrom: fc.constantFrom(new Date('2026-01-20'), new Date('2026-02-18')),
    signedInBefore: fc.constantFrom(new Date('2026-01-02'), new Date('2026-01-25')),
  },
  { requiredKeys: [] },
);

describe('the members that the function finds', () => {
  it('are those of the plain question, in its order, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.boolean(),
        fc.constantFrom(...MEMBER_SORTS),
        fc.boolean(),
        async (chosen, invited, sort, descending) => {
          const filter = { ...chosen, ...(invited && { invitedBy: inviter }) };
          const expected = await searchPlainly({ admin, tenant }, filter, sort, descending);
          const limit = Math.max(7, Math.ceil(expected.length / 4));
          expect(await byPages(filter, sort, descending, limit)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('fill small pages from the walk and from what is gathered after it', async () => {
    for (const sort of MEMBER_SORTS) {
      const filter = { mfa: true };
      const expected = await searchPlainly({ admin, tenant }, filter, sort, true);
      expect(expected).toHaveLength(5);
      expect(await byPages(filter, sort, true, 2)).toEqual(expected);
    }
  });

  it('are counted by status, up to a limit', async () => {
    const count = (filter: MemberFilter, limit: number) =>
      db.readTenant({ tenantId: tenant }, (tx) => countMembers(tx, tenant, filter, limit));
    const active = await searchPlainly(
      { admin, tenant },
      { search: 'weiß', status: 'active' },
      'name',
      false,
    );
    const deactivated = await searchPlainly(
      { admin, tenant },
      { search: 'weiß', status: 'deactivated' },
      'name',
      false,
    );
    expect(await count({ search: 'weiß' }, 10_000)).toEqual({
      active: active.length,
      deactivated: deactivated.length,
    });
    expect(await count({}, 100)).toEqual({ active: 100, deactivated: 100 });
    expect(await count({ search: 'nobody' }, 100)).toEqual({ active: 0, deactivated: 0 });
  });
});

describe('TI-10 the function never leaves its tenant', () => {
  const CALL = `select user_id from public.find_members($1, null, null, null, null, null, null, null,
    $2, false, $3::text[], 10000)`;

  async function asApp(tenantId: string | null, values: unknown[]) {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      await app.query(`select set_config('app.tenant_id', $1, false)`, [tenantId ?? '']);
      return (await app.query<{ user_id: string }>(CALL, values)).rows.map((row) => row.user_id);
    } finally {
      await app.end();
    }
  }

  async function getIds(tenantId: string) {
    const { rows } = await admin.query<{ user_id: string }>(
      'select user_id from memberships where tenant_id = $1',
      [tenantId],
    );
    return new Set(rows.map(({ user_id }) => user_id));
  }

  it('finds no one without a tenant, and only its own with one', async () => {
    for (const sort of MEMBER_SORTS) {
      expect(await asApp(null, [null, sort, null])).toEqual([]);
      expect(await asApp(randomUUID(), [null, sort, null])).toEqual([]);
      const own = await getIds(other);
      const found = await asApp(other, ['example', sort, null]);
      expect(found).toHaveLength(own.size);
      expect(found.every((id) => own.has(id))).toBe(true);
    }
    expect(await asApp(tenant, [null, 'name; drop table memberships', null])).toEqual([]);
  });

  it('takes a position of another tenant as a place in its own list', async () => {
    const [foreign] = await db.readTenant({ tenantId: tenant }, (tx) =>
      findMembers(tx, tenant, {
        filter: {},
        sort: 'name',
        descending: false,
        after: null,
        limit: 1,
      }),
    );
    const own = await getIds(other);
    const found = await asApp(other, [null, 'name', foreign?.position]);
    expect(found.every((id) => own.has(id))).toBe(true);
  });

  it('reads the rows under row-level security: a foreign id shows nothing', async () => {
    const rows = await db.readTenant({ tenantId: other }, (tx) =>
      findMembers(tx, tenant, {
        filter: {},
        sort: 'name',
        descending: false,
        after: null,
        limit: 10,
      }),
    );
    expect(rows).toEqual([]);
  });
});
