import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import type { GuardedFetch, GuardedRequest } from '../../src/net/guarded-fetch.ts';
import { checkOidcAnswer } from '../../src/oidc/check-answer.ts';
import type { OidcConnection } from '../../src/oidc/connection.ts';
import { createKeyCache } from '../../src/oidc/key-cache.ts';
import { VENDOR_NAMES } from '../../src/vendors.ts';

/** What an OpenID provider answers; tests change a good one. */
export interface Forgery {
  alg: string;
  kid: string | undefined;
  key: Parameters<SignJWT['sign']>[0];
  claims: JWTPayload;
  userInfo: Record<string, unknown>;
  /** In place of the signed token. */
  idToken?: string;
  /** Of the token endpoint: status and body in place of the tokens. */
  refusal?: readonly [number, unknown];
}

const ISSUER = 'https://idp.test';
const pair = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'known', use: 'sig' };

/** The public key as text, for those who sign with it. */
export const publicPem = await exportSPKI(pair.publicKey);

export const NOW = Date.now();
export const NONCE = 'nonce-of-the-attempt';

export const connection: OidcConnection = {
  issuer: ISSUER,
  authorizationEndpoint: `${ISSUER}/authorize`,
  tokenEndpoint: `${ISSUER}/token`,
  userInfoEndpoint: `${ISSUER}/userinfo`,
  jwksUri: `${ISSUER}/jwks`,
  tokenAuthMethod: 'client_secret_basic',
  issuerInCallback: false,
  clientId: 'client-a',
  clientSecret: 'secret: a/b',
  redirectUri: 'https://app.test/sso/oidc/connection-a/callback',
  scopes: ['email', 'profile'],
  attributeNames: VENDOR_NAMES.entra.oidc!,
  hostedDomains: null,
};

/** Asks no one: everything that would go out is noted, and answered as a test says. */
export function createForgedIdp(forge: (good: Forgery) => Forgery = (good) => good) {
  const requests: { url: string; request: GuardedRequest }[] = [];
  const now = Math.floor(NOW / 1000);
  const forgery = forge({
    alg: 'RS256',
    kid: 'known',
    key: pair.privateKey,
    claims: {
      iss: ISSUER,
      sub: 'alice-1',
      aud: connection.clientId,
      iat: now,
      exp: now + 300,
      nonce: NONCE,
    },
    userInfo: { sub: 'alice-1', email: 'alice@a.test' },
  });

  async function answer(path: string): Promise<readonly [number, unknown]> {
    if (path === '/jwks') return [200, { keys: [jwk] }];
    if (path === '/userinfo') return [200, forgery.userInfo];
    if (forgery.refusal) return forgery.refusal;
    const { alg, kid, key, claims } = forgery;
    const header = { alg, ...(kid === undefined ? {} : { kid }) };
    const idToken =
      forgery.idToken ?? (await new SignJWT(claims).setProtectedHeader(header).sign(key));
    return [200, { access_token: 'access', token_type: 'Bearer', id_token: idToken }];
  }

  const fetch: GuardedFetch = async (url, request = {}) => {
    requests.push({ url, request });
    const [status, body] = await answer(new URL(url).pathname);
    return { status, text: typeof body === 'string' ? body : JSON.stringify(body) };
  };
  const keys = createKeyCache(fetch, () => NOW);

  /** Comes back to the callback of tenant A. */
  function check(
    more: Partial<OidcConnection> & { callback?: string; authenticatedSince?: number } = {},
  ) {
    const { callback = 'code=code-1&state=x', authenticatedSince = null, ...other } = more;
    return checkOidcAnswer(
      { ...connection, ...other },
      {
        callback: new URLSearchParams(callback),
        nonce: NONCE,
        codeVerifier: 'verifier-1',
        authenticatedSince,
        now: NOW,
      },
      { fetch, keys },
    );
  }

  return { check, requests };
}

/** Stage and code of the refusal, or who was accepted. */
export async function getVerdict(
  forge: (good: Forgery) => Forgery,
  more: Parameters<ReturnType<typeof createForgedIdp>['check']>[0] = {},
): Promise<string> {
  const result = await createForgedIdp(forge).check(more);
  return result.outcome === 'accepted'
    ? `accepted ${result.assertion.subject}`
    : `${result.failure.stage} ${result.failure.code}`;
}

/** A forgery that changes claims of the ID token only. */
export const claiming =
  (claims: JWTPayload) =>
  (good: Forgery): Forgery => ({ ...good, claims: { ...good.claims, ...claims } });
