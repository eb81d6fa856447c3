import { requireAccessToken } from '../../auth/access-token.ts';
import {
  createSession,
  requireAnySession,
  useSession,
  type ChallengeSession,
} from '../../auth/sessions.ts';
import type { Emulator } from '../../emulator.ts';
import { requireClient, requirePool } from '../../model/pools.ts';
import type { ClientRecord, PoolRecord, UserRecord } from '../../model/records.ts';
import { userByKey } from '../../model/users.ts';
import { invalidParameter, notAuthorized } from '../../wire/errors.ts';

/** Who sets up an authenticator app: someone signed in, or someone asked to by MFA_SETUP. */
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
  if (accessToken && token)
    throw invalidParameter('Only one of AccessToken and Session can be given.');
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
export async function nextSetupSession(
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
