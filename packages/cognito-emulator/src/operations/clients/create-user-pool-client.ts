import type {
  CreateUserPoolClientRequest,
  CreateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomClientSecret, randomId } from '../../crypto/random.ts';
import { chooseClientId } from '../../model/chosen-ids.ts';
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
    const getClient = (id: string): ClientRecord => ({
      id,
      poolId: UserPoolId,
      name: ClientName,
      createdAt: now,
      modifiedAt: now,
      settings: completeClientSettings(given),
      secrets: secret ? [{ id: `${id}--${randomId()}`, value: secret, createdAt: now }] : [],
    });
    const client = await emulator.store.write((tx) => {
      const made = getClient(chooseClientId(tx, ClientName));
      requireValidClient(tx, requirePool(tx, UserPoolId), made);
      putClient(tx, made);
      return made;
    });
    return { UserPoolClient: describeClient(client) };
  },
);
