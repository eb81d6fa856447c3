import type {
  DeleteUserPoolReplicaRequest,
  DeleteUserPoolReplicaResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { removeDocument } from '../../model/documents.ts';
import { requireReplica } from './_replica.ts';
import { defineOperation } from '../operation.ts';

export const deleteUserPoolReplica = defineOperation<
  DeleteUserPoolReplicaRequest,
  DeleteUserPoolReplicaResponse
>(
  'DeleteUserPoolReplica',
  async ({ emulator }, input) => {
    const replica = await emulator.store.write((tx) => {
      const found = requireReplica(tx, input.UserPoolId, input.RegionName);
      removeDocument(tx, { poolId: input.UserPoolId, kind: 'replica', id: input.RegionName });
      return found;
    });
    return { UserPoolReplica: { ...replica, Status: 'DELETING' } };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
