import type { Sealer } from '../access/deps.ts';

/** The tokens were sealed for another session, changed, or sealed under a key we no longer have. */
export class UnreadableTokens extends Error {
  override readonly name = 'UnreadableTokens';
}

/** Cognito's tokens of a session. They never leave the server. */
export interface StoredTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** The app client that they are of; the web app's own where it is not said. */
  readonly client?: 'sso';
}

/** Encrypts a session's tokens for its row and no other. */
export function sealTokens(
  sealer: Sealer,
  sessionId: string,
  tokens: StoredTokens,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealer.seal(JSON.stringify(tokens), sessionId));
}

/** @throws UnreadableTokens */
export function openTokens(
  sealer: Pick<Sealer, 'open'>,
  sessionId: string,
  sealed: Uint8Array,
): StoredTokens {
  let text: string;
  try {
    text = sealer.open(sealed, sessionId);
  } catch (cause) {
    throw new UnreadableTokens('the tokens of a session cannot be opened', { cause });
  }
  return JSON.parse(text) as StoredTokens;
}
