import { matchTotp, newTotpSecret } from '../crypto/totp.ts';
import type { Emulator } from '../emulator.ts';
import { requireClient, requirePool } from '../model/pools.ts';
import type { ClientRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { userByKey } from '../model/users.ts';
import { CognitoError, invalidParameter, notAuthorized } from '../wire/errors.ts';
import { requireAccessToken } from './access-token.ts';
import { changeUser } from './change-user.ts';
import { poolMfaMethods } from './mfa.ts';
import { createSession, requireAnySession, useSession, type ChallengeSession } from './sessions.ts';

/** Sets up an authenticator app: a signed-in user, or one whom MFA_SETUP asks to. */
export interface Setup {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly user: UserRecord;
  readonly session?: { readonly token: string; readonly record: ChallengeSession };
}

/** Finds who sets up. @throws CognitoError without a valid access token or session */
export function requireSetup(
  emulator: Emulator,
  accessToken: string | undefined,
  token: string | undefined,
): Setup {
  if (accessToken && token) {
    throw invalidParameter('Only one of AccessToken and Session can be given.');
  }
  if (accessToken) return requireAccessToken(emulator, accessToken);
  if (!token) throw invalidParameter('Either AccessToken or Session is required.');
  const record = requireAnySession(emulator, token, 'MFA_SETUP');
  const user = record.userKey && userByKey(emulator.store, record.poolId, record.userKey);
  if (!user) throw notAuthorized('Invalid session for the user.');
  return {
    pool: requirePool(emulator.store, record.poolId),
    client: requireClient(emulator.store, record.clientId),
    user,
    session: { token, record },
  };
}

/** Replaces the session of a set-up, whose tokens are single-use; nothing for access tokens. */
async function nextSession(
  emulator: Emulator,
  { client, session }: Setup,
  more: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  if (!session) return undefined;
  const { token, record } = session;
  await emulator.store.write((tx) => useSession(tx, token));
  return createSession(emulator, client, {
    ...(record.userKey === undefined ? {} : { userKey: record.userKey }),
    username: record.username,
    challenge: record.challenge,
    state: { ...record.state, ...more },
  });
}

/** Gives a user a new, unproved secret. @returns the secret in base32 */
export async function newPendingSecret(
  emulator: Emulator,
  pool: PoolRecord,
  user: UserRecord,
): Promise<string> {
  const secret = newTotpSecret();
  await changeUser(emulator, { pool, user }, (current) => ({ ...current, pendingTotp: secret }));
  return secret;
}

/** A new secret for an authenticator app, and the session that continues the set-up. */
export async function associateApp(
  emulator: Emulator,
  setup: Setup,
): Promise<{ secret: string; session: string | undefined }> {
  if (!poolMfaMethods(setup.pool).includes('SOFTWARE_TOKEN_MFA')) {
    throw new CognitoError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
    );
  }
  const secret = await newPendingSecret(emulator, setup.pool, setup.user);
  return { secret, session: await nextSession(emulator, setup, {}) };
}

/**
 * Proves an authenticator app with its first code.
 * @returns the session that continues the set-up
 * @throws CognitoError SoftwareTokenMFANotFoundException, CodeMismatchException, or within a
 * sign-in EnableSoftwareTokenMFAException
 */
export async function proveApp(
  emulator: Emulator,
  setup: Setup,
  code: string,
  name: string | undefined,
): Promise<string | undefined> {
  const { pendingTotp } = setup.user;
  if (!pendingTotp) {
    throw new CognitoError(
      'SoftwareTokenMFANotFoundException',
      'Software token MFA has not been set up for this user.',
    );
  }
  const step = matchTotp(pendingTotp, code, emulator.clock.now());
  if (step === undefined) {
    throw new CognitoError(
      setup.session ? 'EnableSoftwareTokenMFAException' : 'CodeMismatchException',
      'Code mismatch',
    );
  }
  await changeUser(emulator, setup, (current) => {
    const { pendingTotp: _used, ...rest } = current;
    const totp = { secret: pendingTotp, verified: true, lastStep: step, ...(name ? { name } : {}) };
    return { ...rest, totp };
  });
  return nextSession(emulator, setup, { softwareTokenVerified: true });
}
