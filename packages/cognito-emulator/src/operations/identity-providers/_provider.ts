import { requirePool } from '../../model/pools.ts';
import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { findProvider, providerByIdentifier } from '../../federation/providers.ts';
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
