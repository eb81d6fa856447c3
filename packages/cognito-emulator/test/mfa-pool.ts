import { SetUserPoolMfaConfigCommand } from '@aws-sdk/client-cognito-identity-provider';
import { createUser } from './create-user.ts';
import type { Fixture } from './fixture.ts';

export const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' };
export const PHONE = '+15555550100';
export const MAIL = 'ada@example.com';

/** A pool with second factors, and a confirmed user with both addresses. */
export async function createMfaPool(fixture: Fixture, mode: 'ON' | 'OPTIONAL', byEmail: boolean) {
  const UserPoolId = await fixture.createPool({
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP'] } },
    SmsConfiguration,
  });
  await fixture.sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      MfaConfiguration: mode,
      SmsMfaConfiguration: { SmsConfiguration, SmsAuthenticationMessage: 'Acme says {####}' },
      ...(byEmail
        ? { EmailMfaConfiguration: { Message: 'Acme writes {####}', Subject: 'Acme' } }
        : {}),
    }),
  );
  const Username = 'ada';
  await createUser(fixture, UserPoolId, Username, {
    email: MAIL,
    phone_number: PHONE,
    phone_number_verified: 'true',
  });
  const { id } = await fixture.createClient(UserPoolId, {
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  return { UserPoolId, ClientId: id, Username };
}
