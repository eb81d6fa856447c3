import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import type { Connection } from './connection.ts';
import { StorageError, type StorageErrorCode } from './storage-error.ts';
import type { StoreSession } from './store-session.ts';

/** What the store says of an object. */
export interface StoredObject {
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  readonly etag: string;
}

/** To a session that cannot list the whole bucket, a missing object is a forbidden one. */
const ABSENT: ReadonlySet<StorageErrorCode> = new Set(['storage.not_found', 'storage.denied']);

/** What the store says of an object; null when there is none. */
export async function headObject(
  { settings, call }: Connection,
  session: StoreSession,
  key: string,
): Promise<StoredObject | null> {
  try {
    return await call('HeadObject', session, async ({ s3 }, abortSignal) => {
      const head = await s3.send(new HeadObjectCommand({ Bucket: settings.bucket, Key: key }), {
        abortSignal,
      });
      return {
        size: head.ContentLength ?? 0,
        contentType: head.ContentType ?? '',
        etag: head.ETag ?? '',
      };
    });
  } catch (error) {
    if (error instanceof StorageError && ABSENT.has(error.code)) return null;
    throw error;
  }
}

/** The content of an object, as a stream; the reader ends it. */
export function readObject(
  { settings, timeouts, call }: Connection,
  session: StoreSession,
  key: string,
): Promise<Readable> {
  return call(
    'ReadObject',
    session,
    async ({ s3 }, abortSignal) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: settings.bucket, Key: key }), {
        abortSignal,
      });
      if (!Body) throw new Error('the object has no content');
      return Body as Readable;
    },
    timeouts.complete,
  );
}

/** Copies an object within the bucket, at the store. */
export function copyObject(
  { settings, timeouts, call }: Connection,
  session: StoreSession,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const command = new CopyObjectCommand({
    Bucket: settings.bucket,
    Key: to,
    CopySource: `${settings.bucket}/${from}`,
  });
  return call(
    'CopyObject',
    session,
    async ({ s3 }, abortSignal) => void (await s3.send(command, { abortSignal })),
    timeouts.complete,
  );
}

/** Deletes an object; one that is not there is deleted already. */
export function deleteObject(
  { settings, call }: Connection,
  session: StoreSession,
  key: string,
): Promise<void> {
  const command = new DeleteObjectCommand({ Bucket: settings.bucket, Key: key });
  return call(
    'DeleteObject',
    session,
    async ({ s3 }, abortSignal) => void (await s3.send(command, { abortSignal })),
  );
}

/**
 * Deletes everything below a prefix, a thousand objects at a time.
 * @returns how many there were
 */
export function deleteBelow(
  { settings, timeouts, call }: Connection,
  session: StoreSession,
  prefix: string,
): Promise<number> {
  return call(
    'DeleteBelow',
    session,
    async ({ s3 }, abortSignal) => {
      let deleted = 0;
      const query = { Bucket: settings.bucket, Prefix: prefix };
      for await (const page of paginateListObjectsV2({ client: s3 }, query)) {
        const Objects = (page.Contents ?? []).map(({ Key }) => ({ Key }));
        if (Objects.length === 0) continue;
        const { Errors = [] } = await s3.send(
          new DeleteObjectsCommand({ Bucket: settings.bucket, Delete: { Objects, Quiet: true } }),
          { abortSignal },
        );
        if (Errors.length > 0) throw new Error(`${Errors.length} objects were not deleted`);
        deleted += Objects.length;
      }
      return deleted;
    },
    timeouts.complete,
  );
}
