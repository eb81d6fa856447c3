import { isUniqueViolation } from '@gatehouse/db/errors';
import { lockVerifiedDomain } from '@gatehouse/db/repositories/domains';
import { insertMembership } from '@gatehouse/db/repositories/memberships';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { countSignIn } from '@gatehouse/db/repositories/usage';
import type { UserContext } from '@gatehouse/domain/context';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { DomainError } from '@gatehouse/domain/errors';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import { recordEvent } from '../events/record-event.ts';
import { requireActivePerson } from '../access/authority.ts';
import { requireUnsuspended } from '../access/require-unsuspended.ts';
import type { Deps } from '../access/deps.ts';
import { findBar } from './find-bar.ts';
import { findOffer, toJoinRole } from './joinable.ts';

/**
 * Joins a tenant for the domain of the caller's verified address, where its owners permit that. The
 * role counts once it has reached Cognito.
 * @param input.slug of the tenant that the caller was shown
 * @throws DomainError `resource.not_found`, `member.exists`, `invitation.exists`, `auth.session_ended`
 */
export async function joinTenant(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  input: { slug: string },
): Promise<{ slug: string }> {
  const { principal } = ctx;
  const { userId } = principal;
  const found = await findOffer(deps, ctx);
  if (found?.offer.slug !== input.slug) throw new DomainError('resource.not_found');
  const { email } = found;
  const tenantId = toId<TenantId>(found.offer.tenant_id);
  try {
    return await deps.db.withTenant({ tenantId, userId }, async (tx) => {
      await requireActivePerson(tx, principal);
      await requireUnsuspended(tx, tenantId);
      const tenant = await getTenant(tx, tenantId);
      const domain = await lockVerifiedDomain(tx, tenantId, domainFromEmail(email));
      if (!tenant || domain?.joinPolicy !== 'join') throw new DomainError('resource.not_found');
      const bar = await findBar(tx, tenantId, { userId, email });
      if (bar) throw new DomainError(bar);
      const role = toJoinRole(tenant.defaultRole as Role);
      const { name, authTime } = principal;
      await insertMembership(tx, {
        ...{ tenantId, userId, role, customRoleId: null, name, email },
        ...{ invitedBy: null, invitedByName: null, lastSignInAt: authTime },
      });
      await countSignIn(tx, tenantId, authTime);
      await recordEvent(tx, ctx, tenantId, {
        action: 'member.joined_by_domain',
        target: { kind: 'member', id: userId, name },
        after: { role, customRole: null, email },
      });
      await deps.jobs.send(tx, 'membership-sync', { tenantId, userId });
      return { slug: tenant.slug };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('member.exists');
  }
}
