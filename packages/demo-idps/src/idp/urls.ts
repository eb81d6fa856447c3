import type { Idp } from './idp.ts';

/** Where an identity provider speaks OpenID Connect. */
export const getIssuer = ({ url }: Pick<Idp, 'url'>) => `${url}/oidc`;

/** Where an identity provider speaks SAML; its entity id is the URL of its metadata. */
export const getSamlUrls = ({ url }: Pick<Idp, 'url'>) => ({
  entityId: `${url}/saml/metadata`,
  metadataUrl: `${url}/saml/metadata`,
  ssoUrl: `${url}/saml/sso`,
});
