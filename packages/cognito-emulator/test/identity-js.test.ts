import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
  type ICognitoStorage,
} from 'amazon-cognito-identity-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '../src/crypto/totp.ts';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

function memoryStorage(): ICognitoStorage {
  const values = new Map<string, string>();
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
    clear: () => values.clear(),
  };
}

/** Signs in and answers with the name of the callback that was called. */
function authenticate(
  user: CognitoUser,
  Username: string,
  Password: string,
): Promise<{ callback: string; value: unknown }> {
  return new Promise((resolve, reject) => {
    const done = (callback: string) => (value: unknown) => resolve({ callback, value });
    user.authenticateUser(new AuthenticationDetails({ Username, Password }), {
      onSuccess: done('success'),
      onFailure: reject,
      newPasswordRequired: done('newPassword'),
      totpRequired: done('totp'),
      mfaSetup: done('mfaSetup'),
    });
  });
}

const promised = <T>(run: (done: (error: unknown, value: T) => void) => void) =>
  new Promise<T>((resolve, reject) => {
    run((error, value) => (error ? reject(error) : resolve(value)));
  });

describe('amazon-cognito-identity-js, unmodified', () => {
  let fixture: Fixture;
  let poolId: string;
  let clientId: string;

  beforeAll(async () => {
    fixture = await startFixture();
    poolId = await fixture.createPool({
      AutoVerifiedAttributes: ['email'],
      DeviceConfiguration: {
        ChallengeRequiredOnNewDevice: true,
        DeviceOnlyRememberedOnUserPrompt: false,
      },
    });
    clientId = (await fixture.createClient(poolId)).id;
    await fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: poolId,
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
  });
  afterAll(() => fixture.close());

  function getUser(Username: string, Storage = memoryStorage()): CognitoUser {
    const Pool = new CognitoUserPool({
      UserPoolId: poolId,
      ClientId: clientId,
      endpoint: fixture.url,
      Storage,
    });
    return new CognitoUser({ Username, Pool, Storage });
  }

  it(
    'signs in with SRP, sets up TOTP, and skips it on a remembered device',
    { timeout: 30_000 },
    async () => {
      const Username = 'grace';
      await fixture.sdk.send(
        new AdminCreateUserCommand({ UserPoolId: poolId, Username, MessageAction: 'SUPPRESS' }),
      );
      await fixture.sdk.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: poolId,
          Username,
          Password: PASSWORD,
          Permanent: true,
        }),
      );
      const storage = memoryStorage();
      const user = getUser(Username, storage);
      const first = await authenticate(user, Username, PASSWORD);
      expect(first.callback).toBe('success');
      expect((first.value as CognitoUserSession).getIdToken().payload['cognito:username']).toBe(
        Username,
      );
      await expect(
        authenticate(getUser(Username), Username, 'Wrong-horse-7'),
      ).rejects.toMatchObject({
        code: 'NotAuthorizedException',
      });

      const secret = await new Promise<string>((resolve, reject) =>
        user.associateSoftwareToken({ associateSecretCode: resolve, onFailure: reject }),
      );
      const step = Math.floor(Date.now() / 30_000);
      await new Promise((resolve, reject) =>
        user.verifySoftwareToken(totpCode(secret, step), 'phone', {
          onSuccess: resolve,
          onFailure: reject,
        }),
      );
      await promised((done) =>
        user.setUserMfaPreference(null, { PreferredMfa: true, Enabled: true }, done),
      );
      const elsewhere = getUser(Username);
      expect((await authenticate(elsewhere, Username, PASSWORD)).callback).toBe('totp');
      const session = await new Promise<CognitoUserSession>((resolve, reject) =>
        elsewhere.sendMFACode(
          totpCode(secret, step + 1),
          { onSuccess: resolve, onFailure: reject },
          'SOFTWARE_TOKEN_MFA',
        ),
      );
      expect(session.isValid()).toBe(true);
      // The first storage holds the device key and password of a confirmed device.
      const again = await authenticate(getUser(Username, storage), Username, PASSWORD);
      expect(again.callback).toBe('success');
      const refreshed = await promised<CognitoUserSession>((done) =>
        user.refreshSession((first.value as CognitoUserSession).getRefreshToken(), done),
      );
      expect(refreshed.isValid()).toBe(true);
      await promised((done) => user.getUserData(done));
      await new Promise((resolve, reject) =>
        user.globalSignOut({ onSuccess: resolve, onFailure: reject }),
      );
      expect(fixture.defects).toEqual([]);
    },
  );

  it('completes a new password challenge', { timeout: 30_000 }, async () => {
    const Username = 'heidi';
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username,
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
      }),
    );
    const user = getUser(Username);
    expect((await authenticate(user, Username, PASSWORD)).callback).toBe('newPassword');
    const session = await new Promise<CognitoUserSession>((resolve, reject) =>
      user.completeNewPasswordChallenge(
        'Another-horse-8',
        {},
        { onSuccess: resolve, onFailure: reject },
      ),
    );
    expect(session.isValid()).toBe(true);
  });
});
