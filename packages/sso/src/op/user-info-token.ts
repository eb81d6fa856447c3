import { createPrivateKey, createPublicKey } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { isUuid } from '@gatehouse/domain/ids';
import { getOpEndpoints } from './discovery.ts';
import type { SigningKey } from './signing-key.ts';

/** Whom an access token is about, and which sign-in it came of. */
export interface UserInfoClaims {
  readonly userId: string;
  readonly attemptId: string;
}

/** Seconds for which a token is good: the pool asks at once. */
const LIFE = 120;

/** Told apart from an ID token, which the same keys sign (RFC 9068). */
const TYPE = 'at+jwt';

/** Signs an access token that is good for the user info of one person. Times are milliseconds. */
export function signUserInfoToken(
  key: SigningKey,
  content: UserInfoClaims & { readonly issuer: string; readonly now: number },
): Promise<string> {
  const now = Math.floor(content.now / 1000);
  return new SignJWT({ attempt: content.attemptId })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: TYPE })
    .setIssuer(content.issuer)
    .setAudience(getOpEndpoints(content.issuer).userInfoEndpoint)
    .setSubject(content.userId)
    .setIssuedAt(now)
    .setExpirationTime(now + LIFE)
    .sign(createPrivateKey(key.privateKey));
}

/** The claims of a token of ours; null for any other, and for one that is over. */
export async function verifyUserInfoToken(
  keys: readonly SigningKey[],
  { issuer, token }: { readonly issuer: string; readonly token: string },
): Promise<UserInfoClaims | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = keys.find((one) => one.kid === kid);
        if (!key) throw new errors.JWKSNoMatchingKey();
        return createPublicKey(createPrivateKey(key.privateKey));
      },
      {
        algorithms: ['RS256'],
        typ: TYPE,
        issuer,
        audience: getOpEndpoints(issuer).userInfoEndpoint,
        requiredClaims: ['exp', 'sub', 'attempt'],
      },
    );
    const { sub, attempt } = payload;
    return isUuid(sub) && isUuid(attempt) ? { userId: sub, attemptId: attempt } : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
