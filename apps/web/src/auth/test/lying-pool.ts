import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT_ID = 'gatehousewebclient0000000';
export const CLIENT_SECRET = 'a-client-secret';
export const ADA = '0198f3a2-7c11-4b6e-9d55-2f8e6a1c0b7d';

const real = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Claims = Record<string, unknown>;

/** What the token endpoint answers for one code. */
interface Grant {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly idClaims: Claims;
  readonly accessClaims: Claims;
}

/** How a pool may lie. Nothing set: it is honest. */
export interface Lies {
  idClaims?: Claims;
  accessClaims?: Claims;
  /** Put into the answer in the place of what belongs there; `undefined` leaves it out. */
  answer?: Claims;
  /** Signs with a key that is not published, under the id of the one that is. */
  forgedSignature?: boolean;
  tokenStatus?: number;
  tokenBody?: string;
  issuer?: string;
  /** Milliseconds before the token endpoint answers. */
  delay?: number;
  down?: 'discovery' | 'jwks';
}

/** An OpenID provider with the form of Cognito that can be told to lie. */
export interface LyingPool {
  readonly issuer: string;
  readonly requests: { path: string; headers: IncomingMessage['headers'] }[];
  lies: Lies;
  /** Signs a person in at the address that the app sent the browser to. Returns the code. */
  grant(authorizeUrl: string, sub?: string): string;
  close(): Promise<void>;
}

export async function startLyingPool(): Promise<LyingPool> {
  const grants = new Map<string, Grant>();
  const requests: LyingPool['requests'] = [];

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://pool');
    requests.push({ path: pathname, headers: request.headers });
    if (pathname.endsWith('/openid-configuration')) return discovery(response);
    if (pathname.endsWith('/jwks.json')) return jwks(response);
    void token(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/eu-central-1_Lying1234`;

  function discovery(response: ServerResponse): void {
    if (pool.lies.down === 'discovery') return reply(response, 503, {});
    reply(response, 200, {
      issuer: pool.lies.issuer ?? issuer,
      authorization_endpoint: `${origin}/oauth2/authorize`,
      token_endpoint: `${origin}/oauth2/token`,
      userinfo_endpoint: `${origin}/oauth2/userInfo`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
    });
  }

  function jwks(response: ServerResponse): void {
    if (pool.lies.down === 'jwks') return reply(response, 503, {});
    const jwk = real.publicKey.export({ format: 'jwk' });
    reply(response, 200, { keys: [{ ...jwk, kid: 'k1', alg: 'RS256', use: 'sig' }] });
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const form = new URLSearchParams(body);
    const { lies } = pool;
    if (lies.delay) await new Promise((resolve) => setTimeout(resolve, lies.delay));
    if (lies.tokenStatus) return reply(response, lies.tokenStatus, lies.tokenBody ?? {});
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '');
    const basic = Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64');
    if (request.headers.authorization !== `Basic ${basic}`) {
      return reply(response, 401, { error: 'invalid_client' });
    }
    if (
      grant?.challenge !== challenge.digest('base64url') ||
      grant.redirectUri !== form.get('redirect_uri')
    ) {
      return reply(response, 400, { error: 'invalid_grant' });
    }
    reply(response, 200, {
      id_token: jwt({ ...grant.idClaims, ...lies.idClaims }),
      access_token: jwt({ ...grant.accessClaims, ...lies.accessClaims }),
      refresh_token: 'a-refresh-token',
      token_type: 'Bearer',
      expires_in: 3600,
      ...lies.answer,
    });
  }

  function jwt(claims: Claims): string {
    const input = [{ kid: 'k1', alg: 'RS256' }, claims].map(encode).join('.');
    const { privateKey } = pool.lies.forgedSignature ? forger : real;
    return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
  }

  const pool: LyingPool = {
    issuer,
    requests,
    lies: {},
    grant(authorizeUrl, sub = ADA) {
      const asked = new URL(authorizeUrl).searchParams;
      const code = randomBytes(16).toString('hex');
      const now = Math.floor(Date.now() / 1000);
      const common = { sub, iss: issuer, iat: now, auth_time: now, exp: now + 3600, jti: code };
      grants.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
        idClaims: {
          ...common,
          token_use: 'id',
          'cognito:username': sub,
          aud: CLIENT_ID,
          nonce: asked.get('nonce'),
          email: `${sub.slice(-4)}@acme.example`,
          email_verified: true,
          name: 'Ada',
        },
        accessClaims: { ...common, token_use: 'access', client_id: CLIENT_ID, username: sub },
      });
      return code;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return pool;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function reply(response: ServerResponse, status: number, body: object | string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
