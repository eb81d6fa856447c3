import { CognitoError } from '../../wire/errors.ts';
import { requirePool } from '../../model/pools.ts';
import type { PoolRecord } from '../../model/records.ts';
import type { Reader } from '../../store/store.ts';

/** The pool behind a ResourceArn. @throws CognitoError ResourceNotFoundException */
export function poolOfArn(reader: Reader, arn: string): PoolRecord {
  return requirePool(reader, arn.slice(arn.lastIndexOf('/') + 1));
}

/** Refuses tags that AWS keeps for itself, and more than fifty. Source: Tagging resources. */
export function requireValidTags(tags: Readonly<Record<string, string>> | undefined): void {
  const names = Object.keys(tags ?? {});
  if (names.length > 50 || names.some((name) => name.toLowerCase().startsWith('aws:'))) {
    throw new CognitoError(
      'UserPoolTaggingException',
      'A user pool has at most 50 tags, and their keys do not begin with aws:.',
    );
  }
}
