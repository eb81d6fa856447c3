import type { Database, ScopedReader, ScopedWriter } from '../database.ts';
import type { SsoConnection, SsoRoleMapping } from '../generated/client.ts';

/** A tenant's link to an identity provider, as it is stored. */
export type ConnectionRow = SsoConnection;

/** The role of a group of the identity provider. */
export type RoleMappingRow = SsoRoleMapping;

/** Null for another tenant's as for none. */
export function getConnection(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<ConnectionRow | null> {
  return db.ssoConnection.findFirst({ where: { tenantId, id } });
}

export function listRoleMappings(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
): Promise<RoleMappingRow[]> {
  return db.ssoRoleMapping.findMany({
    where: { tenantId, connectionId },
    orderBy: { value: 'asc' },
  });
}

export interface TenantOfConnectionRow {
  tenant_id: string;
  tenant_slug: string;
  tenant_name: string;
}

/** The tenant of a connection that an address names; null for none, and for a deleted tenant's. */
export async function findTenantOfConnection(
  db: Database,
  connectionId: string,
): Promise<TenantOfConnectionRow | null> {
  const rows = await db.lookup<TenantOfConnectionRow>(
    'tenant_of_connection',
    'select * from public.tenant_of_connection($1)',
    [connectionId],
  );
  return rows[0] ?? null;
}

export interface ConnectionOfSlugRow {
  tenant_id: string;
  connection_id: string;
  connection_name: string;
}

/** The active connections of the tenant of this slug, the oldest first. */
export function findConnectionsOfSlug(db: Database, slug: string): Promise<ConnectionOfSlugRow[]> {
  return db.lookup<ConnectionOfSlugRow>(
    'connections_of_slug',
    'select * from public.connections_of_slug($1)',
    [slug],
  );
}

/** Notes that a test passed, if the connection is as it was when its answer came. */
export async function markTested(
  tx: ScopedWriter,
  tenantId: string,
  tested: {
    readonly id: string;
    readonly version: number;
    readonly digest: string;
    readonly answeredAt: Date;
  },
): Promise<void> {
  await tx.$executeRaw`
    update sso_connections set tested_digest = ${tested.digest}, tested_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${tested.id}::uuid
      and version = ${tested.version}::int and updated_at <= ${tested.answeredAt}::timestamptz`;
}
