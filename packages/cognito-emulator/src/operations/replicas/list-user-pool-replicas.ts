import type {
  ListUserPoolReplicasRequest,
  ListUserPoolReplicasResponse,
  UserPoolReplicaType,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { listDocuments } from '../../model/documents.ts';
import { defineOperation } from '../operation.ts';

export const listUserPoolReplicas = defineOperation<
  ListUserPoolReplicasRequest,
  ListUserPoolReplicasResponse
>(
  'ListUserPoolReplicas',
  async ({ emulator }, input) => {
    const pool = requirePool(emulator.store, input.UserPoolId);
    const primary: UserPoolReplicaType = {
      RegionName: emulator.config.region,
      Status: 'ACTIVE',
      Role: 'PRIMARY',
      UserPoolArn: pool.arn,
    };
    const replicas = listDocuments<UserPoolReplicaType>(emulator.store, pool.id, 'replica');
    return { UserPoolReplicas: [primary, ...replicas] };
  },
  { state: 'stored', note: 'Stored and returned, without effect.' },
);
