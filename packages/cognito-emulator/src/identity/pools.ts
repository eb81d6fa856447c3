import type { IdentityPool } from '@aws-sdk/client-cognito-identity';
import type { EmulatorConfig } from '../emulator.ts';
import type { Reader } from '../store/store.ts';
import { resourceNotFound } from '../wire/errors.ts';
import type { IdentityPoolRecord } from './records.ts';

/** Reads an identity pool. @throws CognitoError ResourceNotFoundException */
export function requireIdentityPool(reader: Reader, id: string): IdentityPoolRecord {
  const pool = reader.get<IdentityPoolRecord>('identityPools', id);
  if (!pool) throw resourceNotFound(`IdentityPool '${id}' not found.`);
  return pool;
}

/** The pool behind an ARN. @throws CognitoError ResourceNotFoundException */
export function requirePoolOfArn(
  reader: Reader,
  { region, accountId }: EmulatorConfig,
  arn: string,
): IdentityPoolRecord {
  const prefix = `arn:aws:cognito-identity:${region}:${accountId}:identitypool/`;
  if (!arn.startsWith(prefix)) throw resourceNotFound(`Resource '${arn}' not found.`);
  return requireIdentityPool(reader, arn.slice(prefix.length));
}

/** A pool as Describe-, Create- and UpdateIdentityPool answer it. */
export function toIdentityPool({ id, name, settings, tags }: IdentityPoolRecord): IdentityPool {
  return { IdentityPoolId: id, IdentityPoolName: name, ...settings, IdentityPoolTags: { ...tags } };
}
