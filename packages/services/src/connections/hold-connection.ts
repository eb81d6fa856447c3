import type { ScopedWriter } from '@gatehouse/db/database';
import { lockConnection } from '@gatehouse/db/repositories/sso-connection-changes';
import type { ConnectionRow } from '@gatehouse/db/repositories/sso-connections';
import { DomainError } from '@gatehouse/domain/errors';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/** Which connection, and the versions of it that the caller would change. */
export interface ConnectionRef {
  readonly id: string;
  readonly seen?: SeenVersions;
}

/**
 * A connection that is about to be changed.
 * @throws DomainError `resource.not_found` for another tenant's, too; `resource.changed`
 */
export async function holdConnection(
  tx: ScopedWriter,
  tenantId: string,
  { id, seen }: ConnectionRef,
): Promise<ConnectionRow> {
  const row = await lockConnection(tx, tenantId, id);
  if (!row) throw new DomainError('resource.not_found');
  requireVersion(seen, row.version);
  return row;
}
