import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AdminCreateUserCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './env.ts';
import { CALLBACK, PASSWORD, startFixture, type Fixture } from './fixture.ts';

const SIGNED =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=00';
const REBOUND = 'rebound.example';

describe('H3: pages of other sites in Chromium', { timeout: 60_000 }, () => {
  const site = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>a page</p>'),
  );
  let fixture: Fixture;
  let browser: Browser;
  let poolId: string;
  let clientId: string;
  let sitePort: number;

  beforeAll(async () => {
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    sitePort = (site.address() as AddressInfo).port;
    const rules = ['evil.example', REBOUND].map((name) => `MAP ${name} 127.0.0.1`).join(',');
    browser = await chromium.launch({
      ...(chromiumPath ? { executablePath: chromiumPath } : {}),
      args: ['--no-sandbox', `--host-resolver-rules=${rules}`],
    });
    fixture = await startFixture({ controlPort: 0 });
    poolId = await fixture.createHostedPool();
    clientId = (await fixture.createClient(poolId)).id;
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: 'ada',
        TemporaryPassword: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
      }),
    );
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  /** What a script of the page gets from a request: the text, or the browser's refusal. */
  const ask = (page: Page, url: string, init: Record<string, unknown> = {}) =>
    page.evaluate(
      async ([address, options]) => {
        try {
          const response = await fetch(address, options);
          return { type: response.type, status: response.status, text: await response.text() };
        } catch (error) {
          return { refused: String(error) };
        }
      },
      [url, init] as const,
    );
  const operation = (name: string, input: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${name}`,
      ...headers,
    },
    body: JSON.stringify(input),
  });
  async function expectUntouched(): Promise<void> {
    const { Users } = await fixture.sdk.send(new ListUsersCommand({ UserPoolId: poolId }));
    expect(Users?.map(({ Username, UserStatus }) => [Username, UserStatus])).toEqual([
      ['ada', 'FORCE_CHANGE_PASSWORD'],
    ]);
    expect((await fixture.lastMessage('ada@example.com')).code).toBe(PASSWORD);
    const faults = await (await fetch(`${fixture.controlUrl}/faults`)).json();
    expect(faults).toEqual({ faults: [], jwks: 'none' });
  }
  const openFrom = async (origin: string) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(origin);
    return page;
  };

  it.each(['http://127.0.0.1', 'http://localhost', 'http://evil.example'])(
    'H3: a page at another port of %s reads nothing and changes nothing',
    async (host) => {
      const page = await openFrom(`${host}:${sitePort}/`);
      const control = fixture.controlUrl ?? '';
      const admin = { UserPoolId: poolId, Username: 'ada', Password: PASSWORD, Permanent: true };
      const signed = { authorization: SIGNED };
      for (const base of [fixture.url, fixture.url.replace('127.0.0.1', 'localhost')]) {
        const attempts: [string, Record<string, unknown>?][] = [
          [`${base}/`, operation('ListUsers', { UserPoolId: poolId }, signed)],
          [`${base}/`, operation('ListUsers', { UserPoolId: poolId })],
          [`${base}/`, operation('AdminSetUserPassword', admin, signed)],
          [`${base}/`, { ...operation('AdminSetUserPassword', admin, signed), mode: 'no-cors' }],
          [`${base}/`],
          [`${base}/_emulator/outbox/all`],
          [`${base}/_emulator/outbox/all`, { mode: 'no-cors' }],
          [`${base}/_emulator/outbox`, { method: 'DELETE' }],
          [`${base}/_emulator/console/mail`, { credentials: 'include' }],
          [`${control}/state`],
          [`${control}/faults`, { method: 'POST', body: '{"operation":"*","effect":"error"}' }],
          [
            `${control}/faults`,
            { method: 'POST', mode: 'no-cors', body: '{"operation":"*","effect":"error"}' },
          ],
        ];
        for (const [url, init] of attempts) {
          const answer = await ask(page, url, init);
          const readable = 'text' in answer && answer.type !== 'opaque' && answer.status === 200;
          expect(readable, `${url} ${JSON.stringify(init)} ${JSON.stringify(answer)}`).toBe(false);
        }
        // What a form can send without asking: text/plain that reads as JSON.
        await page.setContent(`<form method="post" enctype="text/plain" action="${control}/faults">
          <input name='{"operation":"*","effect":"error","x":"' value='"}'></form>`);
        await page.locator('form').evaluate((form: { submit(): void }) => form.submit());
        await page.waitForURL(`${control}/**`);
        expect(await page.content()).toContain('AccessDeniedException');
        await page.goto(`${host}:${sitePort}/`);
      }
      await expectUntouched();
      await page.context().close();
    },
  );

  it('H3: a page that frames the console shows nothing', async () => {
    const page = await openFrom(`http://evil.example:${sitePort}/`);
    const answer = page.waitForResponse(`${fixture.url}/`);
    await page.setContent(`<iframe src="${fixture.url}/"></iframe>`);
    expect((await answer).status()).toBe(403);
    await page.context().close();
  });

  it('H3: a name that was rebound to this machine gets nothing', async () => {
    const page = await (await browser.newContext()).newPage();
    const { port } = new URL(fixture.url);
    const opened = await page.goto(`http://${REBOUND}:${port}/`);
    expect(opened?.status()).toBe(403);
    // The page is at the emulator's own address now: for the browser all of this is same-origin.
    for (const [path, init] of [
      ['/', operation('ListUsers', { UserPoolId: poolId }, { authorization: SIGNED })],
      ['/_emulator/outbox/all', {}],
      [`/login?client_id=${clientId}`, {}],
    ] as const) {
      expect(await ask(page, path, init), path).toMatchObject({ status: 403 });
    }
    await page.context().close();
  });

  it('H3: what AWS opens to pages works from another origin', async () => {
    const page = await openFrom(`http://evil.example:${sitePort}/`);
    const agent = { 'x-amz-user-agent': 'aws-amplify/6' };
    const input = {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    };
    const signedIn = await ask(
      page,
      `${fixture.url}/`,
      operation('InitiateAuth', input, { ...agent, 'cache-control': 'no-store' }),
    );
    expect(signedIn).toMatchObject({ status: 200 });
    expect(JSON.stringify(signedIn)).toContain('NEW_PASSWORD_REQUIRED');
    const jwks = await ask(page, `${fixture.url}/${poolId}/.well-known/jwks.json`);
    expect(jwks).toMatchObject({ status: 200 });
    // E5: Amplify's own header on its exchange of the code and on its sign-out.
    for (const [path, fields, status] of [
      ['token', { grant_type: 'authorization_code', code: 'x', redirect_uri: CALLBACK }, 400],
      ['revoke', { token: 'x' }, 400],
    ] as const) {
      const answer = await ask(page, `${fixture.url}/oauth2/${path}`, {
        method: 'POST',
        headers: { ...agent, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ client_id: clientId, ...fields }).toString(),
      });
      expect(answer, path).toMatchObject({ type: 'cors' });
      expect([200, status], path).toContain('status' in answer ? answer.status : 0);
    }
    await page.context().close();
  });
});
