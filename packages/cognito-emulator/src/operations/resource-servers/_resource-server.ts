import type { ResourceServerType } from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import { key, keyPrefix, type Reader } from '../../store/store.ts';
import { resourceNotFound } from '../../wire/errors.ts';

/** A resource server with its place in lists, which are in order of creation. */
export interface ResourceServerRecord extends ResourceServerType {
  readonly number: number;
}

/** A resource server as the API shows it. */
export const describeServer = ({ number: _place, ...server }: ResourceServerRecord) => server;

/** A resource server of a pool. @throws CognitoError ResourceNotFoundException */
export function requireResourceServer(
  reader: Reader,
  poolId: string,
  identifier: string,
): ResourceServerRecord {
  requirePool(reader, poolId);
  const server = reader.get<ResourceServerRecord>('resourceServers', key(poolId, identifier));
  if (!server) throw resourceNotFound(`Resource server ${identifier} does not exist.`);
  return server;
}

/** All resource servers of a pool, oldest first; AWS allows 300 at most. */
export function listPoolResourceServers(reader: Reader, poolId: string): ResourceServerRecord[] {
  const prefix = keyPrefix(poolId);
  return [...reader.range<ResourceServerRecord>('resourceServers', { prefix })]
    .map(([, server]) => server)
    .toSorted((a, b) => a.number - b.number);
}
