import type { AttributeNames } from '../attribute-names.ts';
import type { OidcEndpoints } from './discover.ts';

/** A tenant's link to an identity provider that speaks OpenID Connect. Plain data. */
export interface OidcConnection extends OidcEndpoints {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the identity provider sends browsers back to, of this connection alone. */
  readonly redirectUri: string;
  /** Beside `openid`. */
  readonly scopes: readonly string[];
  readonly attributeNames: AttributeNames;
  /**
   * Domains of which Google may name one as the person's organisation (`hd`): the verified ones of the
   * tenant. Asked of Google always; of others only when it is not null.
   */
  readonly hostedDomains: readonly string[] | null;
}
