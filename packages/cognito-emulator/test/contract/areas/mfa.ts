import {
  AssociateSoftwareTokenCommand,
  CreateUserPoolClientCommand,
  InitiateAuthCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { PASSWORD } from '../../fixture.ts';
import { codeNow, withApp } from '../app.ts';
import type { Contract, Input } from '../contract.ts';
import { createPlace, type Place } from '../place.ts';
import type { World } from '../world.ts';

async function associated(place: Place, { fixture }: World): Promise<Input & { secret: string }> {
  const { AccessToken } = await place.signedIn();
  const { SecretCode: secret = '' } = await fixture.sdk.send(
    new AssociateSoftwareTokenCommand({ AccessToken }),
  );
  return { AccessToken, secret };
}

async function proving(place: Place, world: World): Promise<Input> {
  const { AccessToken, secret } = await associated(place, world);
  return { AccessToken, UserCode: codeNow(secret) };
}

/** A wrong code within a sign-in that must set up an app. */
async function wrongInSignIn(_: Place, { fixture }: World): Promise<Input> {
  const { sdk } = fixture;
  const UserPoolId = await fixture.createPool();
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  );
  const ClientId = UserPoolClient?.ClientId ?? '';
  const USERNAME = await createPlace(fixture, UserPoolId, ClientId).user();
  await sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  const { Session } = await sdk.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD },
    }),
  );
  const next = await sdk.send(new AssociateSoftwareTokenCommand({ Session }));
  return { Session: next.Session, UserCode: '000000' };
}

const sms = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };
const smsOption = { MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] };
const phone = { phone_number: '+15555550100' };

export const mfa: Contract = {
  AssociateSoftwareToken: {
    good: async (place) => ({ AccessToken: (await place.signedIn()).AccessToken }),
    answer: { SecretCode: expect.stringMatching(/^[A-Z2-7]{52}$/) },
    errors: {
      SoftwareTokenMFANotFoundException: async (_, { lite }) => ({
        AccessToken: (await lite.signedIn()).AccessToken,
      }),
    },
  },
  VerifySoftwareToken: {
    good: proving,
    answer: { Status: 'SUCCESS' },
    errors: {
      CodeMismatchException: async (place, world) => ({
        ...(await proving(place, world)),
        UserCode: '000000',
      }),
      EnableSoftwareTokenMFAException: wrongInSignIn,
      SoftwareTokenMFANotFoundException: async (place) => ({
        AccessToken: (await place.signedIn()).AccessToken,
        UserCode: '123456',
      }),
    },
    onCommand: ['UserNotConfirmedException'],
  },
  SetUserMFAPreference: {
    good: async (place) => ({ AccessToken: (await place.signedIn(phone)).AccessToken, ...sms }),
    onCommand: ['UserNotConfirmedException'],
  },
  AdminSetUserMFAPreference: {
    good: async ({ UserPoolId, user }) => ({ UserPoolId, Username: await user(phone), ...sms }),
    onCommand: ['PasswordResetRequiredException', 'UserNotConfirmedException'],
  },
  SetUserSettings: {
    good: async (place) => ({
      AccessToken: (await place.signedIn(phone)).AccessToken,
      ...smsOption,
    }),
    onCommand: ['UserNotConfirmedException'],
  },
  AdminSetUserSettings: {
    good: async ({ UserPoolId, user }) => ({
      UserPoolId,
      Username: await user(phone),
      ...smsOption,
    }),
  },
  AdminDeleteSoftwareToken: {
    good: async (place, world) => ({
      UserPoolId: place.UserPoolId,
      Username: (await withApp(place, world)).name,
    }),
    onCommand: ['UserNotConfirmedException'],
  },
};
