import { ChangePasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { PASSWORD } from '../../fixture.ts';
import {
  aliasTakenAtSignUp,
  aliasTakenWhileVerifying,
  forgotten,
  locked,
  NEXT_PASSWORD,
  used,
  verifying,
  waiting,
  wrong,
} from '../codes.ts';
import type { Contract, Input, Make } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

const DAY_MS = 86_400_000;

async function getToken({ signedIn }: Place): Promise<Input> {
  return { AccessToken: (await signedIn()).AccessToken };
}

const name: Make = async ({ ClientId, user }) => ({ ClientId, Username: await user() });

/** What people do to their own account. */
export const selfService: Contract = {
  SignUp: {
    good: ({ ClientId, unique, getEmail }) => {
      const Username = unique('user');
      return {
        ClientId,
        Username,
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: getEmail(Username) }],
      };
    },
    answer: {
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: {
        AttributeName: 'email',
        DeliveryMedium: 'EMAIL',
        Destination: 'u***@e***',
      },
      Session: expect.any(String),
    },
    errors: {
      InvalidPasswordException: ({ ClientId, unique }) => ({
        ClientId,
        Username: unique('user'),
        Password: 'short',
      }),
      NotAuthorizedException: ({ ClientId, unique }) => ({
        ClientId,
        Username: unique('user'),
        Password: PASSWORD,
        SecretHash: 'c2VjcmV0',
      }),
      UsernameExistsException: async (place) => ({
        ClientId: place.ClientId,
        Username: await place.user(),
        Password: PASSWORD,
      }),
    },
    onCommand: ['LimitExceededException'],
  },
  ConfirmSignUp: {
    good: waiting,
    answer: { Session: expect.any(String) },
    errors: {
      AliasExistsException: aliasTakenAtSignUp,
      CodeMismatchException: wrong(waiting, 'ConfirmationCode'),
      ExpiredCodeException: (place, { inTime }) => inTime(-2 * DAY_MS, () => waiting(place)),
      LimitExceededException: locked(waiting, 'ConfirmSignUp', 'ConfirmationCode'),
      NotAuthorizedException: used(waiting, 'ConfirmSignUp'),
    },
  },
  ResendConfirmationCode: {
    good: async (place) => {
      const { ClientId, Username } = await waiting(place);
      return { ClientId, Username };
    },
    answer: { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL' } },
    errors: { NotAuthorizedException: withHash(waiting) },
    onCommand: ['LimitExceededException'],
  },
  ForgotPassword: {
    good: name,
    answer: { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL' } },
    errors: { NotAuthorizedException: withHash(name) },
    onCommand: ['LimitExceededException'],
  },
  ConfirmForgotPassword: {
    good: forgotten,
    answer: {},
    errors: {
      CodeMismatchException: wrong(forgotten, 'ConfirmationCode'),
      ExpiredCodeException: used(forgotten, 'ConfirmForgotPassword'),
      InvalidPasswordException: async (place, world) => ({
        ...(await forgotten(place, world)),
        Password: 'short',
      }),
      LimitExceededException: locked(forgotten, 'ConfirmForgotPassword', 'ConfirmationCode'),
      NotAuthorizedException: withHash(forgotten),
      PasswordHistoryPolicyViolationException: async (place, world) => ({
        ...(await forgotten(place, world)),
        Password: PASSWORD,
      }),
    },
    onCommand: ['UserNotConfirmedException'],
  },
  ChangePassword: {
    good: async (place) => ({
      ...(await getToken(place)),
      PreviousPassword: PASSWORD,
      ProposedPassword: NEXT_PASSWORD,
    }),
    errors: {
      InvalidPasswordException: async (place) => ({
        ...(await getToken(place)),
        PreviousPassword: PASSWORD,
        ProposedPassword: 'short',
      }),
      PasswordHistoryPolicyViolationException: async (place, { fixture }) => {
        const { AccessToken } = await place.signedIn();
        const change = { AccessToken, PreviousPassword: PASSWORD, ProposedPassword: NEXT_PASSWORD };
        await fixture.sdk.send(new ChangePasswordCommand(change));
        return { AccessToken, PreviousPassword: NEXT_PASSWORD, ProposedPassword: PASSWORD };
      },
    },
    onCommand: ['LimitExceededException', 'UserNotConfirmedException'],
  },
  GetUser: {
    good: getToken,
    answer: {
      Username: expect.stringMatching(/^user/),
      UserAttributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'true' }]),
    },
    onCommand: ['UserNotConfirmedException'],
  },
  UpdateUserAttributes: {
    good: async (place) => ({
      ...(await getToken(place)),
      UserAttributes: [{ Name: 'email', Value: place.getEmail(place.unique('new')) }],
    }),
    answer: { CodeDeliveryDetailsList: [{ AttributeName: 'email', DeliveryMedium: 'EMAIL' }] },
    // AWS lists errors of codes and aliases here that only come when the code is used.
    onCommand: [
      'AliasExistsException',
      'CodeMismatchException',
      'ExpiredCodeException',
      'UserNotConfirmedException',
    ],
  },
  DeleteUserAttributes: {
    good: async (place) => ({ ...(await getToken(place)), UserAttributeNames: ['name'] }),
    onCommand: ['UserNotConfirmedException'],
  },
  GetUserAttributeVerificationCode: {
    good: async (place) => ({ ...(await getToken(place)), AttributeName: 'email' }),
    answer: { CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL' } },
    onCommand: ['LimitExceededException', 'UserNotConfirmedException'],
  },
  VerifyUserAttribute: {
    good: verifying,
    errors: {
      AliasExistsException: aliasTakenWhileVerifying,
      CodeMismatchException: wrong(verifying, 'Code'),
      ExpiredCodeException: used(verifying, 'VerifyUserAttribute'),
      LimitExceededException: locked(verifying, 'VerifyUserAttribute', 'Code'),
    },
    onCommand: ['UserNotConfirmedException'],
  },
  DeleteUser: { good: getToken, onCommand: ['UserNotConfirmedException'] },
  GlobalSignOut: { good: getToken, onCommand: ['UserNotConfirmedException'] },
};

/** A hash of a secret that the client does not have. */
function withHash(make: (place: Place, world: World) => Input | Promise<Input>): Make {
  return async (place, world) => ({ ...(await make(place, world)), SecretHash: 'c2VjcmV0' });
}
