import { Prisma } from '../generated/client.ts';
import type { ScopedWriter } from '../database.ts';

/**
 * The tables that a purge empties of a tenant. What stays is the tenant's row, so that its slug is
 * given to nobody else, and its audit chain without names.
 */
const TABLES = [
  'memberships',
  'invitations',
  'roles',
  'projects',
  'api_keys',
  'api_clients',
  'reconciliations',
  'bulk_changes', // with its items and invitations
  'tenant_logos',
  'usage_days',
] as const;

/** Takes a tenant whose day has come, for the rest of the transaction. Null when it was restored. */
export async function lockDueTenant(
  tx: ScopedWriter,
  tenantId: string,
): Promise<{ slug: string } | null> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select slug from tenants
    where id = ${tenantId}::uuid and purge_at <= now() and purged_at is null
    for no key update`;
  return rows[0] ?? null;
}

/** Deletes a tenant's rows and takes its name; after the last event of its log. */
export async function purgeTenantRows(tx: ScopedWriter, tenantId: string): Promise<void> {
  for (const table of TABLES) {
    await tx.$executeRaw`
      delete from ${Prisma.raw(table)} where tenant_id = ${tenantId}::uuid`;
  }
  await eraseAuditEvents(tx, tenantId, null);
  await tx.$executeRaw`
    update tenants set name = slug, logo = null, accent = null, purged_at = now(), updated_at = now()
    where id = ${tenantId}::uuid`;
}

/**
 * Erases personal data from a tenant's log: of one person, who gets a pseudonym, or all of them.
 * The database refuses unless that person is being erased, or the tenant's day has come; it leaves
 * an event of it, and the chain holds all the same (decision 0080).
 * @param tx in the tenant's scope, and in the person's
 * Some thousand events at a time.
 * @returns how many were changed; 0 when nothing is left to erase
 * @throws Error `permission denied` when nothing is to be erased
 */
export async function eraseAuditEvents(
  tx: ScopedWriter,
  tenantId: string,
  userId: string | null,
): Promise<number> {
  const rows = await tx.$queryRaw<{ erased: number }[]>`
    select public.erase_audit_events(${tenantId}::uuid, ${userId}::uuid) as erased`;
  return rows[0]?.erased ?? 0;
}

/**
 * Removes a person's traces from a tenant's rows: their invitations and keys, and copies of their
 * name. Before their events are erased.
 * @param person.leftAt when they asked to be forgotten: whoever invites their address after that
 *   invites the account to come
 */
export async function erasePersonRows(
  tx: ScopedWriter,
  tenantId: string,
  {
    userId,
    email,
    leftAt,
  }: { readonly userId: string; readonly email: string; readonly leftAt: Date },
): Promise<void> {
  // Copies of a name go by what the log says of who made them: the name may have changed since.
  await tx.$executeRaw`
    update projects set created_by_name = ''
    where tenant_id = ${tenantId}::uuid and id in (
      select target_id from audit_events
      where tenant_id = ${tenantId}::uuid and actor_id = ${userId}::uuid
        and action = 'project.created')`;
  await tx.$executeRaw`
    update memberships m set invited_by_name = null
    from invitations i
    where m.tenant_id = ${tenantId}::uuid and i.tenant_id = ${tenantId}::uuid
      and i.accepted_by = m.user_id and i.invited_by = ${userId}::uuid`;
  await tx.$executeRaw`
    delete from invitations
    where tenant_id = ${tenantId}::uuid and (accepted_by = ${userId}::uuid
      -- A resend gives out a new link for the same number of days.
      or (email = ${email} and expires_at - days * interval '1 day' < ${leftAt}::timestamptz))`;
  await tx.$executeRaw`
    delete from bulk_invitations
    where tenant_id = ${tenantId}::uuid and email = ${email} and bulk_id in (
      select id from bulk_changes
      where tenant_id = ${tenantId}::uuid and created_at < ${leftAt}::timestamptz)`;
  await tx.$executeRaw`
    update bulk_invitations set message = ''
    where tenant_id = ${tenantId}::uuid and bulk_id in (
      select id from bulk_changes where tenant_id = ${tenantId}::uuid and started_by = ${userId}::uuid)`;
  await tx.$executeRaw`
    update invitations set invited_by_name = '', message = ''
    where tenant_id = ${tenantId}::uuid and invited_by = ${userId}::uuid`;
  await tx.$executeRaw`
    delete from api_keys where tenant_id = ${tenantId}::uuid and created_by = ${userId}::uuid`;
  await tx.$executeRaw`
    delete from api_clients where tenant_id = ${tenantId}::uuid and created_by = ${userId}::uuid`;
}
