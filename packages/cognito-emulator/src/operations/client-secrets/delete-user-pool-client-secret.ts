import type {
  DeleteUserPoolClientSecretRequest,
  DeleteUserPoolClientSecretResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { putClient, requirePoolClient } from '../../model/pools.ts';
import { invalidParameter, resourceNotFound } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

export const deleteUserPoolClientSecret = defineOperation<
  DeleteUserPoolClientSecretRequest,
  DeleteUserPoolClientSecretResponse
>('DeleteUserPoolClientSecret', async ({ emulator }, input) => {
  await emulator.store.write((tx) => {
    const { client } = requirePoolClient(tx, input.UserPoolId, input.ClientId);
    const secrets = client.secrets.filter(({ id }) => id !== input.ClientSecretId);
    if (secrets.length === client.secrets.length) {
      throw resourceNotFound(`Client secret ${input.ClientSecretId} does not exist.`);
    }
    if (secrets.length === 0) throw invalidParameter('The last client secret cannot be deleted.');
    putClient(tx, { ...client, secrets, modifiedAt: emulator.clock.now() });
  });
  return {};
});
