import { revokePersonalKey as markRevoked } from '@gatehouse/db/repositories/personal-keys';
import { DomainError } from '@gatehouse/domain/errors';
import type { ApiKeyId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { recordEnd } from './record-end.ts';
import { tellOfEnd } from './tell-of-end.ts';

/**
 * Ends anyone's personal key or connected app in the tenant, and tells them.
 * @throws DomainError `resource.not_found`
 */
export function revokePersonalKey(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  { id }: { id: ApiKeyId },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'api_keys:manage', locks: caller }, async (tx) => {
    const revoked = await markRevoked(tx, ctx.tenant.id, { id, userId: null });
    if (!revoked) throw new DomainError('resource.not_found');
    await recordEnd(tx, ctx, ctx.tenant.id, { id, ...revoked });
    await tellOfEnd(deps, tx, ctx, revoked);
  });
}
