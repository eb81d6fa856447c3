import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminUserGlobalSignOutCommand,
  CreateGroupCommand,
  GetUserCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { JwtVerifier } from 'aws-jwt-verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

describe('sign-in through the API', () => {
  let fixture: Fixture;
  let poolId: string;
  let clientId: string;

  beforeAll(async () => {
    fixture = await startFixture();
    poolId = await fixture.createPool({
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
    });
    clientId = (await fixture.createClient(poolId)).id;
  });
  afterAll(() => fixture.close());

  it('asks for a new password, then issues verifiable tokens with groups', async () => {
    const { sdk } = fixture;
    const Username = 'ada@example.com';
    const created = await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username,
        TemporaryPassword: PASSWORD,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      }),
    );
    expect(created.User?.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
    expect(created.User?.Username).toMatch(/^[0-9a-f-]{36}$/);
    expect((await fixture.lastMessage(Username)).code).toBe(PASSWORD);
    await sdk.send(new CreateGroupCommand({ UserPoolId: poolId, GroupName: 't_1:owner' }));
    await sdk.send(
      new AdminAddUserToGroupCommand({ UserPoolId: poolId, Username, GroupName: 't_1:owner' }),
    );
    const AuthParameters = { USERNAME: Username, PASSWORD };
    const asked = await sdk.send(
      new AdminInitiateAuthCommand({
        UserPoolId: poolId,
        ClientId: clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters,
      }),
    );
    expect(asked.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const answer = new AdminRespondToAuthChallengeCommand({
      UserPoolId: poolId,
      ClientId: clientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: Username, NEW_PASSWORD: 'Another-horse-8' },
    });
    const { AuthenticationResult: tokens } = await sdk.send(answer);
    await expect(sdk.send(answer)).rejects.toMatchObject({ name: 'NotAuthorizedException' });

    const verifier = JwtVerifier.create({
      issuer: `${fixture.url}/${poolId}`,
      audience: null,
      jwksUri: `${fixture.url}/${poolId}/.well-known/jwks.json`,
    });
    const jwks = await (await fetch(`${fixture.url}/${poolId}/.well-known/jwks.json`)).json();
    verifier.cacheJwks(jwks as Parameters<typeof verifier.cacheJwks>[0]);
    const id = await verifier.verify(tokens?.IdToken ?? '');
    expect(id).toMatchObject({
      aud: clientId,
      token_use: 'id',
      email: Username,
      email_verified: true,
      'cognito:groups': ['t_1:owner'],
    });
    const access = await verifier.verify(tokens?.AccessToken ?? '');
    expect(access).toMatchObject({
      client_id: clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      origin_jti: id.origin_jti,
    });
    expect(access.aud).toBeUndefined();

    const refreshed = await sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: tokens?.RefreshToken ?? '' },
      }),
    );
    expect(refreshed.AuthenticationResult?.RefreshToken).toBeUndefined();
    const me = await sdk.send(new GetUserCommand({ AccessToken: tokens?.AccessToken }));
    expect(me.UserAttributes).toContainEqual({ Name: 'email', Value: Username });
    await sdk.send(new AdminUserGlobalSignOutCommand({ UserPoolId: poolId, Username }));
    await expect(
      sdk.send(new GetUserCommand({ AccessToken: tokens?.AccessToken })),
    ).rejects.toMatchObject({ message: 'Access Token has been revoked' });
  });

  it('tells nothing to a caller with a wrong password', async () => {
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: 'bob@example.com',
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
      }),
    );
    await expect(
      fixture.sdk.send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'bob@example.com', PASSWORD: 'wrong' },
        }),
      ),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    expect(fixture.defects).toEqual([]);
  });
});
