import type { ScopedWriter } from '@gatehouse/db/database';
import {
  lockScimConnection,
  type ScimConnectionRow,
} from '@gatehouse/db/repositories/scim-connections';
import { DomainError } from '@gatehouse/domain/errors';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/**
 * The tenant's directory, about to be changed.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export async function holdScim(
  tx: ScopedWriter,
  tenantId: string,
  seen?: SeenVersions,
): Promise<ScimConnectionRow> {
  const row = await lockScimConnection(tx, tenantId);
  if (!row) throw new DomainError('resource.not_found');
  requireVersion(seen, row.version);
  return row;
}
