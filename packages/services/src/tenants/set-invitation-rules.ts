import { lockTenant, setInvitationRules as updateRules } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import type { InvitationRules } from './invitation-rules.ts';

/**
 * Says who may invite in this tenant, and into which role when no one says another. It holds from
 * the commit on, also for open invitations when they are accepted.
 * @throws DomainError `resource.changed`
 */
export function setInvitationRules(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: InvitationRules & { seen?: SeenVersions },
): Promise<InvitationRules & { version: number }> {
  return authorize(deps, ctx, { permission: 'tenant:secure', locks: caller }, async (tx) => {
    const { id } = ctx.tenant;
    const { inviters, defaultRole } = input;
    const row = await lockTenant(tx, id);
    if (!row) throw new DomainError('resource.not_found');
    requireVersion(input.seen, row.version);
    const before = { inviters: row.inviters, defaultRole: row.default_role };
    const changed = before.inviters !== inviters || before.defaultRole !== defaultRole;
    if (changed) {
      await updateRules(tx, id, { inviters, defaultRole });
      await recordEvent(tx, ctx, id, {
        action: 'tenant.invitation_rules_set',
        target: { kind: 'tenant', id, name: row.name },
        before,
        after: { inviters, defaultRole },
      });
    }
    return { inviters, defaultRole, version: row.version + (changed ? 1 : 0) };
  });
}
