import type { Sealer } from '../access/deps.ts';
import { LINK_SECONDS } from './admit.ts';

const sealedFor = (sessionId: string, provider: string) => `connect:${sessionId}:${provider}`;

/** Says until when a session may connect an account of this provider. */
export function sealConnectToken(sealer: Sealer, sessionId: string, provider: string): string {
  const until = String(Date.now() + LINK_SECONDS * 1_000);
  return Buffer.from(sealer.seal(until, sealedFor(sessionId, provider))).toString('base64url');
}

/** Does the token hold for this session and provider, now? */
export function opensConnectToken(
  sealer: Sealer,
  { token, sessionId, provider }: { token: string; sessionId: string; provider: string },
): boolean {
  try {
    const sealed = new Uint8Array(Buffer.from(token, 'base64url'));
    return Number(sealer.open(sealed, sealedFor(sessionId, provider))) > Date.now();
  } catch {
    return false;
  }
}
