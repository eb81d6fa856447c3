import { requirePool } from '../../model/pools.ts';
import type {
  IdentityProviderType,
  IdentityProviderTypeType,
} from '@aws-sdk/client-cognito-identity-provider';
import { subjectClaim } from '../../federation/oidc/oidc-provider.ts';
import type { PoolRecord } from '../../model/records.ts';
import { requireKnownAttributes } from '../../model/schema.ts';
import { findProvider, providerByIdentifier } from '../../model/identity-providers.ts';
import type { Reader } from '../../store/store.ts';
import { invalidParameter, resourceNotFound } from '../../wire/errors.ts';

/** An identity provider of a pool. @throws CognitoError ResourceNotFoundException */
export function requireProvider(
  reader: Reader,
  poolId: string,
  name: string,
): IdentityProviderType {
  requirePool(reader, poolId);
  const provider = findProvider(reader, poolId, name);
  if (!provider) throw resourceNotFound(`Identity provider ${name} does not exist.`);
  return provider;
}

/** A provider as the API shows it: Apple's key never comes back. */
export function describeProvider(provider: IdentityProviderType): IdentityProviderType {
  const { private_key: _secret, ...details } = provider.ProviderDetails ?? {};
  return { ...provider, ProviderDetails: details };
}

/**
 * A provider's mapping, with the username from the subject, which cannot be changed.
 * @throws CognitoError InvalidParameterException for an attribute that the pool does not have
 */
export function checkMapping(
  pool: PoolRecord,
  type: IdentityProviderTypeType,
  given: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { username, ...mapping } = given;
  requireKnownAttributes(pool, Object.keys(mapping), 'update');
  const subject = subjectClaim(type);
  if (subject === undefined) return { ...given };
  if (username !== undefined && username !== subject) {
    throw invalidParameter(`Invalid AttributeMapping: username must be mapped to ${subject}.`);
  }
  return { username: subject, ...mapping };
}

/** Refuses identifiers that another provider of the pool has. */
export function requireFreeIdentifiers(
  reader: Reader,
  poolId: string,
  name: string,
  identifiers: readonly string[] | undefined,
): void {
  for (const identifier of identifiers ?? []) {
    const owner = providerByIdentifier(reader, poolId, identifier);
    if (owner && owner.ProviderName !== name) {
      throw invalidParameter(`IdP identifier ${identifier} is already in use.`);
    }
  }
}
