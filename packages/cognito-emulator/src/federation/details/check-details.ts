import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import { invalidParameter } from '../../wire/errors.ts';
import { appleDetails } from './apple-details.ts';
import { oidcDetails } from './oidc-details.ts';
import { samlDetails } from './saml-details.ts';
import { amazonDetails, facebookDetails, googleDetails } from './social-details.ts';

/** ProviderDetails as the API carries them. */
export type Details = Readonly<Record<string, string>>;

/** Checks what was given and completes it to what is read back. */
export type CheckDetails = (given: Details) => Details | Promise<Details>;

const checks: Readonly<Record<IdentityProviderTypeType, CheckDetails>> = {
  OIDC: oidcDetails,
  SAML: samlDetails,
  Google: googleDetails,
  Facebook: facebookDetails,
  LoginWithAmazon: amazonDetails,
  SignInWithApple: appleDetails,
};

const own = new Set(['OIDC', 'SAML']);

/**
 * Refuses names that mean something else: social providers have exactly their type's name, and no
 * other provider has it, or that of the pool itself.
 */
export function requireProviderName(name: string, type: IdentityProviderTypeType): void {
  const reserved = [...Object.keys(checks), 'COGNITO'].some(
    (word) => !own.has(word) && word.toLowerCase() === name.toLowerCase(),
  );
  if (own.has(type) ? reserved : name !== type) {
    throw invalidParameter(`${name} is not a valid name for a provider of type ${type}.`);
  }
}

/**
 * ProviderDetails of a type, checked and completed. Source: CreateIdentityProvider's documentation.
 * @throws CognitoError InvalidParameterException
 */
export function checkDetails(
  type: IdentityProviderTypeType,
  given: Details,
): Details | Promise<Details> {
  return checks[type](given);
}
