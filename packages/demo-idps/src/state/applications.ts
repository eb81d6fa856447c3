import { randomBytes } from 'node:crypto';

/** An application that takes SAML answers. */
export interface SamlApplication {
  readonly entityId: string;
  /** Its assertion consumer service. */
  readonly acsUrl: string;
  /** Format of NameID that it asked for last, for sign-ins that start here. */
  readonly nameIdFormat?: string;
  /** Whether an administrator wrote it down; the others asked from a trusted origin. */
  readonly isRegistered?: true;
}

/** A confidential OpenID client. */
export interface OidcApplication {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/** An OpenID client with an id and a secret of its own. */
export function createOidcApplication(redirectUris: readonly string[]): OidcApplication {
  return {
    clientId: `client-${randomBytes(6).toString('hex')}`,
    clientSecret: randomBytes(32).toString('base64url'),
    redirectUris,
  };
}
