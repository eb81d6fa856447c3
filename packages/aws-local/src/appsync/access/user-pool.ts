import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';

import { AppSyncError, unauthorized } from '../error.ts';
import type { AuthProvider } from '../options.ts';
import type { Caller } from './caller.ts';

type UserPool = Extract<AuthProvider, { type: 'AMAZON_COGNITO_USER_POOLS' }>;

/** Access and ID tokens of people; AppSync does not ask the pool whether a token was revoked. */
export function createTokenCheck(pool: UserPool, now: () => number) {
  const { issuer, appIdClientRegex, defaultAction = 'ALLOW' } = pool;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  const clients = appIdClientRegex === undefined ? null : new RegExp(`^(?:${appIdClientRegex})$`);
  return async (token: string, sourceIp: string): Promise<Caller> => {
    const claims = await verify(token);
    const client = claims['token_use'] === 'id' ? claims.aud : claims['client_id'];
    const username = claims['cognito:username'] ?? claims['username'];
    const isOfPerson =
      ['id', 'access'].includes(String(claims['token_use'])) &&
      typeof client === 'string' &&
      (clients?.test(client) ?? true) &&
      claims.sub !== undefined &&
      typeof username === 'string';
    if (!isOfPerson) throw unauthorized('You are not authorized to make this call.');
    return {
      mode: 'AMAZON_COGNITO_USER_POOLS',
      identity: {
        sub: claims.sub ?? '',
        issuer,
        username,
        claims,
        sourceIp: [sourceIp],
        defaultAuthStrategy: defaultAction,
        groups: readGroups(claims['cognito:groups']),
      },
    };
  };

  async function verify(token: string): Promise<JWTPayload> {
    try {
      const currentDate = new Date(now());
      const checks = { issuer, algorithms: ['RS256'], currentDate, requiredClaims: ['exp'] };
      return (await jwtVerify(token, keys, checks)).payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthorized('Token has expired.');
      if (error instanceof errors.JOSEError && !isUnavailable(error)) {
        throw unauthorized('Unable to parse JWT token.');
      }
      throw new AppSyncError('InternalFailure', 'The keys of the user pool cannot be had.', 500);
    }
  }
}

const isUnavailable = (error: errors.JOSEError) =>
  error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC';

const readGroups = (groups: unknown): readonly string[] | null =>
  Array.isArray(groups) ? groups.filter((name): name is string => typeof name === 'string') : null;
