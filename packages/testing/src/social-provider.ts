import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the provider says of someone beside their subject. */
export type SocialClaims = Readonly<Record<string, unknown>>;

const CLIENT_ID = 'the-pool';
const CLIENT_SECRET = 'a-secret-of-the-pool';

/**
 * An OpenID provider on loopback that asks nothing: whoever comes is signed in as the person of
 * `signInAs`. For pools of tests, which treat it like any provider.
 */
export async function startSocialProvider() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, SocialClaims & { nonce?: string }>();
  const sessions = new Map<string, SocialClaims>();
  let person: SocialClaims = {};
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', issuer);
    const json = (body: object) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/jwks':
        return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] });
      case '/authorize':
        return authorize(url.searchParams, response);
      case '/token':
        return json(tokens(new URLSearchParams(await text(request))));
      default:
        return json(
          sessions.get(request.headers.authorization?.slice('Bearer '.length) ?? '') ?? {},
        );
    }
  }

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    grants.set(code, { ...person, nonce: query.get('nonce') ?? '' });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  function tokens(form: URLSearchParams): object {
    const claims = grants.get(form.get('code') ?? '');
    if (!claims || form.get('client_secret') !== CLIENT_SECRET) return { error: 'invalid_grant' };
    const iat = Math.floor(Date.now() / 1000);
    const accessToken = randomUUID();
    const { nonce: _nonce, ...known } = claims;
    sessions.set(accessToken, known);
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const input = [
      encode({ alg: 'RS256', kid: '1' }),
      encode({ iss: issuer, aud: CLIENT_ID, iat, exp: iat + 300, ...claims }),
    ].join('.');
    const signature = sign('sha256', Buffer.from(input), privateKey).toString('base64url');
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: `${input}.${signature}`,
    };
  }

  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    /** Who comes next, until another is named. */
    signInAs(subject: string, claims: SocialClaims): void {
      person = { sub: subject, ...claims };
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What `startSocialProvider` gives. */
export type SocialProvider = Awaited<ReturnType<typeof startSocialProvider>>;
