import { revokePersonalKey as markRevoked } from '@gatehouse/db/repositories/personal-keys';
import { DomainError } from '@gatehouse/domain/errors';
import type { ApiKeyId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';

/**
 * Ends anyone's personal key in the tenant.
 * @throws DomainError `resource.not_found`
 */
export function revokePersonalKey(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { id }: { id: ApiKeyId },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'api_keys:manage', locks: caller }, async (tx) => {
    const revoked = await markRevoked(tx, ctx.tenant.id, { id, userId: null });
    if (!revoked) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: 'personal_key.revoked',
      target: { kind: 'personal_key', id, name: revoked.name },
    });
  });
}
