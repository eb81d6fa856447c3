import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';

/** Whom and what an ID token is about. Times are milliseconds. */
export interface IdTokenContent {
  readonly issuer: string;
  /** The pool's client id. */
  readonly audience: string;
  /** The person's `sub` in the pool: the provider's subject is the pool's own. */
  readonly subject: string;
  /** Our address of the person, not the identity provider's. */
  readonly email: string;
  /** Of the request; null when it had none. */
  readonly nonce: string | null;
  /** When the person signed in at the identity provider. */
  readonly authnInstant: number;
  readonly now: number;
}

/** Seconds for which a token is good. */
const LIFE = 120;

const toSeconds = (time: number) => Math.floor(time / 1000);

/** Signs an ID token that lets a person into the pool. */
export function signIdToken(key: SigningKey, content: IdTokenContent): Promise<string> {
  const now = toSeconds(content.now);
  return new SignJWT({
    email: content.email,
    email_verified: true,
    auth_time: toSeconds(content.authnInstant),
    ...(content.nonce === null ? {} : { nonce: content.nonce }),
  })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(content.issuer)
    .setAudience(content.audience)
    .setSubject(content.subject)
    .setIssuedAt(now)
    .setExpirationTime(now + LIFE)
    .sign(createPrivateKey(key.privateKey));
}
