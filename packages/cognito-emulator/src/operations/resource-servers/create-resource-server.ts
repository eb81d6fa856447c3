import type {
  CreateResourceServerRequest,
  CreateResourceServerResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { key } from '../../store/store.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { listPoolResourceServers } from './_resource-server.ts';

export const createResourceServer = defineOperation<
  CreateResourceServerRequest,
  CreateResourceServerResponse
>('CreateResourceServer', async ({ emulator }, input) => {
  const { UserPoolId, Identifier, Name, Scopes } = input;
  const server = { UserPoolId, Identifier, Name, ...(Scopes ? { Scopes } : {}) };
  await emulator.store.write((tx) => {
    requirePool(tx, UserPoolId);
    if (tx.get('resourceServers', key(UserPoolId, Identifier))) {
      throw invalidParameter(`${Identifier} already exists in user pool ${UserPoolId}.`);
    }
    const number = (listPoolResourceServers(tx, UserPoolId).at(-1)?.number ?? 0) + 1;
    tx.put('resourceServers', key(UserPoolId, Identifier), { ...server, number });
  });
  return { ResourceServer: server };
});
