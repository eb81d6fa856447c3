import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Why a token is refused, in the words of the header `www-authenticate`. */
export class TokenFault extends Error {}

/** Verifies the tokens of one issuer. */
export interface IssuerKeys {
  /** @throws TokenFault */
  verify(token: string, now: Date): Promise<JWTPayload>;
}

/** Times in milliseconds, size in bytes (quotas of HTTP APIs). */
const LIMITS = { answer: 1_500, keysFor: 2 * 3_600 * 1_000, size: 150_000 };

/**
 * Signature, issuer and times, in the order in which API Gateway looks at them. Keys are fetched from
 * where the issuer's discovery document says, and kept for two hours.
 */
export function createIssuerKeys(issuer: string): IssuerKeys {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  async function discover(): Promise<JWTVerifyGetKey> {
    const document = JSON.parse(await fetchText(`${issuer}/.well-known/openid-configuration`)) as {
      jwks_uri: string;
    };
    return createRemoteJWKSet(new URL(document.jwks_uri), {
      cacheMaxAge: LIMITS.keysFor,
      timeoutDuration: LIMITS.answer,
    });
  }

  return {
    async verify(token, now) {
      keys ??= discover();
      let getKey: JWTVerifyGetKey;
      try {
        getKey = await keys;
      } catch {
        keys = undefined;
        throw new TokenFault('OIDC discovery endpoint could not be reached');
      }
      try {
        const { payload } = await jwtVerify(token, getKey, {
          issuer,
          algorithms: ['RS256', 'RS384', 'RS512'],
          requiredClaims: ['exp', 'iat'],
          currentDate: now,
        });
        if ((payload.iat ?? 0) * 1_000 > now.getTime()) {
          throw new TokenFault('the token is not valid yet');
        }
        return payload;
      } catch (error) {
        throw error instanceof TokenFault ? error : new TokenFault(describe(error));
      }
    },
  };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(LIMITS.answer) });
  const text = await response.text();
  if (!response.ok || text.length > LIMITS.size) throw new Error(`${url}: ${response.status}`);
  return text;
}

function describe(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'signing method is invalid';
  if (error instanceof errors.JWKSNoMatchingKey) return "the token's key is unknown";
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return "the token's signature is invalid";
  }
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'the token is malformed';
  return error.claim === 'iss'
    ? 'the token does not have a valid issuer'
    : 'the token is not valid yet';
}

/** Scopes of a token, from `scope` as text or `scp` as a list. */
export function readScopes({ scope, scp }: JWTPayload): string[] {
  if (Array.isArray(scp)) return scp.map(String);
  return typeof scope === 'string' ? scope.split(' ') : [];
}

/** The token of a header, with or without `Bearer`. */
export function readToken(header: string | null): string | null {
  const token = header?.replace(/^Bearer\s+/i, '').trim();
  return token ? token : null;
}
