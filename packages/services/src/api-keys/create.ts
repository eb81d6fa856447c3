import { insertApiKey } from '@gatehouse/db/repositories/api-keys';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiKeyId, newId } from '@gatehouse/domain/ids';
import type { Permission } from '@gatehouse/policy/permissions';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Actor, Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { inDays, toApiKey } from './api-key.ts';
import { apiKeyHash, apiKeyHint, newApiKeyToken } from './token.ts';

export interface CreateApiKeyInput {
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Until it expires; at most 365. */
  readonly days: number;
}

/**
 * Creates a key for programs. The key itself is in this answer and nowhere else.
 * @throws DomainError `api_key.above_own`
 */
export function createApiKey(deps: Pick<Deps, 'db'>, ctx: Context, input: CreateApiKeyInput) {
  const id = newId<ApiKeyId>();
  const token = newApiKeyToken(ctx.tenant.id);
  return authorize(
    deps,
    ctx,
    { permission: 'api_keys:manage', locks: caller },
    async (tx, { actor }) => {
      requireOwnPermissions(actor, input.permissions);
      const row = await insertApiKey(tx, {
        tenantId: ctx.tenant.id,
        id,
        name: input.name,
        tokenHash: apiKeyHash(token),
        hint: apiKeyHint(token),
        permissions: [...input.permissions],
        createdBy: actor.userId,
        createdByName: ctx.principal.name,
        expiresAt: inDays(input.days),
      });
      await recordEvent(tx, ctx, ctx.tenant.id, {
        action: 'api_key.created',
        target: { kind: 'api_key', id, name: input.name },
        after: { name: input.name, permissions: input.permissions.join(' ') },
      });
      return { ...toApiKey({ ...row, makerLeft: false }), token };
    },
  );
}

function requireOwnPermissions(actor: Actor, permissions: readonly Permission[]): void {
  if (permissions.some((permission) => !actor.permissions.has(permission))) {
    throw new DomainError('api_key.above_own', {
      fields: { permissions: 'holds one that you do not have' },
    });
  }
}
