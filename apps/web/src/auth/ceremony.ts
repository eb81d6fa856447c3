import type { Locale } from '@gatehouse/domain/locale';
import type { Device } from '@gatehouse/services/sessions';
import type { VerifiedSignIn } from './verify-sign-in.ts';

/**
 * Signing in at the pool, by a tenant's identity provider, or confirming who one is to change one's own
 * account.
 */
export type CeremonyKind = 'sign-in' | 'sso' | 'account';

/**
 * One request of a sign-in. next-auth makes its calls without context, so what one step finds and
 * a later one needs is kept here.
 */
export interface Ceremony {
  readonly kind: CeremonyKind;
  readonly device: Device;
  /** The `state` that the pool sent the browser back with; null when a sign-in begins. */
  state: string | null;
  /** Whose account at this provider the session that is there asked to have connected. */
  connect: string | null;
  /** For the cookie of this browser, if it has to prove that an account is its own. */
  readonly linkToken: string;
  /** Set when it has: by whom they came, and with which address. */
  proof: { readonly provider: string; readonly email: string } | null;
  /** The session token that the browser had before. */
  readonly replaces: string | null;
  /** The cookie of an attempt to sign in by a tenant's identity provider. */
  readonly attemptRef: string | null;
  /** The `error` that the pool sent the browser back with. */
  poolError: string | null;
  /** Set once the tokens of this sign-in have been verified. */
  verified: VerifiedSignIn | null;
  /** Set once there is a session, and only then. */
  started: { readonly locale: Locale | null } | null;
  /** The last thing that went wrong, as next-auth reports it. */
  failure: unknown;
}
