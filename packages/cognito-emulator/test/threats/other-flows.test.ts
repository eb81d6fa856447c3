import {
  ConfirmDeviceCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserPoolMfaConfigCommand,
  UpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from '../fixture.ts';
import { SmsConfiguration } from '../mfa-pool.ts';
import { createSrpClient, deviceVerifier } from '../srp-client.ts';
import { createThreatPool } from './threat-pool.ts';

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:define';
const LambdaConfig = {
  DefineAuthChallenge: arn,
  CreateAuthChallenge: arn,
  VerifyAuthChallengeResponse: arn,
};
let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture({
    triggers: {
      [arn]: (event: unknown) => ({ ...(event as object), response: { issueTokens: true } }),
    },
  });
});
afterAll(async () => {
  expect(fixture.defects).toEqual([]);
  await fixture.close();
});

type Pool = Awaited<ReturnType<typeof createThreatPool>>;
const refused = {
  name: 'NotAuthorizedException',
  message: 'Unable to login because of security reasons.',
};

/** Asks for a code by mail and answers it; the SDK is a device that the user never had. */
async function signInByMail({ ClientId }: Pool, USERNAME: string) {
  const asked = await fixture.sdk.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'EMAIL_OTP' },
    }),
  );
  const { code } = await fixture.lastMessage(`${USERNAME}@example.com`);
  return fixture.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'EMAIL_OTP',
      Session: asked.Session,
      ChallengeResponses: { USERNAME, EMAIL_OTP_CODE: code },
    }),
  );
}

describe('a first factor without a password', () => {
  it('is not the second one as well when the risk demands that', async () => {
    const pool = await createThreatPool(fixture);
    await fixture.sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: pool.UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SmsMfaConfiguration: { SmsConfiguration },
        EmailMfaConfiguration: { Message: 'Your code is {####}.', Subject: 'Your code' },
      }),
    );
    await pool.setActions({ LowAction: { EventAction: 'MFA_REQUIRED', Notify: false } });
    const reachable = await pool.user({ phone_number: '+15555550177' });
    expect((await signInByMail(pool, reachable)).ChallengeName).toBe('SMS_MFA');
    await expect(signInByMail(pool, await pool.user())).rejects.toMatchObject(refused);
    await pool.setActions({ LowAction: { EventAction: 'MFA_IF_CONFIGURED', Notify: false } });
    expect((await signInByMail(pool, await pool.user())).AuthenticationResult).toBeDefined();
  });
});

describe('a remembered device', () => {
  it('does not stand in for the factor that the risk demands', async () => {
    const pool = await createThreatPool(fixture, 'ENFORCED', {
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
    });
    const { ClientId } = pool;
    const USERNAME = await pool.user({ phone_number: '+15555550155' });
    const { AuthenticationResult: known } = await pool.signIn(USERNAME);
    const { DeviceKey: DEVICE_KEY = '', DeviceGroupKey = '' } = known?.NewDeviceMetadata ?? {};
    const names = [DeviceGroupKey, DEVICE_KEY] as const;
    const device = { AccessToken: known?.AccessToken, DeviceKey: DEVICE_KEY };
    const DeviceSecretVerifierConfig = deviceVerifier(names, 'device-password');
    await fixture.sdk.send(new ConfirmDeviceCommand({ ...device, DeviceSecretVerifierConfig }));
    await fixture.sdk.send(
      new UpdateDeviceStatusCommand({ ...device, DeviceRememberedStatus: 'remembered' }),
    );
    const srp = createSrpClient();
    const signIn = async () => {
      await fixture.sdk.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME, PASSWORD, DEVICE_KEY },
        }),
      );
      const respond = (
        ChallengeName: 'DEVICE_SRP_AUTH' | 'DEVICE_PASSWORD_VERIFIER',
        more: Record<string, string>,
      ) => {
        const ChallengeResponses = { USERNAME, DEVICE_KEY, ...more };
        const command = { ClientId, ChallengeName, ChallengeResponses };
        return fixture.sdk.send(new RespondToAuthChallengeCommand(command));
      };
      const asked = await respond('DEVICE_SRP_AUTH', { SRP_A: srp.SRP_A });
      const proof = srp.answer(names, 'device-password', asked.ChallengeParameters);
      return respond('DEVICE_PASSWORD_VERIFIER', proof);
    };
    await pool.setActions({ LowAction: { EventAction: 'MFA_REQUIRED', Notify: false } });
    expect((await signIn()).ChallengeName).toBe('SMS_MFA');
    await pool.setActions({});
    expect((await signIn()).AuthenticationResult).toBeDefined();
  });
});

describe('custom authentication', () => {
  it.each([
    ['OFF', undefined],
    ['AUDIT', 'AUDIT'],
    ['ENFORCED', 'ENFORCED'],
  ] as const)('has a mode of its own: %s', async (mode, CustomAuthMode) => {
    const pool = await createThreatPool(fixture, 'ENFORCED', {
      LambdaConfig,
      UserPoolAddOns: {
        AdvancedSecurityMode: 'ENFORCED',
        AdvancedSecurityAdditionalFlows: { CustomAuthMode },
      },
    });
    await pool.setActions({ LowAction: { EventAction: 'BLOCK', Notify: false } });
    const USERNAME = await pool.user();
    const signingIn = fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId: pool.ClientId,
        AuthFlow: 'CUSTOM_AUTH',
        AuthParameters: { USERNAME },
      }),
    );
    if (mode === 'ENFORCED') await expect(signingIn).rejects.toMatchObject(refused);
    else expect((await signingIn).AuthenticationResult).toBeDefined();
    const [event] = await pool.events(USERNAME);
    expect(event?.EventRisk?.RiskLevel).toBe(mode === 'OFF' ? undefined : 'Low');
  });
});
