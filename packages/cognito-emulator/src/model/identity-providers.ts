import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { ClientRecord } from './records.ts';
import { key, keyPrefix, type Reader } from '../store/store.ts';

/** The pool's own users, as a name in SupportedIdentityProviders. */
export const LOCAL = 'COGNITO';

/** Finds a provider of a pool by name. */
export function findProvider(
  reader: Reader,
  poolId: string,
  name: string,
): IdentityProviderType | undefined {
  return reader.get<IdentityProviderType>('identityProviders', key(poolId, name));
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

/** Whether people may sign in to this client by that provider. A client that names none has its pool's users. */
export function supportsProvider(client: ClientRecord, name: string): boolean {
  const names = client.settings.SupportedIdentityProviders;
  return names?.length ? names.includes(name) : name === LOCAL;
}

/** The providers that a client offers beside the pool's own users, in its order. */
export function listClientProviders(reader: Reader, client: ClientRecord): IdentityProviderType[] {
  return (client.settings.SupportedIdentityProviders ?? []).flatMap(
    (name) => findProvider(reader, client.poolId, name) ?? [],
  );
}
