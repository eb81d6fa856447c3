import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminListUserAuthEventsCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
  CreateResourceServerCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretHash } from '../src/auth/secret-hash.ts';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

const getClaims = (token = '') =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

describe('tokens', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let UserPoolId: string;

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
    UserPoolId = await fixture.createHostedPool({
      UsernameAttributes: ['email'],
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
      UserPoolTier: 'PLUS',
      Schema: [{ Name: 'level', AttributeDataType: 'Number', Mutable: true }],
    });
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: 'ada@example.com',
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email_verified', Value: 'true' },
          { Name: 'custom:level', Value: '7' },
        ],
      }),
    );
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username: 'ada@example.com',
        Password: PASSWORD,
        Permanent: true,
      }),
    );
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  async function signIn(ClientId: string, secret?: string) {
    const USERNAME = 'ada@example.com';
    const { AuthenticationResult } = await fixture.sdk.send(
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: {
          USERNAME,
          PASSWORD,
          ...(secret ? { SECRET_HASH: secretHash(secret, USERNAME, ClientId) } : {}),
        },
      }),
    );
    return AuthenticationResult;
  }

  it('follows the rules for groups, roles and read attributes', async () => {
    const { id } = await fixture.createClient(UserPoolId, { ReadAttributes: ['custom:level'] });
    const groups = [
      { GroupName: 'low', Precedence: 9, RoleArn: 'arn:aws:iam::000000000000:role/low' },
      { GroupName: 'top', Precedence: 0, RoleArn: 'arn:aws:iam::000000000000:role/top' },
      { GroupName: 'none' },
    ];
    for (const group of groups) {
      await fixture.sdk.send(new CreateGroupCommand({ UserPoolId, ...group }));
      await fixture.sdk.send(
        new AdminAddUserToGroupCommand({
          UserPoolId,
          Username: 'ada@example.com',
          GroupName: group.GroupName,
        }),
      );
    }
    const tokens = await signIn(id);
    const claims = getClaims(tokens?.IdToken);
    expect(claims).toMatchObject({
      'cognito:groups': ['top', 'low', 'none'],
      'cognito:preferred_role': groups[1]?.RoleArn,
      'custom:level': '7',
      'cognito:username': claims.sub,
    });
    expect(claims.email).toBeUndefined();
    const header = (token = '') =>
      JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    expect(Object.keys(header(tokens?.IdToken))).toEqual(['kid', 'alg']);
    expect(header(tokens?.IdToken).kid).not.toBe(header(tokens?.AccessToken).kid);
  });

  it('verifies with aws-jwt-verify under an AWS issuer', async () => {
    const aws = await startFixture({ issuerBase: 'https://cognito-idp.us-east-1.amazonaws.com' });
    const pool = await aws.createHostedPool();
    const { id } = await aws.createClient(pool);
    await aws.sdk.send(
      new AdminCreateUserCommand({ UserPoolId: pool, Username: 'u', MessageAction: 'SUPPRESS' }),
    );
    await aws.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: pool,
        Username: 'u',
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    const { AuthenticationResult: tokens } = await aws.sdk.send(
      new InitiateAuthCommand({
        ClientId: id,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'u', PASSWORD },
      }),
    );
    const verifier = CognitoJwtVerifier.create({ userPoolId: pool, clientId: id, tokenUse: 'id' });
    const jwks = await (await fetch(`${aws.url}/${pool}/.well-known/jwks.json`)).json();
    verifier.cacheJwks(jwks as Parameters<typeof verifier.cacheJwks>[0]);
    expect((await verifier.verify(tokens?.IdToken ?? ''))['cognito:username']).toBe('u');
    await expect(verifier.verify(tokens?.AccessToken ?? '')).rejects.toThrow();
    await aws.close();
  });

  it('rotates refresh tokens with grace, and notices reuse', async () => {
    const { id } = await fixture.createClient(UserPoolId, {
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
    });
    const first = await signIn(id);
    const use = async (RefreshToken: string | undefined) =>
      (await fixture.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: id, RefreshToken })))
        .AuthenticationResult;
    const second = await use(first?.RefreshToken);
    expect(second?.RefreshToken).not.toBe(first?.RefreshToken);
    expect(getClaims(second?.AccessToken)).toMatchObject({
      origin_jti: getClaims(first?.AccessToken).origin_jti,
      auth_time: getClaims(first?.AccessToken).auth_time,
    });
    expect(await use(first?.RefreshToken)).toBeDefined();
    await fetch(`${fixture.controlUrl}/clock`, { method: 'PUT', body: '{"offsetMs":60000}' });
    await expect(use(first?.RefreshToken)).rejects.toMatchObject({
      name: 'RefreshTokenReuseException',
    });
    await fetch(`${fixture.controlUrl}/clock`, { method: 'PUT', body: '{"offsetMs":0}' });
  });

  it('checks SECRET_HASH, over the sub when refreshing', async () => {
    const client = await fixture.createClient(UserPoolId, { GenerateSecret: true });
    const secret = client.secret ?? '';
    await expect(signIn(client.id)).rejects.toMatchObject({
      message: `Client ${client.id} is configured with secret but SECRET_HASH was not received`,
    });
    await expect(signIn(client.id, 'wrong')).rejects.toMatchObject({
      message: `Unable to verify secret hash for client ${client.id}`,
    });
    const tokens = await signIn(client.id, secret);
    const refresh = (name: string) =>
      fixture.sdk.send(
        new InitiateAuthCommand({
          ClientId: client.id,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: {
            REFRESH_TOKEN: tokens?.RefreshToken ?? '',
            SECRET_HASH: secretHash(secret, name, client.id),
          },
        }),
      );
    await expect(refresh('ada@example.com')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const sub = String(getClaims(tokens?.IdToken).sub);
    expect((await refresh(sub)).AuthenticationResult?.IdToken).toBeDefined();
    const revoke = { ClientId: client.id, ClientSecret: secret };
    await expect(
      fixture.sdk.send(new RevokeTokenCommand({ ...revoke, Token: tokens?.AccessToken })),
    ).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' });
    await fixture.sdk.send(new RevokeTokenCommand({ ...revoke, Token: tokens?.RefreshToken }));
    await expect(refresh(sub)).rejects.toMatchObject({ message: 'Refresh Token has been revoked' });
    await expect(
      fixture.sdk.send(new GetUserCommand({ AccessToken: tokens?.AccessToken })),
    ).rejects.toMatchObject({ message: 'Access Token has been revoked' });
  });

  it('gives machines a token with custom scopes', async () => {
    await fixture.sdk.send(
      new CreateResourceServerCommand({
        UserPoolId,
        Identifier: 'https://api.example.com',
        Name: 'API',
        Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }],
      }),
    );
    const client = await fixture.createClient(UserPoolId, {
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['https://api.example.com/read'],
    });
    const ask = (form: Record<string, string>, secret = client.secret) =>
      fetch(`${fixture.url}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: client.id,
          client_secret: secret ?? '',
          ...form,
        }),
      });
    const reply = (await (await ask({})).json()) as Record<string, string>;
    expect(Object.keys(reply).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
    const claims = getClaims(reply.access_token);
    expect(claims).toMatchObject({
      sub: client.id,
      client_id: client.id,
      scope: 'https://api.example.com/read',
    });
    expect(claims.username).toBeUndefined();
    expect(await (await ask({ scope: 'openid' })).json()).toEqual({ error: 'invalid_grant' });
    expect(await (await ask({}, 'wrong')).json()).toEqual({ error: 'invalid_client' });
  });

  it('reports sign-ins as events', async () => {
    const { AuthEvents } = await fixture.sdk.send(
      new AdminListUserAuthEventsCommand({ UserPoolId, Username: 'ada@example.com' }),
    );
    expect(AuthEvents?.[0]).toMatchObject({ EventType: 'SignIn', EventResponse: 'Pass' });
  });
});
