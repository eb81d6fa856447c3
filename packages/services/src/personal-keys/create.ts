import { countPersonalKeys, insertPersonalKey } from '@gatehouse/db/repositories/personal-keys';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { type ApiKeyId, newId } from '@gatehouse/domain/ids';
import { MAX_PERSONAL_KEYS, type PersonalKeyProof } from '@gatehouse/domain/personal-key';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import type { Proof } from '@gatehouse/domain/proof';
import type { Permission } from '@gatehouse/policy/permissions';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { inDays } from '../api-keys/api-key.ts';
import { apiKeyHash, apiKeyHint, newPersonalKeyToken } from '../api-keys/token.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';

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
      // Held, so that two at once count each other, and the setting stays as it is read.
      const row = await lockTenant(tx, tenant.id);
      if (!row?.personal_keys) throw new DomainError('personal_key.refused');
      if ((await countPersonalKeys(tx, tenant.id, userId)) >= MAX_PERSONAL_KEYS) {
        throw new DomainError('personal_key.too_many');
      }
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
        ...{ createdAt, lastUsedAt: null, lastUsedAddress: null, works: true, token },
        user: { id: userId, name: userName },
        tenant: { slug: tenant.slug, name: tenant.name },
      };
    },
  );
}

/** A person in front of a browser: what acts for them makes nothing that acts for them. */
function requireBrowser(
  principal: Context['principal'],
): asserts principal is UserPrincipal & { kind: 'user' } {
  if (principal.kind !== 'user') throw new DomainError('auth.person_required');
  if (principal.sessionId === null) throw new DomainError('auth.browser_required');
}

function toKeyProof(proof: Proof): PersonalKeyProof {
  if (proof.kind === 'pool') {
    return { proof: proof.mfa ? 'factor' : 'password', proofConnection: null };
  }
  return { proof: proof.mfa ? 'sso_factor' : 'sso', proofConnection: proof.connectionId };
}
