import { randomUUID } from 'node:crypto';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { deleteOwnAccount } from '@gatehouse/services/people';
import { applyPerson } from '../src/sync/apply-person.ts';
import { exportTenant } from '@gatehouse/services/tenants';
import { purgeDueTenants } from '../src/purge-tenants.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { type Stack, startStack } from './support/stack.ts';

/** What CONTRIBUTING's recipe says, and nothing else: no list of tables is told of them. */
const MIGRATION = `
  SET ROLE gatehouse_owner;
  CREATE TABLE "things" (
    "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    "id" uuid NOT NULL,
    "name" text NOT NULL,
    "created_by" uuid,
    "created_by_name" text NOT NULL,
    "token_hash" bytea NOT NULL,
    "document" bytea,
    PRIMARY KEY ("tenant_id", "id")
  );
  CREATE TABLE "thing_notes" (
    "tenant_id" uuid NOT NULL,
    "thing_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "text" text NOT NULL,
    PRIMARY KEY ("tenant_id", "thing_id", "user_id"),
    FOREIGN KEY ("tenant_id", "thing_id") REFERENCES "things" ("tenant_id", "id")
  );
  ALTER TABLE "things" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY "tenant" ON "things"
    USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
  ALTER TABLE "thing_notes" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY "tenant" ON "thing_notes"
    USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
    WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
  GRANT SELECT, INSERT, UPDATE, DELETE ON "things", "thing_notes" TO "gatehouse_app";
  GRANT SELECT, DELETE, UPDATE ("created_by_name") ON "things" TO "gatehouse_worker";
  GRANT SELECT, DELETE ON "thing_notes" TO "gatehouse_worker";
  RESET ROLE;`;

let stack: Stack;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
  await stack.admin.query(MIGRATION);
});

afterAll(() => stack.stop());

async function fill(tenant: TenantFixture, count = 1): Promise<void> {
  await stack.admin.query(
    `insert into things (tenant_id, id, name, created_by, created_by_name, token_hash, document)
     select $1, gen_random_uuid(), 'Thing ' || n, $2, $3, '\\x5ec7e7', '\\xd0c0' from generate_series(1, $4) n`,
    [tenant.id, tenant.admin.userId, tenant.admin.name, count],
  );
  await stack.admin.query(
    `insert into thing_notes (tenant_id, thing_id, user_id, text)
     select tenant_id, id, unnest($2::uuid[]), 'a note' from things where tenant_id = $1`,
    [tenant.id, [tenant.admin.userId, tenant.owner.userId]],
  );
}

async function getRows(table: string, tenant: TenantFixture) {
  const sql = `select * from ${table} where tenant_id = $1`;
  return (await stack.admin.query<Record<string, unknown>>(sql, [tenant.id])).rows;
}

async function exported(tenant: TenantFixture): Promise<Map<string, Record<string, unknown>[]>> {
  const { tables } = await exportTenant(stack.deps, getContext(tenant, 'owner'));
  const file = new Map<string, Record<string, unknown>[]>();
  for (const [name, chunks] of tables ?? []) {
    const rows = [];
    for await (const chunk of chunks) rows.push(...chunk);
    file.set(name, rows as Record<string, unknown>[]);
  }
  return file;
}

it('a table that was added by the recipe is in the file of its tenant, without its secrets', async () => {
  const [tenant, other] = [
    await createTenantFixture(stack.admin),
    await createTenantFixture(stack.admin),
  ];
  // More than one question hands out.
  await fill(tenant, 1_001);
  await fill(other);
  const file = await exported(tenant);
  expect(file.get('things')).toHaveLength(1_001);
  expect(new Set(file.get('things')?.map(({ id }) => id)).size).toBe(1_001);
  expect(file.get('thing_notes')).toHaveLength(2_002);
  expect(file.get('things')?.[0]).toEqual({
    tenant_id: tenant.id,
    id: expect.any(String) as string,
    name: expect.stringMatching(/^Thing \d+$/) as string,
    created_by: tenant.admin.userId,
    created_by_name: tenant.admin.name,
  });
  const text = JSON.stringify([...file]);
  expect(text).not.toMatch(/5ec7e7|token_hash|sealed/);
  expect(text).not.toContain(other.id);
});

it('its rows lose the name of a person who is erased, and those that are the person’s own go', async () => {
  const tenant = await createTenantFixture(stack.admin);
  await fill(tenant);
  await deleteOwnAccount(stack.deps, getContext(tenant, 'admin'), { email: tenant.admin.email });
  await applyPerson(stack.worker, { userId: tenant.admin.userId });
  expect(await getRows('things', tenant)).toMatchObject([
    { created_by: tenant.admin.userId, created_by_name: '' },
  ]);
  expect(await getRows('thing_notes', tenant)).toMatchObject([{ user_id: tenant.owner.userId }]);
});

it('it is empty of a tenant that was purged, and of no other', async () => {
  const [tenant, other] = [
    await createTenantFixture(stack.admin),
    await createTenantFixture(stack.admin),
  ];
  await fill(tenant);
  await fill(other);
  await stack.admin.query('update tenants set deleted_at = now(), purge_at = now() where id = $1', [
    toId<TenantId>(tenant.id),
  ]);
  expect(await purgeDueTenants(stack.worker)).toBe(1);
  for (const table of ['things', 'thing_notes']) {
    expect(await getRows(table, tenant)).toEqual([]);
    expect(await getRows(table, other)).not.toEqual([]);
  }
});

it('a purge that may not empty a table does nothing at all', async () => {
  const tenant = await createTenantFixture(stack.admin);
  await fill(tenant);
  await stack.admin.query('revoke delete on thing_notes from gatehouse_worker');
  await stack.admin.query('update tenants set deleted_at = now(), purge_at = now() where id = $1', [
    tenant.id,
  ]);
  await expect(purgeDueTenants(stack.worker)).rejects.toThrow(/permission denied/);
  expect(await getRows('memberships', tenant)).toHaveLength(4);
  await stack.admin.query('grant delete on thing_notes to gatehouse_worker');
  expect(await purgeDueTenants(stack.worker)).toBe(1);
});

it('names of the catalogue are quoted', async () => {
  const name = `odd "${randomUUID().slice(0, 4)}`;
  const quoted = `"${name.replace('"', '""')}"`;
  await stack.admin.query(
    `create table ${quoted} (tenant_id uuid, id uuid, primary key (tenant_id, id));
     alter table ${quoted} enable row level security;
     create policy p on ${quoted} using (true);
     grant select, delete on ${quoted} to gatehouse_app, gatehouse_worker`,
  );
  const tenant = await createTenantFixture(stack.admin);
  expect((await exported(tenant)).get(name)).toEqual([]);
  await stack.admin.query(`drop table ${quoted}`);
});
