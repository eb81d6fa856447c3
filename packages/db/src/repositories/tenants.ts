import type { Inviters, DefaultRole } from '@gatehouse/domain/invitation-rules';
import type { MfaPolicy } from '@gatehouse/domain/mfa-policy';
import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { Picture } from './avatars.ts';

export function insertTenant(
  tx: ScopedWriter,
  tenant: { id: string; slug: string; name: string; createdBy: string },
) {
  return tx.tenant.create({ data: tenant });
}

/** How many tenants a person made that are not purged, and how many within a day. */
export async function countTenantsMadeBy(
  db: ScopedReader,
  userId: string,
): Promise<{ alive: number; today: number }> {
  const rows = await db.$queryRaw<{ alive: number; today: number }[]>`
    select alive, today from public.tenants_made_by(${userId}::uuid)`;
  return rows[0] ?? { alive: 0, today: 0 };
}

/** The tenant; null when it is deleted. */
export function getTenant(db: ScopedReader, tenantId: string) {
  return db.tenant.findFirst({ where: { id: tenantId, deletedAt: null } });
}

/** What the pool's groups of a tenant are described with, deleted or not. Null once it is purged. */
export async function readGroupDescription(
  db: ScopedReader,
  tenantId: string,
): Promise<string | null> {
  const tenant = await db.tenant.findFirst({ where: { id: tenantId, purgedAt: null } });
  return tenant?.name ?? null;
}

export interface LockedTenant {
  readonly name: string;
  readonly slug: string;
  readonly accent: string | null;
  readonly inviters: Inviters;
  readonly default_role: DefaultRole;
  readonly version: number;
  readonly session_idle_minutes: number | null;
  readonly session_max_hours: number | null;
  readonly mfa_policy: MfaPolicy;
  readonly mfa_grace_days: number;
  readonly personal_keys: boolean;
  /** What its files may take, in MiB; null for the installation's default. */
  readonly files_quota_mib: number | null;
}

/**
 * A tenant's row unless it is deleted, locked no harder than an event's reference to it permits:
 * a transaction that holds the head of the audit chain must not wait for it.
 */
export async function lockTenant(tx: ScopedWriter, tenantId: string) {
  const rows = await tx.$queryRaw<LockedTenant[]>`
    select name, slug, accent, inviters, default_role, version, session_idle_minutes,
      session_max_hours, mfa_policy, mfa_grace_days, personal_keys, files_quota_mib
    from tenants
    where id = ${tenantId}::uuid and deleted_at is null
    for no key update`;
  return rows[0] ?? null;
}

/** Does the tenant ask anyone for a second factor? */
export async function hasMfaPolicy(db: ScopedReader, tenantId: string): Promise<boolean> {
  const where = { id: tenantId, mfaPolicy: { not: 'off' } };
  return (await db.tenant.count({ where })) > 0;
}

/** Shuts a tenant, and sets the day of its purge. */
export async function markTenantDeleted(
  tx: ScopedWriter,
  tenantId: string,
  graceDays: number,
): Promise<{ deletedAt: Date; purgeAt: Date }> {
  const rows = await tx.$queryRaw<{ deleted_at: Date; purge_at: Date }[]>`
    update tenants set deleted_at = now(), purge_at = now() + ${graceDays}::int * interval '1 day',
      version = version + 1, updated_at = now()
    where id = ${tenantId}::uuid and deleted_at is null
    returning deleted_at, purge_at`;
  const row = rows[0];
  if (!row) throw new Error('the tenant was not locked');
  return { deletedAt: row.deleted_at, purgeAt: row.purge_at };
}

/**
 * Whether a tenant may be written, at the beginning of a transaction that writes for someone in it. A
 * suspension waits until that transaction ends; one that is under way is waited for.
 */
export async function readStatusForWrite(
  tx: ScopedWriter,
  tenantId: string,
): Promise<'active' | 'suspended' | null> {
  const rows = await tx.$queryRaw<{ status: 'active' | 'suspended' | null }[]>`
    select public.tenant_status_for_write(${tenantId}::uuid) as status`;
  return rows[0]?.status ?? null;
}

/** Waits for everyone who writes in the tenant, and holds back who would begin to. */
export async function lockStatus(tx: ScopedWriter, tenantId: string): Promise<void> {
  await tx.$executeRaw`select public.lock_tenant_status(${tenantId}::uuid)`;
}

/**
 * Suspends a tenant, or, without a reason, opens it for writes again.
 * @returns false when it is so already, or deleted
 */
export async function setSuspension(
  tx: ScopedWriter,
  tenantId: string,
  reason: string | null,
): Promise<boolean> {
  const status = reason === null ? 'active' : 'suspended';
  const count = await tx.$executeRaw`
    update tenants set status = ${status}, suspension_reason = ${reason},
      suspended_at = case when ${status} = 'suspended' then now() end,
      version = version + 1, updated_at = now()
    where id = ${tenantId}::uuid and deleted_at is null and status <> ${status}`;
  return count === 1;
}

/** Opens a deleted tenant again. Null when it is not deleted, or the day of its purge has come. */
export async function restoreDeletedTenant(
  tx: ScopedWriter,
  tenantId: string,
): Promise<{ slug: string; name: string } | null> {
  const rows = await tx.$queryRaw<{ slug: string; name: string }[]>`
    update tenants set deleted_at = null, purge_at = null, version = version + 1, updated_at = now()
    where id = ${tenantId}::uuid and purge_at > now() and purged_at is null
    returning slug, name`;
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

/**
 * Says of whom the tenant requires a second factor, and for how many days from now, or from joining, not yet.
 * Days of grace begin anew with each change.
 */
export async function setMfaPolicy(
  tx: ScopedWriter,
  tenantId: string,
  { policy, graceDays }: { policy: MfaPolicy; graceDays: number },
): Promise<void> {
  await tx.$executeRaw`
    update tenants set mfa_policy = ${policy}, mfa_grace_days = ${graceDays}::int,
      mfa_policy_set_at = now(), version = version + 1, updated_at = now()
    where id = ${tenantId}::uuid`;
}

/** May members make keys that act as them here? Those that there are hold only where they may. */
export async function setPersonalKeys(
  tx: ScopedWriter,
  tenantId: string,
  allowed: boolean,
): Promise<void> {
  const data = { personalKeys: allowed, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}

/** @param mib null for the installation's default */
export async function setFilesQuota(
  tx: ScopedWriter,
  tenantId: string,
  mib: number | null,
): Promise<void> {
  const data = { filesQuotaMib: mib, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}

/** Gives the tenant another address; the one before goes on leading to it. */
export async function changeSlug(tx: ScopedWriter, tenantId: string, slug: string): Promise<void> {
  const data = { slug, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}

/** Every address that the tenant has or had. */
export async function listSlugs(db: ScopedReader, tenantId: string): Promise<string[]> {
  const rows = await db.tenantSlug.findMany({ where: { tenantId }, orderBy: { slug: 'asc' } });
  return rows.map(({ slug }) => slug);
}

/** @param accent six hexadecimal digits; null for the product's own colour */
export async function setAccent(
  tx: ScopedWriter,
  tenantId: string,
  accent: string | null,
): Promise<void> {
  const data = { accent, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}

/** @param tag names the picture's content */
export async function putLogo(
  tx: ScopedWriter,
  tenantId: string,
  picture: Picture,
  tag: string,
): Promise<void> {
  await tx.tenantLogo.upsert({
    where: { tenantId },
    create: { tenantId, ...picture },
    update: { ...picture },
  });
  const data = { logo: tag, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}

/** @returns whether there was one */
export async function deleteLogo(tx: ScopedWriter, tenantId: string): Promise<boolean> {
  const { count } = await tx.tenantLogo.deleteMany({ where: { tenantId } });
  const data = { logo: null, version: { increment: 1 } };
  if (count > 0) await tx.tenant.updateMany({ where: { id: tenantId }, data });
  return count > 0;
}

/** The logo with the tag that names its content; null for none. */
export async function getLogo(db: ScopedReader, tenantId: string) {
  const logo = await db.tenantLogo.findFirst({
    where: { tenantId },
    include: { tenant: { select: { logo: true } } },
  });
  if (!logo) return null;
  return { mediaType: logo.mediaType, bytes: logo.bytes, tag: logo.tenant.logo ?? '' };
}

/** Who may invite, and into which role when no one says another. */
export async function setInvitationRules(
  tx: ScopedWriter,
  tenantId: string,
  rules: { inviters: Inviters; defaultRole: DefaultRole },
): Promise<void> {
  const { inviters, defaultRole } = rules;
  const data = { inviters, defaultRole, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}
