import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** Someone who signs tokens, and shows the keys. */
export interface Issuer {
  readonly url: string;
  /** Claims of an access token unless others are given; `undefined` leaves one out. */
  sign(claims?: JWTPayload, header?: { kid?: string }): Promise<string>;
  /** With a key of the same name that is not the issuer's. */
  forge(claims?: JWTPayload): Promise<string>;
  /** HMAC with the public key as the secret. */
  signSymmetric(): Promise<string>;
  close(): Promise<void>;
}

export const CLIENT = 'the-client';

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const other = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const isKeys = request.url === '/.well-known/jwks.json';
    const document = { issuer: url, jwks_uri: `${url}/.well-known/jwks.json` };
    response.end(JSON.stringify(isKeys ? { keys: [jwk] } : document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = () => Math.floor(Date.now() / 1_000);
  const payload = (claims: JWTPayload): JWTPayload => ({
    iss: url,
    sub: 'ada',
    client_id: CLIENT,
    token_use: 'access',
    iat: now(),
    exp: now() + 300,
    ...claims,
  });
  return {
    url,
    sign: (claims = {}, header = {}) =>
      new SignJWT(payload(claims))
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
        .sign(privateKey),
    forge: (claims = {}) =>
      new SignJWT(payload(claims))
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .sign(other.privateKey),
    signSymmetric: async () =>
      new SignJWT(payload({}))
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode(await exportSPKI(publicKey))),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
