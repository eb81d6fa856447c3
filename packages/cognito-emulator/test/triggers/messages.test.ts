import {
  AdminCreateUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SetUserPoolMfaConfigCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxMessage } from '../../src/index.ts';
import { PASSWORD } from '../fixture.ts';
import { startWithTriggers, type Recorder } from './recorder.ts';

const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' };
const attributes = [
  { Name: 'email', Value: 'ada@example.com' },
  { Name: 'email_verified', Value: 'true' },
  { Name: 'phone_number', Value: '+15555550100' },
  { Name: 'phone_number_verified', Value: 'true' },
];

describe('triggers of messages', { timeout: 30_000 }, () => {
  let recorder: Recorder;
  beforeAll(async () => {
    recorder = await startWithTriggers();
  });
  beforeEach(async () => {
    recorder.reset();
    await fetch(`${recorder.url}/_emulator/outbox`, { method: 'DELETE' });
  });
  afterAll(async () => {
    expect(recorder.defects).toEqual([]);
    await recorder.close();
  });

  async function makePool(
    ...triggers: ('CustomMessage' | 'CustomEmailSender' | 'CustomSMSSender')[]
  ) {
    const UserPoolId = await recorder.createPool({
      AutoVerifiedAttributes: ['email'],
      SmsConfiguration,
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      LambdaConfig: recorder.config(...triggers),
    });
    await recorder.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SmsMfaConfiguration: { SmsConfiguration },
      }),
    );
    return { UserPoolId, ClientId: (await recorder.createClient(UserPoolId)).id };
  }

  async function makeAda(UserPoolId: string): Promise<void> {
    const { sdk } = recorder;
    const user = { UserPoolId, Username: 'ada' };
    await sdk.send(
      new AdminCreateUserCommand({
        ...user,
        MessageAction: 'SUPPRESS',
        UserAttributes: attributes,
      }),
    );
    await sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }),
    );
    await sdk.send(
      new AdminSetUserMFAPreferenceCommand({ ...user, SMSMfaSettings: { Enabled: true } }),
    );
  }

  const signIn = (ClientId: string) =>
    recorder.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ada', PASSWORD },
      }),
    );

  const outbox = async (): Promise<OutboxMessage[]> =>
    (await (await fetch(`${recorder.url}/_emulator/outbox/all`)).json()) as OutboxMessage[];

  it('CustomMessage words every message', async () => {
    const { sdk } = recorder;
    const { UserPoolId, ClientId } = await makePool('CustomMessage');
    recorder.on('CustomMessage', ({ request, triggerSource }) => ({
      emailSubject: `About ${triggerSource}`,
      emailMessage: `Dear ${String(request.usernameParameter ?? 'you')}: ${String(request.codeParameter)}`,
      smsMessage: `Text: ${String(request.codeParameter)}`,
    }));
    const name = { ClientId, Username: 'kim' };
    const email = { Name: 'email', Value: 'kim@example.com' };
    await sdk.send(new SignUpCommand({ ...name, Password: PASSWORD, UserAttributes: [email] }));
    await sdk.send(new ResendConfirmationCodeCommand({ ...name, ClientMetadata: { again: '1' } }));
    expect(recorder.events.at(-1)?.request.clientMetadata).toEqual({ again: '1' });
    await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: 'lee',
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [{ Name: 'email', Value: 'lee@example.com' }],
      }),
    );
    await makeAda(UserPoolId);
    await sdk.send(new ForgotPasswordCommand({ ClientId, Username: 'ada' }));
    await signIn(ClientId);
    const sent = await outbox();
    expect(recorder.sources()).toEqual([
      'CustomMessage_SignUp',
      'CustomMessage_ResendCode',
      'CustomMessage_AdminCreateUser',
      'CustomMessage_ForgotPassword',
      'CustomMessage_Authentication',
    ]);
    expect(
      sent
        .toReversed()
        .map(({ to, subject, body, code }) => [to, subject, body.replace(code, '#')]),
    ).toEqual([
      ['kim@example.com', 'About CustomMessage_SignUp', 'Dear you: #'],
      ['kim@example.com', 'About CustomMessage_ResendCode', 'Dear you: #'],
      ['lee@example.com', 'About CustomMessage_AdminCreateUser', 'Dear lee: #'],
      ['ada@example.com', 'About CustomMessage_ForgotPassword', 'Dear you: #'],
      ['+15555550100', '', 'Text: #'],
    ]);
  });

  it('CustomMessage words the messages of changed addresses', async () => {
    const { sdk } = recorder;
    const { UserPoolId, ClientId } = await makePool('CustomMessage');
    const user = { UserPoolId, Username: 'bea' };
    await sdk.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    await sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }),
    );
    const { AuthenticationResult } = await sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'bea', PASSWORD },
      }),
    );
    const AccessToken = AuthenticationResult?.AccessToken ?? '';
    const UserAttributes = [{ Name: 'email', Value: 'bea@example.com' }];
    await sdk.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }));
    const AttributeName = 'email';
    await sdk.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName }));
    expect(recorder.sources()).toEqual([
      'CustomMessage_UpdateUserAttribute',
      'CustomMessage_VerifyUserAttribute',
    ]);
  });

  it('uses its own text when the one of CustomMessage has no place for the code', async () => {
    const { ClientId } = await makePool('CustomMessage');
    recorder.on('CustomMessage', () => ({ emailMessage: 'Hello', emailSubject: 'Hello' }));
    await recorder.sdk.send(
      new SignUpCommand({
        ClientId,
        Username: 'kim',
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: 'kim@example.com' }],
      }),
    );
    const { body, code, subject } = await recorder.lastMessage('kim@example.com');
    expect([body, subject]).toEqual([`Your verification code is ${code}.`, 'Hello']);
  });

  it('custom senders take messages over, and nothing else is sent', async () => {
    const { UserPoolId, ClientId } = await makePool('CustomEmailSender', 'CustomSMSSender');
    await makeAda(UserPoolId);
    await recorder.sdk.send(new ForgotPasswordCommand({ ClientId, Username: 'ada' }));
    const challenge = await signIn(ClientId);
    expect(challenge.ChallengeName).toBe('SMS_MFA');
    expect(recorder.events).toMatchObject([
      {
        triggerSource: 'CustomEmailSender_ForgotPassword',
        userName: 'ada',
        request: {
          type: 'customEmailSenderRequestV1',
          userAttributes: { email: 'ada@example.com' },
        },
      },
      {
        triggerSource: 'CustomSMSSender_Authentication',
        request: { type: 'customSMSSenderRequestV1' },
      },
    ]);
    for (const { request } of recorder.events) {
      // Version 1, a message by a customer, the suite 0x0378: custom-sender.test.ts reads it.
      expect(String(request.code)).toMatch(/^AYADe/);
    }
    expect(await outbox()).toEqual([]);
  });
});
