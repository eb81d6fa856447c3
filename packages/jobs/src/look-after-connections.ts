import { findConnectionsDue } from '@gatehouse/db/repositories/lookups';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '@gatehouse/services/access';
import { lookAfterConnection, type LookAfterDeps } from '@gatehouse/services/connections';
import type { WorkerDeps } from './sync/worker-deps.ts';

const EVERY_HOURS = 6;
const MOST_A_RUN = 500;
/** Identity providers are asked so many at a time: one that is silent takes five seconds. */
const AT_ONCE = 5;

/**
 * Looks after the connections that are due, the longest waiting first. What a run did not get to, the
 * next one does; one connection's trouble does not keep the others waiting.
 * @returns how many were due
 */
export async function lookAfterConnections(
  deps: LookAfterDeps & Pick<Deps, 'log'> & Pick<WorkerDeps, 'db'>,
): Promise<number> {
  const due = await findConnectionsDue(deps.db, { hours: EVERY_HOURS, limit: MOST_A_RUN });
  const waiting = [...due];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { tenant_id: tenant, connection_id: id } = next;
      const tenantId = toId<TenantId>(tenant);
      await lookAfterConnection(deps, { tenantId, id }).catch((error: unknown) => {
        deps.log.warn({ err: error, tenant, connection: id }, 'a connection was not looked after');
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return due.length;
}
