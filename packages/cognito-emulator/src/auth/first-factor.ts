import type { Emulator } from '../emulator.ts';
import type { ClientRecord, UserRecord } from '../model/records.ts';
import { findUser } from '../model/users.ts';
import { CognitoError, notAuthorized, userNotFound } from '../wire/errors.ts';
import { clearFailures, recordFailure, requireUnlocked } from './lockout.ts';
import { migrateUser } from './migrate-user.ts';
import type { SignIn } from './outcome.ts';
import { passwordMatches, requireFreshTemporaryPassword } from './passwords.ts';
import { phantomUser } from './phantom-user.ts';
import { eventAttributes } from './user-attributes-event.ts';
import { recordWrongPassword } from './threats/record-event.ts';
import type { CallerRequest } from './username-request.ts';

export const hidesUsers = (client: ClientRecord) =>
  client.settings.PreventUserExistenceErrors === 'ENABLED';

/** The refusal for an unknown user, as the client wants it. */
export function unknownUser(client: ClientRecord): CognitoError {
  return hidesUsers(client) ? notAuthorized('Incorrect username or password.') : userNotFound();
}

type FirstFactorRequest = Pick<SignIn, 'emulator' | 'pool' | 'client' | 'clientMetadata'>;

/**
 * Runs PreAuthentication; a failing function refuses the sign-in.
 * @param userNotFound the user is a phantom, for a client that hides who exists
 */
export async function runPreAuthentication(
  { emulator, pool, client, clientMetadata }: FirstFactorRequest,
  user: UserRecord,
  userNotFound = false,
): Promise<void> {
  await emulator.triggers.run({
    pool,
    trigger: 'PreAuthentication',
    source: 'Authentication',
    userName: user.username,
    clientId: client.id,
    request: {
      userAttributes: userNotFound ? {} : eventAttributes(user),
      ...(userNotFound ? { userNotFound } : {}),
      validationData: Object.keys(clientMetadata).length > 0 ? clientMetadata : null,
    },
    response: {},
  });
}

/** Runs PreAuthentication for a name that no one has, so that triggers see every try. */
export async function preAuthenticateUnknownUser(
  request: FirstFactorRequest,
  username: string,
): Promise<void> {
  const { pool, client } = request;
  if (!hidesUsers(client)) throw unknownUser(client);
  await runPreAuthentication(request, phantomUser(pool, username), true);
}

/** Refuses users who must first confirm the account or choose a new password. */
export function requireSettledStatus(user: UserRecord): void {
  if (user.status === 'UNCONFIRMED') {
    throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  }
  if (user.status === 'RESET_REQUIRED') {
    throw new CognitoError(
      'PasswordResetRequiredException',
      'Password reset required for the user',
    );
  }
}

/** Refuses profiles that came from a provider: only their provider signs them in. */
export function requireOwnSignIn(user: UserRecord): void {
  if (user.status === 'EXTERNAL_PROVIDER') throw notAuthorized('Incorrect username or password.');
}

/** Refuses users who may not sign in. Only called after the user has proved to be that user. */
export function requireUsableStatus(emulator: Emulator, user: UserRecord): void {
  if (!user.enabled) throw notAuthorized('User is disabled.');
  requireOwnSignIn(user);
  requireSettledStatus(user);
  requireFreshTemporaryPassword(user, emulator.clock.now());
}

/**
 * Finds the user and checks the plain password: lock, trigger, password, then status, in that
 * order, so that nothing about the account is told to a caller with a wrong password.
 * @throws CognitoError NotAuthorizedException, UserNotFoundException, UserNotConfirmedException,
 * PasswordResetRequiredException
 */
export async function checkPassword(
  emulator: Emulator,
  request: CallerRequest & { readonly password: string },
): Promise<UserRecord> {
  const { pool, client, caller, username, password, clientMetadata = {} } = request;
  const found = findUser(emulator.store, pool, username);
  if (!found) {
    const migrated = await migrateUser(emulator, {
      pool,
      client,
      username,
      password,
      clientMetadata,
      source: 'Authentication',
    });
    if (!migrated) {
      await preAuthenticateUnknownUser({ emulator, pool, client, clientMetadata }, username);
      throw unknownUser(client);
    }
    requireUsableStatus(emulator, migrated);
    return migrated;
  }
  requireUnlocked(found, emulator.clock.now());
  await runPreAuthentication({ emulator, pool, client, clientMetadata }, found);
  const imported = found.status === 'RESET_REQUIRED' && !found.password;
  if (!imported && !passwordMatches(found, password)) {
    await recordFailure(emulator, found);
    await recordWrongPassword({ emulator, pool, client, caller, user: found });
    throw notAuthorized('Incorrect username or password.');
  }
  requireUsableStatus(emulator, found);
  await clearFailures(emulator, found);
  return found;
}
