import { signJwt, verifyJwt } from '../../crypto/jwt.ts';
import type { Emulator } from '../../emulator.ts';
import { generateKeySet } from '../../model/signing-keys.ts';

/** Who signs the tokens of identity pools, for trust policies and as a key of Logins. */
export const TOKEN_ISSUER = 'cognito-identity.amazonaws.com';
const ISSUER = `https://${TOKEN_ISSUER}`;
/** Where session tags travel in a token. Source: STS, "Passing session tags in AssumeRoleWithWebIdentity". */
const TAGS = 'https://aws.amazon.com/tags';

/** What an OpenID token of an identity pool says. */
export interface OpenIdClaims {
  /** Identity id. */
  readonly subject: string;
  /** Identity pool id. */
  readonly audience: string;
  readonly amr: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** `amr` of these logins: how whoever has the token was authenticated. */
export const amrFrom = (
  logins: readonly { readonly provider: string; readonly method: string }[],
): string[] =>
  logins.length === 0
    ? ['unauthenticated']
    : ['authenticated', ...logins.flatMap(({ provider, method }) => [provider, method])];

/** The issuer has keys of its own, made when they are first needed; kept, and rotated, as a pool's. */
async function requireKeys({ store, keys }: Emulator): Promise<void> {
  if (keys.read(TOKEN_ISSUER)) return;
  const fresh = await generateKeySet();
  await store.write((tx) => {
    if (!tx.get('signingKeys', TOKEN_ISSUER)) keys.put(tx, TOKEN_ISSUER, fresh);
  });
}

/** @param lifetime seconds */
export async function issueOpenIdToken(
  emulator: Emulator,
  { subject, audience, amr, tags }: OpenIdClaims,
  lifetime: number,
): Promise<string> {
  await requireKeys(emulator);
  const { kid, privateKey } = emulator.keys.signing(TOKEN_ISSUER, 'id');
  const iat = Math.floor(emulator.clock.now() / 1000);
  const principal_tags = Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [name, [value]]),
  );
  const tagClaim =
    Object.keys(tags).length > 0 ? { [TAGS]: { principal_tags, transitive_tag_keys: [] } } : {};
  const claims = { sub: subject, aud: audience, amr, iss: ISSUER, ...tagClaim };
  return signJwt({ ...claims, exp: iat + lifetime, iat }, kid, privateKey);
}

/** A token of this issuer as read; its time is told, not judged. */
export interface ReadToken extends OpenIdClaims {
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/** Reads a token, in its time or after; undefined for one that this emulator has not signed. */
export function readOpenIdToken({ keys }: Emulator, token: string): ReadToken | undefined {
  const claims = verifyJwt(token, (kid) => keys.verifying(TOKEN_ISSUER, kid));
  if (claims?.iss !== ISSUER) return undefined;
  const { principal_tags = {} } = (claims[TAGS] ?? {}) as {
    principal_tags?: Record<string, string[]>;
  };
  const tags = Object.entries(principal_tags).map(([name, [value = '']]) => [name, value] as const);
  return {
    subject: String(claims.sub),
    audience: String(claims.aud),
    amr: claims.amr as string[],
    tags: Object.fromEntries(tags),
    expiresAt: Number(claims.exp),
  };
}

/** The same for a token that must be in its time. */
export function verifyOpenIdToken(emulator: Emulator, token: string): OpenIdClaims | undefined {
  const claims = readOpenIdToken(emulator, token);
  return claims && claims.expiresAt * 1000 > emulator.clock.now() ? claims : undefined;
}
