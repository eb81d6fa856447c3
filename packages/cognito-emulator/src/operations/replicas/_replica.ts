import type { UserPoolReplicaType } from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { Reader } from '../../store/store.ts';
import { requireDocument } from '../../model/documents.ts';

/** A replica of a pool. @throws CognitoError ResourceNotFoundException */
export function requireReplica(
  reader: Reader,
  poolId: string,
  region: string,
): UserPoolReplicaType {
  requirePool(reader, poolId);
  return requireDocument<UserPoolReplicaType>(
    reader,
    { poolId, kind: 'replica', id: region },
    'Replica',
  );
}
