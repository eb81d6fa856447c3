/**
 * What AWS knows of a provider outside an identity pool: from IAM's list of providers, or because it is
 * one of the four that everyone knows. The emulator has neither, so a start can name it.
 */
export interface LoginProvider {
  /** `iss` of its ID tokens; `https://` and the provider's name unless given. */
  readonly issuer?: string;
  /** Its public keys; where its discovery document says unless given. */
  readonly jwksUri?: string;
  /** Audiences that IAM would hold for an OIDC provider. */
  readonly clientIds?: readonly string[];
  /** Where Facebook or Amazon tell whose an access token is. */
  readonly tokenInfoUrl?: string;
  /** Metadata document of a SAML provider. */
  readonly metadata?: string;
}

/** By the key of the Logins map: a host with path, or the ARN of a SAML provider. */
export type LoginProviders = Readonly<Record<string, LoginProvider>>;

const known: LoginProviders = {
  'accounts.google.com': { jwksUri: 'https://www.googleapis.com/oauth2/v3/certs' },
  'appleid.apple.com': { jwksUri: 'https://appleid.apple.com/auth/keys' },
  'graph.facebook.com': { tokenInfoUrl: 'https://graph.facebook.com/debug_token' },
  'www.amazon.com': { tokenInfoUrl: 'https://api.amazon.com/auth/o2/tokeninfo' },
};

/** What is known of a provider; what the start said comes first. */
export function getLoginProvider(given: LoginProviders, key: string): LoginProvider | undefined {
  const [standard, own] = [known, given].map((list) =>
    Object.hasOwn(list, key) ? list[key] : undefined,
  );
  return standard || own ? { ...standard, ...own } : undefined;
}
