/** What an authorizer of API Gateway says of the caller. */
export interface Claims {
  readonly sub: string;
  readonly tokenUse: string;
  /** When they proved who they are. */
  readonly authTime: Date;
  /** Shared by all tokens of one sign-in. */
  readonly originJti: string;
  readonly groups: readonly string[];
}

/**
 * Reads the claims out of an event. Only `requestContext` counts, which the gateway writes: headers and bodies
 * are the client's own words.
 * @param requestContext of an HTTP API (`authorizer.jwt.claims`, or `authorizer.claims` in format 1.0) or a
 *   REST API (`authorizer.claims`)
 * @returns null where no authorizer has let the caller through
 */
export function claimsFrom(requestContext: unknown): Claims | null {
  const { authorizer } = (requestContext ?? {}) as { authorizer?: Authorizer };
  const claims = authorizer?.jwt?.claims ?? authorizer?.claims;
  if (!claims?.['sub']) return null;
  return {
    sub: claims['sub'],
    tokenUse: claims['token_use'] ?? '',
    authTime: new Date(Number(claims['auth_time']) * 1_000),
    originJti: claims['origin_jti'] ?? claims['jti'] ?? '',
    groups: parseGroups(claims['cognito:groups'] ?? ''),
  };
}

type Texts = Readonly<Record<string, string>>;

interface Authorizer {
  readonly jwt?: { readonly claims?: Texts };
  readonly claims?: Texts;
}

/** Claims are texts: an HTTP API writes groups as `[a b]`, a REST API as `a,b`. */
function parseGroups(text: string): string[] {
  const [, inside] = /^\[(.*)\]$/.exec(text) ?? [];
  return (inside === undefined ? text.split(',') : inside.split(' ')).filter(Boolean);
}
