import { deleteApiClient } from '@gatehouse/db/repositories/api-clients';
import { DomainError } from '@gatehouse/domain/errors';
import type { ApiClientId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';

/**
 * Shuts an API client out of this tenant from the next request on, whatever tokens it holds.
 * @throws DomainError `resource.not_found`
 */
export function revokeApiClient(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { id: ApiClientId },
): Promise<void> {
  return authorize(deps, ctx, { permission: 'api_clients:manage', locks: caller }, async (tx) => {
    const client = await deleteApiClient(tx, ctx.tenant.id, input.id);
    if (!client) throw new DomainError('resource.not_found');
    await recordEvent(tx, ctx, ctx.tenant.id, {
      action: 'api_client.revoked',
      target: { kind: 'api_client', id: input.id, name: client.name },
      before: { name: client.name, clientId: client.client_id },
    });
  });
}
