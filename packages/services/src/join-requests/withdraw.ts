import { deleteOwnJoinRequest } from '@gatehouse/db/repositories/join-requests';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { requireActivePerson } from '../access/authority.ts';
import type { Deps } from '../access/deps.ts';
import { recordEvent } from '../events/record-event.ts';
import { findOffer } from '../domains/joinable.ts';

/**
 * Takes back the caller's request to join, while it waits.
 * @param input.slug of the tenant that the caller was shown
 * @throws DomainError `resource.not_found`, `auth.session_ended`
 */
export async function withdrawJoinRequest(
  deps: Pick<Deps, 'db'>,
  ctx: UserContext,
  input: { slug: string },
): Promise<void> {
  const { principal } = ctx;
  const { userId } = principal;
  const found = await findOffer(deps, ctx);
  if (found?.offer.slug !== input.slug) throw new DomainError('resource.not_found');
  const tenantId = toId<TenantId>(found.offer.tenant_id);
  await deps.db.withTenant({ tenantId, userId }, async (tx) => {
    await requireActivePerson(tx, principal);
    const request = await deleteOwnJoinRequest(tx, tenantId, userId);
    if (!request) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, tenantId, {
      action: 'join_request.withdrawn',
      target: { kind: 'member', id: userId, name: request.name },
      before: { email: request.email },
    });
  });
}
