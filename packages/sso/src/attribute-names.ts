/** What the identity provider calls the attributes (SAML) or claims (OpenID Connect) of a person. */
export interface AttributeNames {
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly groups: string | null;
}
