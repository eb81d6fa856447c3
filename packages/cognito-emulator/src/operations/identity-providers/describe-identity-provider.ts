import type {
  DescribeIdentityProviderRequest,
  DescribeIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { describeProvider, requireProvider } from './_provider.ts';
import { defineOperation } from '../operation.ts';

export const describeIdentityProvider = defineOperation<
  DescribeIdentityProviderRequest,
  DescribeIdentityProviderResponse
>('DescribeIdentityProvider', async ({ emulator }, input) => {
  return {
    IdentityProvider: describeProvider(
      requireProvider(emulator.store, input.UserPoolId, input.ProviderName),
    ),
  };
});
