import { createHmac } from 'node:crypto';

import type { Input } from '../../test/contract/contract.ts';
import { PASSWORD } from '../../test/fixture.ts';
import type { ParityCase } from '../case.ts';
import type { ParityWorld } from '../world.ts';

const operation = 'AdminInitiateAuth';
const HIDES = 'developer guide, managing errors: a client that prevents user existence errors';
const MOTO = 'moto: test_authorize_user_with_force_password_change_status, verified on AWS';

/** A sign-in through a client with a secret that hides who exists. */
function hidden({ place, hidden: { id, secret } }: ParityWorld, name: string, more: object): Input {
  const hash = createHmac('sha256', secret).update(`${name}${id}`).digest('base64');
  return {
    UserPoolId: place.UserPoolId,
    ClientId: id,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: name, PASSWORD, SECRET_HASH: hash, ...more },
  };
}

const plain = ({ place }: ParityWorld, USERNAME: string, password = PASSWORD): Input => ({
  UserPoolId: place.UserPoolId,
  ClientId: place.ClientId,
  AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
  AuthParameters: { USERNAME, PASSWORD: password },
});

async function invited({ place, send }: ParityWorld): Promise<string> {
  const Username = place.unique('user');
  await send('AdminCreateUser', {
    UserPoolId: place.UserPoolId,
    Username,
    TemporaryPassword: PASSWORD,
    MessageAction: 'SUPPRESS',
    UserAttributes: [{ Name: 'email', Value: place.getEmail(Username) }],
  });
  return Username;
}

async function firstPassword(world: ParityWorld): Promise<Input> {
  const name = await invited(world);
  const { Session } = await world.send(operation, plain(world, name));
  return {
    UserPoolId: world.place.UserPoolId,
    ClientId: world.place.ClientId,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session,
    ChallengeResponses: { USERNAME: name, NEW_PASSWORD: 'Another-horse-8' },
  };
}

async function after(world: ParityWorld, change: string, more: object = {}): Promise<Input> {
  const name = await world.place.user();
  await world.send(change, { UserPoolId: world.place.UserPoolId, Username: name, ...more });
  return plain(world, name);
}

/** Signing in: what is said to whom. */
export const signIns: readonly ParityCase[] = [
  {
    name: 'a wrong password, where existence is hidden',
    operation,
    known: 'documented',
    source: HIDES,
    make: async (place, world) => hidden(world, await place.user(), { PASSWORD: 'Wrong-horse-7' }),
  },
  {
    name: 'no such user, where existence is hidden',
    operation,
    known: 'documented',
    source: HIDES,
    make: (_, world) => hidden(world, 'nobody', {}),
  },
  {
    name: 'a disabled user with the right password',
    operation,
    known: 'unknown',
    make: (_, world) => after(world, 'AdminDisableUser'),
  },
  {
    name: 'a disabled user with a wrong password',
    operation,
    known: 'unknown',
    make: async (_, world) => ({
      ...(await after(world, 'AdminDisableUser')),
      AuthParameters: { USERNAME: await world.place.user(), PASSWORD: 'Wrong-horse-7' },
    }),
  },
  {
    name: 'a client with a secret, without the hash',
    operation,
    known: 'unknown',
    make: async (place, world) => hidden(world, await place.user(), { SECRET_HASH: undefined }),
  },
  {
    name: 'a client with a secret, with a wrong hash',
    operation,
    known: 'unknown',
    make: async (place, world) => hidden(world, await place.user(), { SECRET_HASH: 'c2VjcmV0' }),
  },
  {
    name: 'a client without a secret, with a hash',
    operation,
    known: 'unknown',
    make: async (place, world) => ({
      ...plain(world, ''),
      AuthParameters: { USERNAME: await place.user(), PASSWORD, SECRET_HASH: 'c2VjcmV0' },
    }),
  },
  {
    name: 'a flow that the client has not',
    operation: 'InitiateAuth',
    known: 'unknown',
    make: (_, { hidden: { id } }) => ({
      ClientId: id,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'nobody' },
    }),
  },
  {
    name: 'the flow of administrators, asked for as a user',
    operation: 'InitiateAuth',
    known: 'unknown',
    make: (_, world) => ({ ...plain(world, 'nobody'), UserPoolId: undefined }),
  },
  {
    name: 'an invited user must choose a password',
    operation,
    known: 'live',
    source: MOTO,
    make: async (_, world) => plain(world, await invited(world)),
    compare: ({ ChallengeName, Session }) => ({ ChallengeName, Session }),
  },
  {
    name: 'what an invited user is asked for',
    operation,
    known: 'unknown',
    make: async (_, world) => plain(world, await invited(world)),
  },
  {
    name: 'the password that an invited user chose',
    operation: 'AdminRespondToAuthChallenge',
    known: 'live',
    source: MOTO,
    make: (_, world) => firstPassword(world),
    compare: ({ AuthenticationResult }) => {
      const { TokenType, AccessToken, RefreshToken } = AuthenticationResult as Input;
      return { TokenType, AccessToken, RefreshToken };
    },
  },
  {
    name: 'a session that was used',
    operation: 'AdminRespondToAuthChallenge',
    known: 'unknown',
    make: async (_, world) => {
      const input = await firstPassword(world);
      await world.send('AdminRespondToAuthChallenge', input);
      return input;
    },
  },
  {
    name: 'the challenge of SRP',
    operation: 'InitiateAuth',
    known: 'documented',
    source: 'developer guide, authentication flow',
    make: async (place) => ({
      ClientId: place.ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: await place.user(), SRP_A: 'a1'.repeat(384) },
    }),
  },
  {
    name: 'a password that an administrator set for once',
    operation,
    known: 'unknown',
    make: (_, world) =>
      after(world, 'AdminSetUserPassword', { Password: PASSWORD, Permanent: false }),
    compare: ({ ChallengeName }) => ({ ChallengeName }),
  },
];
