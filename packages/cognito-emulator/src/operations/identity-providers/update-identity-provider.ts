import type {
  UpdateIdentityProviderRequest,
  UpdateIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { key } from '../../store/store.ts';
import { requireFreeIdentifiers, requireProvider } from './_provider.ts';
import { defineOperation } from '../operation.ts';

export const updateIdentityProvider = defineOperation<
  UpdateIdentityProviderRequest,
  UpdateIdentityProviderResponse
>('UpdateIdentityProvider', async ({ emulator }, input) => {
  const { UserPoolId, ProviderName, ...given } = input;
  const changed = await emulator.store.write((tx) => {
    const provider = requireProvider(tx, UserPoolId, ProviderName);
    requireFreeIdentifiers(tx, UserPoolId, ProviderName, given.IdpIdentifiers);
    const next = { ...provider, ...given, LastModifiedDate: new Date(emulator.clock.now()) };
    tx.put('identityProviders', key(UserPoolId, ProviderName), next);
    return next;
  });
  return { IdentityProvider: changed };
});
