import {
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { PASSWORD } from '../../fixture.ts';
import { codeNow, withApp } from '../app.ts';
import { jwt, type Contract, type Input, type Make, type OperationContract } from '../contract.ts';
import { createPlace, type Place } from '../place.ts';
import type { World } from '../world.ts';

const NEXT_PASSWORD = 'Another-horse-8';
const tokens = {
  ChallengeParameters: {},
  AuthenticationResult: {
    AccessToken: jwt,
    IdToken: jwt,
    RefreshToken: expect.any(String),
    TokenType: 'Bearer',
    ExpiresIn: 3600,
  },
};

interface Started {
  readonly session: string | undefined;
  readonly name: string;
}

async function start(
  { ClientId }: Place,
  { fixture }: World,
  name: string,
  parameters: Record<string, string> = { PASSWORD },
): Promise<Started> {
  const { Session: session } = await fixture.sdk.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: parameters.PASSWORD ? 'USER_PASSWORD_AUTH' : 'USER_AUTH',
      AuthParameters: { USERNAME: name, ...parameters },
    }),
  );
  return { session, name };
}

const answered = (
  { ClientId }: Place,
  { session, name }: Started,
  ChallengeName: string,
  responses: Record<string, string>,
): Input => ({
  ClientId,
  ChallengeName,
  Session: session,
  ChallengeResponses: { USERNAME: name, ...responses },
});

/** An answer to NEW_PASSWORD_REQUIRED. */
function firstPassword(more: Record<string, string> = {}): Make {
  return async (place, world) => {
    const name = place.unique('user');
    await world.fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: place.UserPoolId,
        Username: name,
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
      }),
    );
    const started = await start(place, world, name);
    return answered(place, started, 'NEW_PASSWORD_REQUIRED', {
      NEW_PASSWORD: NEXT_PASSWORD,
      ...more,
    });
  };
}

const takenAlias: Make = async (place, world) => {
  const taken = place.unique('alias');
  await place.user({ preferred_username: taken });
  return firstPassword({ 'userAttributes.preferred_username': taken })(place, world);
};

const wrongCode: Make = async (place, world) => {
  const parameters = { PREFERRED_CHALLENGE: 'EMAIL_OTP' };
  const started = await start(place, world, await place.user(), parameters);
  return answered(place, started, 'EMAIL_OTP', { EMAIL_OTP_CODE: '0' });
};

const usedCode: Make = async (place, world) => {
  const { name, secret } = await withApp(place, world);
  const started = await start(place, world, name);
  return answered(place, started, 'SOFTWARE_TOKEN_MFA', {
    SOFTWARE_TOKEN_MFA_CODE: codeNow(secret),
  });
};

const removedApp: Make = async (place, world) => {
  const input = await usedCode(place, world);
  const { USERNAME = '' } = input.ChallengeResponses as Record<string, string>;
  await world.fixture.sdk.send(
    new AdminDeleteSoftwareTokenCommand({ UserPoolId: place.UserPoolId, Username: USERNAME }),
  );
  return input;
};

const unofferedMethod: Make = async (place, world) => {
  const Username = await place.user({ phone_number: '+15555550100' });
  await world.fixture.sdk.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId: place.UserPoolId,
      Username,
      SMSMfaSettings: { Enabled: true },
      EmailMfaSettings: { Enabled: true },
    }),
  );
  const started = await start(place, world, Username);
  return answered(place, started, 'SELECT_MFA_TYPE', { ANSWER: 'SOFTWARE_TOKEN_MFA' });
};

const resetMeanwhile: Make = async (place, world) => {
  const started = await start(place, world, await place.user(), {});
  await world.fixture.sdk.send(
    new AdminResetUserPasswordCommand({ UserPoolId: place.UserPoolId, Username: started.name }),
  );
  return answered(place, started, 'SELECT_CHALLENGE', { ANSWER: 'PASSWORD', PASSWORD });
};

const foreignSession: Make = async (place, world) => ({
  ...(await firstPassword()(place, world)),
  Session: 'x'.repeat(40),
});

/** A second factor is demanded, but the user has no telephone. */
async function noMethod(_: Place, { fixture }: World): Promise<Place & { name: string }> {
  const UserPoolId = await fixture.createPool({
    MfaConfiguration: 'ON',
    SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
  });
  const { id } = await fixture.createClient(UserPoolId);
  const place = createPlace(fixture, UserPoolId, id);
  return { ...place, name: await place.user() };
}

/** Both ways to start: as the user, and as an administrator, who also names the pool. */
function initiate(admin: boolean): OperationContract {
  const input = (
    place: Place,
    AuthFlow: string,
    AuthParameters: Record<string, string>,
  ): Input => ({
    ClientId: place.ClientId,
    AuthFlow,
    AuthParameters,
    ...(admin ? { UserPoolId: place.UserPoolId } : {}),
  });
  const flow = admin ? 'ADMIN_USER_PASSWORD_AUTH' : 'USER_PASSWORD_AUTH';
  const by = (place: Place, USERNAME: string) => input(place, flow, { USERNAME, PASSWORD });
  return {
    good: async (place) => by(place, await place.user()),
    answer: tokens,
    errors: {
      FeatureUnavailableInTierException: (_, { lite }) =>
        input(lite, 'USER_AUTH', { USERNAME: 'nobody' }),
      NotAuthorizedException: async (place) =>
        input(place, flow, { USERNAME: await place.user(), PASSWORD: 'wrong' }),
      PasswordResetRequiredException: async (place, { fixture }) => {
        const Username = await place.user();
        const { UserPoolId } = place;
        await fixture.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username }));
        return by(place, Username);
      },
      UnsupportedOperationException: async ({ UserPoolId, unique }, { fixture }) => {
        const { id } = await fixture.createClient(UserPoolId, {
          ClientName: unique('app'),
          ExplicitAuthFlows: [],
          RefreshTokenRotation: { Feature: 'ENABLED' },
        });
        const AuthParameters = { REFRESH_TOKEN: 'x.x.x.x.x' };
        const made = { ClientId: id, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters };
        return { ...made, ...(admin ? { UserPoolId } : {}) };
      },
      UserNotConfirmedException: async (place) => by(place, (await place.unconfirmed()).Username),
      UserNotFoundException: (place) => by(place, 'nobody'),
      ...(admin
        ? {
            MFAMethodNotFoundException: async (place, world) => {
              const lost = await noMethod(place, world);
              return by(lost, lost.name);
            },
          }
        : {}),
    },
  };
}

function respond(admin: boolean): OperationContract {
  const as =
    (make: Make): Make =>
    async (place, world) => ({
      ...(await make(place, world)),
      ...(admin ? { UserPoolId: place.UserPoolId } : {}),
    });
  const errors: Record<string, Make> = {
    AliasExistsException: takenAlias,
    CodeMismatchException: wrongCode,
    ExpiredCodeException: usedCode,
    InvalidPasswordException: firstPassword({ NEW_PASSWORD: 'short' }),
    MFAMethodNotFoundException: unofferedMethod,
    NotAuthorizedException: foreignSession,
    PasswordHistoryPolicyViolationException: firstPassword({ NEW_PASSWORD: PASSWORD }),
    PasswordResetRequiredException: resetMeanwhile,
    SoftwareTokenMFANotFoundException: removedApp,
  };
  return {
    good: as(firstPassword()),
    answer: tokens,
    errors: Object.fromEntries(Object.entries(errors).map(([error, make]) => [error, as(make)])),
    onCommand: ['UserNotConfirmedException', 'UserNotFoundException'],
  };
}

export const signIn: Contract = {
  InitiateAuth: initiate(false),
  AdminInitiateAuth: initiate(true),
  RespondToAuthChallenge: respond(false),
  AdminRespondToAuthChallenge: respond(true),
};
