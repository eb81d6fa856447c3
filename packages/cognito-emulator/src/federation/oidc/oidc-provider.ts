import type {
  IdentityProviderType,
  IdentityProviderTypeType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Details } from '../details/details.ts';

/** What differs between providers that speak OAuth or OpenID Connect. */
interface Trait {
  /** The claim that is the subject. */
  readonly subject: string;
  /** Keys of its ID tokens; absent where there are none to check. */
  readonly jwks?: string;
  readonly scopeSeparator: ' ' | ',';
  readonly responseMode?: 'form_post';
}

const traits: Readonly<Partial<Record<IdentityProviderTypeType, Trait>>> = {
  OIDC: { subject: 'sub', jwks: '', scopeSeparator: ' ' },
  Google: {
    subject: 'sub',
    jwks: 'https://www.googleapis.com/oauth2/v3/certs',
    scopeSeparator: ' ',
  },
  SignInWithApple: {
    subject: 'sub',
    jwks: 'https://appleid.apple.com/auth/keys',
    scopeSeparator: ' ',
    responseMode: 'form_post',
  },
  LoginWithAmazon: { subject: 'user_id', scopeSeparator: ' ' },
  Facebook: { subject: 'id', scopeSeparator: ',' },
};

/** The claim that names the subject; undefined for SAML, which has a NameID. */
export const subjectClaim = (type: IdentityProviderTypeType) => traits[type]?.subject;

/** A provider that speaks OAuth or OpenID Connect. */
export interface OidcProvider extends Trait {
  readonly name: string;
  readonly type: IdentityProviderTypeType;
  readonly details: Details;
  readonly mapping: Readonly<Record<string, string>>;
}

/** Reads a provider's settings; undefined when it speaks SAML. */
export function oidcProviderFrom(provider: IdentityProviderType): OidcProvider | undefined {
  const { ProviderName, ProviderType, ProviderDetails = {}, AttributeMapping = {} } = provider;
  const trait = ProviderType && traits[ProviderType];
  if (!trait || ProviderName === undefined) return undefined;
  return {
    ...trait,
    ...(trait.jwks === undefined ? {} : { jwks: ProviderDetails.jwks_uri ?? trait.jwks }),
    name: ProviderName,
    type: ProviderType,
    details: ProviderDetails,
    mapping: AttributeMapping,
  };
}

/** Where providers send browsers back to. */
export const callbackUri = (publicUrl: string) => `${publicUrl}/oauth2/idpresponse`;
