import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { randomToken } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import type { SamlSession } from '../model/saml-session.ts';
import type { PoolRecord, UserRecord } from '../model/records.ts';
import { findProvider } from '../model/identity-providers.ts';
import { userByKey } from '../model/users.ts';
import { putExpiring } from '../store/expiring.ts';
import { key, keyPrefix } from '../store/store.ts';

/** A signed-in browser in one pool. All app clients of the pool share it. */
export interface BrowserSession {
  readonly poolId: string;
  readonly userKey: string;
  readonly sub: string;
  readonly generation: number;
  readonly authTime: number;
  readonly amr: readonly string[];
  readonly expiresAt: number;
  /** Of the sign-in, where threat protection noted it. */
  readonly eventId?: string;
  /** The sign-in elsewhere that it came from; absent for the pool's own. */
  readonly federated?: FederatedSession;
}

/** A session at a provider, as its sign-out needs it. */
export interface FederatedSession {
  readonly providerName: string;
  readonly subject: string;
  readonly samlSession?: SamlSession;
}

const COOKIE = 'cognito';
const SESSION_SECONDS = 3600;

const hash = (id: string) => createHash('sha256').update(id).digest('base64url');

/** Whether a sign-in elsewhere still stands: its provider is there, and the person still this user. */
function stillStands(emulator: Emulator, user: UserRecord, federated: FederatedSession): boolean {
  const { providerName, subject } = federated;
  return (
    findProvider(emulator.store, user.poolId, providerName) !== undefined &&
    (user.identities ?? []).some(
      (identity) => identity.providerName === providerName && identity.userId === subject,
    )
  );
}

/** The signed-in user of this browser in a pool. */
export function readBrowserSession(
  emulator: Emulator,
  c: Context,
  pool: PoolRecord,
): { session: BrowserSession; user: UserRecord } | undefined {
  const id = getCookie(c, COOKIE);
  if (!id) return undefined;
  const session = emulator.store.get<BrowserSession>('grants', key('login', hash(id), pool.id));
  if (!session || session.expiresAt <= emulator.clock.now()) return undefined;
  const user = userByKey(emulator.store, pool.id, session.userKey);
  const valid = user?.enabled && user.sub === session.sub && user.generation === session.generation;
  if (!valid) return undefined;
  const { federated } = session;
  return federated && !stillStands(emulator, user, federated) ? undefined : { session, user };
}

/**
 * Signs the browser in, under a new id so that a planted cookie gains nothing. Sign-ins in other
 * pools of this origin move to the new id.
 */
export async function startBrowserSession(
  emulator: Emulator,
  c: Context,
  {
    user,
    amr,
    eventId,
    federated,
  }: {
    readonly user: UserRecord;
    readonly amr: readonly string[];
    readonly eventId?: string | undefined;
    readonly federated?: FederatedSession;
  },
): Promise<BrowserSession> {
  const now = emulator.clock.now();
  const session: BrowserSession = {
    poolId: user.poolId,
    userKey: user.key,
    sub: user.sub,
    generation: user.generation,
    authTime: now,
    amr,
    expiresAt: now + SESSION_SECONDS * 1000,
    ...(eventId ? { eventId } : {}),
    ...(federated ? { federated } : {}),
  };
  const old = getCookie(c, COOKIE);
  const id = randomToken(32);
  await emulator.store.write((tx) => {
    if (old) {
      const prefix = keyPrefix('login', hash(old));
      for (const [entry, value] of [...tx.range<BrowserSession>('grants', { prefix })]) {
        tx.remove('grants', entry);
        if (value.expiresAt > now) {
          putExpiring(tx, 'grants', key('login', hash(id), value.poolId), value);
        }
      }
    }
    putExpiring(tx, 'grants', key('login', hash(id), user.poolId), session);
  });
  setCookie(c, COOKIE, id, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: emulator.config.publicUrl.startsWith('https:'),
    maxAge: SESSION_SECONDS,
  });
  return session;
}

export async function endBrowserSession(
  emulator: Emulator,
  c: Context,
  pool: PoolRecord,
): Promise<void> {
  const id = getCookie(c, COOKIE);
  if (!id) return;
  const prefix = keyPrefix('login', hash(id));
  const rest = await emulator.store.write((tx) => {
    tx.remove('grants', key('login', hash(id), pool.id));
    return [...tx.range('grants', { prefix, limit: 1 })].length;
  });
  if (rest === 0) deleteCookie(c, COOKIE, { path: '/' });
}
