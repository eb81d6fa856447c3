import type {
  ListUserPoolClientSecretsRequest,
  ListUserPoolClientSecretsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolClient } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

export const listUserPoolClientSecrets = defineOperation<
  ListUserPoolClientSecretsRequest,
  ListUserPoolClientSecretsResponse
>('ListUserPoolClientSecrets', async ({ emulator }, input) => {
  const { client } = requirePoolClient(emulator.store, input.UserPoolId, input.ClientId);
  return {
    ClientSecrets: client.secrets.map(({ id, createdAt }) => ({
      ClientSecretId: id,
      ClientSecretCreateDate: new Date(createdAt),
    })),
  };
});
