import {
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  ChangePasswordCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  InitiateAuthCommand,
  AdminListGroupsForUserCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { type Fixture, PASSWORD, startFixture } from '../fixture.ts';

const UserPoolId = 'us-east-1_seeded';
const SEED = `Pools:
  - Id: ${UserPoolId}
    PoolName: app
    Domain: seeded
    UsernameAttributes: [email]
    Schema:
      - { Name: plan, AttributeDataType: String, Mutable: true }
    Mfa:
      SoftwareTokenMfaConfiguration: { Enabled: true }
      MfaConfiguration: OPTIONAL
    LambdaConfig:
      PreSignUp: pre-sign-up
    Groups:
      - { GroupName: admins, Precedence: 1 }
      - { GroupName: staff }
    IdentityProviders:
      - ProviderName: Corp
        ProviderType: OIDC
        ProviderDetails:
          client_id: app
          client_secret: secret
          authorize_scopes: openid
          attributes_request_method: GET
          oidc_issuer: https://idp.example.com
          authorize_url: https://idp.example.com/authorize
          token_url: https://idp.example.com/token
          attributes_url: https://idp.example.com/userinfo
          jwks_uri: https://idp.example.com/jwks
    ResourceServers:
      - { Identifier: api, Name: API, Scopes: [{ ScopeName: read, ScopeDescription: reads }] }
    Clients:
      - ClientId: web
        ClientName: Web
        ClientSecret: aSecretOfTheLengthThatTheApiWants
        ExplicitAuthFlows: [ALLOW_ADMIN_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH]
      - ClientId: phone
        ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH]
    Users:
      - Username: ada@example.com
        Password: ${PASSWORD}
        Attributes: { email: ada@example.com, email_verified: true, custom:plan: gold }
        Groups: [admins]
      - Username: ben@example.com
        Password: ${PASSWORD}
        Attributes: { email: ben@example.com }
        TotpSecret: JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
      - Username: cleo@example.com
        Attributes: { email: cleo@example.com }
        Disabled: true
`;

const folder = mkdtempSync(join(tmpdir(), 'cognito-seed-'));
const open: Fixture[] = [];
afterEach(async () => {
  for (const fixture of open.splice(0)) await fixture.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function startWith(text: string, options: Parameters<typeof startFixture>[0] = {}) {
  const seedFile = join(folder, 'cognito.yaml');
  writeFileSync(seedFile, text);
  const fixture = await startFixture({ seedFile, controlPort: 0, ...options });
  open.push(fixture);
  return { ...fixture, seedFile };
}

const signIn = ({ sdk }: Pick<Fixture, 'sdk'>, USERNAME: string, password = PASSWORD) =>
  sdk.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: 'phone',
      AuthParameters: { USERNAME, PASSWORD: password },
    }),
  );

describe('a seed', () => {
  it('makes pools, clients, groups, providers and people', async () => {
    const fixture = await startWith(SEED);
    const { sdk } = fixture;
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool).toMatchObject({
      ...{ Name: 'app', Domain: 'seeded', MfaConfiguration: 'OPTIONAL' },
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:000000000000:function:pre-sign-up' },
    });
    const client = new DescribeUserPoolClientCommand({ UserPoolId, ClientId: 'web' });
    expect((await sdk.send(client)).UserPoolClient).toMatchObject({
      ...{ ClientName: 'Web', ClientSecret: 'aSecretOfTheLengthThatTheApiWants' },
    });
    const { AuthenticationResult } = await signIn(fixture, 'ada@example.com');
    expect(AuthenticationResult?.IdToken).toBeDefined();
    const whom = { UserPoolId, Username: 'ada@example.com' };
    const { Groups } = await sdk.send(new AdminListGroupsForUserCommand(whom));
    expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['admins']);
    const { ChallengeName } = await signIn(fixture, 'ben@example.com');
    expect(ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    const cleo = new AdminGetUserCommand({ UserPoolId, Username: 'cleo@example.com' });
    expect(await sdk.send(cleo)).toMatchObject({
      ...{ Enabled: false, UserStatus: 'FORCE_CHANGE_PASSWORD' },
    });
  });

  it('is applied again when it changes, and leaves a password alone that it still has', async () => {
    const fixture = await startWith(SEED);
    const { AccessToken } = (await signIn(fixture, 'ada@example.com')).AuthenticationResult ?? {};
    const ProposedPassword = 'Another-horse-8';
    await fixture.sdk.send(
      new ChangePasswordCommand({ AccessToken, PreviousPassword: PASSWORD, ProposedPassword }),
    );
    const changed = SEED.replace('Groups: [admins]', 'Groups: [staff]')
      .replace('PoolName: app', 'PoolName: renamed')
      .replace(
        '- { Name: plan,',
        '- { Name: team, AttributeDataType: String }\n      - { Name: plan,',
      )
      .concat('      - Username: dan@example.com\n        Attributes: { custom:team: blue }\n')
      .replace('{ custom:team: blue }', '{ email: dan@example.com, custom:team: blue }');
    writeFileSync(fixture.seedFile, changed);
    await vi.waitFor(
      async () => {
        const { Users } = await fixture.sdk.send(new ListUsersCommand({ UserPoolId }));
        expect(Users).toHaveLength(4);
        const pool = await fixture.sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
        expect(pool.UserPool?.LambdaConfig?.PreSignUp).toBeDefined();
      },
      { timeout: 20_000 },
    );
    const whom = { UserPoolId, Username: 'ada@example.com' };
    const { Groups } = await fixture.sdk.send(new AdminListGroupsForUserCommand(whom));
    expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['staff']);
    const { UserPool } = await fixture.sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool?.Name).toBe('renamed');
    const again = await signIn(fixture, 'ada@example.com', ProposedPassword);
    expect(again.AuthenticationResult?.AccessToken).toBeDefined();
  });

  it('comes back as it was written, with verifiers for passwords, and makes the same again', async () => {
    const first = await startWith(SEED);
    const exported = await (await fetch(`${first.controlUrl}/seed`)).text();
    expect(exported).not.toContain(PASSWORD);
    const second = await startWith(exported);
    const again = await (await fetch(`${second.controlUrl}/seed`)).text();
    expect(parse(again)).toEqual(parse(exported));
    const { AuthenticationResult } = await signIn(second, 'ada@example.com');
    expect(AuthenticationResult?.AccessToken).toBeDefined();
    const admin = new AdminInitiateAuthCommand({
      ...{ UserPoolId, ClientId: 'phone', AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' },
      AuthParameters: { USERNAME: 'ada@example.com', PASSWORD },
    });
    await expect(second.sdk.send(admin)).rejects.toThrow('Auth flow not enabled');
  });

  it.each([
    ['broken YAML', 'Pools:\n  - Id: [', 'cognito.yaml:2: '],
    ['no list', 'Pools: 1\n', 'cognito.yaml:1: Pools: '],
    [
      'an unknown member',
      'Pools:\n  - Id: us-east-1_a\n    Colour: red\n',
      'cognito.yaml:3: Pools.0.Colour: there is no',
    ],
    [
      'another region',
      'Pools:\n  - Id: eu-west-1_a\n',
      'cognito.yaml:2: Pools.0: _custom_id_ must be us-east-1_',
    ],
    [
      'an unknown group',
      SEED.replace('Groups: [admins]', 'Groups: [owners]'),
      /cognito.yaml:39: Pools.0.Users.0: Group not found/,
    ],
    [
      'an unknown attribute',
      SEED.replace('email_verified: true', 'custom:colour: red'),
      /cognito.yaml:39: Pools.0.Users.0: .*custom:colour/,
    ],
    [
      'a value that the API refuses, in JSON',
      '{ "Pools": [\n{ "Id": "us-east-1_a",\n "MfaConfiguration": "MAYBE" } ] }',
      /:2: Pools.0: .*MAYBE/,
    ],
  ])('is refused with file and line: %s', async (_, text, message) => {
    await expect(startWith(text)).rejects.toThrow(message);
  });

  it('gives its port back when it is refused at the start', async () => {
    const first = await startFixture();
    const port = Number(new URL(first.url).port);
    await first.close();
    await expect(startWith('Pools: 1\n', { port })).rejects.toThrow('cognito.yaml:1');
    const { url } = await startWith(SEED, { port });
    expect(new URL(url).port).toBe(String(port));
  });

  it('says what is wrong with a change and goes on with what was', async () => {
    const report = vi.fn<(error: unknown) => void>();
    const fixture = await startWith(SEED, { report });
    writeFileSync(fixture.seedFile, SEED.replace('UsernameAttributes: [email]', ''));
    await vi.waitFor(() => expect(report).toHaveBeenCalled(), { timeout: 20_000 });
    expect(String(report.mock.calls[0]?.[0])).toContain(
      'cognito.yaml:2: Pools.0: UsernameAttributes of a pool cannot be changed',
    );
    const put = await fetch(`${fixture.controlUrl}/seed`, { method: 'PUT', body: 'Pools: 1' });
    expect(put.status).toBe(422);
    expect((await signIn(fixture, 'ada@example.com')).AuthenticationResult).toBeDefined();
  });
});
