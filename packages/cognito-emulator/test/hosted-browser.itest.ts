import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './env.ts';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

describe('hosted pages in Chromium', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  let browser: Browser;
  let origin: string;
  let callback: string;
  const app = createServer((_, response) => response.end('the app'));
  let poolId: string;
  let clientId: string;

  beforeAll(async () => {
    const options = chromiumPath ? { executablePath: chromiumPath } : {};
    browser = await chromium.launch({ ...options, args: ['--no-sandbox'] });
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    callback = `http://localhost:${(app.address() as AddressInfo).port}/callback`;
    fixture = await startFixture({ publicUrl: 'http://localhost' });
    // Passkeys need a host name; the port is known only now.
    origin = fixture.url.replace('127.0.0.1', 'localhost');
    poolId = await fixture.createPool({
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      Policies: {
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
      },
    });
    const client = await fixture.createClient(poolId, {
      ClientName: 'Acme Console',
      CallbackURLs: [callback],
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    clientId = client.id;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    app.close();
    await fixture.close();
  });

  const query = () =>
    new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: callback,
      scope: 'openid',
    }).toString();

  async function createUser(Username: string): Promise<void> {
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      }),
    );
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: poolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
  }

  async function openPage(colorScheme: 'light' | 'dark', width = 1000): Promise<Page> {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    return page;
  }

  async function expectAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  it.each(['light', 'dark'] as const)('is accessible in %s', async (scheme) => {
    const page = await openPage(scheme);
    for (const path of [
      '/login',
      '/signup',
      '/forgotPassword',
      '/confirmForgotPassword',
      '/confirmUser',
      '/error',
    ]) {
      await page.goto(`${origin}${path}?${query()}`);
      await expectAccessible(page);
    }
    await page.goto(`${origin}/login?${query()}`);
    await page.getByLabel('Email').fill('nobody@example.com');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('has an accessible console', async () => {
    const page = await openPage('dark');
    for (const path of ['/', '/mail', '/requests', '/faults', `/pools/${poolId}`]) {
      await page.goto(`${origin}${path === '/' ? '/' : `/_emulator/console${path}`}`);
      await expectAccessible(page);
    }
    await page.context().close();
  });

  it('fits a phone', async () => {
    const page = await openPage('light', 360);
    await page.goto(`${origin}/signup?${query()}`);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('makes a passkey and signs in with it', async () => {
    await createUser('pat@example.com');
    const page = await openPage('light');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${origin}/oauth2/authorize?${query()}`);
    await page.getByLabel('Email').fill('pat@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(/callback\?code=/);
    await page.goto(`${origin}/passkeys/add?${query()}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create passkey' }).click();
    await page.waitForURL(/callback\?code=/);

    await page.context().clearCookies();
    await page.goto(`${origin}/oauth2/authorize?${query()}`);
    await page.getByLabel('Email').fill('pat@example.com');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Continue with passkey' }).click();
    await page.waitForURL(/callback\?code=/);
    expect(fixture.defects).toEqual([]);
    await page.context().close();
  });

  it('draws the set-up of an authenticator app accessibly', async () => {
    await fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: poolId,
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
    await createUser('quinn@example.com');
    const page = await openPage('dark');
    await page.goto(`${origin}/login?${query()}`);
    await page.getByLabel('Email').fill('quinn@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByAltText('QR code for your authenticator app').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
