import {
  CognitoIdentityProvider,
  type AuthenticationResultType,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';
import { createSrpClient, deviceVerifier } from './srp-client.ts';

const DEVICE_PASSWORD = 'device-password';

/** As aws-sdk-android and others send it: the answer to DEVICE_SRP_AUTH has no Session. */
describe('a remembered device', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let aws: CognitoIdentityProvider;
  let UserPoolId: string;
  let ClientId: string;

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
    aws = new CognitoIdentityProvider({
      endpoint: fixture.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    UserPoolId = await fixture.createPool({
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
    });
    ClientId = (await fixture.createClient(UserPoolId)).id;
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const initiate = (USERNAME: string, DEVICE_KEY?: string, client = ClientId) =>
    aws.initiateAuth({
      ClientId: client,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD, ...(DEVICE_KEY ? { DEVICE_KEY } : {}) },
    });

  /** A user with a device that is remembered. */
  async function userWithDevice(Username: string) {
    await aws.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' });
    await aws.adminSetUserPassword({ UserPoolId, Username, Password: PASSWORD, Permanent: true });
    const { AuthenticationResult: result } = await initiate(Username);
    const { AccessToken, NewDeviceMetadata } = result as AuthenticationResultType;
    const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {};
    const names = [DeviceGroupKey, DeviceKey] as const;
    await aws.confirmDevice({
      AccessToken,
      DeviceKey,
      DeviceSecretVerifierConfig: deviceVerifier(names, DEVICE_PASSWORD),
    });
    await aws.updateDeviceStatus({
      AccessToken,
      DeviceKey,
      DeviceRememberedStatus: 'remembered',
    });
    return { name: Username, key: DeviceKey, names };
  }

  const srp = createSrpClient();
  const answer = (
    USERNAME: string,
    DEVICE_KEY: string,
    more: { Session?: string; ClientId?: string } = {},
  ) =>
    aws.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'DEVICE_SRP_AUTH',
      ChallengeResponses: { USERNAME, DEVICE_KEY, SRP_A: srp.SRP_A },
      ...more,
    });
  const refusal = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' };

  it.each([false, true])('signs in, Session sent: %s', async (sent) => {
    const { name, key, names } = await userWithDevice(`ann-${sent}`);
    const { ChallengeName, Session } = await initiate(name, key);
    expect(ChallengeName).toBe('DEVICE_SRP_AUTH');
    const asked = await answer(name, key, sent ? { Session } : {});
    expect(asked).toMatchObject({ ChallengeName: 'DEVICE_PASSWORD_VERIFIER' });
    const done = await aws.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeResponses: {
        USERNAME: name,
        DEVICE_KEY: key,
        ...srp.answer(names, DEVICE_PASSWORD, asked.ChallengeParameters),
      },
    });
    expect(done.AuthenticationResult).toMatchObject({ AccessToken: expect.any(String) });
    // The exchange is over: neither form opens it a second time.
    await expect(answer(name, key)).rejects.toMatchObject(refusal);
    await expect(answer(name, key, { Session })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('asks for the password first: without it, no one gets to the device', async () => {
    const { name, key } = await userWithDevice('bob');
    await expect(answer(name, key)).rejects.toMatchObject(refusal);
    await expect(answer('nobody', key)).rejects.toMatchObject(refusal);
    await expect(initiate('bob', key).then(() => answer('nobody', key))).rejects.toMatchObject(
      refusal,
    );
  });

  it('finds only the exchange of this user, this client and this device, while it is open', async () => {
    const [cleo, dan] = [await userWithDevice('cleo'), await userWithDevice('dan')];
    const { id: other } = await fixture.createClient(UserPoolId);
    await initiate(cleo.name, cleo.key);
    await expect(answer(dan.name, cleo.key)).rejects.toMatchObject(refusal);
    await expect(answer(dan.name, dan.key)).rejects.toMatchObject(refusal);
    await expect(answer(cleo.name, dan.key)).rejects.toMatchObject(refusal);
    await expect(answer(cleo.name, cleo.key, { ClientId: other })).rejects.toMatchObject(refusal);
    const shift = (offsetMs: number) =>
      fetch(`${fixture.controlUrl}/clock`, { method: 'PUT', body: JSON.stringify({ offsetMs }) });
    await shift(4 * 60_000);
    await expect(answer(cleo.name, cleo.key)).rejects.toMatchObject(refusal);
    await shift(0);
    await aws.adminDisableUser({ UserPoolId, Username: cleo.name });
    await expect(answer(cleo.name, cleo.key)).rejects.toMatchObject({
      message: 'User is disabled.',
    });
  });

  it('goes on with the newest of several tries', async () => {
    const { name, key } = await userWithDevice('eve');
    await initiate(name, key);
    await initiate(name, key);
    await expect(answer(name, key)).resolves.toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    });
  });
});
