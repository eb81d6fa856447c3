import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** What an upstream answers; tests change a good one. */
export interface Forgery {
  alg: string;
  key: Parameters<SignJWT['sign']>[0];
  claims: JWTPayload;
  userInfo: unknown;
  /** In place of the signed token; null for none. */
  idToken?: string | null;
  /** Of the token endpoint. */
  status: number;
  location?: string;
}

/** Client of every upstream that is not real. */
export const FORGER_CLIENT = {
  client_id: 'pool',
  client_secret: 'secret-of-thirty-two-bytes-or-more',
};

/** An upstream on loopback that answers whatever a test says, with a good answer to begin with. */
export async function startForger() {
  const pair = await generateKeyPair('RS256');
  const kid = 'known';
  const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: 'sig' };
  const requests: { method: string; path: string; form: Record<string, string> }[] = [];
  let forge: (good: Forgery) => Forgery | Promise<Forgery> = (good) => good;
  let nonce = '';

  async function answer(): Promise<Forgery> {
    const now = Math.floor(Date.now() / 1000);
    return forge({
      alg: 'RS256',
      key: pair.privateKey,
      claims: { iss: issuer, sub: 'alice', aud: 'pool', iat: now, exp: now + 300, nonce },
      userInfo: { sub: 'alice', email: 'alice@corp.example' },
      status: 200,
    });
  }

  async function respond(path: string) {
    const { alg, key, claims, userInfo, idToken, status, location } = await answer();
    if (path === '/userinfo') return { body: userInfo };
    if (path === '/jwks') return { body: { keys: [jwk] } };
    const signed =
      idToken ?? (await new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key));
    return {
      status,
      location,
      body: {
        access_token: 'access',
        token_type: 'Bearer',
        ...(idToken === null ? {} : { id_token: signed }),
        ...(status === 400 ? { error: 'invalid_grant', error_description: 'No <such> code' } : {}),
      },
    };
  }

  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', issuer);
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const form = new URLSearchParams(text || url.search);
      const { method = '' } = request;
      requests.push({ method, path: url.pathname, form: Object.fromEntries(form) });
      const { status = 200, location, body } = await respond(url.pathname);
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(location ? { location } : {}),
      });
      response.end(JSON.stringify(body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    publicKey: pair.publicKey,
    jwk,
    requests,
    details: {
      ...FORGER_CLIENT,
      authorize_scopes: 'openid email',
      attributes_request_method: 'GET',
      oidc_issuer: issuer,
      authorize_url: `${issuer}/authorize`,
      token_url: `${issuer}/token`,
      attributes_url: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
    },
    /** What follows answers like this. */
    answers(next: typeof forge): void {
      forge = next;
    },
    /** The person signs in at once. @returns the callback's address */
    async visit(authorizeUrl: string): Promise<string> {
      const { searchParams } = new URL(authorizeUrl);
      nonce = searchParams.get('nonce') ?? '';
      const back = new URLSearchParams({ code: 'code', state: searchParams.get('state') ?? '' });
      return `${searchParams.get('redirect_uri')}?${back.toString()}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What `startForger` gives. */
export type Forger = Awaited<ReturnType<typeof startForger>>;
