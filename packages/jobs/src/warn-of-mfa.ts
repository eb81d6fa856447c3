import { findMfaGraceEnding } from '@gatehouse/db/repositories/lookups';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { Deps } from '@gatehouse/services/access';
import { warnOfMfa } from '@gatehouse/services/members';

const TENANTS_A_PAGE = 100;
const ROUNDS_A_TENANT = 20;

/**
 * Tells members of all tenants that their days without a second factor end; whom a run did not get to, the
 * next one does. One tenant that fails, or has very many, keeps no other waiting.
 * @returns how many were told
 */
export async function warnMembersOfMfa(deps: Pick<Deps, 'db' | 'jobs' | 'log'>): Promise<number> {
  const seen = new Set<string>();
  let told = 0;
  for (;;) {
    // Who has been told is not found again, so only those that are left over stand before the next page.
    const found = await findMfaGraceEnding(deps.db, seen.size + TENANTS_A_PAGE);
    const page = found.filter((tenant) => !seen.has(tenant));
    if (page.length === 0) return told;
    for (const tenant of page) {
      seen.add(tenant);
      told += await warnTenant(deps, tenant);
    }
  }
}

async function warnTenant(
  deps: Pick<Deps, 'db' | 'jobs' | 'log'>,
  tenant: string,
): Promise<number> {
  let told = 0;
  try {
    for (let round = 0; round < ROUNDS_A_TENANT; round += 1) {
      const some = await warnOfMfa(deps, toId<TenantId>(tenant));
      told += some;
      if (some === 0) break;
    }
  } catch (error) {
    deps.log.warn({ err: error, tenant }, 'members were not told that their days of grace end');
  }
  return told;
}
