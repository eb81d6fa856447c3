/** Tables of the store. Keys are strings made by `key()`; every table of a pool leads with its id. */
export const tables = [
  'pools',
  'clients',
  'poolClients',
  'domains',
  'signingKeys',
  'users',
  'userIndex',
  'aliases',
  'groups',
  'groupMembers',
  'userGroups',
  'families',
  'userFamilies',
  'sessions',
  'grants',
  'resourceServers',
  'identityProviders',
  'devices',
  'webAuthnCredentials',
  'authEvents',
  'documents',
  'identityPools',
  'identities',
  'poolIdentities',
  'identityLogins',
  'expiries',
  'counters',
] as const;

export type Table = (typeof tables)[number];

/** Where a range starts and how much of it is wanted. */
export interface RangeOptions {
  /** Only keys with this prefix. */
  readonly prefix: string;
  /** Only keys after this one. */
  readonly after?: string;
  readonly limit?: number;
  /** Largest key first; `after` then means "before". */
  readonly reverse?: boolean;
}

/** Synchronous reads of the committed state (inside `write`: of the transaction's state). */
export interface Reader {
  get<T>(table: Table, key: string): T | undefined;
  range<T>(table: Table, options: RangeOptions): Iterable<readonly [key: string, value: T]>;
}

/** What a transaction may do. Values are plain data and must not be changed after `put`. */
export interface Writer extends Reader {
  put(table: Table, key: string, value: unknown): void;
  remove(table: Table, key: string): void;
}

/** The emulator's state: durable (`openLmdbStore`) or in memory (`openMemoryStore`). */
export interface Store extends Reader {
  /**
   * Runs `change` alone and atomically. The promise resolves when the change survives `kill -9` of
   * the process; if `change` throws, nothing of it remains and the promise rejects.
   */
  write<T>(change: (tx: Writer) => T): Promise<T>;
  close(): Promise<void>;
}

/**
 * Stands between the parts of a key. Control characters occur in no Cognito name. Not NUL, which
 * LMDB's key encoding takes for the end of an array element.
 */
export const SEPARATOR = '\u001f';

export function key(...parts: readonly string[]): string {
  return parts.join(SEPARATOR);
}

/** Prefix under which all keys that begin with these parts lie. */
export function keyPrefix(...parts: readonly string[]): string {
  return `${parts.join(SEPARATOR)}${SEPARATOR}`;
}
