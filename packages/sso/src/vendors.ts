import type { AttributeNames } from './attribute-names.ts';

/** How an identity provider may be spoken with. */
export type Protocol = 'saml' | 'oidc';

/** Kinds of identity providers that the set-up has words for, in its order. */
export const VENDORS = ['okta', 'entra', 'google', 'pingone', 'jumpcloud', 'generic'] as const;

export type Vendor = (typeof VENDORS)[number];

/** Names that a vendor gives people's attributes unless told otherwise, by protocol it offers. */
export type VendorNames = Partial<Readonly<Record<Protocol, AttributeNames>>>;

const MICROSOFT = 'http://schemas.microsoft.com/ws/2008/06/identity/claims';
const XMLSOAP = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

const camelCase: AttributeNames = {
  email: 'email',
  firstName: 'firstName',
  lastName: 'lastName',
  groups: 'groups',
};

/** The standard claims of OpenID Connect, and the usual one for groups. */
const standardClaims: AttributeNames = {
  email: 'email',
  firstName: 'given_name',
  lastName: 'family_name',
  groups: 'groups',
};

/** What the set-up is filled in with. Sources: each vendor's guide for custom applications. */
export const VENDOR_NAMES: Readonly<Record<Vendor, VendorNames>> = {
  okta: { saml: camelCase, oidc: standardClaims },
  entra: {
    saml: {
      email: `${XMLSOAP}/emailaddress`,
      firstName: `${XMLSOAP}/givenname`,
      lastName: `${XMLSOAP}/surname`,
      groups: `${MICROSOFT}/groups`,
    },
    oidc: standardClaims,
  },
  // Google's OpenID Connect knows no groups.
  google: { saml: camelCase, oidc: { ...standardClaims, groups: null } },
  pingone: { saml: camelCase, oidc: standardClaims },
  jumpcloud: {
    saml: { email: 'email', firstName: 'firstname', lastName: 'lastname', groups: 'memberOf' },
    oidc: standardClaims,
  },
  generic: { saml: camelCase, oidc: standardClaims },
};

/** The protocols that a vendor's set-up offers, the recommended one first. */
export const getProtocols = (vendor: Vendor): Protocol[] =>
  (['saml', 'oidc'] as const).filter((protocol) => VENDOR_NAMES[vendor][protocol] !== undefined);
