import type { Client } from 'pg';

/**
 * Makes a migrated database that of one tenant: the row that the tenant's other rows refer to, and a
 * shut gate, by which every connection knows whose database it is. Then the control database learns
 * of it. Safe to repeat.
 *
 * @param control administrator of the control database
 * @param dedicated administrator of the tenant's database
 * @param key names the settings that lead to it
 * @throws Error when the database is that of another tenant, or can prepare no transaction
 */
export async function dedicate(
  control: Client,
  dedicated: Client,
  { tenantId, key }: { tenantId: string; key: string },
): Promise<void> {
  const { rows } = await dedicated.query<{ tenants: string[]; prepared: number }>(
    `SELECT array(SELECT tenant_id::text FROM tenant_gates) AS tenants,
            current_setting('max_prepared_transactions')::int AS prepared`,
  );
  const { tenants = [], prepared = 0 } = rows[0] ?? {};
  if (tenants.some((id) => id !== tenantId)) {
    throw new Error('it is the database of another tenant');
  }
  if (prepared === 0) throw new Error('its server needs max_prepared_transactions above 0');
  await dedicated.query(
    `INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2) ON CONFLICT DO NOTHING`,
    [tenantId, `t-${tenantId}`],
  );
  await dedicated.query(
    `INSERT INTO tenant_gates (tenant_id, kind, open, epoch) VALUES ($1, 'dedicated', false, 0)
     ON CONFLICT DO NOTHING`,
    [tenantId],
  );
  await control.query(
    `INSERT INTO placements (tenant_id, database_key) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    [tenantId, key],
  );
}
