import { createHmac } from 'node:crypto';
import {
  beginSrp,
  isValidClientPublic,
  type SrpServerState,
  type Verifier,
} from '../crypto/srp.ts';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { invalidParameter } from '../wire/errors.ts';
import type { Challenged } from './outcome.ts';
import { createSession } from './sessions.ts';

/** A salt and verifier for a user who does not exist (or has no password): stable per name. */
export function fakeVerifier(emulator: Emulator, pool: PoolRecord, username: string): Verifier {
  const secret = String(emulator.keys.read(pool.id)?.access.jwk.d ?? '');
  const hex = (label: string) =>
    createHmac('sha512', secret).update(`${label} ${username}`).digest('hex');
  return {
    salt: hex('salt').slice(0, 32),
    verifier: Array.from({ length: 6 }, (_, part) => hex(`verifier ${part}`)).join(''),
  };
}

export interface SrpOpening {
  readonly emulator: Emulator;
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  /** Undefined for a user who does not exist. */
  readonly user: UserRecord | undefined;
  /** As the client wrote it. */
  readonly username: string;
  readonly clientPublic: string;
  /** What the session must remember for after the password. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** Reads the stored server half of an exchange. */
export const srpState = (state: Readonly<Record<string, unknown>>) => state.srp as SrpServerState;

/**
 * Opens an exchange. The secret block carries the session, so that an answer without `Session`
 * (as older SDKs send it) still finds its state.
 * @throws CognitoError for an SRP_A that the protocol forbids
 */
export async function openSrp(opening: SrpOpening): Promise<Challenged> {
  const { emulator, pool, client, user, username, clientPublic, state } = opening;
  if (!isValidClientPublic(clientPublic)) throw invalidParameter('Invalid SRP_A');
  const stored = user?.password ?? fakeVerifier(emulator, pool, username);
  const srp = beginSrp(stored, clientPublic);
  const name = user?.username ?? username;
  const session = await createSession(emulator, client, {
    ...(user ? { userKey: user.key } : {}),
    username: name,
    challenge: 'PASSWORD_VERIFIER',
    state: { ...state, srp },
  });
  return {
    kind: 'challenged',
    challenge: 'PASSWORD_VERIFIER',
    session,
    parameters: {
      SALT: stored.salt,
      SECRET_BLOCK: Buffer.from(session).toString('base64'),
      SRP_B: srp.serverPublic,
      USERNAME: name,
      USER_ID_FOR_SRP: name,
    },
  };
}

/** The session that a secret block carries. */
export const sessionOfBlock = (block: string) => Buffer.from(block, 'base64').toString('utf8');

const TIMESTAMP =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{1,2}) (\d{2}:\d{2}:\d{2}) (UTC|GMT) (\d{4})$/;

/**
 * The timestamp in the form that the signature is made over: AWS formats it again, with the day
 * without a leading zero, so clients that write "06" fail.
 */
export function canonicalTimestamp(text: string): string {
  const match = TIMESTAMP.exec(text);
  if (!match) {
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.');
  }
  const [, weekday, month, day, time, zone, year] = match;
  return `${weekday} ${month} ${Number(day)} ${time} ${zone} ${year}`;
}
