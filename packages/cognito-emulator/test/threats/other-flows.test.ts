import {
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from '../fixture.ts';
import { SmsConfiguration } from '../mfa-pool.ts';
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
