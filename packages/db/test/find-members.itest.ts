import { randomUUID } from 'node:crypto';
import { MEMBER_SORTS, type MemberFilter, type MemberSort } from '@gatehouse/domain/member-list';
import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Database } from '../src/database.ts';
import { countMembers, findMembers, type MemberListRow } from '../src/repositories/member-lists.ts';

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
  [tenant, other, inviter] = [await addTenant(MEMBERS), await addTenant(50), randomUUID()];
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

/** Few different values, so that orders are full of ties. */
async function addTenant(members: number): Promise<string> {
  const id = randomUUID();
  await admin.query("insert into tenants (id, slug, name) values ($1, $2, 'T')", [
    id,
    `t-${id.slice(0, 8)}`,
  ]);
  await admin.query(
    `with people as (
       insert into users (id, email, email_verified, name)
       select gen_random_uuid(), 'p' || n || '@example.com', true,
         (array['Renée', 'JÜRGEN', 'Ann 100%', 'A_b\\c', 'Weiß'])[1 + n % 5] || ' ' || n % 400
       from generate_series(1, $2::int) n returning id, email, name)
     insert into memberships (tenant_id, user_id, role, status, name, email, mfa, last_sign_in_at,
       created_at)
     select $1, id, case when n % 900 = 0 then 'owner' when n % 40 = 0 then 'admin' else 'member' end,
       case when n % 13 = 0 then 'deactivated' else 'active' end, name, email,
       n % 700 = 0,
       case when n % 9 > 0 then '2026-01-01T00:00:00.000001Z'::timestamptz + n % 50 * interval '1 day' end,
       '2025-01-01'::timestamptz + n % 100 * interval '1 microsecond'
     from (select *, substring(email from '\\d+')::int as n from people) numbered`,
    [id, members],
  );
  return id;
}

const ORDER: Readonly<Record<MemberSort, string>> = {
  name: 'name_key, user_id',
  email: 'email, user_id',
  role: `array_position(array['owner', 'admin', 'member', 'viewer'], role), name_key, user_id`,
  status: 'status, name_key, user_id',
  mfa: 'mfa, name_key, user_id',
  invitedBy: `fold_text(coalesce(invited_by_name, '')) collate "C", name_key, user_id`,
  lastSignIn: `coalesce(last_sign_in_at, 'epoch'), user_id`,
  createdAt: 'created_at, user_id',
};

/** The same question, asked plainly. */
async function plainly(filter: MemberFilter, sort: MemberSort, descending: boolean) {
  const short = filter.search !== undefined && filter.search.length < 3;
  const order = ORDER[sort]
    .split(/, (?![^(]*[\])])/)
    .map((key) => `${key} ${descending ? 'desc' : 'asc'}`)
    .join(', ');
  const { rows } = await admin.query<{ user_id: string }>(
    `select user_id from memberships
     where tenant_id = $1
       and ($2::text is null or (case when $3 then position(' ' || fold_text($2) in ' ' || fold_text(name) || ' ' || email)
         else position(fold_text($2) in fold_text(name) || ' ' || email) end) > 0)
       and ($4::text is null or role = $4) and ($5::text is null or status = $5)
       and ($6::boolean is null or mfa = $6) and ($7::uuid is null or invited_by = $7)
       and ($8::timestamptz is null or last_sign_in_at >= $8)
       and ($9::timestamptz is null or last_sign_in_at is null or last_sign_in_at < $9)
     order by ${order}`,
    [
      tenant,
      filter.search,
      short,
      filter.role,
      filter.status,
      filter.mfa,
      filter.invitedBy,
      filter.signedInFrom,
      filter.signedInBefore,
    ],
  );
  return rows.map(({ user_id }) => user_id);
}

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
    role: fc.constantFrom('owner' as const, 'admin' as const, 'member' as const),
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
          const expected = await plainly(filter, sort, descending);
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
      const expected = await plainly(filter, sort, true);
      expect(expected).toHaveLength(5);
      expect(await byPages(filter, sort, true, 2)).toEqual(expected);
    }
  });

  it('are counted by status, up to a limit', async () => {
    const count = (filter: MemberFilter, limit: number) =>
      db.readTenant({ tenantId: tenant }, (tx) => countMembers(tx, tenant, filter, limit));
    const active = await plainly({ search: 'weiß', status: 'active' }, 'name', false);
    const deactivated = await plainly({ search: 'weiß', status: 'deactivated' }, 'name', false);
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
