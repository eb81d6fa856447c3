import type { Idp } from './idp.ts';

/** Where an identity provider speaks OpenID Connect. */
export const getIssuer = ({ url }: Pick<Idp, 'url'>) => `${url}/oidc`;

/** Where an identity provider speaks SAML; its entity id is the address of its metadata. */
export const getSamlAddresses = ({ url }: Pick<Idp, 'url'>) => ({
  entityId: `${url}/saml/metadata`,
  metadataUrl: `${url}/saml/metadata`,
  ssoUrl: `${url}/saml/sso`,
});
