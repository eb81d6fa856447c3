import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateUserPoolDomainCommand,
  DeleteUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unverifiedClaims } from '../src/crypto/jwt.ts';
import { startCognito } from '../src/index.ts';
import { send } from './exact-request.ts';
import { CALLBACK, PASSWORD, startFixture, UNREACHED_OIDC, type Fixture } from './fixture.ts';
import { SIGNED } from './signed.ts';

const DOMAIN = 'auth.acme.test';
const SEED = `Pools:
  - Id: us-east-1_own
    CustomDomain: ${DOMAIN}
    Clients:
      - ClientId: web
        CallbackURLs: [${CALLBACK}]
        AllowedOAuthFlows: [code]
        AllowedOAuthScopes: [openid]
        AllowedOAuthFlowsUserPoolClient: true
        SupportedIdentityProviders: [COGNITO, Acme]
    IdentityProviders:
      - ProviderName: Acme
        ProviderType: OIDC
        ProviderDetails: ${JSON.stringify(UNREACHED_OIDC)}
    Users:
      - Username: ada
        Password: ${PASSWORD}
`;

describe('a domain of a pool of its own', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'custom-domain-'));
  const seedFile = join(folder, 'cognito.yaml');
  let fixture: Fixture;
  let foreign: string;

  beforeAll(async () => {
    writeFileSync(seedFile, SEED);
    fixture = await startFixture({ seedFile });
    const other = await fixture.createHostedPool();
    foreign = (await fixture.createClient(other)).id;
  }, 60_000);
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
    rmSync(folder, { recursive: true });
  });

  const query = (client: string, more: Record<string, string> = {}) =>
    new URLSearchParams({
      ...{ client_id: client, response_type: 'code', redirect_uri: CALLBACK, scope: 'openid' },
      ...more,
    }).toString();
  const ask = (path: string, options: Parameters<typeof send>[2] = {}) =>
    send(fixture.url, path, { ...options, headers: { host: DOMAIN, ...options.headers } });

  it('signs in under its name, and keeps the issuer', async () => {
    const start = await ask(`/oauth2/authorize?${query('web')}`);
    expect(start.headers['location']).toMatch(new RegExp(`^http://${DOMAIN}/login\\?`));
    const page = await ask(`/login?${query('web')}`);
    const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? [];
    const cookie = String(page.headers['set-cookie']).split(';')[0] ?? '';
    const form = new URLSearchParams({ _csrf: token, username: 'ada', password: PASSWORD });
    const posted = {
      ...{ method: 'POST', body: form.toString() },
      headers: {
        ...{ cookie, origin: `http://${DOMAIN}`, 'sec-fetch-site': 'same-origin' },
        'content-type': 'application/x-www-form-urlencoded',
      },
    };
    const signedIn = await ask(`/login?${query('web')}`, posted);
    const code = new URL(String(signedIn.headers['location'])).searchParams.get('code') ?? '';
    const body = new URLSearchParams({
      ...{ grant_type: 'authorization_code', client_id: 'web', redirect_uri: CALLBACK, code },
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await ask('/oauth2/token', { method: 'POST', body, headers });
    const { id_token: idToken } = JSON.parse(answer.body) as { id_token: string };
    expect(unverifiedClaims(idToken)?.['iss']).toBe(`${fixture.url}/us-east-1_own`);
    // A page of another site may not send that form.
    const evil = { ...posted.headers, origin: 'https://evil.example' };
    expect((await ask(`/login?${query('web')}`, { ...posted, headers: evil })).status).toBe(403);
  });

  it('sends people to a provider with its own address to come back to', async () => {
    const path = `/oauth2/authorize?${query('web', { identity_provider: 'Acme' })}`;
    const location = new URL(String((await ask(path)).headers['location']));
    expect(location.origin).toBe('https://idp.example.com');
    expect(location.searchParams.get('redirect_uri')).toBe(`http://${DOMAIN}/oauth2/idpresponse`);
  });

  it('knows no client of another pool', async () => {
    for (const path of ['/oauth2/authorize', '/login', '/signup', '/logout']) {
      const { headers, status } = await ask(`${path}?${query(foreign)}`);
      expect([status, headers['location']], path).toEqual([
        302,
        expect.stringContaining('/error?error=Login+pages+unavailable'),
      ]);
    }
    const body = `grant_type=authorization_code&code=x&client_id=${foreign}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await ask('/oauth2/token', { method: 'POST', body, headers });
    expect(status).toBe(400);
    expect((await send(fixture.url, `/login?${query(foreign)}`)).status).toBe(200);
  });

  it('H3: serves nothing else of the emulator, and no name that is no domain', async () => {
    const api = {
      ...{ method: 'POST', body: '{"MaxResults":1}' },
      headers: {
        authorization: SIGNED,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools',
      },
    };
    expect((await ask('/', api)).status).toBe(404);
    const pages = [
      '/',
      '/_emulator/outbox/all',
      '/_emulator/console/pools',
      '/_emulator/console/mail',
    ];
    for (const path of pages) expect((await ask(path)).status, path).toBe(404);
    for (const host of [`www.${DOMAIN}`, `${DOMAIN}.evil.example`, `${DOMAIN}.`, 'evil.example']) {
      expect((await ask(`/login?${query('web')}`, { headers: { host } })).status, host).toBe(403);
    }
  });

  it('is a name like any other once it is deleted', async () => {
    const UserPoolId = await fixture.createPool();
    const Domain = 'gone.acme.test';
    const CustomDomainConfig = {
      CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/x',
    };
    const domain = { UserPoolId, Domain };
    await fixture.sdk.send(new CreateUserPoolDomainCommand({ ...domain, CustomDomainConfig }));
    const error = { headers: { host: Domain } };
    expect((await ask('/error?error=x', error)).status).toBe(400);
    await fixture.sdk.send(new DeleteUserPoolDomainCommand(domain));
    expect((await ask('/error?error=x', error)).status).toBe(403);
  });

  it('does not take the emulator its own name', async () => {
    const UserPoolId = await fixture.createPool();
    const CustomDomainConfig = {
      CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/x',
    };
    const domain = { UserPoolId, Domain: 'localhost', CustomDomainConfig };
    await fixture.sdk.send(new CreateUserPoolDomainCommand(domain));
    expect((await ask('/', { headers: { host: 'localhost' } })).status).toBe(200);
  });

  it('is in the certificate, by the seed or by --allow-host', async () => {
    const later = 'later.acme.test';
    const options = { memory: true, tls: true, seedFile, allowedHosts: [later] };
    const cognito = await startCognito(options);
    const ca = readFileSync(cognito.caFile ?? '', 'utf8');
    const { port } = new URL(cognito.url);
    const status = (name: string) =>
      new Promise((resolve) => {
        request(
          {
            host: '127.0.0.1',
            port,
            path: `/login?${query('web')}`,
            servername: name,
            ca,
            agent: false,
            headers: { host: name },
          },
          (response) => {
            response.resume();
            resolve(response.statusCode);
          },
        )
          .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
          .end();
      });
    expect(await status(DOMAIN)).toBe(200);
    expect(await status(later)).toBe(200);
    expect(await status('other.acme.test')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    await cognito.close();
  });
});
