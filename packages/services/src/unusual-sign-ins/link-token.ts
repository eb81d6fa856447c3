import { createHmac, timingSafeEqual } from 'node:crypto';
import { type NotificationId, toId, type UserId } from '@gatehouse/domain/ids';

const ID_BYTES = 16;
const SECRET_BYTES = 32;

/** Of whom, and which sign-in. */
export interface SignInKey {
  readonly userId: UserId;
  readonly id: NotificationId;
}

/**
 * The token of the link that asks whether a sign-in was its person's: both ids, then a 256-bit secret. The
 * secret is derived (HMAC-SHA-256), so the worker can write it into a mail and nothing of it is kept.
 */
export function signInToken(key: Uint8Array, { userId, id }: SignInKey): string {
  const ids = [userId, id].map((one) => Buffer.from(one.replaceAll('-', ''), 'hex'));
  return Buffer.concat([...ids, derive(key, userId, id)]).toString('base64url');
}

/** What a token stands for; null for one that we have not made. */
export function readSignInToken(key: Uint8Array, token: string): SignInKey | null {
  const bytes = Buffer.from(token.slice(0, 200), 'base64url');
  if (bytes.length !== 2 * ID_BYTES + SECRET_BYTES) return null;
  const [userId, id] = [toUuid(bytes.subarray(0, ID_BYTES)), toUuid(bytes.subarray(ID_BYTES))];
  if (!timingSafeEqual(bytes.subarray(2 * ID_BYTES), derive(key, userId, id))) return null;
  return { userId: toId<UserId>(userId), id: toId<NotificationId>(id) };
}

function toUuid(bytes: Buffer): string {
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function derive(key: Uint8Array, ...ids: readonly string[]): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify(['gatehouse sign-in', ...ids]))
    .digest();
}
