/** Where an identity provider speaks SAML; its entity id is the address of its metadata. */
export const getSamlAddresses = ({ url }: { readonly url: string }) => ({
  entityId: `${url}/saml/metadata`,
  metadataUrl: `${url}/saml/metadata`,
  ssoUrl: `${url}/saml/sso`,
});
