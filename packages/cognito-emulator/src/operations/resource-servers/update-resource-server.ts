import type {
  UpdateResourceServerRequest,
  UpdateResourceServerResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { key } from '../../store/store.ts';
import { requireResourceServer } from './_resource-server.ts';
import { defineOperation } from '../operation.ts';

export const updateResourceServer = defineOperation<
  UpdateResourceServerRequest,
  UpdateResourceServerResponse
>('UpdateResourceServer', async ({ emulator }, input) => {
  const { UserPoolId, Identifier, Name, Scopes } = input;
  const server = { UserPoolId, Identifier, Name, ...(Scopes ? { Scopes } : {}) };
  await emulator.store.write((tx) => {
    const { number } = requireResourceServer(tx, UserPoolId, Identifier);
    tx.put('resourceServers', key(UserPoolId, Identifier), { ...server, number });
  });
  return { ResourceServer: server };
});
