import type { Role } from '@gatehouse/domain/role';
import type { Database, ScopedReader, ScopedWriter } from '../database.ts';

/** An app client of the pool in its tenant, with the membership of whoever answers for it. */
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

/**
 * The client as the tenant of this slug has registered it, in one round trip.
 * @returns null when it has not, or the person who answers for it is no active member
 */
export async function findApiClient(
  db: Database,
  clientId: string,
  slug: string,
): Promise<ApiClientRow | null> {
  const rows = await db.lookup<ApiClientRow>(
    'authenticate_api_client',
    'select * from public.authenticate_api_client($1, $2)',
    [clientId, slug],
  );
  return rows[0] ?? null;
}

export interface SharedApiClient {
  readonly permissions: string[];
  readonly creator_role: Role;
  readonly custom_role_id: string | null;
}

/** The client and its registrar's row, locked so that a revocation or demotion waits. */
export async function shareApiClient(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<SharedApiClient | null> {
  const rows = await tx.$queryRaw<SharedApiClient[]>`
    select c.permissions, m.role as creator_role, m.custom_role_id
    from api_clients c
    join memberships m on m.tenant_id = c.tenant_id and m.user_id = c.created_by
    where c.tenant_id = ${tenantId}::uuid and c.id = ${id}::uuid and m.status = 'active'
    for share`;
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

/** Newest first, from before the id `before`. */
export function listApiClients(
  db: ScopedReader,
  tenantId: string,
  limit: number,
  before: string | null,
) {
  return db.apiClient.findMany({
    where: { tenantId, ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
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

export async function touchApiClient(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.apiClient.updateMany({ where: { tenantId, id }, data: { lastUsedAt: new Date() } });
}
