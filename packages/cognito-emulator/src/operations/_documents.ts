import type { Emulator } from '../emulator.ts';
import { key, keyPrefix, type Reader, type Writer } from '../store/store.ts';
import { resourceNotFound } from '../wire/errors.ts';

/** Kinds of settings that are only stored and returned. */
export type DocumentKind =
  | 'branding'
  | 'clientSession'
  | 'importJob'
  | 'logDelivery'
  | 'replica'
  | 'risk'
  | 'session'
  | 'terms'
  | 'ui';

/** Reads a document. */
export function readDocument<T>(
  reader: Reader,
  poolId: string,
  kind: DocumentKind,
  id: string,
): T | undefined {
  return reader.get<T>('documents', key(poolId, kind, id));
}

/** Like `readDocument`. @throws CognitoError ResourceNotFoundException */
export function requireDocument<T>(
  reader: Reader,
  poolId: string,
  kind: DocumentKind,
  id: string,
  what: string,
): T {
  const found = readDocument<T>(reader, poolId, kind, id);
  if (!found) throw resourceNotFound(`${what} ${id} does not exist.`);
  return found;
}

/** Writes a document within a transaction. */
export function putDocument(
  tx: Writer,
  poolId: string,
  kind: DocumentKind,
  id: string,
  value: unknown,
): void {
  tx.put('documents', key(poolId, kind, id), value);
}

/** Writes a document on its own. */
export async function saveDocument(
  { store }: Emulator,
  poolId: string,
  kind: DocumentKind,
  id: string,
  value: unknown,
): Promise<void> {
  await store.write((tx) => putDocument(tx, poolId, kind, id, value));
}

/** Removes a document. */
export function removeDocument(tx: Writer, poolId: string, kind: DocumentKind, id: string): void {
  tx.remove('documents', key(poolId, kind, id));
}

/** All documents of a kind. */
export function listDocuments<T>(reader: Reader, poolId: string, kind: DocumentKind): T[] {
  const prefix = keyPrefix(poolId, kind);
  return [...reader.range<T>('documents', { prefix })].map(([, value]) => value);
}
