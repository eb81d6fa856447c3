import type { Claims } from '../../crypto/jwt.ts';
import type { Emulator } from '../../emulator.ts';
import { notAuthorized } from '../../wire/errors.ts';
import type { IdentityPoolRecord, Login } from '../records.ts';

/** A login whose token was checked. */
export interface ProvedLogin extends Login {
  /** What the provider says; rules and tags are made from it. */
  readonly claims: Claims;
  /** Key of RoleMappings. */
  readonly mappingKey: string;
  /** What `amr` says beside the provider: `{provider}:{how}:{subject}`. */
  readonly method: string;
  /** Session tags that the developer's server has set itself. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** One entry of a Logins map. */
export interface LoginRequest {
  readonly emulator: Emulator;
  readonly pool: IdentityPoolRecord;
  /** Key of the Logins map. */
  readonly provider: string;
  readonly token: string;
}

/**
 * Seconds by which a token may be over: five minutes, and half a minute for the call that brings it.
 * Source: the guide's page on OpenID Connect providers.
 */
export const TOLERANCE = 330;

/** The refusal of a provider, app client or pool that an identity pool does not know. */
export const unsupported = () =>
  notAuthorized('Token is not from a supported provider of this identity pool.');

export const invalidToken = (why: string) => notAuthorized(`Invalid login token. ${why}`);

export const notAnIdToken = () => invalidToken('Not a valid OpenId Connect identity token.');

/** @param now milliseconds */
export function requireUnexpired({ exp }: Claims, now: number): void {
  const seconds = Math.floor(now / 1000);
  if (typeof exp !== 'number') throw invalidToken('Missing a required claim: exp');
  if (exp + TOLERANCE < seconds) throw invalidToken(`Token expired: ${exp} >= ${seconds}`);
}

/** The claim as a text. @throws CognitoError NotAuthorizedException for any other */
export function requireClaim(claims: Claims, name: string): string {
  const value = claims[name];
  if (typeof value !== 'string' || value === '') {
    throw invalidToken(`Missing a required claim: ${name}`);
  }
  return value;
}
