import type { DeleteResourceServerRequest } from '@aws-sdk/client-cognito-identity-provider';
import { key } from '../../store/store.ts';
import { requireResourceServer } from './_resource-server.ts';
import { defineOperation } from '../operation.ts';

export const deleteResourceServer = defineOperation<DeleteResourceServerRequest, void>(
  'DeleteResourceServer',
  async ({ emulator }, input) => {
    await emulator.store.write((tx) => {
      requireResourceServer(tx, input.UserPoolId, input.Identifier);
      tx.remove('resourceServers', key(input.UserPoolId, input.Identifier));
    });
  },
);
