import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD } from '../fixture.ts';
import { startWithTriggers, type Recorder } from './recorder.ts';

describe('triggers of sign-up', { timeout: 30_000 }, () => {
  let recorder: Recorder;
  let UserPoolId: string;
  let ClientId: string;

  beforeAll(async () => {
    recorder = await startWithTriggers();
    UserPoolId = await recorder.createPool({
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: recorder.config('PreSignUp', 'PostConfirmation'),
    });
    ClientId = (await recorder.createClient(UserPoolId)).id;
  });
  beforeEach(() => recorder.reset());
  afterAll(async () => {
    expect(recorder.defects).toEqual([]);
    await recorder.close();
  });

  const signUp = (Username: string, more: object = {}) =>
    recorder.sdk.send(
      new SignUpCommand({
        ClientId,
        Username,
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: `${Username}@example.com` }],
        ...more,
      }),
    );

  it('gives PreSignUp the whole envelope', async () => {
    await signUp('kim', {
      ValidationData: [{ Name: 'invite', Value: '7' }],
      ClientMetadata: { from: 'test' },
    });
    expect(recorder.events).toEqual([
      {
        version: '1',
        region: 'us-east-1',
        userPoolId: UserPoolId,
        userName: 'kim',
        callerContext: { awsSdkVersion: expect.any(String), clientId: ClientId },
        triggerSource: 'PreSignUp_SignUp',
        request: {
          userAttributes: { email: 'kim@example.com' },
          validationData: { invite: '7' },
          clientMetadata: { from: 'test' },
        },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
  });

  it('confirms and verifies on the word of PreSignUp, then runs PostConfirmation', async () => {
    recorder.on('PreSignUp', () => ({ autoConfirmUser: true, autoVerifyEmail: true }));
    const { UserConfirmed, UserSub, CodeDeliveryDetails } = await signUp('lee');
    expect(UserConfirmed).toBe(true);
    expect(CodeDeliveryDetails).toBeUndefined();
    expect(recorder.events.at(-1)).toMatchObject({
      triggerSource: 'PostConfirmation_ConfirmSignUp',
      request: {
        userAttributes: {
          sub: UserSub,
          email: 'lee@example.com',
          email_verified: 'true',
          'cognito:user_status': 'CONFIRMED',
        },
      },
      response: {},
    });
  });

  it('makes no user whom PreSignUp refuses', async () => {
    recorder.on('PreSignUp', () => {
      throw new Error('No entry');
    });
    await expect(signUp('mia')).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error No entry.',
    });
    const missing = recorder.sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'mia' }));
    await expect(missing).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('tells PreSignUp of administrators, and runs no PostConfirmation for them', async () => {
    recorder.on('PreSignUp', () => ({ autoVerifyEmail: true }));
    const { User } = await recorder.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: 'noa',
        MessageAction: 'SUPPRESS',
        UserAttributes: [{ Name: 'email', Value: 'noa@example.com' }],
      }),
    );
    expect(recorder.sources()).toEqual(['PreSignUp_AdminCreateUser']);
    expect(recorder.events[0]?.callerContext.clientId).toBe('CLIENT_ID_NOT_APPLICABLE');
    expect(User?.Attributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
  });

  it('runs PostConfirmation after every confirmation, with its metadata', async () => {
    const { sdk, lastMessage } = recorder;
    const ClientMetadata = { from: 'confirm' };
    await signUp('ola');
    await sdk.send(new AdminConfirmSignUpCommand({ UserPoolId, Username: 'ola', ClientMetadata }));
    expect(recorder.events.at(-1)?.callerContext.clientId).toBe('CLIENT_ID_NOT_APPLICABLE');
    await signUp('pia');
    const name = { ClientId, Username: 'pia' };
    await sdk.send(
      new ConfirmSignUpCommand({
        ...name,
        ConfirmationCode: (await lastMessage('pia@example.com')).code,
        ClientMetadata,
      }),
    );
    await sdk.send(new ForgotPasswordCommand(name));
    await sdk.send(
      new ConfirmForgotPasswordCommand({
        ...name,
        ConfirmationCode: (await lastMessage('pia@example.com')).code,
        Password: 'Another-horse-8',
        ClientMetadata,
      }),
    );
    const confirmations = recorder.events.filter(({ triggerSource }) =>
      triggerSource.startsWith('PostConfirmation'),
    );
    expect(confirmations.map(({ triggerSource, userName }) => [triggerSource, userName])).toEqual([
      ['PostConfirmation_ConfirmSignUp', 'ola'],
      ['PostConfirmation_ConfirmSignUp', 'pia'],
      ['PostConfirmation_ConfirmForgotPassword', 'pia'],
    ]);
    for (const { request } of confirmations) expect(request.clientMetadata).toEqual(ClientMetadata);
  });
});
