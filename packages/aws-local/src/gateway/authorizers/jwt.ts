import type { JWTPayload } from 'jose';

import type { JwtAuthorizer } from '../options.ts';
import { Refusal } from '../refusal.ts';
import { findHeader } from '../request.ts';
import type { Authorize } from './authorizer.ts';
import { toClaimTexts } from './claims-text.ts';
import { createIssuerKeys, readScopes, readToken, TokenFault } from './verify-token.ts';

/**
 * The JWT authorizer. It never asks the pool: who has signed out passes until the token ends, and so does
 * an ID token on a route without scopes.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function createJwtAuthorizer({ issuer, audience }: JwtAuthorizer): Authorize {
  const keys = createIssuerKeys(issuer);
  return async (request, { scopes = [] }) => {
    const wanted = scopes.join(' ');
    const token = readToken(findHeader(request, 'authorization'));
    if (token === null) throw new Refusal('unauthorized', 'Bearer');
    let claims: JWTPayload;
    try {
      claims = await keys.verify(token, request.time);
      requireAudience(claims, audience);
    } catch (error) {
      if (!(error instanceof TokenFault)) throw error;
      throw new Refusal('unauthorized', challenge(wanted, 'invalid_token', error.message));
    }
    const granted = readScopes(claims);
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) {
      const reason = 'the token does not have a required scope';
      throw new Refusal('forbidden', challenge(wanted, 'insufficient_scope', reason));
    }
    const found = {
      claims: toClaimTexts(claims, 'http'),
      scopes: scopes.length > 0 ? granted : null,
    };
    return { v2: { jwt: found }, v1: found };
  };
}

/** `client_id` counts where there is no `aud`: access tokens of Cognito have only that. */
function requireAudience({ aud, client_id: clientId }: JWTPayload, audience: readonly string[]) {
  const named = aud === undefined ? [clientId] : [aud].flat();
  if (named.some((one) => typeof one === 'string' && audience.includes(one))) return;
  throw new TokenFault('the token does not have a valid audience');
}

function challenge(scope: string, error: string, description: string): string {
  return `Bearer scope="${scope}" error="${error}" error_description="${description}"`;
}
