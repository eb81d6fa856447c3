import { type Connection, openConnection } from './connection.ts';
import * as operations from './operations.ts';
import type { StorageSettings } from './settings.ts';

type Operations = typeof operations;

type AnyOperation = (connection: Connection, ...parameters: never[]) => unknown;

type Bound<Operation> = Operation extends (
  connection: Connection,
  ...parameters: infer Parameters
) => infer Result
  ? (...parameters: Parameters) => Result
  : never;

/** The operations of `operations.ts`, each without its connection. */
export type FileStore = { readonly [Name in keyof Operations]: Bound<Operations[Name]> } & {
  readonly bucket: string;
  readonly region: string;
  /** Lets go of the sockets. */
  close(): void;
};

/**
 * The gateway to the bucket of files, and to the identity pool that gives credentials for it: the only
 * way in which Gatehouse calls either. Every operation fails with a {@link StorageError} only.
 */
export function createFileStore(settings: StorageSettings): FileStore {
  const connection = openConnection(settings);
  const bound = Object.entries<AnyOperation>(operations).map(([name, operation]) => [
    name,
    (...parameters: never[]) => operation(connection, ...parameters),
  ]);
  const gateway = Object.fromEntries(bound) as Omit<FileStore, 'bucket' | 'region' | 'close'>;
  const { bucket, region } = settings;
  return { ...gateway, bucket, region, close: () => connection.close() };
}
