import type { Emulator } from '../emulator.ts';
import type { ClientRecord, UserRecord } from '../model/records.ts';
import { findUser } from '../model/users.ts';
import { notAuthorized } from '../wire/errors.ts';
import { createSession, requireSession } from './sessions.ts';
import type { UsernameRequest } from './username-request.ts';

/** Name of the session that SignUp hands out, for ConfirmSignUp. */
export const SIGNED_UP_SESSION = 'SIGNED_UP';
/** Name of the session that ConfirmSignUp hands out, to sign in without a second code. */
export const CONFIRMED_SESSION = 'CONFIRMED_SIGN_UP';

/** A session that leads from one step of a sign-up to the next. */
export function signUpSession(
  emulator: Emulator,
  client: ClientRecord,
  user: UserRecord,
  challenge: typeof SIGNED_UP_SESSION | typeof CONFIRMED_SESSION,
): Promise<string> {
  const { key: userKey, username } = user;
  return createSession(emulator, client, { userKey, username, challenge, state: {} });
}

/** Refuses a session that is not of this sign-up. @throws CognitoError NotAuthorizedException */
export function requireSignUpSession(
  emulator: Emulator,
  { pool, client, username }: UsernameRequest,
  token: string,
): void {
  const session = requireSession(emulator, client, token, SIGNED_UP_SESSION);
  if (session.userKey !== findUser(emulator.store, pool, username)?.key) {
    throw notAuthorized('Invalid session for the user.');
  }
}
