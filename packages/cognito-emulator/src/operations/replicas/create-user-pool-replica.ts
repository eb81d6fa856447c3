import type {
  CreateUserPoolReplicaRequest,
  CreateUserPoolReplicaResponse,
  UserPoolReplicaType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { saveDocument } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const createUserPoolReplica = defineOperation<
  CreateUserPoolReplicaRequest,
  CreateUserPoolReplicaResponse
>(
  'CreateUserPoolReplica',
  async ({ emulator }, input) => {
    const { UserPoolId, RegionName } = input;
    const pool = requirePool(emulator.store, UserPoolId);
    const replica: UserPoolReplicaType = {
      RegionName,
      Status: 'ACTIVE',
      Role: 'SECONDARY',
      UserPoolArn: pool.arn.replace(`:${emulator.config.region}:`, `:${RegionName}:`),
    };
    await saveDocument(emulator, { poolId: UserPoolId, kind: 'replica', id: RegionName }, replica);
    return { UserPoolReplica: replica };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
