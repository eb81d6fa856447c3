import { createTestDatabase, type TestDatabase } from '@gatehouse/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seedScale, seedScaleCommand } from '../src/operate/seed-scale.ts';

const SCALE = { tenants: 10, users: 500, memberships: 600, largest: [300, 40] };

describe('the seed for scale', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase(inject('postgres'));
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await seedScale(database.adminUrl, SCALE, () => undefined);
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  async function numbers(sql: string): Promise<number[]> {
    const { rows } = await admin.query<{ n: number }>(sql);
    return rows.map(({ n }) => n);
  }

  it('makes what it says, each tenant with an active owner', async () => {
    expect(await numbers('select count(*)::int n from users')).toEqual([500]);
    expect(await numbers('select count(*)::int n from memberships')).toEqual([600]);
    const sizes = await numbers(
      'select count(*)::int n from memberships group by tenant_id order by 1 desc',
    );
    expect(sizes).toHaveLength(10);
    expect(sizes.slice(0, 2)).toEqual([300, 40]);
    const owners = `select count(distinct tenant_id)::int n from memberships
      where role = 'owner' and status = 'active' and applied_role = 'owner'`;
    expect(await numbers(owners)).toEqual([10]);
  });

  it('gives every tenant its address', async () => {
    const { rows } = await admin.query(
      `select slug from tenants t where not exists (
         select from tenant_slugs a where a.slug = t.slug and a.tenant_id = t.id)`,
    );
    expect(rows).toEqual([]);
  });

  it('leaves every index and key in place', async () => {
    const invalid = `select 1 as n from memberships m left join users u on u.id = m.user_id
      left join tenants t on t.id = m.tenant_id where u.id is null or t.id is null`;
    expect(await numbers(invalid)).toEqual([]);
    const indexes = `select count(*)::int n from pg_index
      where indrelid = 'memberships'::regclass and indisvalid`;
    const [here] = await numbers(indexes);
    const fresh = await createTestDatabase(inject('postgres'));
    const other = new pg.Client({ connectionString: fresh.adminUrl });
    await other.connect();
    expect((await other.query<{ n: number }>(indexes)).rows[0]?.n).toBe(here);
    await other.end();
    await fresh.drop();
  });

  it('is refused a second time, and for a database elsewhere', async () => {
    await expect(seedScale(database.adminUrl, SCALE, () => undefined)).rejects.toThrow('already');
    const far = { DATABASE_ADMIN_URL: 'postgresql://postgres@db.example.com/gatehouse' };
    await expect(seedScaleCommand(far, true)).rejects.toThrow('on this machine');
  });
});
