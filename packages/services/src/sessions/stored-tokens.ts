import type { Sealer } from '../deps.ts';

/** Cognito's tokens of a session. They never leave the server. */
export interface StoredTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Encrypts a session's tokens for its row and no other. */
export function sealTokens(
  sealer: Sealer,
  sessionId: string,
  tokens: StoredTokens,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealer.seal(JSON.stringify(tokens), sessionId));
}

/** @throws Error when they were sealed for another session, changed, or under a key we lost */
export function openTokens(sealer: Sealer, sessionId: string, sealed: Uint8Array): StoredTokens {
  return JSON.parse(sealer.open(sealed, sessionId)) as StoredTokens;
}
