import type { MfaPolicy } from '@gatehouse/domain/mfa-policy';
import type { SsoPolicy } from '@gatehouse/domain/sso-connection';
import type { ScopedReader } from '../database.ts';

/** What the security of a tenant rests on, in numbers. */
export interface SecurityFactsRow {
  readonly mfaPolicy: MfaPolicy;
  readonly ssoPolicy: SsoPolicy;
  readonly idleMinutes: number | null;
  readonly maxHours: number | null;
  readonly connections: number;
  readonly domains: number;
  /** Active ones with a second factor, counted up to `times` those without. */
  readonly withMfa: number;
  /** Active ones. */
  readonly withoutMfa: number;
  /** Active, and narrowed by no custom role. */
  readonly owners: number;
  /** Owners who get in without the identity provider, with a second factor. */
  readonly breakGlass: number;
  /** Owners and admins who have not signed in for so long. */
  readonly idleAdmins: number;
  readonly keys: number;
  readonly unusedKeys: number;
}

/**
 * All of it in one statement. Who lacks a second factor is counted from the part of `memberships_by_view` that
 * holds them; who has one, only as far as it matters.
 * @param days after which an admin counts as idle, and a key as unused
 * @param times how many with a factor, to one without, are as good as any more
 */
export async function readSecurityFacts(
  db: ScopedReader,
  tenantId: string,
  { days, times }: { readonly days: number; readonly times: number },
): Promise<SecurityFactsRow | null> {
  const rows = await db.$queryRaw<SecurityFactsRow[]>`
    select t.mfa_policy as "mfaPolicy", t.sso_policy as "ssoPolicy",
      t.session_idle_minutes as "idleMinutes", t.session_max_hours as "maxHours",
      c.n as connections, d.n as domains, w.n as "withMfa", l.n as "withoutMfa", o.owners,
      o."breakGlass", i.n as "idleAdmins", k.keys, k."unusedKeys"
    from tenants t,
      lateral (select count(*)::int as n from sso_connections
        where tenant_id = ${tenantId}::uuid and status = 'active') c,
      lateral (select count(*)::int as n from domains
        where tenant_id = ${tenantId}::uuid and state = 'verified') d,
      lateral (select count(*)::int as n from memberships
        where tenant_id = ${tenantId}::uuid and status = 'active' and mfa = false) l,
      lateral (select count(*)::int as n from (select from memberships
        where tenant_id = ${tenantId}::uuid and status = 'active' and mfa = true
        limit greatest(1, l.n * ${times}::int)) counted) w,
      lateral (select count(*)::int as owners,
          count(*) filter (where break_glass and mfa)::int as "breakGlass"
        from memberships where tenant_id = ${tenantId}::uuid
          and role = 'owner' and custom_role_id is null and status = 'active') o,
      lateral (select count(*)::int as n from memberships
        where tenant_id = ${tenantId}::uuid and role_rank <= 1 and status = 'active'
          and signed_in_key < now() - ${days}::int * interval '1 day'
          and created_at < now() - ${days}::int * interval '1 day') i,
      lateral (select count(*)::int as keys, count(*) filter (
          where coalesce(last_used_at, created_at) < now() - ${days}::int * interval '1 day')::int
          as "unusedKeys"
        from api_keys where tenant_id = ${tenantId}::uuid and kind = 'program'
          and revoked_at is null and expires_at > now()) k
    where t.id = ${tenantId}::uuid and t.deleted_at is null`;
  return rows[0] ?? null;
}
