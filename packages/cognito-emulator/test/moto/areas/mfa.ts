import { expect } from 'vitest';
import { totpCode } from '../../../src/crypto/totp.ts';
import { createSrpClient } from '../../srp-client.ts';
import { NEXT_PASSWORD, PASSWORD, secretHash, SMS, type Expectation, type Lab } from '../lab.ts';

const on = { Enabled: true, PreferredMfa: true };
const phone = { phone_number: '+15555550100', phone_number_verified: 'true' };

const tokens = {
  AccessToken: expect.any(String),
  IdToken: expect.any(String),
  RefreshToken: expect.any(String),
  TokenType: 'Bearer',
};

/** An app's code of now and of the next 30 seconds; each can be used once. */
function getCodes(secret = '') {
  const step = Math.floor(Date.now() / 30_000);
  return [totpCode(secret, step), totpCode(secret, step + 1)] as const;
}

async function poolWith({ aws, pool, client }: Lab, MfaConfiguration: 'ON' | 'OPTIONAL') {
  const UserPoolId = await pool({ MfaConfiguration, SmsConfiguration: SMS });
  await aws.setUserPoolMfaConfig({
    UserPoolId,
    MfaConfiguration,
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });
  return client(UserPoolId, { GenerateSecret: true });
}

/** Signs in by SRP as far as the password goes; the same client half serves every time. */
function srpSignIn({ aws }: Lab, { UserPoolId, ClientId, secret }: Lab['plain'], USERNAME: string) {
  const srp = createSrpClient();
  const SECRET_HASH = secretHash(secret, USERNAME, ClientId);
  return async () => {
    const { ChallengeParameters } = await aws.initiateAuth({
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME, SECRET_HASH, SRP_A: srp.SRP_A },
    });
    const names = [UserPoolId.split('_')[1] ?? '', USERNAME] as const;
    return aws.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: {
        USERNAME,
        SECRET_HASH,
        ...srp.answer(names, PASSWORD, ChallengeParameters),
      },
    });
  };
}

const answerCode = (
  { aws }: Lab,
  { ClientId, secret }: Lab['plain'],
  Session: string | undefined,
  [USERNAME, name, code]: readonly [string, 'SOFTWARE_TOKEN_MFA' | 'SMS_MFA', string],
) =>
  aws.respondToAuthChallenge({
    ClientId,
    Session,
    ChallengeName: name,
    ChallengeResponses: {
      USERNAME,
      [`${name}_CODE`]: code,
      ...(secret ? { SECRET_HASH: secretHash(secret, USERNAME, ClientId) } : {}),
    },
  });

const preference = async ({ aws, plain: { UserPoolId } }: Lab, Username: string) => {
  const found = await aws.adminGetUser({ UserPoolId, Username });
  return { list: found.UserMFASettingList, preferred: found.PreferredMfaSetting };
};

/** A user of the shared pool with an app, which is preferred, and a phone. */
async function userWithApp(lab: Lab) {
  const { name, AccessToken } = await lab.signedIn(lab.plain, phone);
  const [, next] = await lab.verifiedApp(AccessToken);
  await lab.aws.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings: on });
  return { name, AccessToken, next };
}

async function signInWithApp(lab: Lab, admin: boolean) {
  const { UserPoolId, ClientId } = lab.plain;
  const { name, next } = await userWithApp(lab);
  const asked = admin
    ? await lab.aws.adminInitiateAuth({
        UserPoolId,
        ClientId,
        AuthFlow: 'ADMIN_NO_SRP_AUTH',
        AuthParameters: { USERNAME: name, PASSWORD },
      })
    : await lab.initiate(lab.plain, name);
  expect(asked).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
  const done = await answerCode(lab, lab.plain, asked.Session, [name, 'SOFTWARE_TOKEN_MFA', next]);
  expect(done.AuthenticationResult).toMatchObject(tokens);
}

async function signInWithSms(lab: Lab) {
  const { UserPoolId } = lab.plain;
  const number = `+1555555${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`;
  const Username = await lab.confirmed(UserPoolId, undefined, { ...phone, phone_number: number });
  await lab.aws.adminSetUserMFAPreference({ UserPoolId, Username, SMSMfaSettings: on });
  expect(await preference(lab, Username)).toEqual({ list: ['SMS_MFA'], preferred: 'SMS_MFA' });
  const asked = await lab.initiate(lab.plain, Username);
  expect(asked).toMatchObject({
    ChallengeName: 'SMS_MFA',
    ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS' },
  });
  const code = await lab.lastCode(number);
  const done = await answerCode(lab, lab.plain, asked.Session, [Username, 'SMS_MFA', code ?? '']);
  expect(done.AuthenticationResult).toMatchObject(tokens);
}

export const mfa: readonly Expectation[] = [
  {
    moto: 'user_authentication_flow_mfa_on',
    check: async (lab) => {
      const of = await poolWith(lab, 'ON');
      const name = await lab.confirmed(of.UserPoolId);
      const signIn = srpSignIn(lab, of, name);
      const asked = await signIn();
      expect(asked).toMatchObject({ ChallengeName: 'MFA_SETUP' });
      const { SecretCode, Session } = await lab.aws.associateSoftwareToken({
        Session: asked.Session,
      });
      const [now, next] = getCodes(SecretCode);
      const { Status } = await lab.aws.verifySoftwareToken({ Session, UserCode: now });
      expect(Status).toBe('SUCCESS');
      const again = await signIn();
      expect(again).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
      const done = await answerCode(lab, of, again.Session, [name, 'SOFTWARE_TOKEN_MFA', next]);
      expect(done.AuthenticationResult).toMatchObject(tokens);
    },
  },
  {
    moto: 'user_authentication_flow_mfa_optional',
    check: async (lab) => {
      const of = await poolWith(lab, 'OPTIONAL');
      const name = await lab.confirmed(of.UserPoolId);
      const signIn = srpSignIn(lab, of, name);
      const { AuthenticationResult } = await signIn();
      const AccessToken = AuthenticationResult?.AccessToken ?? '';
      const [, next] = await lab.verifiedApp(AccessToken);
      await lab.aws.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings: on });
      const again = await signIn();
      expect(again).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
      const done = await answerCode(lab, of, again.Session, [name, 'SOFTWARE_TOKEN_MFA', next]);
      expect(done.AuthenticationResult).toMatchObject(tokens);
    },
  },
  {
    moto: 'initiate_mfa_auth_USER_PASSWORD_AUTH_with_FORCE_CHANGE_PASSWORD_status',
    check: async (lab) => {
      const { UserPoolId } = await poolWith(lab, 'ON');
      const of = await lab.client(UserPoolId);
      const { ClientId } = of;
      const USERNAME = await lab.user(UserPoolId);
      const first = await lab.initiate(of, USERNAME);
      expect(first).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
      const setup = await lab.aws.respondToAuthChallenge({
        ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: first.Session,
        ChallengeResponses: { USERNAME, NEW_PASSWORD: NEXT_PASSWORD },
      });
      expect(setup).toMatchObject({ ChallengeName: 'MFA_SETUP' });
      const app = await lab.aws.associateSoftwareToken({ Session: setup.Session });
      const [now, next] = getCodes(app.SecretCode);
      const { Session } = await lab.aws.verifySoftwareToken({
        Session: app.Session,
        UserCode: now,
      });
      const done = await lab.aws.respondToAuthChallenge({
        ClientId,
        Session,
        ChallengeName: 'MFA_SETUP',
        ChallengeResponses: { USERNAME, SOFTWARE_TOKEN_MFA_CODE: next },
      });
      expect(done).toMatchObject({ ChallengeParameters: {}, AuthenticationResult: tokens });
      const again = await lab.initiate(of, USERNAME, NEXT_PASSWORD);
      expect(again).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
      // MFA_SETUP looks at no code, so the one that was sent with it is not used up.
      const last = await answerCode(lab, of, again.Session, [USERNAME, 'SOFTWARE_TOKEN_MFA', next]);
      expect(last).toMatchObject({ ChallengeParameters: {}, AuthenticationResult: tokens });
    },
  },
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH_when_software_token_mfa_enabled',
    differs: 'AWS puts USER_ID_FOR_SRP and where a code went into ChallengeParameters.',
    check: (lab) => signInWithApp(lab, false),
  },
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH_when_sms_mfa_enabled',
    differs: 'AWS puts USER_ID_FOR_SRP and where a code went into ChallengeParameters.',
    check: signInWithSms,
  },
  {
    moto: 'admin_initiate_auth_when_token_totp_enabled',
    check: (lab) => signInWithApp(lab, true),
  },
  { moto: 'admin_initiate_auth_when_sms_mfa_enabled', check: signInWithSms },
];
