import type { DeleteIdentityProviderRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removeSamlConfiguration } from '../../federation/saml/configure-provider.ts';
import { key } from '../../store/store.ts';
import { requireProvider } from './_provider.ts';
import { defineOperation } from '../operation.ts';

export const deleteIdentityProvider = defineOperation<DeleteIdentityProviderRequest, void>(
  'DeleteIdentityProvider',
  async ({ emulator }, input) => {
    await emulator.store.write((tx) => {
      requireProvider(tx, input.UserPoolId, input.ProviderName);
      tx.remove('identityProviders', key(input.UserPoolId, input.ProviderName));
      removeSamlConfiguration(tx, input.UserPoolId, input.ProviderName);
    });
  },
);
