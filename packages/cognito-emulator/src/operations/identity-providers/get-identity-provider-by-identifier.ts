import type {
  GetIdentityProviderByIdentifierRequest,
  GetIdentityProviderByIdentifierResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { resourceNotFound } from '../../wire/errors.ts';
import { providerByIdentifier } from '../../model/identity-providers.ts';
import { describeProvider } from './_provider.ts';
import { defineOperation } from '../operation.ts';

export const getIdentityProviderByIdentifier = defineOperation<
  GetIdentityProviderByIdentifierRequest,
  GetIdentityProviderByIdentifierResponse
>('GetIdentityProviderByIdentifier', async ({ emulator }, input) => {
  requirePool(emulator.store, input.UserPoolId);
  const provider = providerByIdentifier(emulator.store, input.UserPoolId, input.IdpIdentifier);
  if (!provider) throw resourceNotFound(`Identity provider ${input.IdpIdentifier} does not exist.`);
  return { IdentityProvider: describeProvider(provider) };
});
