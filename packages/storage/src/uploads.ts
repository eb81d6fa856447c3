import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  paginateListParts,
} from '@aws-sdk/client-s3';
import type { Connection } from './connection.ts';
import { StorageError } from './storage-error.ts';
import type { StoreSession } from './store-session.ts';

/** A part that the store has. */
export interface StoredPart {
  readonly number: number;
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
}

interface Upload {
  readonly key: string;
  readonly uploadId: string;
}

/**
 * Begins an upload in parts.
 * @returns the id by which the store knows it
 */
export function createUpload(
  { settings, call }: Connection,
  session: StoreSession,
  { key, contentType }: { readonly key: string; readonly contentType: string },
): Promise<string> {
  return call('CreateUpload', session, async ({ s3 }, abortSignal) => {
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({
        Bucket: settings.bucket,
        Key: key,
        ContentType: contentType,
      }),
      { abortSignal },
    );
    if (UploadId === undefined) throw new Error('the upload has no id');
    return UploadId;
  });
}

/**
 * The parts that have arrived, by their number.
 * @throws StorageError `storage.no_upload` when it was completed or given up
 */
export function listParts(
  { settings, call }: Connection,
  session: StoreSession,
  { key, uploadId }: Upload,
): Promise<StoredPart[]> {
  return call('ListParts', session, async ({ s3 }) => {
    const parts: StoredPart[] = [];
    const query = { Bucket: settings.bucket, Key: key, UploadId: uploadId };
    for await (const page of paginateListParts({ client: s3 }, query)) {
      for (const { PartNumber = 0, ETag = '', Size = 0 } of page.Parts ?? []) {
        parts.push({ number: PartNumber, etag: ETag, size: Size });
      }
    }
    return parts;
  });
}

/**
 * Puts the parts together.
 * @throws StorageError `storage.no_upload`, `storage.parts_refused`
 */
export function completeUpload(
  { settings, timeouts, call }: Connection,
  session: StoreSession,
  { key, uploadId, parts }: Upload & { readonly parts: readonly StoredPart[] },
): Promise<void> {
  const complete = new CompleteMultipartUploadCommand({
    Bucket: settings.bucket,
    Key: key,
    UploadId: uploadId,
    MultipartUpload: {
      Parts: parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag })),
    },
  });
  return call(
    'CompleteUpload',
    session,
    async ({ s3 }, abortSignal) => void (await s3.send(complete, { abortSignal })),
    timeouts.complete,
  );
}

/** Gives an upload up, with the parts that it has; one that is not there is given up already. */
export async function abortUpload(
  { settings, call }: Connection,
  session: StoreSession,
  { key, uploadId }: Upload,
): Promise<void> {
  const abort = new AbortMultipartUploadCommand({
    Bucket: settings.bucket,
    Key: key,
    UploadId: uploadId,
  });
  try {
    await call(
      'AbortUpload',
      session,
      async ({ s3 }, abortSignal) => void (await s3.send(abort, { abortSignal })),
    );
  } catch (error) {
    if (!(error instanceof StorageError && error.code === 'storage.no_upload')) throw error;
  }
}
