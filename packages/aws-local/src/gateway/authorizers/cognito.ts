import { decodeJwt, type JWTPayload } from 'jose';

import type { CognitoAuthorizer } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { findHeader } from '../request.ts';
import type { Authorize } from './authorizer.ts';
import { toClaimTexts } from './claims-text.ts';
import { createIssuerKeys, readScopes, readToken, TokenFault } from './verify-token.ts';

/**
 * `COGNITO_USER_POOLS`: a method without scopes takes ID tokens alone, and one with scopes access tokens
 * that have one of them.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 */
export function createCognitoAuthorizer({ issuers }: CognitoAuthorizer): Authorize {
  const pools = new Map(issuers.map((issuer) => [issuer, createIssuerKeys(issuer)]));
  return async (request, { scopes = [] }) => {
    const token = readToken(findHeader(request, 'authorization'));
    const claims = token === null ? null : await verify(token, request.time);
    if (!claims) throw new Refusal('unauthorized');
    if (claims['token_use'] !== (scopes.length > 0 ? 'access' : 'id')) {
      throw new Refusal('unauthorized');
    }
    const granted = readScopes(claims);
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) {
      throw new Refusal('forbidden');
    }
    const found = { claims: toClaimTexts(claims, 'rest') };
    return { v2: found, v1: found };
  };

  async function verify(token: string, now: Date): Promise<JWTPayload | null> {
    try {
      return (await pools.get(decodeJwt(token).iss ?? '')?.verify(token, now)) ?? null;
    } catch (error) {
      if (error instanceof TokenFault || error instanceof TypeError) return null;
      if (error instanceof Error && 'code' in error) return null;
      throw error;
    }
  }
}
