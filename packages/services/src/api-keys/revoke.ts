import { getApiKey, revokeApiKey as markRevoked } from '@gatehouse/db/repositories/api-keys';
import { DomainError } from '@gatehouse/domain/errors';
import type { ApiKeyId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';

/**
 * Ends a key: it is refused from the next request on.
 * @throws DomainError `resource.not_found`, `api_key.revoked`
 */
export function revokeApiKey(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: ApiKeyId },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'api_keys:manage', locks: caller }, async (tx) => {
    const key = await getApiKey(tx, ctx.tenant.id, input.id);
    if (!key) throw new DomainError('resource.not_found');
    if (!(await markRevoked(tx, ctx.tenant.id, input.id))) throw new DomainError('api_key.revoked');
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: 'api_key.revoked',
      target: { kind: 'api_key', id: input.id, name: key.name },
    });
  });
}
