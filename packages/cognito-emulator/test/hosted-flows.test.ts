import {
  AdminCreateUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CreateIdentityProviderCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { CALLBACK, PASSWORD, startFixture, type Fixture, UNREACHED_OIDC } from './fixture.ts';
import { arn } from './triggers/recorder.ts';

const PHONE = '+15555550100';
const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' };

describe('hosted pages, step by step without scripts', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let UserPoolId: string;
  let clientId: string;

  beforeAll(async () => {
    fixture = await startFixture({
      triggers: {
        [arn('pre-sign-up')]: (event: unknown) => {
          if ((event as { userName: string }).userName === 'unwanted') throw new Error('No entry');
          return event;
        },
      },
    });
    UserPoolId = await fixture.createHostedPool({
      AutoVerifiedAttributes: ['email'],
      SmsConfiguration,
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
      LambdaConfig: { PreSignUp: arn('pre-sign-up') },
    });
    clientId = (await fixture.createClient(UserPoolId)).id;
    await fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SmsMfaConfiguration: { SmsConfiguration },
        EmailMfaConfiguration: { Message: 'Your code is {####}.', Subject: 'Your code' },
      }),
    );
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const query = (client = clientId) =>
    new URLSearchParams({
      response_type: 'code',
      client_id: client,
      redirect_uri: CALLBACK,
      scope: 'openid',
    }).toString();

  async function makeUser(Username: string): Promise<void> {
    const user = { UserPoolId, Username };
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        ...user,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: `${Username}@example.com` },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'phone_number', Value: PHONE },
        ],
      }),
    );
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }),
    );
  }

  const open = async (path: string, client?: string) => {
    const browser = createBrowser(fixture.url);
    const page = await (await browser.get(`${path}?${query(client)}`)).text();
    const post = async (from: string, values: Record<string, string>) =>
      (await browser.submit(from, values)).text();
    return { browser, page, post };
  };
  const signUp = (username: string) => ({
    username,
    password: PASSWORD,
    'attribute.email': `${username}@example.com`,
  });
  const getApp = (response: Response) => response.headers.get('location') ?? '';

  it('confirms by the link in the mail, once', async () => {
    const { page, post } = await open('/signup');
    expect(await post(page, signUp('kim'))).toContain('k***@e***');
    const { body } = await fixture.lastMessage('kim@example.com');
    const href = /href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await (await fetch(href)).text()).toContain('Your registration has been confirmed!');
    const again = await fetch(href);
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('CONFIRMED')]);
  });

  it('sends those who have not confirmed to the code, and a new code on request', async () => {
    const { page, post, browser } = await open('/signup');
    await post(page, signUp('lee'));
    const login = await (await browser.get(`/login?${query()}`)).text();
    const confirm = await post(login, { username: 'lee', password: PASSWORD });
    expect(confirm).toContain('Confirm your account');
    const resend = confirm.slice(confirm.indexOf('</form>') + '</form>'.length);
    expect(await post(resend, {})).toContain('We sent a new code to l***@e***.');
    const { code } = await fixture.lastMessage('lee@example.com');
    expect(await post(confirm, { code })).toContain('Your account is confirmed.');
  });

  it('shows why a sign-up is refused, and keeps what was typed', async () => {
    const { page, post } = await open('/signup');
    const refused = await post(page, signUp('unwanted'));
    expect(refused).toContain('PreSignUp failed with error No entry.');
    expect(refused).toContain('value="unwanted@example.com"');
    expect(await post(page, { ...signUp('mia'), password: 'short' })).toContain('not long enough');
  });

  it('asks for a new password after a reset', async () => {
    await makeUser('nora');
    await fixture.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: 'nora' }));
    const { page, post, browser } = await open('/login');
    const reset = await post(page, { username: 'nora', password: PASSWORD });
    expect(reset).toContain('Your password must be reset');
    const { code } = await fixture.lastMessage('nora@example.com');
    const next = { code, password: 'Another-horse-8' };
    expect(await post(reset, { ...next, repeat: 'other' })).toContain('are not the same');
    const login = await post(reset, { ...next, repeat: next.password });
    const done = await browser.submit(login, { username: 'nora', password: next.password });
    expect(getApp(done)).toContain('code=');
  });

  it('lets the user choose the second step', async () => {
    await makeUser('omar');
    await fixture.sdk.send(
      new AdminSetUserMFAPreferenceCommand({
        UserPoolId,
        Username: 'omar',
        SMSMfaSettings: { Enabled: true },
        EmailMfaSettings: { Enabled: true },
      }),
    );
    const { page, post, browser } = await open('/login');
    const choice = await post(page, { username: 'omar', password: PASSWORD });
    expect(choice).toContain('Choose a second step');
    const ask = await post(choice, { ANSWER: 'SMS_MFA' });
    expect(ask).toContain('+*******0100');
    const wrong = await post(ask, { SMS_MFA_CODE: '0' });
    expect(wrong).toContain('Invalid code received for user');
    const { code } = await fixture.lastMessage(PHONE);
    expect(getApp(await browser.submit(wrong, { SMS_MFA_CODE: code }))).toContain('code=');
    // The session is spent: going back does not sign in again.
    expect(await post(wrong, { SMS_MFA_CODE: code })).toContain('session can only be used once');
  });

  it('tells a wrong password from nothing else, and locks', async () => {
    await makeUser('pia');
    await fixture.sdk.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId,
        Username: 'pia',
        UserAttributes: [{ Name: 'name', Value: 'Pia' }],
      }),
    );
    const { page, post } = await open('/login');
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await post(page, { username: 'pia', password: 'wrong' })).toContain(
        'Incorrect username or password.',
      );
    }
    expect(await post(page, { username: 'pia', password: PASSWORD })).toContain(
      'Password attempts exceeded',
    );
  });

  it('offers no new account to a user who has to prove who they are', async () => {
    const browser = createBrowser(fixture.url);
    const page = async (more: string) => (await browser.get(`/login?${query()}${more}`)).text();
    expect(await page('')).toContain('Create an account');
    expect(await page('&prompt=login')).not.toContain('Create an account');
  });

  it('has no sign-up where only administrators make users, no form without local accounts', async () => {
    const closedPool = await fixture.createHostedPool({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    const closed = (await fixture.createClient(closedPool)).id;
    expect((await open('/signup', closed)).page).toContain('Sign-up is closed');
    expect((await open('/login', closed)).page).not.toContain('Create an account');
    const provider = { UserPoolId: closedPool, ProviderName: 'Corp' };
    const SupportedIdentityProviders = [provider.ProviderName];
    await expect(
      fixture.createClient(closedPool, { SupportedIdentityProviders }),
    ).rejects.toMatchObject({
      message: `The provider Corp does not exist for User Pool ${closedPool}.`,
    });
    await fixture.sdk.send(
      new CreateIdentityProviderCommand({
        ...provider,
        ProviderType: 'OIDC',
        ProviderDetails: UNREACHED_OIDC,
      }),
    );
    const federated = await fixture.createClient(closedPool, { SupportedIdentityProviders });
    const { page } = await open('/login', federated.id);
    expect(page).toContain('Continue with Corp');
    expect(page).not.toContain('name="password"');
  });

  it('adds passkeys only for those who are signed in', async () => {
    const { page } = await open('/passkeys/add');
    expect(page).toContain('Sign in');
    expect(page).not.toContain('Create passkey');
  });

  it('shows what an error page is given as text, and goes nowhere', async () => {
    const given = new URLSearchParams({ error: '<script>alert(1)</script>', client_id: clientId });
    const response = await fetch(`${fixture.url}/error?${given.toString()}`);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
