import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
  type InitiateAuthCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';
import { createMfaPool, MAIL, PHONE, SmsConfiguration } from './mfa-pool.ts';

const email = (Value: string) => ({ Name: 'email', Value });
const phone = (Value: string) => ({ Name: 'phone_number', Value });

describe('codes by SMS and e-mail', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const codeTo = async (to: string) => (await fixture.lastMessage(to)).code;

  async function signUpPool() {
    const poolId = await fixture.createPool({
      AutoVerifiedAttributes: ['email', 'phone_number'],
      SmsConfiguration,
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['phone_number'] },
    });
    return { poolId, ClientId: (await fixture.createClient(poolId)).id };
  }

  const signIn = (ClientId: string, more: Record<string, string> = { PASSWORD }) =>
    fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: more.PASSWORD ? 'USER_PASSWORD_AUTH' : 'USER_AUTH',
        AuthParameters: { USERNAME: 'ada', ...more },
      }),
    );
  const answer = (
    ClientId: string,
    { ChallengeName, Session }: Pick<InitiateAuthCommandOutput, 'ChallengeName' | 'Session'>,
    responses: Record<string, string>,
  ) =>
    fixture.sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: 'ada', ...responses },
      }),
    );

  it('signs up by SMS, also when there is an e-mail address, and resends', async () => {
    const { sdk } = fixture;
    const { poolId, ClientId } = await signUpPool();
    const name = { ClientId, Username: 'kim' };
    const { CodeDeliveryDetails: sent } = await sdk.send(
      new SignUpCommand({
        ...name,
        Password: PASSWORD,
        UserAttributes: [email('kim@example.com'), phone('+15555550111')],
      }),
    );
    expect(sent).toEqual({
      AttributeName: 'phone_number',
      DeliveryMedium: 'SMS',
      Destination: '+*******0111',
    });
    const first = await fixture.lastMessage('+15555550111');
    expect(first).toMatchObject({
      medium: 'SMS',
      reason: 'SignUp',
      body: `Your verification code is ${first.code}.`,
    });
    await sdk.send(new ResendConfirmationCodeCommand(name));
    const second = await codeTo('+15555550111');
    const confirm = (ConfirmationCode: string) =>
      sdk.send(new ConfirmSignUpCommand({ ...name, ConfirmationCode }));
    if (second !== first.code) {
      await expect(confirm(first.code)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    }
    await confirm(second);
    const user = await sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: 'kim' }));
    expect(user.UserAttributes).toContainEqual({ Name: 'phone_number_verified', Value: 'true' });
    expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
  });

  it('keeps the old number until the code of the new one comes, and resets passwords by SMS', async () => {
    const { sdk } = fixture;
    const { ClientId } = await signUpPool();
    const name = { ClientId, Username: 'ada' };
    await sdk.send(
      new SignUpCommand({ ...name, Password: PASSWORD, UserAttributes: [phone('+15555550122')] }),
    );
    const ConfirmationCode = await codeTo('+15555550122');
    await sdk.send(new ConfirmSignUpCommand({ ...name, ConfirmationCode }));
    const { AuthenticationResult } = await signIn(ClientId);
    const AccessToken = AuthenticationResult?.AccessToken ?? '';
    const numberNow = async () =>
      (await sdk.send(new GetUserCommand({ AccessToken }))).UserAttributes?.find(
        ({ Name }) => Name === 'phone_number',
      )?.Value;
    await sdk.send(
      new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [phone('+15555550133')] }),
    );
    expect(await numberNow()).toBe('+15555550122');
    const Code = await codeTo('+15555550133');
    await sdk.send(
      new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'phone_number', Code }),
    );
    expect(await numberNow()).toBe('+15555550133');
    const { CodeDeliveryDetails } = await sdk.send(new ForgotPasswordCommand(name));
    expect(CodeDeliveryDetails?.DeliveryMedium).toBe('SMS');
    const reset = await codeTo('+15555550133');
    await sdk.send(
      new ConfirmForgotPasswordCommand({
        ...name,
        ConfirmationCode: reset,
        Password: 'Another-horse-8',
      }),
    );
    await expect(signIn(ClientId)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('asks everyone for an SMS code where the pool demands a second factor', async () => {
    const { ClientId } = await createMfaPool(fixture, 'ON', false);
    const asked = await signIn(ClientId);
    expect(asked).toMatchObject({
      ChallengeName: 'SMS_MFA',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
        CODE_DELIVERY_DESTINATION: '+*******0100',
        USER_ID_FOR_SRP: 'ada',
      },
    });
    const { code, body, reason } = await fixture.lastMessage(PHONE);
    expect([reason, body]).toEqual(['Authentication', `Acme says ${code}`]);
    const wrong = code === '000000' ? '111111' : '000000';
    for (let tried = 0; tried < 3; tried += 1) {
      await expect(answer(ClientId, asked, { SMS_MFA_CODE: wrong })).rejects.toMatchObject({
        name: 'CodeMismatchException',
        message: 'Invalid code received for user',
      });
    }
    const done = await answer(ClientId, asked, { SMS_MFA_CODE: code });
    expect(done.AuthenticationResult?.IdToken).toBeDefined();
    await expect(answer(ClientId, asked, { SMS_MFA_CODE: code })).rejects.toMatchObject({
      message: 'Invalid session for the user, session can only be used once.',
    });
  });

  it('ends a challenge after three minutes, and keeps it to its user', async () => {
    const { ClientId, UserPoolId } = await createMfaPool(fixture, 'ON', false);
    const asked = await signIn(ClientId);
    const SMS_MFA_CODE = await codeTo(PHONE);
    await fixture.sdk.send(
      new AdminCreateUserCommand({ UserPoolId, Username: 'eve', MessageAction: 'SUPPRESS' }),
    );
    const asEve = answer(ClientId, asked, { USERNAME: 'eve', SMS_MFA_CODE });
    await expect(asEve).rejects.toMatchObject({ message: 'Invalid session for the user.' });
    await fixture.shiftClock(3 * 60_000);
    await expect(answer(ClientId, asked, { SMS_MFA_CODE })).rejects.toMatchObject({
      message: 'Invalid session for the user, session is expired.',
    });
    await fixture.shiftClock(0);
  });

  it('takes an e-mail code as the second factor, or lets the user choose', async () => {
    const { ClientId, UserPoolId, Username } = await createMfaPool(fixture, 'OPTIONAL', true);
    const prefer = (more: object) =>
      fixture.sdk.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username, ...more }));
    expect((await signIn(ClientId)).AuthenticationResult).toBeDefined();
    await prefer({ EmailMfaSettings: { Enabled: true, PreferredMfa: true } });
    const asked = await signIn(ClientId);
    expect(asked).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
        CODE_DELIVERY_DESTINATION: 'a***@e***',
      },
    });
    const { code, subject, body } = await fixture.lastMessage(MAIL);
    expect([subject, body]).toEqual(['Acme', `Acme writes ${code}`]);
    const done = await answer(ClientId, asked, { EMAIL_OTP_CODE: code });
    expect(done.AuthenticationResult).toBeDefined();

    await prefer({ EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
    await prefer({ SMSMfaSettings: { Enabled: true } });
    const choice = await signIn(ClientId);
    expect(choice.ChallengeName).toBe('SELECT_MFA_TYPE');
    expect(JSON.parse(choice.ChallengeParameters?.MFAS_CAN_CHOOSE ?? '')).toEqual([
      'SMS_MFA',
      'EMAIL_OTP',
    ]);
    const chosen = await answer(ClientId, choice, { ANSWER: 'SMS_MFA' });
    const last = await answer(ClientId, chosen, { SMS_MFA_CODE: await codeTo(PHONE) });
    expect(last.AuthenticationResult).toBeDefined();
  });

  it('takes an SMS code as the only factor', async () => {
    const { ClientId } = await createMfaPool(fixture, 'OPTIONAL', false);
    const asked = await signIn(ClientId, { PREFERRED_CHALLENGE: 'SMS_OTP' });
    expect(asked).toMatchObject({ ChallengeName: 'SMS_OTP', AvailableChallenges: ['SMS_OTP'] });
    const done = await answer(ClientId, asked, { SMS_OTP_CODE: await codeTo(PHONE) });
    expect(done.AuthenticationResult?.AccessToken).toBeDefined();
  });
});
