import { JOIN_REQUEST_DAYS } from '@gatehouse/domain/join-request';
import type { ScopedReader } from '../database.ts';
import { select, sql } from '../driver/statement.ts';
import { placed } from '../tenant-databases/placed.ts';

/** Which parts are read: what is not stays null. */
export interface OverviewParts {
  readonly members: boolean;
  readonly invitations: boolean;
  readonly apiKeys: boolean;
  readonly projects: boolean;
}

/** Within how many days something counts as expiring, and when a key as unused. */
export interface OverviewTerms {
  readonly invitationDays: number;
  readonly keyDays: number;
  readonly unusedDays: number;
}

export interface OverviewRow {
  readonly active: number | null;
  readonly deactivated: number | null;
  /** Active, and narrowed by no custom role. */
  readonly owners: number | null;
  readonly withoutMfa: number | null;
  readonly invited: number | null;
  readonly invitationsExpiring: number | null;
  /** People who ask to join, up to 100. */
  readonly asking: number | null;
  readonly keys: number | null;
  readonly keysExpiring: number | null;
  readonly keysUnused: number | null;
  readonly hasProject: boolean | null;
  readonly hasLook: boolean;
  readonly hasDomain: boolean;
  /** Whether the reader has a second factor. */
  readonly ownMfa: boolean;
}

/** The most that is counted of people who ask. */
const MOST_ASKING = 100;

/** A tenant in numbers: one statement, and one more where its projects stand in its own database. */
export async function readOverview(
  db: ScopedReader,
  tenantId: string,
  userId: string,
  { parts, terms }: { parts: OverviewParts; terms: OverviewTerms },
): Promise<OverviewRow | null> {
  const own = parts.projects ? await placed(db, tenantId) : db;
  const flag = (read: boolean) => sql`${String(read)}::boolean`;
  const read = {
    members: flag(parts.members),
    invitations: flag(parts.invitations),
    apiKeys: flag(parts.apiKeys),
    projects: flag(parts.projects && own === db),
  };
  const rows = await select<OverviewRow>(
    db,
    'read_overview',
    sql`
      select m.active, m.deactivated, m.owners, m."withoutMfa", i.invited, i.expiring as
          "invitationsExpiring", j.asking, k.keys, k.expiring as "keysExpiring",
        k.unused as "keysUnused", p.present as "hasProject",
        t.accent is not null or t.logo is not null as "hasLook",
        exists (select from domains d
          where d.tenant_id = ${tenantId}::uuid and d.state = 'verified') as "hasDomain",
        coalesce((select o.mfa from memberships o
          where o.tenant_id = ${tenantId}::uuid and o.user_id = ${userId}::uuid), false) as "ownMfa"
      from tenants t
      left join lateral (
        select count(*) filter (where status = 'active')::int as active,
          count(*) filter (where status = 'deactivated')::int as deactivated,
          count(*) filter (where status = 'active' and role = 'owner'
            and custom_role_id is null)::int as owners,
          count(*) filter (where status = 'active' and not mfa)::int as "withoutMfa"
        from memberships where ${read.members} and tenant_id = ${tenantId}::uuid
      ) m on ${read.members}
      left join lateral (
        select count(*)::int as invited, count(*) filter (
          where expires_at < now() + ${terms.invitationDays}::int * interval '1 day')::int as expiring
        from invitations
        where ${read.invitations} and tenant_id = ${tenantId}::uuid
          and status = 'pending' and expires_at > now()
      ) i on ${read.invitations}
      left join lateral (
        select count(*)::int as asking from (
          select from join_requests r
          where ${read.invitations} and r.tenant_id = ${tenantId}::uuid and r.refused_at is null
            and r.created_at > now() - ${JOIN_REQUEST_DAYS}::int * interval '1 day'
            and public.holds_address(r.user_id, r.email)
            and not exists (select from invitations v where v.tenant_id = ${tenantId}::uuid
              and v.email = r.email and v.status = 'pending' and v.expires_at > now())
          limit ${MOST_ASKING}::int) waiting
      ) j on ${read.invitations}
      left join lateral (
        select count(*)::int as keys, count(*) filter (
            where expires_at < now() + ${terms.keyDays}::int * interval '1 day')::int as expiring,
          count(*) filter (where coalesce(last_used_at, created_at)
            < now() - ${terms.unusedDays}::int * interval '1 day')::int as unused
        from api_keys
        where ${read.apiKeys} and tenant_id = ${tenantId}::uuid and kind = 'program'
          and revoked_at is null and expires_at > now()
      ) k on ${read.apiKeys}
      left join lateral (
        select exists (select from projects where tenant_id = ${tenantId}::uuid) as present
      ) p on ${read.projects}
      where t.id = ${tenantId}::uuid`,
  );
  const row = rows[0];
  if (!row) return null;
  return own === db ? row : { ...row, hasProject: await hasProjects(own, tenantId) };
}

async function hasProjects(db: ScopedReader, tenantId: string): Promise<boolean> {
  const rows = await select<{ present: boolean }>(
    db,
    'has_projects',
    sql`select exists (select from projects where tenant_id = ${tenantId}::uuid) as present`,
  );
  return rows[0]?.present === true;
}
