import { lockTenant, markTenantDeleted } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { TENANT_GRACE_DAYS } from '@gatehouse/domain/tenant';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';

/**
 * Deletes the tenant: from the commit on no one gets in, nothing of it runs and none of its links
 * or keys work. Until the day of its purge an owner can restore it (decision 0046).
 * @param input.slug typed by the person, to say which one they mean
 * @throws DomainError `input.invalid`
 */
export function deleteTenant(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { slug: string },
): Promise<{ deletedAt: Date; purgeAt: Date }> {
  return authorize(deps, ctx, { permission: 'tenant:delete', locks: caller }, async (tx) => {
    const { tenant } = ctx;
    if (input.slug !== tenant.slug) {
      throw new DomainError('input.invalid', { fields: { slug: "is not this tenant's" } });
    }
    const before = await lockTenant(tx, tenant.id);
    if (!before) throw new DomainError('resource.not_found');
    const deleted = await markTenantDeleted(tx, tenant.id, TENANT_GRACE_DAYS);
    await recordEvent(tx, ctx, tenant.id, {
      action: 'tenant.deleted',
      target: { kind: 'tenant', id: tenant.id, name: before.name },
      after: { purgeAt: deleted.purgeAt.toISOString() },
    });
    return deleted;
  });
}
