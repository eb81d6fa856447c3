import { findDomainsDue } from '@gatehouse/db/repositories/lookups';
import { type DomainId, type TenantId, toId } from '@gatehouse/domain/ids';
import { checkDomainAgain } from '@gatehouse/services/domains';
import type { WorkerDeps } from './sync/worker-deps.ts';
import type { Deps } from '@gatehouse/services/access';

const MOST_DOMAINS_A_RUN = 200;

/** Names of others are looked up so many at a time: one that is silent takes seconds. */
const AT_ONCE = 10;

/**
 * Sees to the domains that are due, the longest waiting first. What a run did not get to, the next
 * one does; one domain's trouble does not keep the others waiting.
 * @returns how many were due
 */
export async function checkDueDomains(
  deps: Pick<WorkerDeps, 'db' | 'jobs' | 'log'> & Pick<Deps, 'dns'>,
): Promise<number> {
  const due = await findDomainsDue(deps.db, MOST_DOMAINS_A_RUN);
  const waiting = [...due];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const claim = {
        tenantId: toId<TenantId>(next.tenant_id),
        id: toId<DomainId>(next.domain_id),
      };
      await checkDomainAgain(deps, claim).catch((error: unknown) => {
        deps.log.warn({ err: error, tenant: claim.tenantId }, 'a domain could not be checked');
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return due.length;
}
