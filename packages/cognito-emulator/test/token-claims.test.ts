import {
  AddCustomAttributesCommand,
  AdminAddUserToGroupCommand,
  AdminLinkProviderForUserCommand,
  CreateGroupCommand,
  CreateIdentityProviderCommand,
  GetUserCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { exchangeCode, getAuthorizePath } from './code-flow.ts';
import { createUser } from './create-user.ts';
import {
  attributes,
  email,
  getAccessClaims,
  getIdClaims,
  phone,
  profile,
} from './expected-claims.ts';
import { PASSWORD, startFixture, type Fixture, UNREACHED_OIDC } from './fixture.ts';
import { getClaims } from './triggers/recorder.ts';

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`;

describe('claims', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let UserPoolId: string;
  let ClientId: string;
  let session: ReturnType<typeof createBrowser>;

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
    const { sdk } = fixture;
    UserPoolId = await fixture.createHostedPool();
    await sdk.send(
      new AddCustomAttributesCommand({
        UserPoolId,
        CustomAttributes: [
          { Name: 'level', AttributeDataType: 'Number' },
          { Name: 'active', AttributeDataType: 'Boolean' },
        ],
      }),
    );
    const AllowedOAuthScopes = [
      'openid',
      'email',
      'phone',
      'profile',
      'aws.cognito.signin.user.admin',
    ];
    ClientId = (await fixture.createClient(UserPoolId, { AllowedOAuthScopes })).id;
    await makeUser('ada');
    session = createBrowser(fixture.url);
    const page = await (await session.get(authorize('openid'))).text();
    await session.submit(page, { username: 'ada', password: PASSWORD });
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const makeUser = (Username: string) => createUser(fixture, UserPoolId, Username, attributes);

  async function signIn(USERNAME: string) {
    const { AuthenticationResult: tokens } = await fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD },
      }),
    );
    return tokens;
  }

  const authorize = (scope: string) =>
    getAuthorizePath({ client_id: ClientId, scope, nonce: 'n-1' });

  async function throughBrowser(scope: string) {
    const response = await session.get(authorize(scope));
    const code = new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const reply = await exchangeCode(fixture.url, { client_id: ClientId, code });
    return (await reply.json()) as { access_token: string; id_token: string };
  }

  const issued = () => ({ issuer: `${fixture.url}/${UserPoolId}`, ClientId, Username: 'ada' });
  const ofId = () => getIdClaims(issued());
  const ofAccess = () => getAccessClaims(issued());

  it('of API sign-in are these and no others', async () => {
    const tokens = await signIn('ada');
    const id = getClaims(tokens?.IdToken);
    const access = getClaims(tokens?.AccessToken);
    expect(id).toEqual({ ...ofId(), ...profile, ...email, ...phone });
    expect(access).toEqual({ ...ofAccess(), scope: 'aws.cognito.signin.user.admin' });
    expect(id.jti).not.toBe(access.jti);
    expect(id.origin_jti).toBe(access.origin_jti);
    expect(Number(id.exp) - Number(id.iat)).toBe(3600);
  });

  it.each([
    ['openid', { ...profile, ...email, ...phone }],
    ['openid email', email],
    ['openid phone', phone],
    ['openid profile', profile],
    ['openid email profile', { ...email, ...profile }],
  ])('of a browser with "%s" show what the scopes let through', async (scope, shown) => {
    const { id_token, access_token } = await throughBrowser(scope);
    const extra = { at_hash: expect.any(String), nonce: 'n-1' };
    expect(getClaims(id_token)).toEqual({ ...ofId(), ...extra, ...shown });
    expect(getClaims(access_token)).toEqual({ ...ofAccess(), scope, version: 2 });
  });

  it('stay over a refresh, but for the token’s own', async () => {
    const first = await signIn('ada');
    const { AuthenticationResult: next } = await fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: first?.RefreshToken ?? '' },
      }),
    );
    expect(next?.RefreshToken).toBeUndefined();
    const [before, after] = [getClaims(first?.IdToken), getClaims(next?.IdToken)];
    const { jti, event_id, iat: _iat, exp: _exp, ...kept } = before;
    expect(after).toMatchObject(kept);
    expect(after.jti).not.toBe(jti);
    expect(after.event_id).not.toBe(event_id);
  });

  it.each([
    [
      'the best precedence wins',
      [
        [2, 'b'],
        [1, 'a'],
      ],
      'a',
    ],
    [
      'zero is best, and none is last',
      [
        [undefined, 'c'],
        [0, 'z'],
      ],
      'z',
    ],
    [
      'a tie with one role is no tie',
      [
        [1, 'a'],
        [1, 'a'],
      ],
      'a',
    ],
    [
      'a tie between roles prefers none',
      [
        [1, 'a'],
        [1, 'b'],
      ],
      undefined,
    ],
  ] as const)('of roles: %s', async (rule, groups, preferred) => {
    const Username = rule.replaceAll(/\W/g, '');
    await makeUser(Username);
    for (const [at, [Precedence, name]] of groups.entries()) {
      const GroupName = `${Username}-${at}`;
      const RoleArn = role(name);
      await fixture.sdk.send(
        new CreateGroupCommand({
          UserPoolId,
          GroupName,
          RoleArn,
          ...(Precedence === undefined ? {} : { Precedence }),
        }),
      );
      await fixture.sdk.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
    }
    const claims = getClaims((await signIn(Username))?.IdToken);
    expect(claims['cognito:preferred_role']).toBe(preferred && role(preferred));
    expect(claims['cognito:roles']).toEqual(
      expect.arrayContaining(groups.map(([, name]) => role(name))),
    );
    expect(claims['cognito:groups']).toHaveLength(2);
  });

  it('of linked identities are text throughout', async () => {
    await makeUser('linked');
    await fixture.sdk.send(
      new CreateIdentityProviderCommand({
        UserPoolId,
        ProviderName: 'Corp',
        ProviderType: 'OIDC',
        ProviderDetails: UNREACHED_OIDC,
      }),
    );
    await fixture.sdk.send(
      new AdminLinkProviderForUserCommand({
        UserPoolId,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'linked' },
        SourceUser: { ProviderName: 'Corp', ProviderAttributeValue: 'subject-1' },
      }),
    );
    expect(getClaims((await signIn('linked'))?.IdToken).identities).toEqual([
      {
        userId: 'subject-1',
        providerName: 'Corp',
        providerType: 'OIDC',
        issuer: null,
        primary: 'false',
        dateCreated: expect.stringMatching(/^\d{13}$/),
      },
    ]);
  });

  it('verify under old keys until these are withdrawn', async () => {
    const AccessToken = (await signIn('ada'))?.AccessToken ?? '';
    const kids = async () => {
      const response = await fetch(`${fixture.url}/${UserPoolId}/.well-known/jwks.json`);
      const { keys } = (await response.json()) as { keys: { kid: string; alg: string }[] };
      return keys.map(({ kid }) => kid);
    };
    const rotate = (body: object) =>
      fetch(`${fixture.controlUrl}/pools/${UserPoolId}/rotate-keys`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
    const before = await kids();
    expect(before).toHaveLength(2);
    await rotate({});
    expect(await kids()).toEqual(expect.arrayContaining(before));
    expect(await kids()).toHaveLength(4);
    const getUser = () => fixture.sdk.send(new GetUserCommand({ AccessToken }));
    expect((await getUser()).Username).toBe('ada');
    await rotate({ withdraw: true });
    expect(await kids()).toHaveLength(2);
    await expect(getUser()).rejects.toMatchObject({ message: 'Invalid Access Token' });
  });
});
