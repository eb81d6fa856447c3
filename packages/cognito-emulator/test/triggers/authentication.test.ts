import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD } from '../fixture.ts';
import { startWithTriggers, type Recorder } from './recorder.ts';

describe('triggers of sign-in', { timeout: 30_000 }, () => {
  let recorder: Recorder;
  let UserPoolId: string;
  let ClientId: string;
  let discreet: string;

  beforeAll(async () => {
    recorder = await startWithTriggers();
    UserPoolId = await recorder.createPool({
      AutoVerifiedAttributes: ['email'],
      DeviceConfiguration: {},
      LambdaConfig: recorder.config('PreAuthentication', 'PostAuthentication', 'UserMigration'),
    });
    ClientId = (await recorder.createClient(UserPoolId)).id;
    discreet = (await recorder.createClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' }))
      .id;
    const Username = 'ada';
    await recorder.sdk.send(
      new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }),
    );
    await recorder.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
  });
  beforeEach(() => recorder.reset());
  afterAll(async () => {
    expect(recorder.defects).toEqual([]);
    await recorder.close();
  });

  const signIn = (USERNAME: string, client = ClientId, password = PASSWORD) =>
    recorder.sdk.send(
      new InitiateAuthCommand({
        ClientId: client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: password },
        ClientMetadata: { from: 'test' },
      }),
    );

  it('runs before and after, and not at all on refresh', async () => {
    const { AuthenticationResult } = await signIn('ada');
    expect(recorder.events).toMatchObject([
      {
        triggerSource: 'PreAuthentication_Authentication',
        userName: 'ada',
        request: {
          userAttributes: { 'cognito:user_status': 'CONFIRMED' },
          validationData: { from: 'test' },
        },
      },
      {
        triggerSource: 'PostAuthentication_Authentication',
        userName: 'ada',
        request: { newDeviceUsed: true },
      },
    ]);
    // What the first request says goes no further than to the triggers before the sign-in.
    expect(recorder.events[1]?.request.clientMetadata).toBeUndefined();
    recorder.reset();
    await recorder.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: {
          REFRESH_TOKEN: AuthenticationResult?.RefreshToken ?? '',
          DEVICE_KEY: AuthenticationResult?.NewDeviceMetadata?.DeviceKey ?? '',
        },
      }),
    );
    expect(recorder.sources()).toEqual([]);
  });

  it('refuses on the word of PreAuthentication, and gives nothing when PostAuthentication fails', async () => {
    const fail = () => {
      throw new Error('Not today');
    };
    for (const trigger of ['PreAuthentication', 'PostAuthentication'] as const) {
      recorder.reset();
      recorder.on(trigger, fail);
      await expect(signIn('ada')).rejects.toMatchObject({
        name: 'UserLambdaValidationException',
        message: `${trigger} failed with error Not today.`,
      });
    }
  });

  it('shows tries of unknown names to PreAuthentication, if the client hides who exists', async () => {
    await expect(signIn('nobody', discreet)).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    expect(recorder.events.at(-1)).toMatchObject({
      triggerSource: 'PreAuthentication_Authentication',
      userName: 'nobody',
      request: { userNotFound: true, userAttributes: {} },
    });
    recorder.reset();
    await expect(signIn('nobody')).rejects.toMatchObject({ name: 'UserNotFoundException' });
    expect(recorder.sources()).toEqual(['UserMigration_Authentication']);
  });

  it('takes a user over from elsewhere with the password', async () => {
    recorder.on('UserMigration', ({ userName }) => ({
      userAttributes: { email: `${userName}@old.example`, email_verified: 'true' },
      finalUserStatus: 'CONFIRMED',
      messageAction: 'SUPPRESS',
    }));
    const first = await signIn('bea');
    expect(first.AuthenticationResult?.IdToken).toBeDefined();
    expect(recorder.events[0]).toMatchObject({
      triggerSource: 'UserMigration_Authentication',
      userName: 'bea',
      request: { password: PASSWORD, validationData: { from: 'test' }, clientMetadata: null },
      response: { userAttributes: null, finalUserStatus: null, forceAliasCreation: null },
    });
    recorder.reset();
    await signIn('bea');
    expect(recorder.sources()).not.toContain('UserMigration_Authentication');
    const user = await recorder.sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'bea' }));
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(user.UserAttributes).toContainEqual({ Name: 'email', Value: 'bea@old.example' });
  });

  it('asks a migrated user for a new password, if the function says so', async () => {
    recorder.on('UserMigration', () => ({
      userAttributes: { email: 'cleo@old.example', email_verified: 'true' },
      finalUserStatus: 'RESET_REQUIRED',
    }));
    await expect(signIn('cleo')).rejects.toMatchObject({ name: 'PasswordResetRequiredException' });
  });

  it('treats a refusal of the function as an unknown user', async () => {
    recorder.on('UserMigration', () => {
      throw new Error('Bad password');
    });
    await expect(signIn('dora')).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('takes a user over who forgot the password', async () => {
    recorder.on('UserMigration', () => ({
      userAttributes: { email: 'edda@old.example', email_verified: 'true' },
    }));
    const { CodeDeliveryDetails } = await recorder.sdk.send(
      new ForgotPasswordCommand({ ClientId, Username: 'edda', ClientMetadata: { from: 'reset' } }),
    );
    expect(CodeDeliveryDetails?.Destination).toBe('e***@o***');
    expect(recorder.events[0]).toMatchObject({
      triggerSource: 'UserMigration_ForgotPassword',
      request: { password: null, validationData: null, clientMetadata: { from: 'reset' } },
    });
    expect((await recorder.lastMessage('edda@old.example')).reason).toBe('ForgotPassword');
  });
});
