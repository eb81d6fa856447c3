import type { ScopedReader, ScopedWriter } from '../database.ts';

export function insertTenant(tx: ScopedWriter, tenant: { id: string; slug: string; name: string }) {
  return tx.tenant.create({ data: tenant });
}

export function getTenant(db: ScopedReader, tenantId: string) {
  return db.tenant.findFirst({ where: { id: tenantId } });
}

/**
 * Renames a tenant, its row locked no harder than an event's reference to it permits: whoever holds
 * the head of the audit chain must not wait for it. Returns the name it had, or null when it is
 * gone.
 */
export async function renameTenant(
  tx: ScopedWriter,
  tenantId: string,
  name: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select name from tenants where id = ${tenantId}::uuid for no key update`;
  const before = rows[0];
  if (!before) return null;
  await tx.tenant.updateMany({ where: { id: tenantId }, data: { name } });
  return before.name;
}
