import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Providers on loopback: keys by discovery, and what Facebook and Amazon say of access tokens. */
export async function startProviders() {
  const pair = await generateKeyPair('RS256');
  const weak = await generateKeyPair('ES256');
  const kid = 'k1';
  const jwks = {
    keys: [
      { ...(await exportJWK(pair.publicKey)), kid },
      { ...(await exportJWK(weak.publicKey)), kid: 'ec' },
    ],
  };
  const answers: Record<string, (query: URLSearchParams) => unknown> = {
    '/.well-known/openid-configuration': () => ({ issuer: url, jwks_uri: `${url}/jwks` }),
    '/jwks': () => jwks,
    '/facebook': (query) => ({
      data: {
        is_valid: query.get('input_token') === 'good',
        app_id: '123',
        user_id: query.get('input_token') === 'good' ? 'fb-ada' : undefined,
      },
    }),
    '/amazon': (query) => ({
      aud: query.get('access_token') === 'other app' ? 'amzn1.other' : 'amzn1.app',
      user_id: 'amzn1.account.ADA',
    }),
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = answers[pathname]?.(searchParams);
    response.writeHead(body ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    host: url.slice('http://'.length),
    /** An ID token with these claims, in its time unless they say otherwise. */
    sign: (claims: JWTPayload, alg: 'RS256' | 'ES256' = 'RS256') =>
      new SignJWT({ exp: Math.floor(Date.now() / 1000) + 300, ...claims })
        .setProtectedHeader({ alg, kid: alg === 'RS256' ? kid : 'ec' })
        .sign(alg === 'RS256' ? pair.privateKey : weak.privateKey),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
