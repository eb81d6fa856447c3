import { AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { PASSWORD } from '../../fixture.ts';
import type { Contract, Input, Make } from '../contract.ts';
import type { Place } from '../place.ts';

async function existing({ UserPoolId, user }: Place): Promise<Input> {
  return { UserPoolId, Username: await user() };
}

const attribute = (Name: string, Value: string) => ({ UserAttributes: [{ Name, Value }] });

/** A user whose e-mail address is another user's alias already. */
const takenAlias: Make = async (place) => ({
  ...(await existing(place)),
  UserAttributes: [
    { Name: 'email', Value: place.getEmail(await place.user()) },
    { Name: 'email_verified', Value: 'true' },
  ],
});

async function waiting({ UserPoolId, unconfirmed }: Place): Promise<Input> {
  return { UserPoolId, Username: (await unconfirmed()).Username };
}

export const users: Contract = {
  AdminCreateUser: {
    good: ({ UserPoolId, unique, getEmail }) => {
      const Username = unique('user');
      return {
        UserPoolId,
        Username,
        TemporaryPassword: PASSWORD,
        ...attribute('email', getEmail(Username)),
      };
    },
    answer: ({ Username }) => ({
      User: {
        Username,
        Enabled: true,
        UserStatus: 'FORCE_CHANGE_PASSWORD',
        UserCreateDate: expect.any(Date),
        Attributes: expect.arrayContaining([{ Name: 'sub', Value: expect.any(String) }]),
      },
    }),
    errors: {
      InvalidPasswordException: ({ UserPoolId, unique }) => ({
        UserPoolId,
        Username: unique('user'),
        TemporaryPassword: 'short',
      }),
      UnsupportedUserStateException: async (place) => ({
        ...(await existing(place)),
        MessageAction: 'RESEND',
      }),
      UserNotFoundException: ({ UserPoolId }) => ({
        UserPoolId,
        Username: 'nobody',
        MessageAction: 'RESEND',
      }),
      UsernameExistsException: existing,
    },
    onCommand: ['PreconditionNotMetException'],
  },
  AdminGetUser: {
    good: existing,
    answer: ({ Username }) => ({
      Username,
      Enabled: true,
      UserStatus: 'CONFIRMED',
      UserCreateDate: expect.any(Date),
      UserLastModifiedDate: expect.any(Date),
      UserAttributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'true' }]),
    }),
  },
  AdminDeleteUser: { good: existing },
  AdminEnableUser: { good: existing },
  AdminDisableUser: { good: existing },
  AdminUserGlobalSignOut: { good: existing },
  AdminConfirmSignUp: { good: waiting },
  AdminUpdateUserAttributes: {
    good: async (place) => ({
      ...(await existing(place)),
      ...attribute('email', place.getEmail(place.unique('new'))),
    }),
    errors: { AliasExistsException: takenAlias },
  },
  AdminDeleteUserAttributes: {
    good: async (place) => ({ ...(await existing(place)), UserAttributeNames: ['name'] }),
  },
  AdminSetUserPassword: {
    good: async (place) => ({ ...(await existing(place)), Password: 'Another-horse-8' }),
    errors: {
      InvalidPasswordException: async (place) => ({
        ...(await existing(place)),
        Password: 'short',
      }),
      PasswordHistoryPolicyViolationException: async (place, { fixture }) => {
        const input = await existing(place);
        const Password = 'Another-horse-8';
        await fixture.sdk.send(
          new AdminSetUserPasswordCommand({
            UserPoolId: place.UserPoolId,
            Username: String(input.Username),
            Password,
            Permanent: true,
          }),
        );
        return { ...input, Password: PASSWORD, Permanent: true };
      },
    },
  },
  AdminResetUserPassword: {
    good: existing,
    errors: {
      NotAuthorizedException: waiting,
    },
  },
  ListUsers: {
    good: async (place) => ({
      UserPoolId: place.UserPoolId,
      Filter: `username = "${await place.user()}"`,
    }),
    answer: {
      Users: [{ Enabled: true, UserStatus: 'CONFIRMED', Attributes: expect.any(Array) }],
    },
    pages: {
      fill: async ({ UserPoolId, unique, user }) => {
        const name = unique('Same ');
        for (let made = 0; made < 3; made += 1) await user({ name });
        return { UserPoolId, Filter: `name = "${name}"` };
      },
      size: 'Limit',
      items: 'Users',
      token: 'PaginationToken',
    },
  },
};
