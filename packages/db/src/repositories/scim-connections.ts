import type { ScopedReader, ScopedWriter } from '../database.ts';
import type { ScimConnection, ScimRoleMapping } from '../generated/client.ts';

/** A tenant's link to a directory, as it is stored. */
export type ScimConnectionRow = ScimConnection;

/** The role of a group of the directory. */
export type ScimMappingRow = ScimRoleMapping;

/** The tenant's directory; null for none. One that has ended is none. */
export function getScimConnection(
  db: ScopedReader,
  tenantId: string,
): Promise<ScimConnectionRow | null> {
  return db.scimConnection.findFirst({ where: { tenantId, endedAt: null } });
}

/** The same, held until the transaction ends. */
export async function lockScimConnection(
  tx: ScopedWriter,
  tenantId: string,
): Promise<ScimConnectionRow | null> {
  await tx.$queryRaw`
    select id from scim_connections where tenant_id = ${tenantId}::uuid and ended_at is null
    for no key update`;
  return getScimConnection(tx, tenantId);
}

/** A directory that its token holds for, and the token with it, held so that its end waits. */
export async function holdScimConnection(
  tx: ScopedWriter,
  tenantId: string,
  { connectionId, tokenId }: { readonly connectionId: string; readonly tokenId: string },
): Promise<ScimConnectionRow | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from scim_connections c
    join scim_tokens k on k.tenant_id = c.tenant_id and k.connection_id = c.id
    where c.tenant_id = ${tenantId}::uuid and c.id = ${connectionId}::uuid and c.ended_at is null
      and k.id = ${tokenId}::uuid and k.revoked_at is null
      and (k.expires_at is null or k.expires_at > now())
      and exists (select from tenants where id = ${tenantId}::uuid and deleted_at is null)
    for share of c, k`;
  if (rows.length === 0) return null;
  return tx.scimConnection.findFirst({ where: { tenantId, id: connectionId } });
}

/** One of the tenant's, ended or not. */
export function findScimConnection(
  db: ScopedReader,
  tenantId: string,
  id: string,
): Promise<ScimConnectionRow | null> {
  return db.scimConnection.findFirst({ where: { tenantId, id } });
}

/** @throws a unique violation where the tenant has one */
export function insertScimConnection(
  tx: ScopedWriter,
  connection: Pick<
    ScimConnectionRow,
    'defaultRole' | 'id' | 'name' | 'setUpBy' | 'setUpByName' | 'tenantId'
  >,
): Promise<ScimConnectionRow> {
  return tx.scimConnection.create({ data: connection });
}

/** Writes a directory that the transaction holds. */
export async function changeScimConnection(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  changes: Partial<
    Pick<ScimConnectionRow, 'defaultRole' | 'name' | 'ownersByScim' | 'setUpBy' | 'setUpByName'>
  >,
): Promise<void> {
  await tx.scimConnection.updateMany({
    where: { tenantId, id },
    data: { ...changes, version: { increment: 1 } },
  });
}

/** From now on none of its tokens holds. */
export async function endScimConnection(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  const now = new Date();
  await tx.scimToken.updateMany({
    where: { tenantId, connectionId: id, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.scimConnection.updateMany({ where: { tenantId, id }, data: { endedAt: now } });
}

/** Deletes a directory with all that it has said. */
export async function deleteScimConnection(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.scimConnection.deleteMany({ where: { tenantId, id } });
}

export function listScimMappings(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
): Promise<ScimMappingRow[]> {
  return db.scimRoleMapping.findMany({
    where: { tenantId, connectionId },
    orderBy: { value: 'asc' },
  });
}

/** Exactly these groups lead to roles. */
export async function replaceScimMappings(
  tx: ScopedWriter,
  tenantId: string,
  connectionId: string,
  mappings: readonly Pick<ScimMappingRow, 'customRoleId' | 'role' | 'value'>[],
): Promise<void> {
  await tx.scimRoleMapping.deleteMany({ where: { tenantId, connectionId } });
  await tx.scimRoleMapping.createMany({
    data: mappings.map((mapping) => ({ tenantId, connectionId, ...mapping })),
  });
}
