import type { Role } from '@gatehouse/domain/role';
import type { Database, ScopedReader, ScopedWriter } from '../database.ts';
import { opening } from '../driver/opening.ts';
import type { Found } from './lookups.ts';

/** A key that holds, with its tenant and the membership of the person who made it. */
export interface ApiKeyRow {
  key_id: string;
  /** `personal` acts as the person who made it. */
  key_kind: 'program' | 'personal';
  key_name: string;
  key_hint: string;
  permissions: string[];
  last_used_at: Date | null;
  /** The client id, where this is the access token of a connected app: it is good for MCP alone. */
  app_id: string | null;
  /** The host that is the app's; null for one on the person's computer. */
  app_host: string | null;
  tenant_id: string;
  tenant_slug: string;
  tenant_name: string;
  creator_id: string;
  creator_name: string;
  creator_role: Role;
  creator_version: number;
  /** The custom role of the creator, or null. */
  custom_role_id: string | null;
  custom_role_name: string | null;
  custom_role_permissions: string[] | null;
}

/** The function answers only for one that holds. */
const OPEN_API_KEY = opening('enter_by_key_or_token($1, $2)', 'a.key_id is not null');

/**
 * The key with this hash in this tenant, in one round trip with what is read ahead.
 * @returns null when it is unknown, revoked or expired, or its creator is no active
 *   person or member, or not by the membership that it was made under
 */
export async function findApiKey(
  db: Database,
  tenantId: string,
  tokenHash: Uint8Array,
): Promise<ApiKeyRow | null> {
  const row = await db.open<Found<ApiKeyRow, 'key_id'>>('open_key_or_token', OPEN_API_KEY, [
    tenantId,
    tokenHash,
  ]);
  return row.key_id === null ? null : row;
}

export interface SharedApiKey {
  readonly permissions: string[];
  /** The membership of its maker that it was made under. */
  readonly membership_id: string;
  readonly creator_role: Role;
  readonly custom_role_id: string | null;
}

/**
 * The key, its maker's row and their person, held so that a revocation, demotion or disabling waits.
 * Null for a key that was made under a membership that has ended.
 */
export async function lockApiKeyForShare(
  tx: ScopedWriter,
  tenantId: string,
  keyId: string,
): Promise<SharedApiKey | null> {
  const rows = await tx.$queryRaw<SharedApiKey[]>`
    select k.permissions, m.id as membership_id, m.role as creator_role, m.custom_role_id
    from api_keys k
    join memberships m on m.tenant_id = k.tenant_id and m.id = k.membership_id
    join lateral public.hold_person(m.user_id) p on p.active
    where k.tenant_id = ${tenantId}::uuid and k.id = ${keyId}::uuid
      and k.revoked_at is null and k.expires_at > now() and m.status = 'active'
      and exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null
        and (k.kind = 'program' or personal_keys))
      and (k.kind = 'program'
        or coalesce(k.created_at > greatest(p.signed_out_at, m.signed_out_at), true))
    for share of k, m`;
  return rows[0] ?? null;
}

export interface NewApiKey {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly hint: string;
  readonly permissions: string[];
  readonly createdBy: string;
  readonly createdByName: string;
  readonly expiresAt: Date;
}

export function insertApiKey(tx: ScopedWriter, key: NewApiKey) {
  return tx.apiKey.create({ data: key });
}

export interface ListedApiKey {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly permissions: string[];
  readonly createdByName: string;
  /** The membership that it was made under has ended: it works no more. */
  readonly makerLeft: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly lastUsedAddress: string | null;
  readonly previousHint: string | null;
  readonly previousEndsAt: Date | null;
}

/** Newest first, from before the id `before`; revoked ones are history, left out. */
export function listApiKeys(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
): Promise<ListedApiKey[]> {
  return db.$queryRaw<ListedApiKey[]>`
    select k.id, k.name, k.hint, k.permissions, k.created_by_name as "createdByName",
      m.id is null as "makerLeft", k.created_at as "createdAt", k.expires_at as "expiresAt",
      k.last_used_at as "lastUsedAt", k.last_used_address as "lastUsedAddress",
      k.previous_hint as "previousHint", k.previous_ends_at as "previousEndsAt"
    from api_keys k
    left join memberships m on m.tenant_id = k.tenant_id and m.id = k.membership_id
    where k.tenant_id = ${tenantId}::uuid and k.kind = 'program' and k.revoked_at is null
      and (${before}::uuid is null or k.id < ${before}::uuid)
    order by k.id desc
    limit ${limit}::int`;
}

export function getApiKey(db: ScopedReader, tenantId: string, id: string) {
  return db.apiKey.findFirst({ where: { tenantId, id, kind: 'program' } });
}

interface RotatedApiKey {
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly hint: string;
  readonly expiresAt: Date;
  /** How long the secret before goes on, at most to its own end; 0 ends it at once. */
  readonly graceHours: number;
}

interface PreviousSecret {
  readonly previousHint: string | null;
  readonly previousEndsAt: Date | null;
}

/**
 * Puts a new secret in the place of the old one, which goes on for a while. A key has two secrets at
 * most: the one before the old one ends. Null when the key is revoked or gone.
 */
export async function rotateApiKey(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  { tokenHash, hint, expiresAt, graceHours }: RotatedApiKey,
): Promise<PreviousSecret | null> {
  const rows = await tx.$queryRaw<PreviousSecret[]>`
    update api_keys set
      previous_token_hash = case when goes_on then token_hash end,
      previous_hint = case when goes_on then hint end,
      previous_ends_at =
        case when goes_on then least(expires_at, now() + ${graceHours}::int * interval '1 hour') end,
      token_hash = ${tokenHash}, hint = ${hint}, expires_at = ${expiresAt}::timestamptz,
      expiry_told_at = null, updated_at = now()
    from (
      select k.expires_at > now() and ${graceHours}::int > 0 as goes_on from api_keys k
      where k.tenant_id = ${tenantId}::uuid and k.id = ${id}::uuid for update) old
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and kind = 'program'
      and revoked_at is null
    returning previous_hint as "previousHint", previous_ends_at as "previousEndsAt"`;
  return rows[0] ?? null;
}

export async function revokeApiKey(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<boolean> {
  const { count } = await tx.apiKey.updateMany({
    where: { tenantId, id, kind: 'program', revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count === 1;
}

/** Notes that a program has used it, and from where. */
export async function touchApiKey(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  lastUsedAddress: string | null,
): Promise<void> {
  const data = { lastUsedAt: new Date(), lastUsedAddress };
  await tx.apiKey.updateMany({ where: { tenantId, id }, data });
}

interface EndingApiKey {
  readonly name: string;
  readonly hint: string;
  readonly expiresAt: Date;
  /** Null where the membership that it was made under has ended. */
  readonly makerId: string | null;
}

/** Notes that it is told of that a key ends. Null when it is told already, or there is nothing to tell. */
export async function markExpiryTold(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  withinDays: number,
): Promise<EndingApiKey | null> {
  const rows = await tx.$queryRaw<EndingApiKey[]>`
    update api_keys k set expiry_told_at = now()
    where k.tenant_id = ${tenantId}::uuid and k.id = ${id}::uuid and k.revoked_at is null
      and k.expiry_told_at is null and k.expires_at > now()
      and k.expires_at < now() + ${withinDays}::int * interval '1 day'
    returning k.name, k.hint, k.expires_at as "expiresAt", (
      select m.user_id from memberships m
      where m.tenant_id = k.tenant_id and m.id = k.membership_id and m.status = 'active'
    ) as "makerId"`;
  return rows[0] ?? null;
}
