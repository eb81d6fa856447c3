import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TriggerEvent } from '../../src/triggers/triggers.ts';
import { PASSWORD } from '../fixture.ts';
import { startWithTriggers, type Recorder } from './recorder.ts';

interface Step {
  readonly challengeName: string;
  readonly challengeResult: boolean;
  readonly challengeMetadata?: string;
}
const getSteps = ({ request }: TriggerEvent) => request.session as Step[];

describe('custom sign-in', { timeout: 30_000 }, () => {
  let recorder: Recorder;
  let UserPoolId: string;
  let ClientId: string;
  let frank: string;

  beforeAll(async () => {
    recorder = await startWithTriggers();
    UserPoolId = await recorder.createPool({
      LambdaConfig: recorder.config(
        'DefineAuthChallenge',
        'CreateAuthChallenge',
        'VerifyAuthChallengeResponse',
      ),
    });
    const ExplicitAuthFlows = ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const;
    const makeClient = async (more: object) =>
      (
        await recorder.createClient(UserPoolId, {
          ExplicitAuthFlows: [...ExplicitAuthFlows],
          ...more,
        })
      ).id;
    ClientId = await makeClient({ PreventUserExistenceErrors: 'ENABLED' });
    frank = await makeClient({ PreventUserExistenceErrors: 'LEGACY' });
    const user = { UserPoolId, Username: 'mia' };
    await recorder.sdk.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    await recorder.sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }),
    );
  });
  beforeEach(() => {
    recorder.reset();
    recorder.on('CreateAuthChallenge', () => ({
      publicChallengeParameters: { question: '6*7' },
      privateChallengeParameters: { answer: '42' },
      challengeMetadata: 'MATHS',
    }));
    recorder.on('VerifyAuthChallengeResponse', ({ request }) => ({
      answerCorrect:
        (request.privateChallengeParameters as Record<string, string>).answer ===
        request.challengeAnswer,
    }));
    recorder.on('DefineAuthChallenge', (event) => {
      const steps = getSteps(event);
      if (steps.at(-1)?.challengeName === 'CUSTOM_CHALLENGE' && steps.at(-1)?.challengeResult) {
        return { issueTokens: true };
      }
      return steps.length > 1
        ? { failAuthentication: true }
        : { challengeName: 'CUSTOM_CHALLENGE' };
    });
  });
  afterAll(async () => {
    expect(recorder.defects).toEqual([]);
    await recorder.close();
  });

  const start = (USERNAME: string, client = ClientId) =>
    recorder.sdk.send(
      new InitiateAuthCommand({
        ClientId: client,
        AuthFlow: 'CUSTOM_AUTH',
        AuthParameters: { USERNAME },
      }),
    );
  const reply = (Session: string | undefined, USERNAME: string, ANSWER: string) =>
    recorder.sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'CUSTOM_CHALLENGE',
        Session,
        ChallengeResponses: { USERNAME, ANSWER },
        ClientMetadata: { from: 'answer' },
      }),
    );

  it('asks, asks again, and lets in; the functions see every step', async () => {
    const asked = await start('mia');
    expect(asked.ChallengeParameters).toEqual({ question: '6*7', USERNAME: 'mia' });
    const again = await reply(asked.Session, 'mia', '41');
    expect(again.ChallengeName).toBe('CUSTOM_CHALLENGE');
    const done = await reply(again.Session, 'mia', '42');
    expect(done.AuthenticationResult?.IdToken).toBeDefined();
    expect(recorder.sources()).toEqual([
      'DefineAuthChallenge_Authentication',
      'CreateAuthChallenge_Authentication',
      'VerifyAuthChallengeResponse_Authentication',
      'DefineAuthChallenge_Authentication',
      'CreateAuthChallenge_Authentication',
      'VerifyAuthChallengeResponse_Authentication',
      'DefineAuthChallenge_Authentication',
    ]);
    const last = recorder.events.at(-1);
    expect(last && getSteps(last)).toEqual([
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: false, challengeMetadata: 'MATHS' },
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true, challengeMetadata: 'MATHS' },
    ]);
    expect(recorder.events[2]?.request).toMatchObject({
      challengeAnswer: '41',
      privateChallengeParameters: { answer: '42' },
      clientMetadata: { from: 'answer' },
    });
  });

  it('fails when the functions say so, and uses a session once', async () => {
    const asked = await start('mia');
    const again = await reply(asked.Session, 'mia', '41');
    await expect(reply(asked.Session, 'mia', '42')).rejects.toMatchObject({
      message: 'Invalid session for the user, session can only be used once.',
    });
    await expect(reply(again.Session, 'mia', '41')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('leads unknown users through the same steps to nowhere, or names them', async () => {
    const nobody = await start('nobody');
    expect(nobody.ChallengeParameters).toEqual({ question: '6*7', USERNAME: 'nobody' });
    await expect(reply(nobody.Session, 'nobody', '42')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    for (const { request } of recorder.events) expect(request.userNotFound).toBe(true);
    await expect(start('nobody', frank)).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('checks the password first, when the sign-in begins with SRP', async () => {
    recorder.on('DefineAuthChallenge', (event) => {
      const names = getSteps(event).map(({ challengeName }) => challengeName);
      if (names.at(-1) === 'SRP_A') return { challengeName: 'PASSWORD_VERIFIER' };
      if (names.at(-1) === 'PASSWORD_VERIFIER') return { challengeName: 'CUSTOM_CHALLENGE' };
      return { issueTokens: true };
    });
    const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: recorder.url });
    const user = new CognitoUser({ Username: 'mia', Pool: pool });
    user.setAuthenticationFlowType('CUSTOM_AUTH');
    const session = await new Promise<CognitoUserSession>((onSuccess, onFailure) => {
      const callbacks = {
        onSuccess,
        onFailure,
        customChallenge: () => user.sendCustomChallengeAnswer('42', callbacks),
      };
      user.authenticateUser(
        new AuthenticationDetails({ Username: 'mia', Password: PASSWORD }),
        callbacks,
      );
    });
    expect(session.isValid()).toBe(true);
    const last = recorder.events.at(-1);
    expect(last && getSteps(last)).toMatchObject([
      { challengeName: 'SRP_A', challengeResult: true },
      { challengeName: 'PASSWORD_VERIFIER', challengeResult: true },
      { challengeName: 'CUSTOM_CHALLENGE', challengeResult: true },
    ]);
  });
});
