import type { ScopedReader, ScopedWriter } from '../database.ts';
import { type ConnectionRow, getConnection, type RoleMappingRow } from './sso-connections.ts';

/** What a new connection says; everything else is as the table has it. */
export type NewConnection = Pick<
  ConnectionRow,
  'certificate' | 'id' | 'name' | 'protocol' | 'vendor'
> & {
  readonly sealedSecrets: Uint8Array<ArrayBuffer>;
  readonly attributeNames: object;
};

/** A draft that its identity provider is missing from. */
export function insertConnection(
  tx: ScopedWriter,
  tenantId: string,
  connection: NewConnection,
): Promise<ConnectionRow> {
  const { attributeNames, ...columns } = connection;
  return tx.ssoConnection.create({
    data: {
      tenantId,
      ...columns,
      settings: {},
      attributeNames,
    },
  });
}

/** All of a tenant, the oldest first. */
export function listConnections(db: ScopedReader, tenantId: string): Promise<ConnectionRow[]> {
  return db.ssoConnection.findMany({ where: { tenantId }, orderBy: { id: 'asc' } });
}

/** How many a tenant has; exact while its row is locked. */
export function countConnections(db: ScopedReader, tenantId: string): Promise<number> {
  return db.ssoConnection.count({ where: { tenantId } });
}

/** Whether people sign in by one of them. */
export async function hasActiveConnection(db: ScopedReader, tenantId: string): Promise<boolean> {
  const where = { tenantId, status: 'active' };
  return (await db.ssoConnection.findFirst({ where, select: { id: true } })) !== null;
}

/** A connection, held until the end of the transaction; null for another tenant's as for none. */
export async function lockConnection(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<ConnectionRow | null> {
  await tx.$queryRaw`
    select id from sso_connections where tenant_id = ${tenantId}::uuid and id = ${id}::uuid
    for no key update`;
  return getConnection(tx, tenantId, id);
}

/** What can be written of a connection after it was made. */
export type ConnectionChanges = Partial<
  Pick<
    ConnectionRow,
    | 'defaultRole'
    | 'jit'
    | 'metadataCheckedAt'
    | 'mfaTrusted'
    | 'name'
    | 'roleMode'
    | 'status'
    | 'unmapped'
    | 'warnedDays'
  >
> & {
  readonly settings?: object | undefined;
  readonly attributeNames?: object | undefined;
  readonly sealedSecrets?: Uint8Array<ArrayBuffer> | undefined;
};

/** Writes a connection that the transaction holds. */
export async function changeConnection(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  changes: ConnectionChanges,
): Promise<ConnectionRow> {
  const [row] = await tx.ssoConnection.updateManyAndReturn({
    where: { tenantId, id },
    data: { ...changes, version: { increment: 1 } },
  });
  if (!row) throw new Error('the connection is not held');
  return row;
}

/** What the worker notes of a connection that it has looked after: no one's view of it is outdated. */
export async function noteLook(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
  look: Partial<Pick<ConnectionRow, 'refusedMetadata' | 'testedDigest' | 'warnedDays'>>,
): Promise<void> {
  const data = { ...look, metadataCheckedAt: new Date() };
  await tx.ssoConnection.updateMany({ where: { tenantId, id }, data });
}

/** Puts the same secrets, sealed anew, in the place of these: nothing else of the connection changes. */
export async function resealConnection(
  tx: ScopedWriter,
  tenantId: string,
  { id, sealedSecrets }: Pick<ConnectionRow, 'id' | 'sealedSecrets'>,
  resealed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update sso_connections set sealed_secrets = ${resealed}
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and sealed_secrets = ${sealedSecrets}`;
  return count === 1;
}

/** With its subjects, mappings and attempts. Domains that name it name none from then on. */
export async function deleteConnection(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.domain.updateMany({
    where: { tenantId, connectionId: id },
    data: { connectionId: null, version: { increment: 1 } },
  });
  await tx.ssoConnection.deleteMany({ where: { tenantId, id } });
}

/** Puts these in the place of what there is. */
export async function replaceRoleMappings(
  tx: ScopedWriter,
  tenantId: string,
  connectionId: string,
  mappings: readonly Pick<RoleMappingRow, 'customRoleId' | 'role' | 'value'>[],
): Promise<void> {
  await tx.ssoRoleMapping.deleteMany({ where: { tenantId, connectionId } });
  await tx.ssoRoleMapping.createMany({
    data: mappings.map((mapping) => ({ tenantId, connectionId, ...mapping })),
  });
}

/** How many people sign in by a connection. */
export function countSubjects(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
): Promise<number> {
  return db.ssoSubject.count({ where: { tenantId, connectionId } });
}
