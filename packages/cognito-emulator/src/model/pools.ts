import { invalidParameter, resourceNotFound } from '../wire/errors.ts';
import { key, keyPrefix, type Reader, type Table, type Writer } from '../store/store.ts';
import { removeDocument } from './documents.ts';
import type { ClientRecord, PoolRecord } from './records.ts';

/** Reads a pool. @throws CognitoError ResourceNotFoundException */
export function requirePool(reader: Reader, poolId: string): PoolRecord {
  const pool = reader.get<PoolRecord>('pools', poolId);
  if (!pool) throw resourceNotFound(`User pool ${poolId} does not exist.`);
  return pool;
}

/** Reads an app client by id alone. @throws CognitoError ResourceNotFoundException */
export function requireClient(reader: Reader, clientId: string): ClientRecord {
  const client = reader.get<ClientRecord>('clients', clientId);
  if (!client) throw resourceNotFound(`User pool client ${clientId} does not exist.`);
  return client;
}

/** Reads an app client of a pool. @throws CognitoError ResourceNotFoundException */
export function requirePoolClient(
  reader: Reader,
  poolId: string,
  clientId: string,
): { pool: PoolRecord; client: ClientRecord } {
  const pool = requirePool(reader, poolId);
  const client = requireClient(reader, clientId);
  if (client.poolId !== poolId) {
    throw resourceNotFound(`User pool client ${clientId} does not exist.`);
  }
  return { pool, client };
}

/** An app client with its pool. @throws CognitoError ResourceNotFoundException */
export function requireClientAndPool(
  reader: Reader,
  clientId: string,
): { pool: PoolRecord; client: ClientRecord } {
  const client = requireClient(reader, clientId);
  return { pool: requirePool(reader, client.poolId), client };
}

/** The clients of a pool, by id. */
export function listPoolClients(reader: Reader, poolId: string): ClientRecord[] {
  const prefix = keyPrefix(poolId);
  const clients: ClientRecord[] = [];
  for (const [entry] of reader.range('poolClients', { prefix })) {
    const client = reader.get<ClientRecord>('clients', entry.slice(prefix.length));
    if (client) clients.push(client);
  }
  return clients;
}

export function putClient(tx: Writer, client: ClientRecord): void {
  tx.put('clients', client.id, client);
  tx.put('poolClients', key(client.poolId, client.id), 1);
}

export function removeClient(tx: Writer, client: ClientRecord): void {
  tx.remove('clients', client.id);
  tx.remove('poolClients', key(client.poolId, client.id));
  removeDocument(tx, { poolId: client.poolId, kind: 'risk', id: client.id });
}

const perPool: readonly Table[] = [
  'users',
  'userIndex',
  'aliases',
  'groups',
  'groupMembers',
  'userGroups',
  'families',
  'userFamilies',
  'resourceServers',
  'identityProviders',
  'devices',
  'webAuthnCredentials',
  'authEvents',
  'documents',
  'counters',
];

/** Removes a pool with everything in it. @throws CognitoError while it has a domain */
export function removePool(tx: Writer, pool: PoolRecord): void {
  if (hasDomain(pool)) {
    throw invalidParameter(
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    );
  }
  for (const client of listPoolClients(tx, pool.id)) removeClient(tx, client);
  const prefix = keyPrefix(pool.id);
  for (const table of perPool) {
    for (const [entry] of [...tx.range(table, { prefix })]) tx.remove(table, entry);
  }
  tx.remove('signingKeys', pool.id);
  tx.remove('pools', pool.id);
}

/** Without a domain a pool has neither pages nor OAuth: on AWS there is no address where they would be. */
const hasDomain = ({ domain, customDomain }: PoolRecord) => Boolean(domain ?? customDomain);

/**
 * Whether pages and OAuth of a pool are there at the address that was asked: at the emulator's own
 * those of every pool with a domain, at a custom domain those of its pool alone.
 */
export const hasPagesHere = (
  { domainPool }: { readonly domainPool?: string },
  pool: PoolRecord,
): boolean => hasDomain(pool) && (domainPool === undefined || domainPool === pool.id);
