import { lockVerifiedDomain } from '@gatehouse/db/repositories/domains';
import { getOwnJoinRequest } from '@gatehouse/db/repositories/join-requests';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { UserContext } from '@gatehouse/domain/context';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { DomainError } from '@gatehouse/domain/errors';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { requireActivePerson } from '../access/authority.ts';
import { requireUnsuspended } from '../access/require-unsuspended.ts';
import type { Deps } from '../access/deps.ts';
import { findBar } from '../domains/find-bar.ts';
import { findOffer } from '../domains/joinable.ts';
import { makeRequest } from './make-request.ts';

/**
 * Asks to join the tenant of the domain of the caller's verified address, where its owners permit that.
 * @param input.slug of the tenant that the caller was shown
 * @param input.note to those who decide
 * @throws DomainError `resource.not_found`, `member.exists`, `invitation.exists`, `join_request.exists`,
 *   `join_request.refused`, `auth.session_ended`
 */
export async function askToJoin(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  input: { slug: string; note?: string | undefined },
): Promise<void> {
  const { principal } = ctx;
  const { userId, name } = principal;
  const found = await findOffer(deps, ctx);
  if (found?.offer.slug !== input.slug) throw new DomainError('resource.not_found');
  const { email } = found;
  const tenantId = toId<TenantId>(found.offer.tenant_id);
  await deps.db.withTenant({ tenantId, userId }, async (tx) => {
    await requireActivePerson(tx, principal);
    await requireUnsuspended(tx, tenantId);
    const tenant = await getTenant(tx, tenantId);
    const domain = await lockVerifiedDomain(tx, tenantId, domainFromEmail(email));
    if (!tenant || domain?.joinPolicy !== 'ask') throw new DomainError('resource.not_found');
    const bar = await findBar(tx, tenantId, { userId, email });
    if (bar) throw new DomainError(bar);
    const asker = { userId, name, email, note: input.note ?? '', entry: 'any' } as const;
    if (await makeRequest(deps, ctx, tx, { tenant, asker })) return;
    const standing = await getOwnJoinRequest(tx, tenantId, userId);
    throw new DomainError(standing?.refusedAt ? 'join_request.refused' : 'join_request.exists');
  });
}
