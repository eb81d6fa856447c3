import { createHash } from 'node:crypto';
import { randomToken } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { putExpiring } from '../store/expiring.ts';
import type { Writer } from '../store/store.ts';
import { notAuthorized } from '../wire/errors.ts';

/** State between two steps of a sign-in. The client holds only an opaque, single-use token. */
export interface ChallengeSession {
  readonly poolId: string;
  readonly clientId: string;
  /** Undefined when the user is unknown and the answer only pretends (PreventUserExistenceErrors). */
  readonly userKey?: string;
  readonly username: string;
  readonly challenge: string;
  /** What the challenge needs to remember. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly expiresAt: number;
  readonly used: boolean;
  /** Codes that were typed and not right. */
  readonly wrongCodes?: number;
}

/** Wrong codes that end a session. */
const CODE_TRIES = 5;

/** Real sessions have about 1,550 characters. */
const SESSION_BYTES = 1150;

/** The store's key of a session: tokens themselves are not stored. */
export const sessionKey = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Lifetime of a challenge session in milliseconds. */
export const sessionLifetime = (client: ClientRecord) =>
  (client.settings.AuthSessionValidity ?? 3) * 60_000;

/** Stores a new session. @returns the token for the client */
export async function createSession(
  emulator: Emulator,
  client: ClientRecord,
  session: Omit<ChallengeSession, 'poolId' | 'clientId' | 'expiresAt' | 'used'>,
): Promise<string> {
  const token = `AYABe${randomToken(SESSION_BYTES)}`;
  const record: ChallengeSession = {
    ...session,
    poolId: client.poolId,
    clientId: client.id,
    expiresAt: emulator.clock.now() + sessionLifetime(client),
    used: false,
  };
  await emulator.store.write((tx) => putExpiring(tx, 'sessions', sessionKey(token), record));
  return token;
}

/**
 * Reads a session that this client may continue.
 * @param challenges the challenges it may stand at
 * @throws CognitoError NotAuthorizedException for an unknown, foreign, used or expired one
 */
export function requireSession(
  emulator: Emulator,
  client: ClientRecord,
  token: string,
  ...challenges: readonly string[]
): ChallengeSession {
  const session = emulator.store.get<ChallengeSession>('sessions', sessionKey(token));
  if (!session || session.clientId !== client.id || !challenges.includes(session.challenge)) {
    throw notAuthorized('Invalid session for the user.');
  }
  if (session.wrongCodes === CODE_TRIES) throw notAuthorized('Invalid session for the user.');
  if (session.used) {
    throw notAuthorized('Invalid session for the user, session can only be used once.');
  }
  if (session.expiresAt <= emulator.clock.now()) {
    throw notAuthorized('Invalid session for the user, session is expired.');
  }
  return session;
}

/** Reads a session without a client, for AssociateSoftwareToken and VerifySoftwareToken. */
export function requireAnySession(
  emulator: Emulator,
  token: string,
  ...challenges: readonly string[]
): ChallengeSession {
  const session = emulator.store.get<ChallengeSession>('sessions', sessionKey(token));
  if (!session || !challenges.includes(session.challenge)) {
    throw notAuthorized('Invalid session for the user.');
  }
  if (session.used) {
    throw notAuthorized('Invalid session for the user, session can only be used once.');
  }
  if (session.expiresAt <= emulator.clock.now()) {
    throw notAuthorized('Invalid session for the user, session is expired.');
  }
  return session;
}

/** The session behind a token, in whatever state; proves nothing about who sent it. */
export function findSession(emulator: Emulator, token: string): ChallengeSession | undefined {
  return emulator.store.get<ChallengeSession>('sessions', sessionKey(token));
}

/** Marks a session as used, by its token. @throws CognitoError when another request used it first */
export function useSession(tx: Writer, token: string): void {
  useStoredSession(tx, sessionKey(token));
}

/**
 * Marks a session as used; it stays as a tombstone until it expires.
 * @param entry the store's key
 * @throws CognitoError when another request used it first
 */
export function useStoredSession(tx: Writer, entry: string): void {
  const session = tx.get<ChallengeSession>('sessions', entry);
  if (!session || session.used) {
    throw notAuthorized('Invalid session for the user, session can only be used once.');
  }
  tx.put('sessions', entry, { ...session, used: true });
}

/**
 * Counts a wrong code. The last try ends the session, and with it what was proved before: the next begins
 * with the first factor. The account is not locked by it. AWS says no number.
 */
export async function countWrongCode({ store }: Emulator, token: string): Promise<void> {
  const entry = sessionKey(token);
  await store.write((tx) => {
    const session = tx.get<ChallengeSession>('sessions', entry);
    if (!session) return;
    const wrongCodes = (session.wrongCodes ?? 0) + 1;
    tx.put('sessions', entry, {
      ...session,
      wrongCodes,
      used: session.used || wrongCodes >= CODE_TRIES,
    });
  });
}

/**
 * The newest open exchange in which this user proved the password and is asked for this device.
 * Clients answer DEVICE_SRP_AUTH without a Session. Source: aws-sdk-android #2337.
 */
export function openDeviceExchange(
  { store, clock }: Emulator,
  client: ClientRecord,
  userKey: string,
  deviceKey: string,
): readonly [entry: string, session: ChallengeSession] | undefined {
  return [...store.range<ChallengeSession>('sessions', { prefix: '' })]
    .filter(
      ([, session]) =>
        session.challenge === 'DEVICE_SRP_AUTH' &&
        session.clientId === client.id &&
        session.userKey === userKey &&
        session.state.deviceKey === deviceKey &&
        !session.used &&
        session.expiresAt > clock.now(),
    )
    .toSorted(([, a], [, b]) => b.expiresAt - a.expiresAt)[0];
}
