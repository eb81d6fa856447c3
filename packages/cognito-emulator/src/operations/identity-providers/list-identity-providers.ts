import type {
  ListIdentityProvidersRequest,
  ListIdentityProvidersResponse,
  IdentityProviderType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { keyPrefix } from '../../store/store.ts';
import { listPage } from '../_list.ts';
import { defineOperation } from '../operation.ts';

export const listIdentityProviders = defineOperation<
  ListIdentityProvidersRequest,
  ListIdentityProvidersResponse
>('ListIdentityProviders', async ({ emulator }, input) => {
  requirePool(emulator.store, input.UserPoolId);
  const page = listPage<IdentityProviderType>(
    emulator,
    `ListIdentityProviders ${input.UserPoolId}`,
    {
      table: 'identityProviders',
      prefix: keyPrefix(input.UserPoolId),
      limit: input.MaxResults || 60,
      token: input.NextToken,
    },
  );
  return {
    Providers: page.items.map(({ ProviderName, ProviderType, LastModifiedDate, CreationDate }) => ({
      ProviderName,
      ProviderType,
      LastModifiedDate,
      CreationDate,
    })),
    NextToken: page.nextToken,
  };
});
