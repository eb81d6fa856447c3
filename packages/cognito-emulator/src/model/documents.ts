import { key, keyPrefix, type Reader, type Store, type Writer } from '../store/store.ts';
import { resourceNotFound } from '../wire/errors.ts';

/** Kinds of settings that are only stored and returned. */
export type DocumentKind =
  | 'branding'
  | 'clientSession'
  | 'importJob'
  | 'logDelivery'
  | 'replica'
  | 'risk'
  | 'samlKey'
  | 'samlMetadata'
  | 'session'
  | 'terms'
  | 'threatLists'
  | 'ui';

export interface DocumentAddress {
  readonly poolId: string;
  readonly kind: DocumentKind;
  /** Absent where a pool has only one document of the kind. */
  readonly id?: string;
}

const documentKey = ({ poolId, kind, id = '' }: DocumentAddress) => key(poolId, kind, id);

export function readDocument<T>(reader: Reader, address: DocumentAddress): T | undefined {
  return reader.get<T>('documents', documentKey(address));
}

/** Like `readDocument`. @throws CognitoError ResourceNotFoundException */
export function requireDocument<T>(
  reader: Reader,
  address: DocumentAddress & { readonly id: string },
  what: string,
): T {
  const found = readDocument<T>(reader, address);
  if (!found) throw resourceNotFound(`${what} ${address.id} does not exist.`);
  return found;
}

/** Writes a document within a transaction. */
export function putDocument(tx: Writer, address: DocumentAddress, value: unknown): void {
  tx.put('documents', documentKey(address), value);
}

/** Writes a document in a transaction of its own. */
export async function saveDocument(
  { store }: { readonly store: Store },
  address: DocumentAddress,
  value: unknown,
): Promise<void> {
  await store.write((tx) => putDocument(tx, address, value));
}

export function removeDocument(tx: Writer, address: DocumentAddress): void {
  tx.remove('documents', documentKey(address));
}

export function listDocuments<T>(reader: Reader, poolId: string, kind: DocumentKind): T[] {
  const prefix = keyPrefix(poolId, kind);
  return [...reader.range<T>('documents', { prefix })].map(([, value]) => value);
}
