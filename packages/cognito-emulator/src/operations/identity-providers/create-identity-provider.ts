import type {
  CreateIdentityProviderRequest,
  CreateIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { key } from '../../store/store.ts';
import { CognitoError } from '../../wire/errors.ts';
import { requireFreeIdentifiers } from './_provider.ts';
import { defineOperation } from '../operation.ts';

export const createIdentityProvider = defineOperation<
  CreateIdentityProviderRequest,
  CreateIdentityProviderResponse
>(
  'CreateIdentityProvider',
  async ({ emulator }, input) => {
    const { UserPoolId, ProviderName, ...given } = input;
    const now = new Date(emulator.clock.now());
    const provider = {
      ...given,
      // Every OIDC provider maps the username to the subject, named or not.
      ...(given.ProviderType === 'OIDC'
        ? { AttributeMapping: { username: 'sub', ...given.AttributeMapping } }
        : {}),
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
    });
    return { IdentityProvider: provider };
  },
  { note: 'Stored and returned; federation itself is not emulated.' },
);
