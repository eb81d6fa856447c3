import { lockTenant, setMfaPolicy as updatePolicy } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { type MfaRule, passes, readMfaPolicy } from './mfa-policy.ts';

/**
 * Says of whom the tenant requires a second factor. It ends no session: from everyone's next request, or once
 * their days of grace are over, whoever signed in without one is refused until they have set one up. Days of
 * grace begin anew with each change.
 * @throws DomainError `resource.changed`; `tenant.own_factor_required` for a caller whose own sign-in would be
 *   refused
 */
export function setMfaPolicy(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { policy, graceDays: days, seen }: MfaRule & { seen?: SeenVersions },
) {
  return authorize(deps, ctx, { permission: 'tenant:secure', locks: caller }, async (tx) => {
    const { id } = ctx.tenant;
    const graceDays = policy === 'off' ? 0 : days;
    const row = await lockTenant(tx, id);
    if (!row) throw new DomainError('resource.not_found');
    requireVersion(seen, row.version);
    const before = { policy: row.mfa_policy, graceDays: row.mfa_grace_days };
    if (before.policy === policy && before.graceDays === graceDays) return readMfaPolicy(tx, ctx);
    if (!(await passes(tx, ctx, policy))) throw new DomainError('tenant.own_factor_required');
    await updatePolicy(tx, id, { policy, graceDays });
    await recordEvent(tx, ctx, id, {
      action: 'tenant.mfa_policy_set',
      target: { kind: 'tenant', id, name: row.name },
      before,
      after: { policy, graceDays },
    });
    return readMfaPolicy(tx, ctx);
  });
}
