import type { Role } from '@gatehouse/domain/role';
import type { Database, ScopedReader, ScopedWriter } from '../database.ts';
import { opening } from '../driver/opening.ts';
import type { Found } from './lookups.ts';

/** An app client of the pool in its tenant, with the membership of the person who answers for it. */
export interface ApiClientRow {
  api_client_id: string;
  api_client_name: string;
  permissions: string[];
  last_used_at: Date | null;
  tenant_id: string;
  tenant_slug: string;
  tenant_name: string;
  creator_id: string;
  creator_role: Role;
  creator_version: number;
  /** The custom role of that person, or null. */
  custom_role_id: string | null;
  custom_role_name: string | null;
  custom_role_permissions: string[] | null;
}

/** The function answers only for one that holds. */
const OPEN_API_CLIENT = opening('authenticate_api_client($1, $2)', 'a.api_client_id is not null');

/**
 * The client as the tenant of this slug has registered it, in one round trip with what is read ahead.
 * @returns null when it has not, or the person who answers for it is not active, or no
 *   member any more by the membership that it was registered under
 */
export async function findApiClient(
  db: Database,
  clientId: string,
  slug: string,
): Promise<ApiClientRow | null> {
  const row = await db.open<Found<ApiClientRow, 'api_client_id'>>(
    'open_api_client',
    OPEN_API_CLIENT,
    [clientId, slug],
  );
  return row.api_client_id === null ? null : row;
}

export interface SharedApiClient {
  readonly permissions: string[];
  /** The membership of its registrar that it was registered under. */
  readonly membership_id: string;
  readonly creator_role: Role;
  readonly custom_role_id: string | null;
}

/**
 * The client, its registrar's row and their person, held so that a revocation, demotion or disabling
 * waits. Null for a client that was registered under a membership that has ended.
 */
export async function lockApiClientForShare(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<SharedApiClient | null> {
  const rows = await tx.$queryRaw<SharedApiClient[]>`
    select c.permissions, m.id as membership_id, m.role as creator_role, m.custom_role_id
    from api_clients c
    join memberships m on m.tenant_id = c.tenant_id and m.id = c.membership_id
    join lateral public.hold_person(m.user_id) p on p.active
    where c.tenant_id = ${tenantId}::uuid and c.id = ${id}::uuid and m.status = 'active'
      and exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null)
    for share of c, m`;
  return rows[0] ?? null;
}

export interface NewApiClient {
  readonly tenantId: string;
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly permissions: string[];
  readonly createdBy: string;
  readonly createdByName: string;
}

export function insertApiClient(tx: ScopedWriter, client: NewApiClient) {
  return tx.apiClient.create({ data: client });
}

export interface ListedApiClient {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly permissions: string[];
  readonly createdByName: string;
  /** The membership that it was registered under has ended: it works no more. */
  readonly makerLeft: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly lastUsedAddress: string | null;
}

/** Newest first, from before the id `before`. */
export function listApiClients(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
): Promise<ListedApiClient[]> {
  return db.$queryRaw<ListedApiClient[]>`
    select c.id, c.client_id as "clientId", c.name, c.permissions,
      c.created_by_name as "createdByName", m.id is null as "makerLeft",
      c.created_at as "createdAt", c.last_used_at as "lastUsedAt",
      c.last_used_address as "lastUsedAddress"
    from api_clients c
    left join memberships m on m.tenant_id = c.tenant_id and m.id = c.membership_id
    where c.tenant_id = ${tenantId}::uuid
      and (${before}::uuid is null or c.id < ${before}::uuid)
    order by c.id desc
    limit ${limit}::int`;
}

/** Takes a client's mapping away; null when there was none. */
export async function deleteApiClient(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<{ name: string; client_id: string } | null> {
  const rows = await tx.$queryRaw<{ name: string; client_id: string }[]>`
    delete from api_clients where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    returning name, client_id`;
  return rows[0] ?? null;
}

/** Notes that a program has used it, and from where. */
export async function touchApiClient(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  lastUsedAddress: string | null,
): Promise<void> {
  const data = { lastUsedAt: new Date(), lastUsedAddress };
  await tx.apiClient.updateMany({ where: { tenantId, id }, data });
}
