import { insertPersonalKey } from '@gatehouse/db/repositories/personal-keys';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiKeyId, newId } from '@gatehouse/domain/ids';
import type { Permission } from '@gatehouse/policy/permissions';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { inDays } from '../api-keys/api-key.ts';
import { apiKeyHash, apiKeyHint, newPersonalKeyToken } from '../api-keys/token.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { requireBrowser, requireRoomForKey, toKeyProof } from './requirements.ts';

export interface CreatePersonalKeyInput {
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Until it expires; at most 180. */
  readonly days: number;
}

/**
 * Makes a key with which programs act as the caller in this tenant, with what they choose of their own
 * permissions. The key itself is in this answer and nowhere else; the person gets a mail.
 * @throws DomainError `auth.person_required`, `auth.browser_required`, `personal_key.refused`,
 *   `personal_key.too_many`, `api_key.above_own`
 */
export function createPersonalKey(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: CreatePersonalKeyInput,
) {
  const { principal, tenant } = ctx;
  const id = newId<ApiKeyId>();
  const token = newPersonalKeyToken(tenant.id);
  return authorize(
    deps,
    ctx,
    { permission: 'tenant:read', locks: caller, ownRows: true },
    async (tx, { actor }) => {
      requireBrowser(principal);
      const { userId, name: userName } = principal;
      await requireRoomForKey(tx, tenant.id, userId);
      if (input.permissions.some((permission) => !actor.permissions.has(permission))) {
        const fields = { permissions: 'holds one that you do not have' };
        throw new DomainError('api_key.above_own', { fields });
      }
      const key = {
        ...{ id, name: input.name, hint: apiKeyHint(token), permissions: [...input.permissions] },
        expiresAt: inDays(input.days),
      };
      const createdAt = await insertPersonalKey(tx, {
        ...key,
        ...{ tenantId: tenant.id, tokenHash: apiKeyHash(token) },
        ...{ createdBy: userId, createdByName: userName },
        ...toKeyProof(principal.proof),
      });
      await recordEvent(tx, ctx, tenant.id, {
        action: 'personal_key.created',
        target: { kind: 'personal_key', id, name: input.name },
        after: { name: input.name, permissions: input.permissions.join(' ') },
      });
      await recordSecurityEvent(deps, tx, {
        ...{ userId, origin: ctx, action: 'personal_key.created' },
        after: input.name,
      });
      return {
        ...key,
        ...{ createdAt, lastUsedAt: null, lastUsedAddress: null, works: true, app: null, token },
        user: { id: userId, name: userName },
        tenant: { slug: tenant.slug, name: tenant.name },
      };
    },
  );
}
