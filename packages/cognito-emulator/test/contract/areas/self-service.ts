import {
  AdminUpdateUserAttributesCommand,
  ChangePasswordCommand,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { PASSWORD } from '../../fixture.ts';
import type { Contract, Input, Make } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

/** Wrong tries of a code before it is locked. */
const TRIES = 15;
const DAY_MS = 86_400_000;
const NEXT_PASSWORD = 'Another-horse-8';

async function getToken({ signedIn }: Place): Promise<Input> {
  return { AccessToken: (await signedIn()).AccessToken };
}

async function waiting({ ClientId, unconfirmed }: Place): Promise<Input> {
  const { Username, code } = await unconfirmed();
  return { ClientId, Username, ConfirmationCode: code };
}

const name: Make = async ({ ClientId, user }) => ({ ClientId, Username: await user() });

async function forgotten({ ClientId, user, code }: Place, { fixture }: World): Promise<Input> {
  const Username = await user();
  await fixture.sdk.send(new ForgotPasswordCommand({ ClientId, Username }));
  return { ClientId, Username, ConfirmationCode: await code(Username), Password: NEXT_PASSWORD };
}

async function verifying(place: Place, { fixture }: World): Promise<Input> {
  const { AccessToken, name: user } = await place.signedIn();
  await fixture.sdk.send(
    new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'email' }),
  );
  return { AccessToken, AttributeName: 'email', Code: await place.code(user) };
}

/** The same input with a wrong code, after too many wrong tries. */
function locked(make: typeof forgotten, operation: string, member: string): Make {
  return async (place, world) => {
    const input = { ...(await make(place, world)), [member]: 'wrong' };
    for (let tried = 0; tried < TRIES; tried += 1) {
      await world.send(operation, input).catch(() => undefined);
    }
    return input;
  };
}

const wrong =
  (make: typeof forgotten, member: string): Make =>
  async (place, world) => ({
    ...(await make(place, world)),
    [member]: 'wrong',
  });

/** A code is good once. */
function used(make: typeof forgotten, operation: string): Make {
  return async (place, world) => {
    const input = await make(place, world);
    await world.send(operation, input);
    return input;
  };
}

/** An address that belongs to another account, in a pool with e-mail aliases. */
async function aliasTakenAtSignUp(place: Place, { fixture }: World): Promise<Input> {
  const { ClientId, UserPoolId } = place;
  const input = await waiting(place);
  await fixture.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId,
      Username: await place.user(),
      UserAttributes: [
        { Name: 'email', Value: place.getEmail(String(input.Username)) },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );
  return { ...input, ClientId };
}

async function aliasTakenWhileVerifying(place: Place, world: World): Promise<Input> {
  const email = place.getEmail(place.unique('wanted'));
  const { AccessToken } = await place.signedIn();
  await world.send('UpdateUserAttributes', {
    AccessToken,
    UserAttributes: [{ Name: 'email', Value: email }],
  });
  const { code } = await world.fixture.lastMessage(email);
  await place.user({ email });
  return { AccessToken, AttributeName: 'email', Code: code };
}

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
