import type { ScopedWriter } from '@gatehouse/db/database';
import { lockVerifiedDomain } from '@gatehouse/db/repositories/domains';
import {
  getJoinRequest,
  holdsAddress,
  type JoinRequestRow,
  lockJoinRequest,
} from '@gatehouse/db/repositories/join-requests';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { DomainError } from '@gatehouse/domain/errors';
import { isActivePerson } from '../access/authority.ts';
import { findBar } from '../domains/find-bar.ts';

/**
 * A request that is about to be granted, held. Its person may act, has the address still, and is neither a
 * member nor invited by now; its domain is the tenant's, and lets people in.
 * @throws DomainError `resource.not_found` for one that is answered, expired or another tenant's;
 *   `join_request.void`, `member.exists`, `invitation.exists`
 */
export async function holdRequest(
  tx: ScopedWriter,
  tenantId: string,
  id: string,
): Promise<JoinRequestRow> {
  const asked = await getJoinRequest(tx, tenantId, id);
  if (!asked) throw new DomainError('resource.not_found');
  // The domain first, as a change of it does, which deletes requests.
  const domain = await lockVerifiedDomain(tx, tenantId, domainFromEmail(asked.email));
  const row = await lockJoinRequest(tx, tenantId, id);
  if (!row) throw new DomainError('resource.not_found');
  const stands =
    domain !== null &&
    domain.joinPolicy !== 'off' &&
    (await isActivePerson(tx, row.userId)) &&
    (await holdsAddress(tx, tenantId, row));
  if (!stands) throw new DomainError('join_request.void');
  const bar = await findBar(tx, tenantId, row);
  if (bar) throw new DomainError(bar);
  return row;
}
