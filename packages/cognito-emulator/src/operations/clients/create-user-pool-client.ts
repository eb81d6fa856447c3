import type {
  CreateUserPoolClientRequest,
  CreateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomClientId, randomClientSecret, randomId } from '../../crypto/random.ts';
import { putClient, requirePool } from '../../model/pools.ts';
import type { ClientRecord } from '../../model/records.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { completeClientSettings, describeClient, requireValidClient } from './_settings.ts';

export const createUserPoolClient = defineOperation<
  CreateUserPoolClientRequest,
  CreateUserPoolClientResponse
>(
  'CreateUserPoolClient',
  async ({ emulator }, { UserPoolId, ClientName, GenerateSecret, ClientSecret, ...given }) => {
    if (GenerateSecret && ClientSecret) {
      throw invalidParameter('GenerateSecret and ClientSecret cannot be used together.');
    }
    const now = emulator.clock.now();
    const secret = ClientSecret ?? (GenerateSecret ? randomClientSecret() : undefined);
    const id = randomClientId();
    const client: ClientRecord = {
      id,
      poolId: UserPoolId,
      name: ClientName,
      createdAt: now,
      modifiedAt: now,
      settings: completeClientSettings(given),
      secrets: secret ? [{ id: `${id}--${randomId()}`, value: secret, createdAt: now }] : [],
    };
    await emulator.store.write((tx) => {
      requireValidClient(tx, requirePool(tx, UserPoolId), client);
      putClient(tx, client);
    });
    return { UserPoolClient: describeClient(client) };
  },
);
