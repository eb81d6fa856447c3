import type { DeleteUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider';
import { removeClient, requirePoolClient } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';

export const deleteUserPoolClient = defineOperation<DeleteUserPoolClientRequest, void>(
  'DeleteUserPoolClient',
  async ({ emulator }, { UserPoolId, ClientId }) => {
    await emulator.store.write((tx) =>
      removeClient(tx, requirePoolClient(tx, UserPoolId, ClientId).client),
    );
  },
);
