import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  CreateGroupCommand,
  CreateResourceServerCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  UpdateUserPoolCommand,
  type AuthFlowType,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUser } from '../create-user.ts';
import { PASSWORD } from '../fixture.ts';
import { arn, getClaims, startWithTriggers, type Recorder } from './recorder.ts';

const role = 'arn:aws:iam::000000000000:role/staff';

describe('pre-token-generation', { timeout: 30_000 }, () => {
  let recorder: Recorder;
  let UserPoolId: string;
  let ClientId: string;

  const useVersion = (LambdaVersion: 'V1_0' | 'V2_0' | 'V3_0') =>
    recorder.sdk.send(
      new UpdateUserPoolCommand({
        UserPoolId,
        LambdaConfig: {
          PreTokenGenerationConfig: { LambdaArn: arn('PreTokenGeneration'), LambdaVersion },
        },
      }),
    );

  beforeAll(async () => {
    recorder = await startWithTriggers();
    const { sdk } = recorder;
    UserPoolId = await recorder.createHostedPool();
    ClientId = (await recorder.createClient(UserPoolId)).id;
    await createUser(recorder, UserPoolId, 'ada', {
      email: 'ada@example.com',
      email_verified: 'true',
    });
    const GroupName = 'staff';
    await sdk.send(new CreateGroupCommand({ UserPoolId, GroupName, RoleArn: role, Precedence: 1 }));
    await sdk.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: 'ada', GroupName }));
  });
  beforeEach(() => recorder.reset());
  afterAll(async () => {
    expect(recorder.defects).toEqual([]);
    await recorder.close();
  });

  const initiateAuth = (AuthFlow: AuthFlowType, AuthParameters: Record<string, string>) =>
    recorder.sdk.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }));
  const enterPassword = (USERNAME: string) =>
    initiateAuth('USER_PASSWORD_AUTH', { USERNAME, PASSWORD });
  const refresh = (REFRESH_TOKEN: string) => initiateAuth('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN });

  async function signIn() {
    const { AuthenticationResult: tokens } = await enterPassword('ada');
    return {
      id: getClaims(tokens?.IdToken),
      access: getClaims(tokens?.AccessToken),
      refreshToken: tokens?.RefreshToken ?? '',
    };
  }

  it('version 1 changes the ID token and the groups of both, with text only', async () => {
    await useVersion('V1_0');
    recorder.on('PreTokenGeneration', () => ({
      claimsOverrideDetails: {
        claimsToAddOrOverride: { plan: 'gold', seats: 7, email: 'x@example.com', sub: 'forged' },
        claimsToSuppress: ['email', 'cognito:username'],
        groupOverrideDetails: {
          groupsToOverride: ['one', 'two'],
          iamRolesToOverride: [role],
          preferredRole: role,
        },
      },
    }));
    const { id, access } = await signIn();
    expect(recorder.events[0]).toMatchObject({
      version: '1',
      triggerSource: 'TokenGeneration_Authentication',
      request: {
        userAttributes: { email: 'ada@example.com', email_verified: 'true' },
        groupConfiguration: {
          groupsToOverride: ['staff'],
          iamRolesToOverride: [role],
          preferredRole: role,
        },
      },
      response: { claimsOverrideDetails: null },
    });
    expect(recorder.events[0]?.request.scopes).toBeUndefined();
    expect(id).toMatchObject({
      plan: 'gold',
      'cognito:groups': ['one', 'two'],
      'cognito:roles': [role],
      'cognito:preferred_role': role,
      'cognito:username': 'ada',
    });
    expect(id.sub).not.toBe('forged');
    // Suppressing beats adding; numbers need a later version.
    expect(id).not.toHaveProperty('email');
    expect(id).not.toHaveProperty('seats');
    expect(access['cognito:groups']).toEqual(['one', 'two']);
    expect(access).not.toHaveProperty('plan');
  });

  it('an empty override removes the groups', async () => {
    await useVersion('V1_0');
    recorder.on('PreTokenGeneration', () => ({
      claimsOverrideDetails: { groupOverrideDetails: {} },
    }));
    const { id, access } = await signIn();
    for (const claim of ['cognito:groups', 'cognito:roles', 'cognito:preferred_role']) {
      expect(id).not.toHaveProperty(claim);
    }
    expect(access).not.toHaveProperty('cognito:groups');
  });

  it('version 2 changes both tokens and the scopes, with objects, lists and numbers', async () => {
    await useVersion('V2_0');
    recorder.on('PreTokenGeneration', () => ({
      claimsAndScopeOverrideDetails: {
        idTokenGeneration: {
          claimsToAddOrOverride: { seats: 7, tenant: { id: 't7' }, email_verified: { no: 1 } },
        },
        accessTokenGeneration: {
          claimsToAddOrOverride: { roles: ['a'], aud: ClientId, scope: 'all', iss: 'forged' },
          scopesToAdd: ['app/read'],
          scopesToSuppress: ['aws.cognito.signin.user.admin'],
        },
      },
    }));
    const { id, access } = await signIn();
    expect(recorder.events[0]).toMatchObject({
      version: '2',
      request: { scopes: ['aws.cognito.signin.user.admin'] },
      response: { claimsAndScopeOverrideDetails: null },
    });
    expect(id).toMatchObject({ seats: 7, tenant: { id: 't7' }, email_verified: true });
    expect(access).toMatchObject({ roles: ['a'], aud: ClientId, scope: 'app/read' });
    expect(access.iss).toBe(id.iss);
  });

  it('runs on refresh and after a first password, under names of their own', async () => {
    await useVersion('V2_0');
    const { refreshToken } = await signIn();
    await refresh(refreshToken);
    await recorder.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: 'bea',
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
      }),
    );
    const { Session } = await enterPassword('bea');
    await recorder.sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME: 'bea', NEW_PASSWORD: 'Another-horse-8' },
        ClientMetadata: { from: 'answer' },
      }),
    );
    expect(recorder.sources()).toEqual([
      'TokenGeneration_Authentication',
      'TokenGeneration_RefreshTokens',
      'TokenGeneration_NewPasswordChallenge',
    ]);
    expect(recorder.events.at(-1)?.request.clientMetadata).toEqual({ from: 'answer' });
  });

  it('version 3 also shapes the tokens of machines', async () => {
    await recorder.sdk.send(
      new CreateResourceServerCommand({
        UserPoolId,
        Identifier: 'api',
        Name: 'API',
        Scopes: [
          { ScopeName: 'read', ScopeDescription: 'Read' },
          { ScopeName: 'write', ScopeDescription: 'Write' },
        ],
      }),
    );
    const client = await recorder.createClient(UserPoolId, {
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['api/read', 'api/write'],
    });
    const ask = async () => {
      const response = await fetch(`${recorder.url}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: client.id,
          client_secret: client.secret ?? '',
          aws_client_metadata: '{"job":"nightly"}',
        }),
      });
      const { access_token } = (await response.json()) as { access_token: string };
      return getClaims(access_token);
    };
    await useVersion('V2_0');
    await ask();
    expect(recorder.sources()).toEqual([]);
    await useVersion('V3_0');
    recorder.on('PreTokenGeneration', () => ({
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: { job: 'nightly', client_id: 'forged' },
          scopesToSuppress: ['api/write'],
        },
      },
    }));
    expect(await ask()).toMatchObject({ job: 'nightly', client_id: client.id, scope: 'api/read' });
    expect(recorder.events).toMatchObject([
      {
        version: '3',
        triggerSource: 'TokenGeneration_ClientCredentials',
        request: { scopes: ['api/read', 'api/write'], clientMetadata: { job: 'nightly' } },
      },
    ]);
  });

  it('gives no tokens when the function fails, not even on refresh', async () => {
    await useVersion('V2_0');
    const { refreshToken } = await signIn();
    recorder.on('PreTokenGeneration', () => {
      throw new Error('Out of order');
    });
    await expect(refresh(refreshToken)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreTokenGeneration failed with error Out of order.',
    });
    await expect(signIn()).rejects.toMatchObject({ name: 'UserLambdaValidationException' });
  });
});
