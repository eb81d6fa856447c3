import type {
  UpdateUserPoolReplicaRequest,
  UpdateUserPoolReplicaResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { saveDocument } from '../../model/documents.ts';
import { requireReplica } from './_replica.ts';
import { defineOperation } from '../operation.ts';

export const updateUserPoolReplica = defineOperation<
  UpdateUserPoolReplicaRequest,
  UpdateUserPoolReplicaResponse
>(
  'UpdateUserPoolReplica',
  async ({ emulator }, input) => {
    const { UserPoolId, RegionName, Status } = input;
    const replica = requireReplica(emulator.store, UserPoolId, RegionName);
    const changed = { ...replica, Status };
    await saveDocument(emulator, { poolId: UserPoolId, kind: 'replica', id: RegionName }, changed);
    return { UserPoolReplica: changed };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
