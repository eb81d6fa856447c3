import { lockTenant, setPersonalKeys } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/**
 * Allows personal keys in the tenant, or refuses them: those that there are stop at once, and work again
 * when they are allowed again.
 * @throws DomainError `resource.changed`
 */
export function setPersonalKeyRules(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { allowed, seen }: { allowed: boolean; seen?: SeenVersions },
) {
  return authorize(deps, ctx, { permission: 'tenant:secure', locks: caller }, async (tx) => {
    const { tenant } = ctx;
    const row = await lockTenant(tx, tenant.id);
    if (!row) throw new DomainError('resource.not_found');
    requireVersion(seen, row.version);
    const changed = row.personal_keys !== allowed;
    if (changed) {
      await setPersonalKeys(tx, tenant.id, allowed);
      await recordEvent(tx, ctx, tenant.id, {
        action: 'tenant.personal_keys_set',
        target: { kind: 'tenant', id: tenant.id, name: row.name },
        before: { allowed: row.personal_keys },
        after: { allowed },
      });
    }
    return { allowed, version: row.version + (changed ? 1 : 0) };
  });
}
