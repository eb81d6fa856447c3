import { hashCode } from '@gatehouse/sso/op/code';
import { isUuid } from '@gatehouse/domain/ids';

/** A code as the pool gets it: it names the connection, whose tenant has the rest. */
export function encodeCode(connectionId: string, code: string): string {
  return `${connectionId}.${code}`;
}

/** Null for anything else. */
export function decodeCode(
  text: string,
): { readonly connectionId: string; readonly hash: Uint8Array<ArrayBuffer> } | null {
  const [connectionId, code, more] = text.split('.');
  if (!isUuid(connectionId) || !code || more !== undefined) return null;
  return { connectionId, hash: toBytes(hashCode(code)) };
}

/** A hash as it is stored. */
export function toBytes(hash: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hash, 'base64url'));
}
