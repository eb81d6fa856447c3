import { takeCode } from '@gatehouse/db/repositories/sso-attempts';
import { findTenantOfConnection } from '@gatehouse/db/repositories/sso-connections';
import { touchBridgedSignIn } from '@gatehouse/db/repositories/bridged-sign-ins';
import { getUser } from '@gatehouse/db/repositories/users';
import { signUserInfoToken } from '@gatehouse/sso/op/user-info-token';
import { signIdToken } from '@gatehouse/sso/op/sign-id-token';
import { getIssuer } from '../connections/addresses.ts';
import { decodeCode } from './code.ts';
import { getSigningKey } from './signing-key.ts';
import type { SsoDeps } from './sso-deps.ts';

export interface IssuedTokens {
  readonly idToken: string;
  readonly accessToken: string;
}

/**
 * Gives the pool its tokens for a code, once.
 * @returns null for a code that is unknown, late or used
 */
export async function exchangeCode(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  text: string,
): Promise<IssuedTokens | null> {
  const code = decodeCode(text);
  const tenant = code && (await findTenantOfConnection(deps.db, code.connectionId));
  if (!code || !tenant) return null;
  const tenantId = tenant.tenant_id;
  const taken = await deps.db.withTenant({ tenantId }, (tx) => takeCode(tx, tenantId, code.hash));
  if (!taken) return null;
  const { user_id: userId } = taken;
  const person = await deps.db.withUser({ userId }, async (tx) => {
    await touchBridgedSignIn(tx, userId, taken.id);
    return getUser(tx, userId);
  });
  if (!person) return null;
  const key = await getSigningKey(deps);
  const issuer = getIssuer(deps.sso.appOrigin);
  const now = Date.now();
  const idToken = await signIdToken(key, {
    issuer,
    audience: deps.sso.opClient.clientId,
    subject: userId,
    email: person.email,
    nonce: taken.op_nonce,
    authnInstant: (taken.auth_instant ?? taken.answered_at).getTime(),
    now,
  });
  const accessToken = await signUserInfoToken(key, { issuer, userId, attemptId: taken.id, now });
  return { idToken, accessToken };
}
