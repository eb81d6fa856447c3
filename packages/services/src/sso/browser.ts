import { createHash } from 'node:crypto';
import { type ConnectionId } from '@gatehouse/domain/proof';
import { isUuid } from '@gatehouse/domain/ids';

/** What the cookie of an attempt holds: it names the attempt, and proves which browser it began in. */
export interface AttemptRef {
  readonly connectionId: ConnectionId;
  readonly attemptId: string;
  /** 256 random bits that no one else knows. */
  readonly secret: string;
}

const SECRET = /^[\w-]{43}$/;

export function writeAttemptRef({ connectionId, attemptId, secret }: AttemptRef): string {
  return `${connectionId}.${attemptId}.${secret}`;
}

/** Null for anything else. */
export function parseAttemptRef(text: string | null): AttemptRef | null {
  const [connectionId, attemptId, secret, more] = (text ?? '').split('.');
  if (!isUuid(connectionId) || !isUuid(attemptId) || more !== undefined) return null;
  if (secret === undefined || !SECRET.test(secret)) return null;
  return { connectionId: connectionId as unknown as ConnectionId, attemptId, secret };
}

/** What is stored of a browser's secret. */
export function hashBrowser(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}
