import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import {
  AdminCreateUserCommand,
  AdminSetUserMFAPreferenceCommand,
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
    poolId = await fixture.createHostedPool({
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
    await switchOnSecondFactors();
    await createUser('both@example.com', { phone_number: '+15555550100' });
    await fixture.sdk.send(
      new AdminSetUserMFAPreferenceCommand({
        UserPoolId: poolId,
        Username: 'both@example.com',
        SMSMfaSettings: { Enabled: true },
        EmailMfaSettings: { Enabled: true },
      }),
    );
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: 'invited@example.com',
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
      }),
    );
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

  const switchOnSecondFactors = () =>
    fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: poolId,
        MfaConfiguration: 'OPTIONAL',
        SmsMfaConfiguration: {
          SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
        },
        EmailMfaConfiguration: { Message: 'Your code is {####}.', Subject: 'Your code' },
      }),
    );

  async function createUser(Username: string, more: Record<string, string> = {}): Promise<void> {
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: Object.entries({ email_verified: 'true', ...more }).map(
          ([Name, Value]) => ({ Name, Value }),
        ),
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

  async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
    const builder = new AxeBuilder({ page });
    const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  /** Goes to every page that needs no script, and to the questions of a sign-in. */
  async function* everyPage(page: Page): AsyncGenerator<string> {
    const pages = [
      '/login',
      '/signup',
      '/forgotPassword',
      '/confirmForgotPassword',
      '/confirmUser',
      '/error',
    ];
    for (const path of pages) {
      await page.goto(`${origin}${path}?${query()}`);
      yield path;
    }
    const signIn = async (email: string, password = PASSWORD) => {
      await page.goto(`${origin}/login?${query()}`);
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await signIn('nobody@example.com', 'wrong');
    await page.getByRole('alert').waitFor();
    yield 'a refusal';
    await signIn('invited@example.com');
    await page.getByRole('heading', { name: 'Choose your password' }).waitFor();
    yield 'a first password';
    await signIn('both@example.com');
    await page.getByRole('button', { name: 'Code by text message' }).waitFor();
    yield 'a choice of second steps';
    await page.getByRole('button', { name: 'Code by text message' }).click();
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    yield 'a code';
  }

  /** All rules once; then those that colours or a narrow screen can break. */
  it.each([
    ['light', 1000, undefined],
    ['dark', 1000, ['color-contrast']],
    ['light', 360, ['meta-viewport', 'scrollable-region-focusable', 'target-size']],
  ] as const)('is accessible and fits in %s at %i pixels', async (scheme, width, rules) => {
    const page = await openPage(scheme, width);
    for await (const name of everyPage(page)) {
      await expectAccessible(page, rules);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, name).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it('has an accessible console', async () => {
    const pool = `/pools/${poolId}`;
    const areas = ['groups', 'clients', 'providers', 'triggers', 'policies', 'import'];
    const paths = [
      ...['/mail', '/requests', '/faults', '/pools', pool, `${pool}/clients/${clientId}`],
      ...areas.map((area) => `${pool}/${area}`),
    ];
    const wide = await openPage('dark');
    const phone = await openPage('light', 390);
    for (const [at, path] of paths.entries()) {
      const page = at % 2 === 0 ? wide : phone;
      await page.goto(`${origin}/_emulator/console${path}`);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      );
      await expectAccessible(page);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await Promise.all([wide, phone].map((page) => page.context().close()));
  });

  it('edits from the console', async () => {
    const page = await openPage('light', 390);
    await page.goto(`${origin}/_emulator/console/pools/${poolId}`);
    await page.getByText('Create a user', { exact: true }).first().click();
    await page.getByLabel('Username').fill('console@example.com');
    await page.getByRole('button', { name: 'Create a user' }).click();
    await page.getByRole('status').getByText('The user was created.').waitFor();
    await expectAccessible(page);
    await page.getByText('Delete this user').first().click();
    await page.getByRole('button', { name: 'Delete this user' }).click();
    await page.getByRole('status').getByText('The user was deleted.').waitFor();
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
