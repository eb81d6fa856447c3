/** The issuer of our own OpenID provider, which the pool knows. */
export function getIssuer(appOrigin: string): string {
  return `${appOrigin}/sso/op`;
}

/** Our addresses of one connection, which its identity provider is told. None is another's. */
export function getConnectionAddresses(appOrigin: string, connectionId: string) {
  const saml = `${appOrigin}/sso/saml/${connectionId}`;
  return {
    /** SAML: what we are called. */
    entityId: saml,
    /** SAML: where answers are posted. */
    acsUrl: `${saml}/acs`,
    /** SAML: our metadata. */
    metadataUrl: `${saml}/metadata`,
    /** OpenID Connect: where browsers come back. */
    callbackUrl: `${appOrigin}/sso/oidc/${connectionId}/callback`,
    /** Where a sign-in by this connection begins; for a bookmark or a tile. */
    signInUrl: `${appOrigin}/auth/sso?connection=${connectionId}`,
  };
}
