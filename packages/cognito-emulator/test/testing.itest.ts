import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectTesting, signInAs } from '../src/testing.ts';
import { chromiumPath } from './env.ts';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

const app = createServer((_, response) => response.end('the app'));
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
let fixture: Fixture;
let callback: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  callback = `http://localhost:${(app.address() as AddressInfo).port}/callback`;
  fixture = await startFixture({ controlPort: 0 });
  await connectTesting(fixture).seed(`Pools:
  - Id: us-east-1_tested
    Domain: tested
    Mfa: { SoftwareTokenMfaConfiguration: { Enabled: true }, MfaConfiguration: OPTIONAL }
    Clients:
      - ClientId: web
        SupportedIdentityProviders: [COGNITO]
        CallbackURLs: ['${callback}']
        AllowedOAuthFlows: [code]
        AllowedOAuthScopes: [openid]
        AllowedOAuthFlowsUserPoolClient: true
    Users:
      - { Username: ada, Password: ${PASSWORD} }
      - { Username: ben, Password: ${PASSWORD}, TotpSecret: ${totpSecret} }
`);
});
afterAll(async () => {
  app.close();
  await fixture.close();
});

it(
  'signs in on the hosted page, with and without a second factor',
  { timeout: 60_000 },
  async () => {
    const options = chromiumPath ? { executablePath: chromiumPath } : {};
    const browser = await chromium.launch({ ...options, args: ['--no-sandbox'] });
    const query = new URLSearchParams({
      ...{ response_type: 'code', client_id: 'web', redirect_uri: callback, scope: 'openid' },
    }).toString();
    for (const user of [{ username: 'ada' }, { username: 'ben', totpSecret }]) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${fixture.url}/oauth2/authorize?${query}`);
      await signInAs(page, { ...user, password: PASSWORD });
      expect(page.url()).toMatch(/\/callback\?code=/);
      await context.close();
    }
    await browser.close();
  },
);
