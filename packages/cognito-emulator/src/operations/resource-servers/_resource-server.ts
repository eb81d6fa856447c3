import type { ResourceServerType } from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { key, type Reader } from '../../store/store.ts';
import { resourceNotFound } from '../../wire/errors.ts';

/** A resource server of a pool. @throws CognitoError ResourceNotFoundException */
export function requireResourceServer(
  reader: Reader,
  poolId: string,
  identifier: string,
): ResourceServerType {
  requirePool(reader, poolId);
  const server = reader.get<ResourceServerType>('resourceServers', key(poolId, identifier));
  if (!server) throw resourceNotFound(`Resource server ${identifier} does not exist.`);
  return server;
}
