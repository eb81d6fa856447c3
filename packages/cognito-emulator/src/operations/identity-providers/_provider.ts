import { requirePool } from '../../model/pools.ts';
import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { key, keyPrefix, type Reader } from '../../store/store.ts';
import { invalidParameter, resourceNotFound } from '../../wire/errors.ts';

/** An identity provider of a pool. @throws CognitoError ResourceNotFoundException */
export function requireProvider(
  reader: Reader,
  poolId: string,
  name: string,
): IdentityProviderType {
  requirePool(reader, poolId);
  const provider = reader.get<IdentityProviderType>('identityProviders', key(poolId, name));
  if (!provider) throw resourceNotFound(`Identity provider ${name} does not exist.`);
  return provider;
}

/** Finds the provider that owns an identifier, e.g. a mail domain. */
export function providerByIdentifier(
  reader: Reader,
  poolId: string,
  identifier: string,
): IdentityProviderType | undefined {
  const all = reader.range<IdentityProviderType>('identityProviders', {
    prefix: keyPrefix(poolId),
  });
  for (const [, provider] of all) {
    if (provider.IdpIdentifiers?.includes(identifier)) return provider;
  }
  return undefined;
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
