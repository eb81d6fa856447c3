import {
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  DescribeIdentityProviderCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetGroupCommand,
  GetUserPoolMfaConfigCommand,
  InitiateAuthCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepAt, totpCode } from '../../src/crypto/totp.ts';
import { PASSWORD, startFixture, UNREACHED_OIDC, type Fixture } from '../fixture.ts';
import { createBrowser } from './browse.ts';

const CONSOLE = '/_emulator/console';

describe('the console edits', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  let browser: ReturnType<typeof createBrowser>;
  let UserPoolId: string;
  let pool: string;

  beforeAll(async () => {
    fixture = await startFixture();
    browser = createBrowser(fixture.url);
    const made = await browser.send('/', 'createPool', {
      ...{ PoolName: 'From the console', AutoVerifiedAttributes: ['email'] },
    });
    expect(made.text).toContain('The pool was created.');
    pool = made.path.replace(/\?.*/, '');
    UserPoolId = pool.split('/').at(-1) ?? '';
  }, 60_000);
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const getUser = (Username: string) =>
    fixture.sdk.send(new AdminGetUserCommand({ UserPoolId, Username }));
  const getAttributes = async (name: string) =>
    Object.fromEntries(
      ((await getUser(name)).UserAttributes ?? []).map(({ Name = '', Value }) => [Name, Value]),
    );
  const getPool = async () =>
    (await fixture.sdk.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool;

  it('creates and changes a user, whatever the name', async () => {
    const Username = 'ada/../%2F?#é<b>';
    const fields = { Username, 'attributes.email': 'ada@example.com', TemporaryPassword: PASSWORD };
    const made = await browser.send(pool, 'createUser', fields);
    expect(made.text).toContain('The user was created.');
    expect(made.text).toContain('ada/../%2F?#é&lt;b&gt;');
    const page = made.path.replace(/\?.*/, '');
    expect(await getAttributes(Username)).toMatchObject({ email_verified: 'true' });

    const saved = { 'attributes.email': '', 'attributes.nickname': 'Ada' };
    await browser.send(page, 'saveAttributes', saved);
    const attributes = await getAttributes(Username);
    expect(attributes['nickname']).toBe('Ada');
    expect(attributes).not.toHaveProperty('email');

    await browser.send(page, 'setPassword', { Password: PASSWORD, Permanent: 'on' });
    expect((await getUser(Username)).UserStatus).toBe('CONFIRMED');
    await browser.send(page, 'disableUser');
    expect((await getUser(Username)).Enabled).toBe(false);
    await browser.send(page, 'enableUser');
    expect((await getUser(Username)).Enabled).toBe(true);
    expect((await browser.send(page, 'signOutUser')).text).toContain('All tokens were revoked.');

    expect((await browser.send(page, 'deleteUser')).text).toContain('The user was deleted.');
    await expect(getUser(Username)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    expect((await browser.open(page)).status).toBe(404);
  });

  it('says what the operation says, and keeps what was typed', async () => {
    const refused = await browser.send(pool, 'createUser', {
      ...{ Username: 'short', TemporaryPassword: 'x', 'attributes.email': 'kept@example.com' },
    });
    expect(refused.status).toBe(400);
    expect(refused.text).toMatch(/role="alert"[^<]*>[^<]*Password/i);
    expect(refused.text).toContain('value="kept@example.com"');
    expect(refused.text).not.toContain('value="x"');
  });

  it('puts users into groups, and makes and deletes those', async () => {
    await browser.send(pool, 'createUser', { Username: 'grouped' });
    for (const GroupName of ['admins', 'b&c']) {
      await browser.send(`${pool}/groups`, 'createGroup', { GroupName, Precedence: '5' });
    }
    const groups = async () => {
      const command = new AdminListGroupsForUserCommand({ UserPoolId, Username: 'grouped' });
      return (await fixture.sdk.send(command)).Groups?.map(({ GroupName }) => GroupName);
    };
    await browser.send(`${pool}/users/grouped`, 'saveGroups', { groups: ['admins', 'b&c'] });
    expect(await groups()).toEqual(['admins', 'b&c']);
    await browser.send(`${pool}/users/grouped`, 'saveGroups', { groups: ['b&c'] });
    expect(await groups()).toEqual(['b&c']);

    const page = `${pool}/groups/b%26c`;
    await browser.send(page, 'saveGroup', { Description: 'Both', Precedence: '2' });
    const { Group } = await fixture.sdk.send(new GetGroupCommand({ UserPoolId, GroupName: 'b&c' }));
    expect(Group).toMatchObject({ Description: 'Both', Precedence: 2 });
    expect((await browser.send(page, 'deleteGroup')).text).toContain('The group was deleted.');
    expect(await groups()).toEqual([]);
  });

  it('shows the code of an authenticator app, and removes it', async () => {
    const { id: ClientId } = await fixture.createClient(UserPoolId);
    await browser.send(`${pool}/policies`, 'saveMfaConfig', {
      ...{ MfaConfiguration: 'OPTIONAL', 'SoftwareTokenMfaConfiguration.Enabled': 'on' },
    });
    const config = await fixture.sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
    expect(config).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    const Username = 'app';
    await browser.send(pool, 'createUser', { Username });
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({
        ...{ UserPoolId, Username, Password: PASSWORD, Permanent: true },
      }),
    );
    const { AuthenticationResult } = await fixture.sdk.send(
      new InitiateAuthCommand({
        ...{ ClientId, AuthFlow: 'USER_PASSWORD_AUTH' },
        AuthParameters: { USERNAME: Username, PASSWORD },
      }),
    );
    const { AccessToken } = AuthenticationResult ?? {};
    const { SecretCode = '' } = await fixture.sdk.send(
      new AssociateSoftwareTokenCommand({ AccessToken }),
    );
    const UserCode = totpCode(SecretCode, stepAt(Date.now()));
    await fixture.sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    const page = `${pool}/users/app`;
    expect((await browser.open(page)).text).toMatch(/code now\s*<code>\d{6}<\/code>/);
    const chosen = { enabled: ['SOFTWARE_TOKEN_MFA'], preferred: 'SOFTWARE_TOKEN_MFA' };
    await browser.send(page, 'saveMfa', chosen);
    expect((await getUser(Username)).PreferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
    await browser.send(page, 'removeTotp');
    expect((await getUser(Username)).UserMFASettingList).toBeUndefined();

    const requests = await browser.open(`${CONSOLE}/requests`);
    const [, inspected = ''] = /href="([^"]+)">InitiateAuth</.exec(requests.text) ?? [];
    const { text } = await browser.open(inspected);
    expect(text).toContain('&quot;token_use&quot;: &quot;access&quot;');
    expect(text).toContain('&quot;PASSWORD&quot;: &quot;•••&quot;');
    expect(text).not.toContain(PASSWORD);
  });

  it('changes a setting of a pool or a client and leaves the others', async () => {
    const arn = 'arn:aws:lambda:us-east-1:000000000000:function:pre';
    await browser.send(`${pool}/triggers`, 'saveTriggers', {
      ...{ PreSignUp: arn, 'PreTokenGenerationConfig.LambdaArn': arn },
      'PreTokenGenerationConfig.LambdaVersion': 'V2_0',
    });
    const policy = 'Policies.PasswordPolicy';
    const saved = await browser.send(`${pool}/policies`, 'savePasswordPolicy', {
      ...{ [`${policy}.MinimumLength`]: '12', [`${policy}.RequireNumbers`]: 'on' },
      [`${policy}.TemporaryPasswordValidityDays`]: '3',
      'Policies.SignInPolicy.AllowedFirstAuthFactors': ['PASSWORD', 'EMAIL_OTP'],
    });
    expect(saved.text).toContain('The password policy was saved.');
    await browser.send(`${pool}/policies`, 'savePool', {
      ...{ PoolName: 'Renamed', UserPoolTier: 'PLUS', DeletionProtection: 'INACTIVE' },
      AutoVerifiedAttributes: ['email'],
    });
    expect(await getPool()).toMatchObject({
      ...{ Name: 'Renamed', UserPoolTier: 'PLUS', AutoVerifiedAttributes: ['email'] },
      LambdaConfig: {
        PreSignUp: arn,
        PreTokenGenerationConfig: { LambdaArn: arn, LambdaVersion: 'V2_0' },
      },
      Policies: {
        PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireSymbols: false },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
      },
    });
    await browser.send(`${pool}/triggers`, 'saveTriggers');
    expect((await getPool())?.LambdaConfig).toEqual({});

    const { id: ClientId } = await fixture.createClient(UserPoolId, { AuthSessionValidity: 7 });
    const page = `${pool}/clients/${ClientId}`;
    await browser.send(page, 'saveClient', {
      ...{ ClientName: 'Web', CallbackURLs: 'https://a.example/cb\nhttps://b.example/cb\n' },
      ...{ AllowedOAuthFlows: 'code', AllowedOAuthScopes: 'openid', AccessTokenValidity: '15' },
      ...{ 'TokenValidityUnits.AccessToken': 'minutes', ExplicitAuthFlows: 'ALLOW_USER_SRP_AUTH' },
    });
    const command = new DescribeUserPoolClientCommand({ UserPoolId, ClientId });
    const { UserPoolClient } = await fixture.sdk.send(command);
    expect(UserPoolClient).toMatchObject({
      ...{ ClientName: 'Web', AuthSessionValidity: 7, AccessTokenValidity: 15 },
      CallbackURLs: ['https://a.example/cb', 'https://b.example/cb'],
      AllowedOAuthFlowsUserPoolClient: true,
    });
    await browser.send(page, 'addSecret');
    expect((await browser.open(page)).text).toContain('Delete a secret');
    expect((await browser.send(page, 'deleteClient')).text).toContain('The client was deleted.');
  });

  it('adds, changes and deletes a provider', async () => {
    const details = Object.entries(UNREACHED_OIDC).map((pair) => pair.join(' = '));
    const added = await browser.send(`${pool}/providers`, 'createProvider', {
      ...{ ProviderName: 'Acme', ProviderType: 'OIDC', ProviderDetails: details.join('\n') },
      ...{ AttributeMapping: 'email = email', IdpIdentifiers: 'acme.example' },
    });
    expect(added.text).toContain('The provider was added.');
    const page = `${pool}/providers/Acme`;
    await browser.send(page, 'saveProvider', {
      ...{ ProviderDetails: details.join('\n').replace('= app', '= other') },
      AttributeMapping: 'email = mail',
    });
    const { IdentityProvider } = await fixture.sdk.send(
      new DescribeIdentityProviderCommand({ UserPoolId, ProviderName: 'Acme' }),
    );
    expect(IdentityProvider?.ProviderDetails?.['client_id']).toBe('other');
    expect(IdentityProvider?.AttributeMapping).toMatchObject({ email: 'mail' });
    const { text } = await browser.send(page, 'deleteProvider');
    expect(text).toContain('The provider was deleted.');
  });

  it('imports users from CSV and says which lines failed', async () => {
    const page = `${pool}/import`;
    const [, header = ''] = /<pre>([^<]+)<\/pre>/.exec((await browser.open(page)).text) ?? [];
    const row = (values: Record<string, string>) =>
      header
        .split(',')
        .map((name) => values[name] ?? '')
        .join(',');
    const person = { email_verified: 'true', 'cognito:mfa_enabled': 'false' };
    const lines = [
      header,
      row({ ...person, email: 'csv@example.com', 'cognito:username': 'csv' }),
      row({ ...person, email: 'bad', 'cognito:username': 'bad' }),
    ];
    const { text } = await browser.send(page, 'importUsers', { csv: new Blob([lines.join('\n')]) });
    expect(text.replaceAll(/\s+/g, ' ')).toContain('1 imported, 0 skipped, 1 failed');
    expect((await getUser('csv')).UserStatus).toBe('RESET_REQUIRED');
  });

  it('shows a mail in a frame that can run nothing', async () => {
    const Username = '<img/src=x/onerror=alert(1)>';
    const made = await browser.send(pool, 'createUser', {
      ...{ Username, 'attributes.email': 'mail@example.com', invite: 'on' },
      // Where other first factors are allowed, only those who get a password are invited.
      TemporaryPassword: PASSWORD,
    });
    expect(made.text).toContain('The user was created.');
    const { id } = await fixture.lastMessage('mail@example.com');
    const list = await browser.open(`${CONSOLE}/mail`);
    expect(list.text).toContain(`${CONSOLE}/mail/${id}`);
    expect((await browser.open(`${CONSOLE}/mail/${id}`)).text).toContain('sandbox="allow-popups');
    const body = await browser.open(`${CONSOLE}/mail/${id}/body`);
    expect(body.text).toContain(PASSWORD);
    expect(body.text).not.toContain('<img');
    const policy = body.response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/sandbox (?!.*allow-(scripts|same-origin))/);
  });

  it('H3: takes a form only from its own page', async () => {
    const count = async () =>
      (await fixture.sdk.send(new ListUsersCommand({ UserPoolId }))).Users?.length;
    const before = await count();
    const body = () => new URLSearchParams({ _action: 'createUser', Username: 'eve' });
    expect((await browser.open(pool, { method: 'POST', body: body() })).status).toBe(403);
    const page = await browser.open(pool);
    const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(page.text) ?? [];
    const withToken = () => new URLSearchParams([...body(), ['_csrf', token]]);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ] as Record<string, string>[]) {
      const sent = await browser.open(pool, { method: 'POST', body: withToken(), headers });
      expect(sent.status).toBe(403);
    }
    // Without the cookie that the token belongs to, and through a proxy from elsewhere.
    const stranger = createBrowser(fixture.url);
    expect((await stranger.open(pool, { method: 'POST', body: withToken() })).status).toBe(403);
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const proxied = await browser.open(pool, { method: 'POST', body: withToken(), headers });
    expect(proxied.status).toBe(403);
    expect((await browser.open(pool, { headers })).text).not.toContain('<form method="post"');
    expect(await count()).toBe(before);
    // Still may: the same form from its own page.
    const own = { origin: fixture.url, 'sec-fetch-site': 'same-origin' };
    const sent = await browser.open(pool, { method: 'POST', body: withToken(), headers: own });
    expect(sent.status).toBe(303);
    expect(await count()).toBe((before ?? 0) + 1);
  });

  it('only reads where signatures are checked', async () => {
    const pair = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x'.repeat(40) };
    const strict = await startFixture({ keyPair: pair });
    const reader = createBrowser(strict.url);
    const page = await reader.open('/');
    expect(page.text).toContain('read only');
    expect(page.text).not.toContain('<form');
    expect((await reader.send(`${CONSOLE}/pools`, 'createPool', { PoolName: 'no' })).status).toBe(
      403,
    );
    await strict.close();
  });

  it('deletes a pool', async () => {
    expect((await browser.send(pool, 'deletePool')).text).toContain('The pool was deleted.');
    const { UserPools } = await fixture.sdk.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    expect(UserPools).toEqual([]);
  });
});
