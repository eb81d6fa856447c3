import { ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiModel } from '../src/api-model/api-model.ts';
import { startCognito } from '../src/index.ts';
import { send } from './exact-request.ts';
import { CALLBACK, startFixture, type Fixture } from './fixture.ts';
import { foreignHosts, foreignPages } from './foreign-sites.ts';
import { SIGNED } from './signed.ts';

const UNSIGNED = Object.entries(apiModel.operations).flatMap(([name, { signed }]) =>
  signed ? [] : [name],
);

describe('H3: other websites and the emulator', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let poolId: string;

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0, allowedOrigins: ['http://localhost:5173'] });
    poolId = await fixture.createHostedPool();
    await fixture.createClient(poolId);
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const call = (operation: string, input: unknown, headers: Record<string, string> = {}) =>
    send(fixture.url, '/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        ...headers,
      },
      body: JSON.stringify(input),
    });
  const userNames = async () =>
    (await fixture.sdk.send(new ListUsersCommand({ UserPoolId: poolId }))).Users?.map(
      ({ Username }) => Username,
    );
  const order = { operation: '*', effect: 'error', times: 1 };
  /** Everything that reads secrets or changes something, without the signed operations. */
  const doors = () =>
    [
      [fixture.url, 'GET', '/'],
      [fixture.url, 'GET', '/_emulator/console/mail'],
      [fixture.url, 'GET', `/_emulator/console/pools/${poolId}`],
      [fixture.url, 'GET', '/_emulator/outbox/all'],
      [fixture.url, 'GET', '/_emulator/outbox?to=a@example.com'],
      [fixture.url, 'DELETE', '/_emulator/outbox'],
      [fixture.url, 'PUT', `/_emulator/import/${poolId}/x?token=y`],
      [fixture.controlUrl ?? '', 'GET', '/state'],
      [fixture.controlUrl ?? '', 'POST', '/faults'],
      [fixture.controlUrl ?? '', 'PUT', '/clock'],
    ] as const;

  it.each(foreignPages)('H3: signed operations are not executed for %s', async (_, headers) => {
    const signed = { authorization: SIGNED, ...headers };
    const made = await call('AdminCreateUser', { UserPoolId: poolId, Username: 'eve' }, signed);
    expect(made.status).toBe(403);
    expect(made.body).toContain('AccessDeniedException');
    const listed = await call('ListUsers', { UserPoolId: poolId }, signed);
    expect(listed.status).toBe(403);
    expect(await userNames()).toEqual([]);
  });

  it('H3: nothing gets round the check by another form of the request', async () => {
    const target = { 'x-amz-target': 'AWSCognitoIdentityProviderService.ListUsers' };
    const headers = { authorization: SIGNED, origin: 'null', ...target };
    const body = JSON.stringify({ UserPoolId: poolId });
    for (const path of ['/?x=1', '//', '/./', '/%2e', '/#', '/index']) {
      for (const method of ['POST', 'PUT', 'GET']) {
        const sent = { method, headers, ...(method === 'GET' ? {} : { body }) };
        expect((await send(fixture.url, path, sent)).status, `${method} ${path}`).not.toBe(200);
      }
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await call('ListUsers', {}, { ...headers, 'content-type': type })).status).toBe(403);
    }
  });

  it('H3: a remembered answer is not given to those who may not ask', async () => {
    const control = (method: string, body?: unknown) =>
      fetch(`${fixture.controlUrl}/faults`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    await call('ListUsers', { UserPoolId: poolId }, { authorization: SIGNED });
    await control('POST', { operation: 'ListUsers', effect: 'stale' });
    const input = { UserPoolId: poolId };
    const right = await call('ListUsers', input, { authorization: SIGNED });
    const foreign = await call('ListUsers', input, { authorization: SIGNED, origin: 'null' });
    const unsigned = await call('ListUsers', input);
    const otherService = await call('ListUsers', input, { 'x-amz-target': 'Other.ListUsers' });
    await control('DELETE');
    expect(right.status).toBe(200);
    expect(foreign.status).toBe(403);
    expect(unsigned.status).toBe(400);
    expect(otherService.body).toContain('UnknownOperationException');
  });

  it.each(foreignPages)('H3: console, outbox and control API refuse %s', async (_, headers) => {
    for (const [origin, method, path] of doors()) {
      const body = method === 'POST' ? JSON.stringify(order) : undefined;
      const sent = { method, headers, ...(body === undefined ? {} : { body }) };
      expect((await send(origin, path, sent)).status, `${method} ${path}`).toBe(403);
    }
    const { faults } = (await (await fetch(`${fixture.controlUrl}/faults`)).json()) as {
      faults: unknown[];
    };
    expect(faults).toEqual([]);
  });

  it.each(foreignHosts)('H3: nothing is served under the name "%s"', async (host) => {
    for (const [origin, method, path] of doors()) {
      expect([400, 403]).toContain(
        (await send(origin, path, { method, headers: { host } })).status,
      );
    }
    const answer = await call('ListUsers', {}, { authorization: SIGNED, host });
    expect([400, 403]).toContain(answer.status);
    expect(answer.body).not.toContain('InvalidParameter');
  });

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1', '127.8.9.1:80', '[::1]', '[::1]:9229'])(
    'H3: this machine is served under its own name %s',
    async (host) => {
      const { status } = await send(fixture.url, '/_emulator/outbox/all', { headers: { host } });
      expect(status).toBe(200);
    },
  );

  it('H3: own pages, followed links and programs still get in', async () => {
    const own = { origin: fixture.url, 'sec-fetch-site': 'same-origin' };
    expect((await send(fixture.url, '/_emulator/outbox/all', { headers: own })).status).toBe(200);
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await send(fixture.url, '/', { headers: link })).status).toBe(200);
    expect((await send(fixture.url, '/_emulator/outbox/all', { headers: link })).status).toBe(403);
    // Not even an own page signs: the emulator has none that would need to.
    const signed = { authorization: SIGNED, ...own };
    expect((await call('ListUsers', { UserPoolId: poolId }, signed)).status).toBe(403);
  });

  it('H3: an origin that was let in may do what programs may', async () => {
    const headers = { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-site' };
    const preflight = await send(fixture.url, '/', {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-headers': 'authorization,x-amz-target' },
    });
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization');
    const signed = { authorization: SIGNED, ...headers };
    expect((await call('ListUsers', { UserPoolId: poolId }, signed)).status).toBe(200);
    const outbox = await send(fixture.url, '/_emulator/outbox/all', { headers });
    expect(outbox.headers['access-control-allow-origin']).toBe(headers.origin);
  });

  it.each(['*', 'null', 'localhost:5173', 'http://localhost:5173/', 'http://*.example.com'])(
    'H3: %s cannot be let in as an origin',
    async (origin) => {
      const started = startCognito({ memory: true, allowedOrigins: [origin] });
      await expect(started).rejects.toThrow('is no origin');
    },
  );

  it('H3: signed is what the SDK signs', () => {
    const { httpAuthSchemeProvider } = fixture.sdk.config;
    for (const [operation, { signed }] of Object.entries(apiModel.operations)) {
      const [scheme] = httpAuthSchemeProvider({ operation, region: 'us-east-1' });
      expect(scheme?.schemeId !== 'smithy.api#noAuth', operation).toBe(signed);
    }
  });

  it('H3: what AWS leaves unsigned stays open to every page', async () => {
    expect(UNSIGNED).toHaveLength(34);
    const page = { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' };
    for (const operation of UNSIGNED) {
      const answer = await call(operation, {}, page);
      expect(answer.body, operation).toMatch(/InvalidParameterException|NotAuthorizedException/);
      expect(answer.headers['access-control-allow-origin'], operation).toBe('*');
    }
    const preflight = await send(fixture.url, '/', {
      method: 'OPTIONS',
      headers: {
        ...page,
        'access-control-request-headers': 'authorization,content-type,x-amz-target',
      },
    });
    expect(preflight.headers['access-control-allow-headers']).toBe('content-type,x-amz-target');
  });

  it('H3: forms of the hosted pages are taken from the pages alone', async () => {
    const { id } = await fixture.createClient(poolId, { PreventUserExistenceErrors: 'ENABLED' });
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: id,
      redirect_uri: CALLBACK,
    }).toString();
    const token = 'a'.repeat(32);
    const form = (path: string, headers: Record<string, string>) =>
      send(fixture.url, `${path}?${query}`, {
        method: 'POST',
        // Another port of this host can plant the cookie, and then knows the token.
        headers: {
          cookie: `XSRF-TOKEN=${token}`,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: `_csrf=${token}&username=ada&password=x`,
      });
    for (const path of ['/login', '/signup', '/forgotPassword', '/challenge', '/passkeys/add']) {
      for (const [name, headers] of foreignPages) {
        expect((await form(path, headers)).status, `${path} of ${name}`).toBe(403);
      }
    }
    const own = { origin: fixture.url, 'sec-fetch-site': 'same-origin' };
    expect((await form('/login', own)).body).toContain('Incorrect username or password');
  });
});
