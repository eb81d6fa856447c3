import type { FileRow } from '@gatehouse/db/repositories/files';
import { fileKey, type FileStore, type StoredPart, type StoreSession } from '@gatehouse/storage';
import { DomainError } from '@gatehouse/domain/errors';
import { askStore } from './files-access.ts';

/** Bytes of each part but the last: 5 GiB are 640 of them, and the store takes 10,000. */
export const PART_SIZE = 8 * 1024 * 1024;

/** URLs that are handed out at once. */
const URLS_AT_ONCE = 100;

export interface Part {
  readonly number: number;
  /** Bytes. */
  readonly size: number;
}

/** The parts of a file of this size, in their order. An empty file is one empty part. */
export function toParts(size: number): Part[] {
  const count = Math.max(1, Math.ceil(size / PART_SIZE));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    size: Math.min(PART_SIZE, size - index * PART_SIZE),
  }));
}

/** The parts that have not arrived, or not in their whole size. */
export function missingParts(size: number, stored: readonly StoredPart[]): Part[] {
  const sizes = new Map(stored.map((part) => [part.number, part.size]));
  return toParts(size).filter((part) => sizes.get(part.number) !== part.size);
}

/** What the sender of a file is told: where the next parts go, and until when. */
export async function signNextParts(
  store: FileStore,
  session: StoreSession,
  { tenantId, file, parts }: { tenantId: string; file: FileRow; parts: readonly Part[] },
) {
  const { uploadId } = file;
  if (uploadId === null) throw new DomainError('files.incomplete');
  const upload = {
    key: fileKey(tenantId, file.id),
    uploadId,
    parts: parts.slice(0, URLS_AT_ONCE),
  };
  const signed = await askStore(() => store.signParts(session, upload));
  return { partSize: PART_SIZE, ...signed };
}
