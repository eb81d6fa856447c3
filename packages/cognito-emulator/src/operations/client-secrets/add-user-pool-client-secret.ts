import type {
  AddUserPoolClientSecretRequest,
  AddUserPoolClientSecretResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomClientSecret, randomId } from '../../crypto/random.ts';
import { putClient, requirePoolClient } from '../../model/pools.ts';
import { CognitoError } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';

/** Secrets valid at a time, for rotation. */
const MAX_SECRETS = 2;

export const addUserPoolClientSecret = defineOperation<
  AddUserPoolClientSecretRequest,
  AddUserPoolClientSecretResponse
>('AddUserPoolClientSecret', async ({ emulator }, input) => {
  const { UserPoolId, ClientId, ClientSecret } = input;
  const now = emulator.clock.now();
  const secret = {
    id: `${ClientId}--${randomId()}`,
    value: ClientSecret ?? randomClientSecret(),
    createdAt: now,
  };
  await emulator.store.write((tx) => {
    const { client } = requirePoolClient(tx, UserPoolId, ClientId);
    if (client.secrets.length >= MAX_SECRETS) {
      throw new CognitoError('LimitExceededException', 'The client has two secrets already.');
    }
    putClient(tx, { ...client, secrets: [...client.secrets, secret], modifiedAt: now });
  });
  return {
    ClientSecretDescriptor: {
      ClientSecretId: secret.id,
      ...(ClientSecret === undefined ? { ClientSecretValue: secret.value } : {}),
      ClientSecretCreateDate: new Date(now),
    },
  };
});
