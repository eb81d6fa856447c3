import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { promisify } from 'node:util';
import {
  CognitoIdentityProviderClient,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startGateway } from '@gatehouse/aws-local/gateway';
import { startLambda, type Lambda } from '@gatehouse/aws-local/lambda';
import { type Backend, startBackend } from '@gatehouse/api/test-suite';
import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  type FixtureRole,
  type TenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { serverlessApi } from '../src/api.ts';

/** Another tenant's name, or one of its rows, would be seen by this. */
interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Signing in at the pool's own pages, which the app client of these tests does not allow else. */
async function openPages({ environment, deps }: Backend): Promise<void> {
  const sdk = new CognitoIdentityProviderClient({
    region: environment['COGNITO_REGION'],
    endpoint: environment['COGNITO_HOSTED_URL'],
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await sdk.send(
    new UpdateUserPoolClientCommand({
      UserPoolId: environment['COGNITO_USER_POOL_ID'],
      ClientId: [...deps.publicClientIds][0],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: [...deps.clientOrigins].map((origin) => `${origin}/`),
      SupportedIdentityProviders: ['COGNITO'],
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'],
    }),
  );
  sdk.destroy();
}

describe('the serverless example', () => {
  let backend: Backend;
  let lambda: Lambda;
  let url: string;
  let close: () => Promise<void>;
  let acme: TenantFixture;
  let globex: TenantFixture;

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), 'http://127.0.0.1:1');
    const { environment, target } = backend;
    const pool = {
      issuer: environment['COGNITO_ISSUER'] ?? '',
      audience: [environment['COGNITO_CLIENT_ID'] ?? ''],
    };
    const { functions, ...api } = serverlessApi(pool, environment['DATABASE_URL'] ?? '');
    lambda = startLambda({ functions });
    ({ url, close } = await startGateway({ port: 0, type: 'http', lambda, ...api }));
    acme = await createTenantFixture(target.admin);
    globex = await createTenantFixture(target.admin);
  });

  afterAll(async () => {
    await close();
    await lambda.close();
    await backend.stop();
  });

  async function get(path: string, token?: string, headers = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
    });
    return { status: response.status, text: await response.text() };
  }

  /** Someone in `acme`, with a token of the pool. */
  async function join(role: FixtureRole) {
    const groups = [toGroupName(acme.id, role)];
    const { token, userId } = await backend.target.accessToken(groups);
    const { admin } = backend.target;
    const person = await createPersonFixture(admin, { userId, groups });
    await createMembershipFixture(admin, acme.id, person, { role });
    return { token, userId };
  }

  it('a user and an admin each get what is theirs', async () => {
    const [user, admin] = [await join('member'), await join('admin')];
    const projects = `/tenants/${acme.slug}/projects`;
    const members = `/admin/${acme.slug}/members`;
    expect(await get(projects, user.token)).toEqual({ status: 200, text: '{"projects":[]}' });
    expect((await get(projects, admin.token)).status).toBe(200);
    const listed = await get(members, admin.token);
    expect([listed.status, listed.text]).toEqual([200, expect.stringContaining(acme.owner.email)]);
    expect(listed.text).not.toContain(globex.canary);
    expect((await get(members, user.token)).status).toBe(403);
    expect((await get(`/tenants/${acme.slug}/else`, admin.token)).status).toBe(404);
  });

  it('GW-01 GW-02 no token, and one that the pool has not signed: 401', async () => {
    const path = `/tenants/${acme.slug}/projects`;
    const unauthorized = { status: 401, text: '{"message":"Unauthorized"}' };
    expect(await get(path)).toEqual(unauthorized);
    const forged = await new SignJWT({ sub: acme.owner.userId, token_use: 'access' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(backend.environment['COGNITO_ISSUER'] ?? '')
      .sign(new TextEncoder().encode('a secret that the attacker made up, of 32 bytes'));
    expect(await get(path, forged)).toEqual(unauthorized);
    // The pool's own, but of an app that is not in the list.
    const { token } = await backend.target.publicTokens([toGroupName(acme.id, 'owner')]);
    expect(await get(path, token)).toEqual(unauthorized);
  });

  it('GW-04 an ID token gets past the authorizer, and no further', async () => {
    const { idToken } = await backend.target.publicTokens([]);
    const open = await startGateway({
      ...{ port: 0, type: 'http', lambda },
      ...serverlessApi(
        {
          issuer: backend.environment['COGNITO_ISSUER'] ?? '',
          audience: [...backend.deps.publicClientIds],
        },
        '',
      ),
    });
    const response = await fetch(`${open.url}/tenants/${acme.slug}/projects`, {
      headers: { authorization: idToken },
    });
    // Of the function, not of the gateway, which would say why.
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, null]);
    await open.close();
  });

  it('GW-08 what a client says of itself counts for nothing', async () => {
    const { token } = await join('viewer');
    const claims = { sub: acme.owner.userId, token_use: 'access' };
    const forged = JSON.stringify({ authorizer: { jwt: { claims } } });
    const headers = {
      'x-tenant': globex.slug,
      'x-amzn-request-context': forged,
      'x-amzn-oidc-data': forged,
      'x-user-id': globex.owner.userId,
    };
    expect((await get(`/admin/${acme.slug}/members`, token, headers)).status).toBe(403);
    const posted = await fetch(`${url}/admin/${acme.slug}/members`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ requestContext: { authorizer: { jwt: { claims } } } }),
    });
    expect(posted.status).toBe(404);
  });

  it('GW-09 a removed admin is out in the next request, whatever the token says', async () => {
    const { token, userId } = await join('admin');
    const path = `/admin/${acme.slug}/members`;
    expect((await get(path, token)).status).toBe(200);
    await backend.target.admin.query('delete from memberships where user_id = $1', [userId]);
    expect((await get(path, token)).status).toBe(403);
    expect((await get(`/tenants/${acme.slug}/projects`, token)).status).toBe(404);
  });

  it('GW-14 the tenant of another is not there, by whatever way', async () => {
    const { token } = await join('owner');
    const { slug } = globex;
    const paths = [
      `/tenants/${slug}/projects`,
      `/tenants/${slug}/projects?tenant=${acme.slug}`,
      `/tenants/${acme.slug}%2F..%2F${slug}/projects`,
      `/tenants/${acme.slug}%2F..%2F..%2Fadmin%2F${slug}%2Fmembers`,
      `/tenants/${slug}%23/projects`,
      `/tenants/${slug}%3F/projects`,
      `/tenants/${slug}%00/projects`,
      `/tenants/no-such-tenant/projects`,
    ];
    for (const path of paths) {
      const { status, text } = await get(path, token);
      expect([status, text.includes(globex.canary)], path).toEqual([404, false]);
    }
    const missing = await get('/admin/no-such-tenant/members', token);
    expect(await get(`/admin/${slug}/members`, token)).toEqual(missing);
    expect(missing.status).toBe(403);
    // As no client would send it by itself.
    for (const way of [`${acme.slug}/../..`, '%2e%2e', '%2E.']) {
      expect(await rawStatus(`/tenants/${way}/admin/${slug}/members`, token), way).toBe(404);
    }
    // The query is no way out of one's own tenant.
    const own = await get(`/tenants/${acme.slug}/projects?tenant=${slug}`, token);
    expect(own).toEqual({ status: 200, text: '{"projects":[]}' });
  });

  it('npm run example:serverless shows both functions to someone who signs in', async () => {
    const { target, environment } = backend;
    await openPages(backend);
    const { email, password, token } = await target.permit(acme.owner.sessionToken);
    const userId = decodeJwt(token).sub ?? '';
    const person = await createPersonFixture(target.admin, { userId, groups: [] });
    await createMembershipFixture(target.admin, acme.id, person, { role: 'member' });
    const main = new URL('../src/main.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [main], {
      env: { ...environment, PERSON: email, PASSWORD: password, TENANT: acme.slug },
    });
    const statuses = stdout.split('\n').filter((line) => /^\d/.test(line));
    // In no group of the pool, whatever the row says.
    expect(statuses).toEqual([
      `403 /tenants/${acme.slug}/projects`,
      `403 /admin/${acme.slug}/members`,
      '404 /tenants/another-tenant/projects',
      `401 /tenants/${acme.slug}/projects (no token)`,
    ]);
  });

  function rawStatus(path: string, token: string): Promise<number | undefined> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      const sent = request({ hostname, port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once('error', reject).end();
    });
  }
});
