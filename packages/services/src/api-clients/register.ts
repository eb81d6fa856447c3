import { isUniqueViolation } from '@gatehouse/db/errors';
import { insertApiClient } from '@gatehouse/db/repositories/api-clients';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiClientId, newId } from '@gatehouse/domain/ids';
import type { Permission } from '@gatehouse/policy/permissions';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { toApiClient } from './api-client.ts';

export interface RegisterApiClientInput {
  /** The id of the pool's app client. */
  readonly clientId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/**
 * Lets an app client of the pool act in this tenant, for the person who registers it.
 * @throws DomainError `api_client.above_own`, `api_client.exists`
 */
export async function registerApiClient(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: RegisterApiClientInput,
) {
  const id = newId<ApiClientId>();
  try {
    return await authorize(
      deps,
      ctx,
      { permission: 'api_clients:manage', locks: caller },
      async (tx, { actor }) => {
        if (input.permissions.some((permission) => !actor.permissions.has(permission))) {
          throw new DomainError('api_client.above_own', {
            fields: { permissions: 'holds one that you do not have' },
          });
        }
        const row = await insertApiClient(tx, {
          tenantId: ctx.tenant.id,
          id,
          clientId: input.clientId,
          name: input.name,
          permissions: [...input.permissions],
          createdBy: actor.userId,
          createdByName: ctx.principal.name,
        });
        await recordEvent(tx, ctx, ctx.tenant.id, {
          action: 'api_client.registered',
          target: { kind: 'api_client', id, name: input.name },
          after: {
            name: input.name,
            clientId: input.clientId,
            permissions: input.permissions.join(' '),
          },
        });
        return toApiClient({ ...row, makerLeft: false });
      },
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('api_client.exists', { fields: { clientId: 'is registered already' } });
  }
}
