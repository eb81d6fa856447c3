import type { ScopedWriter } from '@gatehouse/db/database';
import { countPersonalKeys } from '@gatehouse/db/repositories/personal-keys';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { SessionId } from '@gatehouse/domain/ids';
import { MAX_PERSONAL_KEYS, type PersonalKeyProof } from '@gatehouse/domain/personal-key';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import type { Proof } from '@gatehouse/domain/proof';
import type { Context } from '../access/actor.ts';

/**
 * A person in front of a browser: what acts for them makes nothing that acts for them.
 * @throws DomainError `auth.person_required`, `auth.browser_required`
 */
export function requireBrowser(
  principal: Context['principal'],
): asserts principal is UserPrincipal & { kind: 'user'; sessionId: SessionId } {
  if (principal.kind !== 'user') throw new DomainError('auth.person_required');
  if (principal.sessionId === null) throw new DomainError('auth.browser_required');
}

/**
 * May the person have one more key or app here? The tenant is held, so that two at once count each other,
 * and its setting stays as it is read.
 * @throws DomainError `personal_key.refused`, `personal_key.too_many`
 */
export async function requireRoomForKey(
  tx: ScopedWriter,
  tenantId: string,
  userId: string,
): Promise<void> {
  const row = await lockTenant(tx, tenantId);
  if (!row?.personal_keys) throw new DomainError('personal_key.refused');
  if ((await countPersonalKeys(tx, tenantId, userId)) >= MAX_PERSONAL_KEYS) {
    throw new DomainError('personal_key.too_many');
  }
}

export function toKeyProof(proof: Proof): PersonalKeyProof {
  if (proof.kind === 'pool') {
    return { proof: proof.mfa ? 'factor' : 'password', proofConnection: null };
  }
  return { proof: proof.mfa ? 'sso_factor' : 'sso', proofConnection: proof.connectionId };
}
