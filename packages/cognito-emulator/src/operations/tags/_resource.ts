import { requirePool } from '../../model/pools.ts';
import type { PoolRecord } from '../../model/records.ts';
import type { Reader } from '../../store/store.ts';

/** The pool behind a ResourceArn. @throws CognitoError ResourceNotFoundException */
export function poolOfArn(reader: Reader, arn: string): PoolRecord {
  return requirePool(reader, arn.slice(arn.lastIndexOf('/') + 1));
}
