import type { ScopedReader, ScopedWriter } from '../database.ts';

export function insertTenant(tx: ScopedWriter, tenant: { id: string; slug: string; name: string }) {
  return tx.tenant.create({ data: tenant });
}

export function getTenant(db: ScopedReader, tenantId: string) {
  return db.tenant.findFirst({ where: { id: tenantId } });
}

/**
 * A tenant's row, locked no harder than an event's reference to it permits: whoever holds the head
 * of the audit chain must not wait for it.
 */
export async function lockTenant(tx: ScopedWriter, tenantId: string) {
  const rows = await tx.$queryRaw<{ name: string; version: number }[]>`
    select name, version from tenants where id = ${tenantId}::uuid for no key update`;
  return rows[0] ?? null;
}

export async function renameTenant(
  tx: ScopedWriter,
  tenantId: string,
  name: string,
): Promise<void> {
  const data = { name, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}
