import type { SsoPolicy } from '@gatehouse/domain/sso-connection';
import type { ScopedReader, ScopedWriter } from '../database.ts';

/** An active owner whom nothing narrows, as the policy of sign-in looks at them. */
export interface PolicyOwnerRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Signing in at the pool takes a second factor. */
  readonly mfa: boolean;
  readonly breakGlass: boolean;
}

/** By name. */
export function listPolicyOwners(db: ScopedReader, tenantId: string): Promise<PolicyOwnerRow[]> {
  return db.$queryRaw<PolicyOwnerRow[]>`
    select user_id as "userId", name, email, mfa, break_glass as "breakGlass"
    from memberships
    where tenant_id = ${tenantId}::uuid and role = 'owner' and custom_role_id is null
      and status = 'active' and public.person_is_active(user_id)
    order by lower(name), user_id`;
}

/** When an owner of today last signed in by a connection; null when none ever has. */
export async function getLastOwnerSignIn(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    select max(s.last_sign_in_at) as at
    from sso_subjects s
    join memberships m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
    where s.tenant_id = ${tenantId}::uuid and s.connection_id = ${connectionId}::uuid
      and m.role = 'owner' and m.custom_role_id is null and m.status = 'active'`;
  return rows[0]?.at ?? null;
}

export async function getSsoPolicy(db: ScopedReader, tenantId: string): Promise<SsoPolicy> {
  const rows = await db.$queryRaw<{ policy: SsoPolicy }[]>`
    select sso_policy as policy from tenants where id = ${tenantId}::uuid`;
  return rows[0]?.policy ?? 'off';
}

/**
 * The name of a member for whom a sign-in of that moment opens the tenant; null for whom it does not.
 * @param bySso the tenant's own connection proved who they are, not the pool
 */
export async function findNameOfOpened(
  db: ScopedReader,
  tenantId: string,
  { userId, at, bySso }: { readonly userId: string; readonly at: Date; readonly bySso: boolean },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select m.name from memberships m join tenants t on t.id = m.tenant_id
    where m.tenant_id = ${tenantId}::uuid and m.user_id = ${userId}::uuid and m.status = 'active'
      and m.created_at <= ${at}::timestamptz
      and (${bySso} or (m.entry <> 'sso' and (t.sso_policy <> 'required'
        or (m.break_glass and m.role = 'owner' and m.custom_role_id is null))))`;
  return rows[0]?.name ?? null;
}

/** Writes the policy; the tenant's row is locked. */
export async function updateSsoPolicy(
  tx: ScopedWriter,
  tenantId: string,
  ssoPolicy: SsoPolicy,
): Promise<void> {
  const data = { ssoPolicy, version: { increment: 1 } };
  await tx.tenant.updateMany({ where: { id: tenantId }, data });
}

/** Exactly these owners may sign in by the pool whatever the policy; the tenant's row is locked. */
export async function updateBreakGlass(
  tx: ScopedWriter,
  tenantId: string,
  userIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    update memberships set break_glass = user_id = any(${[...userIds]}::uuid[]), updated_at = now()
    where tenant_id = ${tenantId}::uuid
      and break_glass is distinct from (user_id = any(${[...userIds]}::uuid[]))`;
  await tx.tenant.updateMany({ where: { id: tenantId }, data: { version: { increment: 1 } } });
}
