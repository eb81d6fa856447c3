import type { ScopedReader, ScopedWriter } from '../database.ts';

export function insertTenant(tx: ScopedWriter, tenant: { id: string; slug: string; name: string }) {
  return tx.tenant.create({ data: tenant });
}

export function getTenant(db: ScopedReader, tenantId: string) {
  return db.tenant.findFirst({ where: { id: tenantId } });
}

export interface LockedTenant {
  readonly name: string;
  readonly version: number;
  readonly session_idle_minutes: number | null;
  readonly session_max_hours: number | null;
}

/**
 * A tenant's row, locked no harder than an event's reference to it permits: whoever holds the head
 * of the audit chain must not wait for it.
 */
export async function lockTenant(tx: ScopedWriter, tenantId: string) {
  const rows = await tx.$queryRaw<LockedTenant[]>`
    select name, version, session_idle_minutes, session_max_hours from tenants where id = ${tenantId}::uuid for no key update`;
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

/** How old a sign-in may be in this tenant, and for how long unused; null for no limit of its own. */
export async function setSessionLimits(
  tx: ScopedWriter,
  tenantId: string,
  limits: { idleMinutes: number | null; maxHours: number | null },
): Promise<void> {
  const { idleMinutes: sessionIdleMinutes, maxHours: sessionMaxHours } = limits;
  const data = { sessionIdleMinutes, sessionMaxHours, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}
