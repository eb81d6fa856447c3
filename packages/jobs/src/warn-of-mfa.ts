import { findMfaGraceEnding } from '@gatehouse/db/repositories/lookups';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '@gatehouse/services/access';
import { warnOfMfa } from '@gatehouse/services/members';

const TENANTS_A_RUN = 100;
const ROUNDS_A_TENANT = 20;

/**
 * Tells members of all tenants that their days without a second factor end; whom a run did not get to, the
 * next one does.
 * @returns how many were told
 */
export async function warnMembersOfMfa(deps: Pick<Deps, 'db' | 'jobs' | 'log'>): Promise<number> {
  let told = 0;
  for (const tenant of await findMfaGraceEnding(deps.db, TENANTS_A_RUN)) {
    try {
      for (let round = 0; round < ROUNDS_A_TENANT; round += 1) {
        const some = await warnOfMfa(deps, toId<TenantId>(tenant));
        told += some;
        if (some === 0) break;
      }
    } catch (error) {
      deps.log.warn({ err: error, tenant }, 'members were not told that their days of grace end');
    }
  }
  return told;
}
