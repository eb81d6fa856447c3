import type { Database, ScopedReader, ScopedWriter } from '../database.ts';
import type { ScimToken } from '../generated/client.ts';

export type ScimTokenRow = ScimToken;

/** A token that holds, with its tenant and its directory. */
export interface FoundScimToken {
  readonly tenant_id: string;
  readonly tenant_slug: string;
  readonly tenant_name: string;
  readonly connection_id: string;
  readonly connection_name: string;
  readonly token_id: string;
  readonly hint: string;
  readonly last_used_at: Date | null;
}

/**
 * The token with this hash, at the directory of this id.
 * @returns null when it is unknown, another directory's, revoked or expired, or the directory has ended
 */
export async function findScimToken(
  db: Database,
  connectionId: string,
  tokenHash: Uint8Array,
): Promise<FoundScimToken | null> {
  const rows = await db.lookup<FoundScimToken>(
    'authenticate_scim_token',
    'select * from public.authenticate_scim_token($1, $2)',
    [connectionId, tokenHash],
  );
  return rows[0] ?? null;
}

/** Those that hold, the oldest first. */
export function listScimTokens(
  db: ScopedReader,
  tenantId: string,
  connectionId: string,
): Promise<ScimTokenRow[]> {
  return db.scimToken.findMany({
    where: {
      tenantId,
      connectionId,
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
    },
    orderBy: { id: 'asc' },
  });
}

export function insertScimToken(
  tx: ScopedWriter,
  token: Pick<
    ScimTokenRow,
    'connectionId' | 'createdBy' | 'createdByName' | 'expiresAt' | 'hint' | 'id' | 'tenantId'
  > & { readonly tokenHash: Uint8Array<ArrayBuffer> },
): Promise<ScimTokenRow> {
  return tx.scimToken.create({ data: token });
}

/** Ends a token. Null where there is none that holds. */
export async function revokeScimToken(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<ScimTokenRow | null> {
  const { count } = await tx.scimToken.updateMany({
    where: { tenantId, id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count === 1 ? tx.scimToken.findFirst({ where: { tenantId, id } }) : null;
}

/** Notes that a directory has used it. */
export async function touchScimToken(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<void> {
  await tx.scimToken.updateMany({ where: { tenantId, id }, data: { lastUsedAt: new Date() } });
}
