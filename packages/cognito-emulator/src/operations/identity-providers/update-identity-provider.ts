import type {
  UpdateIdentityProviderRequest,
  UpdateIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkDetails } from '../../federation/details/check-details.ts';
import { requireSamlOnly } from '../../federation/saml/require-saml-only.ts';
import { listPoolClients, requirePool } from '../../model/pools.ts';
import { key } from '../../store/store.ts';
import {
  checkMapping,
  describeProvider,
  requireFreeIdentifiers,
  requireProvider,
} from './_provider.ts';
import { defineOperation } from '../operation.ts';

/** A key that no answer shows stays as it is unless a new one is given. */
const withKept = (given: Record<string, string>, kept: string | undefined) =>
  kept === undefined ? given : { private_key: kept, ...given };

export const updateIdentityProvider = defineOperation<
  UpdateIdentityProviderRequest,
  UpdateIdentityProviderResponse
>('UpdateIdentityProvider', async ({ emulator }, input) => {
  const { UserPoolId, ProviderName, ProviderDetails, AttributeMapping, ...given } = input;
  const pool = requirePool(emulator.store, UserPoolId);
  const before = requireProvider(emulator.store, UserPoolId, ProviderName);
  const type = before.ProviderType ?? 'OIDC';
  const mapping = AttributeMapping && checkMapping(pool, type, AttributeMapping);
  const checked =
    ProviderDetails &&
    (await checkDetails(
      emulator,
      { poolId: UserPoolId, name: ProviderName, type },
      withKept(ProviderDetails, before.ProviderDetails?.private_key),
    ));
  const changed = await emulator.store.write((tx) => {
    const provider = requireProvider(tx, UserPoolId, ProviderName);
    requireFreeIdentifiers(tx, UserPoolId, ProviderName, given.IdpIdentifiers);
    const next = {
      ...provider,
      ...given,
      ...(mapping ? { AttributeMapping: mapping } : {}),
      ...(checked ? { ProviderDetails: { ...checked.details } } : {}),
      LastModifiedDate: new Date(emulator.clock.now()),
    };
    tx.put('identityProviders', key(UserPoolId, ProviderName), next);
    checked?.put?.(tx);
    for (const { settings } of listPoolClients(tx, UserPoolId)) {
      requireSamlOnly(tx, UserPoolId, settings.SupportedIdentityProviders ?? []);
    }
    return next;
  });
  return { IdentityProvider: describeProvider(changed) };
});
