import { touchBridgedSignIn } from '@gatehouse/db/repositories/bridged-sign-ins';
import { getUser } from '@gatehouse/db/repositories/users';
import { verifyUserInfoToken } from '@gatehouse/sso/op/user-info-token';
import { getIssuer } from '../connections/addresses.ts';
import { listPublishedKeys } from './signing-key.ts';
import type { SsoDeps } from './sso-deps.ts';

/** What the pool asks after it has its tokens. */
export interface UserInfo {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: true;
}

/**
 * The claims behind an access token of ours. The token does nothing else.
 * @returns null for one that does not hold
 */
export async function getUserInfo(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  token: string,
): Promise<UserInfo | null> {
  const issuer = getIssuer(deps.sso.appOrigin);
  const claims = await verifyUserInfoToken(await listPublishedKeys(deps), { issuer, token });
  if (!claims) return null;
  const { userId, attemptId } = claims;
  const person = await deps.db.withUser({ userId }, async (tx) => {
    await touchBridgedSignIn(tx, userId, attemptId);
    return getUser(tx, userId);
  });
  return person && { sub: userId, email: person.email, email_verified: true };
}
