import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCode, hashCode } from '../../src/op/code.ts';
import { writeDiscovery } from '../../src/op/discovery.ts';
import { parseAuthorizeRequest } from '../../src/op/parse-authorize-request.ts';
import { parseTokenRequest } from '../../src/op/parse-token-request.ts';
import { signIdToken } from '../../src/op/sign-id-token.ts';
import { createSigningKey } from '../../src/op/signing-key.ts';
import { toJwks } from '../../src/op/to-jwks.ts';

const client = {
  clientId: 'pool',
  clientSecret: 'secret-of-the-pool',
  redirectUri: 'https://pool.test/oauth2/idpresponse',
};
const SUBJECT = 'sub-of-alice';

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

/** Our provider, put together as an app does it, with codes in memory. */
async function startProvider() {
  const key = await createSigningKey();
  const codes = new Map<string, string | null>();

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') return [200, writeDiscovery(issuer)];
    if (pathname === '/jwks') return [200, toJwks([key])];
    if (pathname === '/authorize') {
      const parsed = parseAuthorizeRequest(searchParams, client);
      if (parsed.outcome === 'refused') return [400, parsed];
      const { code, hash } = createCode();
      codes.set(hash, parsed.request.nonce);
      return [200, { code, state: parsed.request.state }];
    }
    const parsed = parseTokenRequest(await readForm(request), client);
    if (parsed.outcome === 'refused') return [parsed.status, { error: parsed.error }];
    const hash = hashCode(parsed.request.code);
    const nonce = codes.get(hash);
    if (nonce === undefined || !codes.delete(hash)) return [400, { error: 'invalid_grant' }];
    const now = Date.now();
    const idToken = await signIdToken(key, {
      issuer,
      audience: client.clientId,
      subject: SUBJECT,
      email: 'alice@a.test',
      nonce,
      authnInstant: now,
      now,
    });
    return [200, { access_token: 'access', token_type: 'Bearer', id_token: idToken }];
  }

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, close: () => server.close() };
}

describe('our OpenID provider, as openid-client sees it', () => {
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let config: openid.Configuration;
  beforeAll(async () => {
    provider = await startProvider();
    config = await openid.discovery(
      new URL(provider.issuer),
      client.clientId,
      undefined,
      openid.ClientSecretPost(client.clientSecret),
      { execute: [openid.allowInsecureRequests] },
    );
  });
  afterAll(() => provider.close());

  async function authorize(nonce: string): Promise<URL> {
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: client.redirectUri,
      scope: 'openid email',
      state: 'state-1',
      nonce,
    });
    const answer = (await (await fetch(url)).json()) as Record<string, string>;
    return new URL(`${client.redirectUri}?${new URLSearchParams(answer).toString()}`);
  }

  it('signs a person in, once for a code', async () => {
    const callback = await authorize('nonce-1');
    const checks = { expectedState: 'state-1', expectedNonce: 'nonce-1', idTokenExpected: true };
    const tokens = await openid.authorizationCodeGrant(config, callback, checks);
    expect(tokens.claims()).toMatchObject({
      sub: SUBJECT,
      email: 'alice@a.test',
      email_verified: true,
    });
    await expect(openid.authorizationCodeGrant(config, callback, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('FE-63 refuses a client with another secret', async () => {
    const other = new openid.Configuration(
      config.serverMetadata(),
      client.clientId,
      undefined,
      openid.ClientSecretPost('wrong'),
    );
    openid.allowInsecureRequests(other);
    const callback = await authorize('nonce-2');
    const checks = { expectedState: 'state-1', expectedNonce: 'nonce-2' };
    await expect(openid.authorizationCodeGrant(other, callback, checks)).rejects.toMatchObject({
      error: 'invalid_client',
      status: 401,
    });
  });
});
