import { ID, type Twin, USER_ID } from '../twins.ts';
import { admin, twins } from './twin-database.ts';

/** The twin whose chain has a link with this hash, in hexadecimal. */
export async function linkedTo(hash: string | null | undefined): Promise<Twin[]> {
  const { rows } = await admin.query<{ tenant_id: string }>(
    "select tenant_id from audit_events where encode(hash, 'hex') = $1",
    [hash],
  );
  return twins.filter(({ id }) => rows.some(({ tenant_id }) => tenant_id === id));
}

/** Asks for addresses that name their tenant, which one row of each twin has meanwhile. */
export async function withOwnAddresses(
  table: 'memberships' | 'invitations',
  ask: (emails: string[]) => Promise<string[]>,
): Promise<string[]> {
  const row = table === 'memberships' ? `user_id = '${USER_ID}'` : `id = '${ID}'`;
  const { rows } = await admin.query<{ tenant_id: string; email: string }>(
    `select tenant_id, email from ${table} where ${row}`,
  );
  const rename = (tenant: string, email: string) =>
    admin.query(`update ${table} set email = $2 where tenant_id = $1 and ${row}`, [tenant, email]);
  for (const { id, canary } of twins) await rename(id, `${canary}@example.com`);
  const found = await ask(twins.map(({ canary }) => `${canary}@example.com`));
  for (const { tenant_id, email } of rows) await rename(tenant_id, email);
  return found;
}
