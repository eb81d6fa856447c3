import { getApiKey, rotateApiKey as updateSecret } from '@gatehouse/db/repositories/api-keys';
import { DomainError } from '@gatehouse/domain/errors';
import type { ApiKeyId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { inDays, toApiKey } from './api-key.ts';
import { apiKeyHash, apiKeyHint, newApiKeyToken } from './token.ts';

export interface RotateApiKeyInput {
  readonly id: ApiKeyId;
  /** Until the new secret expires; at most 365. */
  readonly days: number;
  /** How long the old secret goes on, at most a week and to its own end; 0 ends it at once. */
  readonly graceHours: number;
}

/**
 * Gives a key a new secret and a new term; the old secret goes on for as long as is said. Only the person who made the
 * key may, under the membership that they made it under: it acts for them.
 * @throws DomainError `resource.not_found`, `api_key.above_own`, `api_key.revoked`
 */
export function rotateApiKey(deps: Pick<Deps, 'db'>, ctx: Context, input: RotateApiKeyInput) {
  const token = newApiKeyToken(ctx.tenant.id);
  return authorize(
    deps,
    ctx,
    { permission: 'api_keys:manage', locks: caller },
    async (tx, { actor }) => {
      const key = await getApiKey(tx, ctx.tenant.id, input.id);
      if (!key) throw new DomainError('resource.not_found');
      if (key.membershipId !== actor.membershipId) throw new DomainError('api_key.above_own');
      const rotated = {
        tokenHash: apiKeyHash(token),
        hint: apiKeyHint(token),
        expiresAt: inDays(input.days),
        graceHours: input.graceHours,
      };
      const previous = await updateSecret(tx, ctx.tenant.id, input.id, rotated);
      if (!previous) throw new DomainError('api_key.revoked');
      await recordEvent(tx, ctx, ctx.tenant.id, {
        action: 'api_key.rotated',
        target: { kind: 'api_key', id: input.id, name: key.name },
        ...(previous.previousEndsAt && {
          after: { oldSecretEndsAt: previous.previousEndsAt.toISOString() },
        }),
      });
      return { ...toApiKey({ ...key, ...rotated, ...previous, makerLeft: false }), token };
    },
  );
}
