import { expect } from 'vitest';
import { refused, secretHash, type Expectation, type Lab } from '../lab.ts';

const INVALID = 'InvalidParameterException';
const on = { Enabled: true, PreferredMfa: true };
const enabled = { Enabled: true, PreferredMfa: false };
const off = { Enabled: false, PreferredMfa: false };
const phone = { phone_number: '+15555550100', phone_number_verified: 'true' };

const tokens = {
  AccessToken: expect.any(String),
  IdToken: expect.any(String),
  RefreshToken: expect.any(String),
  TokenType: 'Bearer',
};

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

export const mfaPreference: readonly Expectation[] = [
  {
    moto: 'setting_mfa',
    differs: 'AWS leaves the MFA members out where there is nothing to tell.',
    check: async (lab) => {
      const { name, AccessToken } = await userWithApp(lab);
      expect(await preference(lab, name)).toEqual({
        list: ['SOFTWARE_TOKEN_MFA'],
        preferred: 'SOFTWARE_TOKEN_MFA',
      });
      await lab.aws.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings: off });
      expect(await preference(lab, name)).toEqual({});
    },
  },
  {
    moto: 'setting_mfa_when_token_not_verified',
    check: async (lab) => {
      const { AccessToken } = await lab.signedIn(lab.plain);
      await lab.aws.associateSoftwareToken({ AccessToken });
      await refused(
        lab.aws.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings: on }),
        INVALID,
        'User has not verified software token mfa',
      );
    },
  },
  {
    moto: 'admin_setting_single_mfa',
    differs: 'AWS leaves the MFA members out where there is nothing to tell.',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const Username = await lab.user(UserPoolId, undefined, phone);
      const set = (SMSMfaSettings: object) =>
        lab.aws.adminSetUserMFAPreference({ UserPoolId, Username, SMSMfaSettings });
      await set(on);
      expect(await preference(lab, Username)).toEqual({ list: ['SMS_MFA'], preferred: 'SMS_MFA' });
      await set(off);
      expect(await preference(lab, Username)).toEqual({});
    },
  },
  {
    moto: 'admin_setting_mfa_totp_and_sms',
    differs: 'AWS leaves the MFA members out where there is nothing to tell.',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { name: Username } = await userWithApp(lab);
      const set = (SoftwareTokenMfaSettings: object, SMSMfaSettings: object) =>
        lab.aws.adminSetUserMFAPreference({
          UserPoolId,
          Username,
          SoftwareTokenMfaSettings,
          SMSMfaSettings,
        });
      await set(on, enabled);
      const { list, preferred } = await preference(lab, Username);
      expect(list?.toSorted()).toEqual(['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
      expect(preferred).toBe('SOFTWARE_TOKEN_MFA');
      await set(off, off);
      expect(await preference(lab, Username)).toEqual({});
    },
  },
  {
    moto: 'admin_setting_mfa_when_token_not_verified',
    check: async ({ aws, user, plain: { UserPoolId } }) => {
      const Username = await user(UserPoolId);
      const set = (settings: object) =>
        aws.adminSetUserMFAPreference({ UserPoolId, Username, ...settings });
      const without = 'User does not have delivery config set to turn on ';
      await refused(set({ SoftwareTokenMfaSettings: on }), INVALID, `${without}SOFTWARE_TOKEN_MFA`);
      await refused(set({ SMSMfaSettings: on }), INVALID, `${without}SMS_MFA`);
    },
  },
  {
    moto: 'respond_to_auth_challenge_with_invalid_secret_hash',
    check: async (lab) => {
      const { ClientId } = lab.secretive;
      const { name, AccessToken } = await lab.signedIn(lab.secretive);
      const [, next] = await lab.verifiedApp(AccessToken);
      await lab.aws.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings: on });
      const { Session } = await lab.initiate(lab.secretive, name);
      const answer = (SECRET_HASH: string) =>
        lab.aws.respondToAuthChallenge({
          ClientId,
          Session,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          ChallengeResponses: { USERNAME: name, SOFTWARE_TOKEN_MFA_CODE: next, SECRET_HASH },
        });
      await refused(answer('wrong'), 'NotAuthorizedException', /^Unable to verify secret hash/);
      const right = secretHash(lab.secretive.secret, name, ClientId);
      expect((await answer(right)).AuthenticationResult).toMatchObject(tokens);
    },
  },
  {
    moto: 'associate_software_token',
    check: async (lab) => {
      const { AccessToken } = await lab.signedIn(lab.plain);
      const answer = await lab.aws.associateSoftwareToken({ AccessToken });
      expect(answer).toMatchObject({ SecretCode: expect.stringMatching(/^[A-Z2-7]{52}$/) });
      expect(answer).not.toHaveProperty('Session');
    },
  },
];
