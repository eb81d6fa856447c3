import { createRemoteJWKSet, jwtVerify } from 'jose';

/** Whose tokens are taken. */
export interface Pool {
  /** `iss` of the pool's tokens, to the letter. */
  readonly issuer: string;
  /** The app clients whose people may call. */
  readonly clientIds: readonly string[];
}

export interface Caller {
  readonly userId: string;
  readonly groups: readonly string[];
}

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Verifies access tokens of one pool by its published keys.
 * @returns a function that throws for every token that is not to be taken
 */
export function createVerifier({ issuer, clientIds }: Pool): (token: string) => Promise<Caller> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return async (token) => {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      // Named, so that a token cannot choose: `none` and HS256 with the public key are old tricks.
      algorithms: ['RS256'],
      requiredClaims: ['sub', 'exp', 'iat', 'client_id', 'token_use'],
      // Refuses an `iat` that is ahead, and one of days ago.
      maxTokenAge: DAY_SECONDS,
    });
    if (protectedHeader.kid === undefined) throw new Error('of no key');
    const { sub = '', exp = 0, iat = 0, client_id: clientId } = payload;
    const groups = payload['cognito:groups'] ?? [];
    // An ID token has the same signature and the same issuer, and is meant for the app alone.
    if (payload['token_use'] !== 'access') throw new Error('not an access token');
    // Every app client of the pool has the same issuer and the same keys.
    if (!clientIds.some((one) => one === clientId)) throw new Error('of another app client');
    if (exp - iat > DAY_SECONDS) throw new Error('lives for too long');
    // A program's token names no person.
    if (typeof payload['username'] !== 'string') throw new Error('of no person');
    if (!isListOfTexts(groups)) throw new Error('groups are no list of texts');
    return { userId: sub, groups };
  };
}

/** Whether someone has one of these roles in a tenant, by the name of the group. */
export function hasRole({ groups }: Caller, tenantId: string, roles: readonly string[]): boolean {
  const tenant = tenantId.replaceAll('-', '');
  return roles.some((role) => groups.includes(`t_${tenant}:${role}`));
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
