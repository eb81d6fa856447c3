import type { ScopedWriter } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { PLACED_TABLES, getRows } from '../tenant-databases/placed.ts';
import {
  copiesOfNames,
  identifier,
  isOfPerson,
  KEPT_BY_PURGE,
  listTenantTables,
  type TenantTable,
} from '../tenant-tables.ts';

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

/**
 * Deletes a tenant's rows, of every table that the database knows for one of tenants, and takes its
 * name; after the last event of its log. What stays is the tenant's row, so that its slug is given
 * to no one else, and its audit chain without names.
 */
export async function purgeTenantRows(tx: ScopedWriter, tenantId: string): Promise<void> {
  for (const { name } of await listTenantTables(tx)) {
    if (KEPT_BY_PURGE[name] !== undefined) continue;
    const rows = await getRows(tx, tenantId, name);
    await rows.$executeRaw`delete from ${identifier(name)} where tenant_id = ${tenantId}::uuid`;
  }
  await eraseLeftCopy(tx, tenantId);
  await eraseAuditEvents(tx, tenantId, null);
  await tx.$executeRaw`
    update tenants set name = slug, logo = null, accent = null, purged_at = now(), updated_at = now()
    where id = ${tenantId}::uuid`;
}

/** What a move has left in this database of rows that stand in the tenant's own. */
async function eraseLeftCopy(tx: ScopedWriter, tenantId: string): Promise<void> {
  await tx.$queryRaw`select set_config('app.moves_tenant', ${tenantId}, true)`;
  for (const name of PLACED_TABLES) {
    await tx.$executeRaw`delete from ${identifier(name)} where tenant_id = ${tenantId}::uuid`;
  }
  await tx.$queryRaw`select set_config('app.moves_tenant', '', true)`;
}

/**
 * Erases personal data from a tenant's log: of one person, who gets a pseudonym, or all of them.
 * The database refuses unless that person is being erased, or the tenant's day has come; it leaves
 * an event of it, and the chain holds all the same (decision 0080).
 * @param tx in the tenant's scope, and in the person's
 * Some hundred events at a time.
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
 * Removes a person's traces from a tenant's rows: rows of their own, copies of their name, their
 * invitations and keys. The tables are those that the database knows; what follows no rule is here
 * by hand.
 * @param person.leftAt when they asked to be forgotten: those who invite their address after that
 *   invites the account to come
 */
export async function erasePersonRows(
  tx: ScopedWriter,
  tenantId: string,
  person: { readonly userId: string; readonly email: string; readonly leftAt: Date },
): Promise<void> {
  const { userId, email, leftAt } = person;
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
    update invitations set message = ''
    where tenant_id = ${tenantId}::uuid and invited_by = ${userId}::uuid`;
  await tx.$executeRaw`
    delete from api_keys where tenant_id = ${tenantId}::uuid and created_by = ${userId}::uuid`;
  await tx.$executeRaw`
    delete from api_clients where tenant_id = ${tenantId}::uuid and created_by = ${userId}::uuid`;
  await tx.$executeRaw`
    update bulk_changes set address = null
    where tenant_id = ${tenantId}::uuid and started_by = ${userId}::uuid`;
  // Before its rows of a person go: what an identity provider said of them, also where it was refused.
  await tx.$executeRaw`
    delete from sso_attempts a
    where a.tenant_id = ${tenantId}::uuid and (a.user_id = ${userId}::uuid
      or a.opened_by = ${userId}::uuid or lower(a.email) = lower(${email})
      or exists (
        select from sso_subjects s
        where s.tenant_id = a.tenant_id and s.connection_id = a.connection_id
          and s.subject = a.subject and s.user_id = ${userId}::uuid))`;
  // What a directory says of someone who has not come in yet.
  await tx.$executeRaw`
    delete from scim_users
    where tenant_id = ${tenantId}::uuid and created_at < ${leftAt}::timestamptz
      and (lower(user_name) = lower(${email}) or exists (
        select from jsonb_path_query(attributes, 'lax $.emails[*].value') e(value)
        where lower(e.value #>> '{}') = lower(${email})))`;
  for (const table of await listTenantTables(tx)) await eraseFromTable(tx, tenantId, table, userId);
}

async function eraseFromTable(
  tx: ScopedWriter,
  tenantId: string,
  table: TenantTable,
  userId: string,
): Promise<void> {
  const rows = await getRows(tx, tenantId, table.name);
  const name = identifier(table.name);
  const ofTenant = Prisma.sql`tenant_id = ${tenantId}::uuid`;
  if (isOfPerson(table)) {
    await rows.$executeRaw`delete from ${name} where ${ofTenant} and user_id = ${userId}::uuid`;
  }
  for (const copy of copiesOfNames(table)) {
    await rows.$executeRaw`
      update ${name} set ${identifier(copy.name)} = ${copy.required ? '' : null}
      where ${ofTenant} and ${identifier(copy.id)} = ${userId}::uuid`;
  }
}
