import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TriggerEvent } from '../src/triggers/triggers.ts';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

const arn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const claimsOf = (token = '') =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

describe('triggers', () => {
  let fixture: Fixture;
  let poolId: string;
  let clientId: string;
  const seen: TriggerEvent[] = [];

  const answer = (response: (event: TriggerEvent) => object) => (given: unknown) => {
    const event = given as TriggerEvent;
    seen.push(event);
    return { ...event, response: { ...event.response, ...response(event) } };
  };

  beforeAll(async () => {
    fixture = await startFixture({
      triggers: {
        [arn('pre-sign-up')]: (given: unknown) => {
          const event = given as TriggerEvent;
          seen.push(event);
          const { email } = event.request.userAttributes as Record<string, string>;
          if (email?.endsWith('@blocked.example')) throw new Error('No entry');
          return { ...event, response: { autoConfirmUser: true, autoVerifyEmail: true } };
        },
        [arn('pre-token')]: answer(() => ({
          claimsAndScopeOverrideDetails: {
            idTokenGeneration: { claimsToAddOrOverride: { tenant: { id: 7 }, sub: 'forged' } },
            accessTokenGeneration: {
              claimsToAddOrOverride: { tenant: 't7' },
              scopesToAdd: ['app/read'],
            },
            groupOverrideDetails: { groupsToOverride: ['t_7:owner'] },
          },
        })),
        [arn('define')]: answer((event) => {
          const steps = event.request.session as { challengeResult: boolean }[];
          const last = steps.at(-1);
          if (last?.challengeResult) return { issueTokens: true };
          return steps.length > 1
            ? { failAuthentication: true }
            : { challengeName: 'CUSTOM_CHALLENGE' };
        }),
        [arn('create')]: answer(() => ({
          publicChallengeParameters: { question: '6*7' },
          privateChallengeParameters: { answer: '42' },
          challengeMetadata: 'MATHS',
        })),
        [arn('verify')]: answer((event) => ({
          answerCorrect:
            (event.request.privateChallengeParameters as Record<string, string>).answer ===
            event.request.challengeAnswer,
        })),
      },
    });
    poolId = await fixture.createPool({
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: {
        PreSignUp: arn('pre-sign-up'),
        PreTokenGenerationConfig: { LambdaArn: arn('pre-token'), LambdaVersion: 'V2_0' },
        DefineAuthChallenge: arn('define'),
        CreateAuthChallenge: arn('create'),
        VerifyAuthChallengeResponse: arn('verify'),
      },
    });
    clientId = (
      await fixture.createClient(poolId, {
        ExplicitAuthFlows: [
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_CUSTOM_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
        PreventUserExistenceErrors: 'ENABLED',
      })
    ).id;
  });
  afterAll(() => fixture.close());

  it('confirms at sign-up and shapes tokens, but not protected claims', async () => {
    const { sdk } = fixture;
    const up = await sdk.send(
      new SignUpCommand({
        ClientId: clientId,
        Username: 'kim',
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: 'kim@example.com' }],
        ClientMetadata: { from: 'test' },
      }),
    );
    expect(up.UserConfirmed).toBe(true);
    expect(seen[0]).toMatchObject({
      version: '1',
      triggerSource: 'PreSignUp_SignUp',
      userName: 'kim',
      callerContext: { clientId },
      request: { userAttributes: { email: 'kim@example.com' }, clientMetadata: { from: 'test' } },
    });
    const { AuthenticationResult: tokens } = await sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'kim', PASSWORD },
      }),
    );
    expect(claimsOf(tokens?.IdToken)).toMatchObject({
      tenant: { id: 7 },
      sub: up.UserSub,
      'cognito:groups': ['t_7:owner'],
      email_verified: true,
    });
    expect(claimsOf(tokens?.AccessToken)).toMatchObject({
      tenant: 't7',
      scope: 'aws.cognito.signin.user.admin app/read',
    });
    expect(seen.at(-1)).toMatchObject({
      version: '2',
      triggerSource: 'TokenGeneration_Authentication',
    });
  });

  it('wraps the error of a function', async () => {
    const refused = fixture.sdk.send(
      new SignUpCommand({
        ClientId: clientId,
        Username: 'lee',
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: 'lee@blocked.example' }],
      }),
    );
    await expect(refused).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error No entry.',
    });
  });

  it('runs a custom sign-in', async () => {
    const { sdk } = fixture;
    await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: 'mia',
        MessageAction: 'SUPPRESS',
      }),
    );
    await sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: poolId,
        Username: 'mia',
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    const start = (USERNAME: string) =>
      sdk.send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'CUSTOM_AUTH',
          AuthParameters: { USERNAME },
        }),
      );
    const reply = (Session: string | undefined, USERNAME: string, ANSWER: string) =>
      sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId: clientId,
          ChallengeName: 'CUSTOM_CHALLENGE',
          Session,
          ChallengeResponses: { USERNAME, ANSWER },
        }),
      );
    const asked = await start('mia');
    expect(asked.ChallengeParameters).toEqual({ question: '6*7', USERNAME: 'mia' });
    const again = await reply(asked.Session, 'mia', '41');
    expect(again.ChallengeName).toBe('CUSTOM_CHALLENGE');
    const done = await reply(again.Session, 'mia', '42');
    expect(done.AuthenticationResult?.IdToken).toBeDefined();
    const nobody = await start('nobody');
    await expect(reply(nobody.Session, 'nobody', '42')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    expect(seen.some(({ request }) => request.userNotFound === true)).toBe(true);
    expect(fixture.defects).toEqual([]);
  });
});
