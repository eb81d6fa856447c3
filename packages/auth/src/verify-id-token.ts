import { showsSomething, toPlainText } from '@gatehouse/domain/visible-text';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { assertClaim, type CommonClaims, readCommonClaims } from './claims.ts';

/** The verified contents of an ID token. */
export interface IdTokenClaims extends CommonClaims {
  readonly email: string;
  /** True only for the boolean `true`: userInfo's `"true"` and a missing claim are not enough. */
  readonly emailVerified: boolean;
  /** For people to read: `name`, else given and family name, else the e-mail address. */
  readonly name: string;
  /** What the pool's threat protection calls this sign-in; null where the token names no event. */
  readonly eventId: string | null;
  /** What admin calls of the pool name the person by: the `sub`, or `<Provider>_<subject>`. */
  readonly poolUsername: string;
  /** Those at other providers who sign in as this person; all of them, whichever it was this time. */
  readonly identities: readonly FederatedIdentity[];
}

/** Someone at a provider of the pool. */
export interface FederatedIdentity {
  readonly provider: string;
  readonly subject: string;
  /** The profile is made of it; else it was linked to a user who was there. */
  readonly primary: boolean;
}

const MAX_EMAIL = 254;
const MAX_NAME = 200;
/** The longest `Username` of Cognito. */
const MAX_USERNAME = 128;
/** The form of AdminUpdateAuthEventFeedback's `EventId`. */
const EVENT_ID = /^[\w+-]{1,50}$/;
/** A profile's own identity and five links (Cognito's quota), and room to spare. */
const MAX_IDENTITIES = 20;

/**
 * Checks the claims of an ID token whose signature and issuer are known to be good.
 * @param payload the token's claims
 * @param expected our client id; now, in milliseconds since 1970; the nonce that this sign-in
 *   sent (OpenID Connect Core §3.1.3.7 point 11), when there was one
 * @throws Error naming the claim that is wrong
 */
export function verifyIdClaims(
  payload: JwtPayload,
  expected: { clientId: string; now: number; nonce?: string | undefined },
): IdTokenClaims {
  const { token_use: use, aud, nonce, email } = payload;
  assertClaim(use === 'id', 'token_use');
  assertClaim(aud === expected.clientId, 'aud');
  assertClaim(expected.nonce === undefined || nonce === expected.nonce, 'nonce');
  assertClaim(typeof email === 'string' && email !== '' && email.length <= MAX_EMAIL, 'email');
  return {
    ...readCommonClaims(payload, expected.now),
    email,
    emailVerified: payload.email_verified === true,
    name: displayName(payload, email),
    eventId: readEventId(payload['event_id']),
    poolUsername: readUsername(payload['cognito:username']),
    identities: readIdentities(payload.identities),
  };
}

/** Nothing of ours rests on it: one of another form is none. */
function readEventId(id: unknown): string | null {
  return typeof id === 'string' && EVENT_ID.test(id) ? id : null;
}

function readUsername(username: unknown): string {
  const good = typeof username === 'string' && username !== '' && username.length <= MAX_USERNAME;
  assertClaim(good, 'cognito:username');
  return username;
}

/** AWS, "Understanding the identity (ID) token": `identities` is an array with one entry a provider. */
function readIdentities(identities: unknown): FederatedIdentity[] {
  if (identities === undefined) return [];
  assertClaim(Array.isArray(identities) && identities.length <= MAX_IDENTITIES, 'identities');
  return (identities as unknown[]).map((entry) => {
    assertClaim(typeof entry === 'object' && entry !== null, 'identities');
    const { providerName: provider, userId: subject, primary } = entry as Record<string, unknown>;
    assertClaim(typeof provider === 'string' && provider !== '', 'identities');
    assertClaim(typeof subject === 'string' && subject !== '', 'identities');
    // In tokens a text, as an attribute a boolean.
    return { provider, subject, primary: primary === 'true' || primary === true };
  });
}

/** People choose their own names: one that shows nothing, or garbles lists and logs, is none. */
function displayName(payload: JwtPayload, email: string): string {
  const texts = [payload.name, payload.given_name, payload.family_name].map((value) => {
    assertClaim(value === undefined || typeof value === 'string', 'name');
    const text = toPlainText(value ?? '');
    return showsSomething(text) ? text : '';
  });
  const [name, ...parts] = texts;
  const shown = name || parts.filter(Boolean).join(' ') || email;
  return [...shown].slice(0, MAX_NAME).join('');
}
