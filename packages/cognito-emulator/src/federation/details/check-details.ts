import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import type { Writer } from '../../store/store.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { configureSamlProvider } from '../saml/configure-provider.ts';
import { appleDetails } from './apple-details.ts';
import type { Details } from './details.ts';
import { oidcDetails } from './oidc-details.ts';
import { amazonDetails, facebookDetails, googleDetails } from './social-details.ts';

/** Details with what AWS adds to them. */
export interface CheckedDetails {
  readonly details: Details;
  /** Stores what belongs to them, in the provider's transaction. */
  readonly put?: (tx: Writer) => void;
}

/** A provider that is made or changed. */
interface NamedProvider {
  readonly poolId: string;
  readonly name: string;
  readonly type: IdentityProviderTypeType;
}

const checks = {
  OIDC: oidcDetails,
  Google: googleDetails,
  Facebook: facebookDetails,
  LoginWithAmazon: amazonDetails,
  SignInWithApple: appleDetails,
} as const;

const own = new Set<IdentityProviderTypeType>(['OIDC', 'SAML']);
const reserved = ['COGNITO', 'Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'];

/**
 * Refuses names that mean something else: social providers have exactly their type's name, and no
 * other provider has it, or that of the pool itself.
 */
export function requireProviderName(name: string, type: IdentityProviderTypeType): void {
  const taken = reserved.some((word) => word.toLowerCase() === name.toLowerCase());
  if (own.has(type) ? taken : name !== type) {
    throw invalidParameter(`${name} is not a valid name for a provider of type ${type}.`);
  }
}

/**
 * ProviderDetails of a type, checked and completed. Source: CreateIdentityProvider's documentation.
 * @throws CognitoError InvalidParameterException
 */
export async function checkDetails(
  emulator: Emulator,
  { poolId, name, type }: NamedProvider,
  given: Details,
): Promise<CheckedDetails> {
  if (type === 'SAML') return configureSamlProvider(emulator, poolId, name, given);
  return { details: await checks[type](given) };
}
