import type {
  CreateIdentityProviderRequest,
  CreateIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { checkDetails, requireProviderName } from '../../federation/details/check-details.ts';
import { requirePool } from '../../model/pools.ts';
import { key } from '../../store/store.ts';
import { CognitoError } from '../../wire/errors.ts';
import { checkMapping, describeProvider, requireFreeIdentifiers } from './_provider.ts';
import { defineOperation } from '../operation.ts';

export const createIdentityProvider = defineOperation<
  CreateIdentityProviderRequest,
  CreateIdentityProviderResponse
>(
  'CreateIdentityProvider',
  async ({ emulator }, input) => {
    const { UserPoolId, ProviderName, ProviderType, ...given } = input;
    const pool = requirePool(emulator.store, UserPoolId);
    requireProviderName(ProviderName, ProviderType);
    const AttributeMapping = checkMapping(pool, ProviderType, given.AttributeMapping);
    const checked = await checkDetails(
      emulator,
      { poolId: UserPoolId, name: ProviderName, type: ProviderType },
      given.ProviderDetails,
    );
    const now = new Date(emulator.clock.now());
    const provider = {
      ...given,
      ProviderType,
      ProviderDetails: { ...checked.details },
      AttributeMapping,
      UserPoolId,
      ProviderName,
      CreationDate: now,
      LastModifiedDate: now,
    };
    await emulator.store.write((tx) => {
      requirePool(tx, UserPoolId);
      if (tx.get('identityProviders', key(UserPoolId, ProviderName))) {
        throw new CognitoError(
          'DuplicateProviderException',
          `A provider with the name ${ProviderName} already exists in user pool ${UserPoolId}.`,
        );
      }
      requireFreeIdentifiers(tx, UserPoolId, ProviderName, given.IdpIdentifiers);
      tx.put('identityProviders', key(UserPoolId, ProviderName), provider);
      checked.put?.(tx);
    });
    return { IdentityProvider: describeProvider(provider) };
  },
  { note: 'OIDC, social and SAML; AcrMapping has no effect.' },
);
