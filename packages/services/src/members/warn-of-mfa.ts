import { noteMfaWarnings } from '@gatehouse/db/repositories/memberships';
import type { TenantId } from '@gatehouse/domain/ids';
import { MFA_WARNING_DAYS } from '@gatehouse/domain/mfa-policy';
import type { Deps } from '../access/deps.ts';
import { notifyMembers } from '../notifications/notify-members.ts';

/** The most that are told in one transaction. */
const AT_ONCE = 500;

/**
 * Tells members without the second factor that their tenant requires how many days they have left: a week,
 * three days and a day before the end, once each. For the worker.
 * @returns how many were told; there may be more
 */
export function warnOfMfa(deps: Pick<Deps, 'db' | 'jobs'>, tenantId: TenantId): Promise<number> {
  return deps.db.withTenant({ tenantId }, async (tx) => {
    const limits = { days: MFA_WARNING_DAYS, limit: AT_ONCE };
    const warned = await noteMfaWarnings(tx, tenantId, limits);
    for (const { userId, days } of warned) {
      await notifyMembers(deps, tx, [{ userId }], { kind: 'member.mfa_due', facts: { days } });
    }
    return warned.length;
  });
}
