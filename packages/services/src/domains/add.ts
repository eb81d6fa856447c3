import { isUniqueViolation } from '@gatehouse/db/errors';
import { countDomains, insertDomain } from '@gatehouse/db/repositories/domains';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { MAX_DOMAINS } from '@gatehouse/domain/domain';
import { newChallengeToken } from '@gatehouse/domain/domain-challenge';
import { type DomainFault, parseClaimedDomain } from '@gatehouse/domain/domain-name';
import { DomainError } from '@gatehouse/domain/errors';
import { type DomainId, newId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toDomain, toTarget } from './domain.ts';

/** What stands after the name of the field. */
const FAULTS: Readonly<Record<DomainFault, string>> = {
  not_a_domain: 'is not a domain',
  public_suffix: 'is a suffix that many share',
  public_mail: 'is of a provider where anyone can get an address',
  own: 'is the domain of this service',
};

/**
 * Claims a mail domain. Nothing follows from it until the record proves it, so it says nothing of
 * other tenants with the same claim.
 * @throws DomainError `domain.not_a_domain`, `domain.public_suffix`, `domain.public_mail`,
 *   `domain.own`, `domain.exists`, `domain.too_many`
 */
export async function addDomain(
  deps: Pick<Deps, 'db' | 'settings'>,
  ctx: Context,
  input: { name: string },
) {
  try {
    return await authorize(
      deps,
      ctx,
      { permission: 'sso:manage', locks: caller },
      async (tx, { actor }) => {
        const claimed = parseClaimedDomain(input.name, deps.settings.appOrigin);
        if ('fault' in claimed) {
          const { fault } = claimed;
          throw new DomainError(`domain.${fault}`, { fields: { name: FAULTS[fault] } });
        }
        const { id: tenantId } = ctx.tenant;
        await lockTenant(tx, tenantId);
        if ((await countDomains(tx, tenantId)) >= MAX_DOMAINS) {
          throw new DomainError('domain.too_many');
        }
        const row = await insertDomain(tx, {
          tenantId,
          id: newId<DomainId>(),
          name: claimed.name,
          challengeToken: newChallengeToken(),
          createdBy: actor.userId,
          createdByName: ctx.principal.name,
        });
        await recordEvent(tx, ctx, tenantId, {
          action: 'domain.added',
          target: toTarget(row),
          after: { name: row.name },
        });
        return toDomain(row);
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('domain.exists', { fields: { name: 'is already in your list' } });
  }
}
