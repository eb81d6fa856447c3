import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runInScope } from '../src/driver/scope.ts';
import type { ScopedPool } from '../src/driver/pool-setting.ts';
import { createScopedPool } from '../src/driver/scoped-pool.ts';

let database: TestDatabase;
let admin: pg.Client;
/** One connection: what is prepared on it is what the next statement meets. */
let pool: ScopedPool;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  pool = createScopedPool({ connectionString: database.appUrl, max: 1 });
});

/** The rows of one read. */
async function read<Row>(on: ScopedPool, name: string, text: string, values: unknown[] = []) {
  const [rows] = await on.prepared({ name, text, values });
  return rows as Row[];
}

afterAll(async () => {
  await pool.end();
  await admin.end();
  await database.drop();
});

it('answers what a query of pg answers', async () => {
  const text = `select $1::text as text, $2::int as number, $3::bytea as bytes, null::text as nothing,
    true as yes, array['a', 'b c', null] as list, '2026-01-02 03:04:05.678+00'::timestamptz as at,
    '{"a": [1]}'::jsonb as json, gen_random_uuid() is not null as id`;
  const values = ["it's", 7, new Uint8Array([0, 255])];
  const { rows } = await admin.query<object>(text, values);
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await read(pool, 'kinds', text, values)).toEqual(rows);
  }
});

it('takes nothing that it cannot write without a doubt', async () => {
  for (const value of [undefined, true, new Date(), ['a'], { a: 1 }]) {
    await expect(read(pool, 'odd', 'select $1::text', [value])).rejects.toThrow(TypeError);
  }
});

it('works again after it has failed, the first time and later', async () => {
  const divide = (by: number) => read(pool, 'divide', 'select 6 / $1::int as result', [by]);
  await expect(divide(0)).rejects.toThrow(/division by zero/);
  expect(await divide(2)).toEqual([{ result: 3 }]);
  await expect(divide(0)).rejects.toThrow(/division by zero/);
  expect(await divide(3)).toEqual([{ result: 2 }]);
  await expect(read(pool, 'wrong', 'select nothing')).rejects.toThrow(/does not exist/);
  expect(await read(pool, 'wrong', 'select 1 as one')).toEqual([{ one: 1 }]);
});

it('FI-36 goes on when a migration has given it other columns, on every connection', async () => {
  const wide = createScopedPool({ connectionString: database.appUrl, max: 3 });
  await admin.query('create table shapes (a text); grant select on shapes to public');
  await admin.query("insert into shapes values ('x')");
  const ask = () => read(wide, 'shapes', 'select *, pg_sleep(0.05)::text from shapes');
  const readAll = () => Promise.all([ask(), ask(), ask()]);
  expect(await readAll()).toMatchObject(Array(3).fill([{ a: 'x' }]));
  await admin.query('alter table shapes add column b int default 2');
  expect(await readAll()).toMatchObject(Array(3).fill([{ a: 'x', b: 2 }]));
  await wide.end();
});

it('TI-13 carries its scope, and leaves none', async () => {
  const [a, b] = [await createTenantFixture(admin), await createTenantFixture(admin)];
  const members = () =>
    read<{ tenant_id: string }>(pool, 'members', 'select tenant_id from memberships');
  for (let turn = 0; turn < 3; turn += 1) {
    for (const { id } of [a, b]) {
      const rows = await runInScope({ tenantId: id }, members);
      expect(rows).toHaveLength(4);
      expect(rows.every((row) => row.tenant_id === id)).toBe(true);
    }
    expect(await members()).toEqual([]);
  }
});

it('keeps the scope it was asked in while it waits for the connection', async () => {
  const tenants = await Promise.all([createTenantFixture(admin), createTenantFixture(admin)]);
  const answers = await Promise.all(
    Array.from({ length: 40 }, async (_, turn) => {
      const tenantId = tenants[turn % 2]?.id ?? '';
      const rows = await runInScope({ tenantId }, () =>
        read<{ tenant_id: string }>(pool, 'waiting', 'select tenant_id from memberships'),
      );
      return rows.every((row) => row.tenant_id === tenantId) && rows.length === 4;
    }),
  );
  expect(answers.every(Boolean)).toBe(true);
});
