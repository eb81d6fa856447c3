import { GetObjectCommand, type S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Connection } from './connection.ts';
import type { StoreSession } from './store-session.ts';

/** Seconds for which a URL holds, whatever becomes of who got it. */
export const URL_SECONDS = 300;

/** A URL that needs no other proof; it ends by itself. */
export interface SignedUrl {
  readonly url: string;
  readonly expiresAt: Date;
}

/** An object, and how a browser is to take it. */
export interface SignedFile {
  readonly key: string;
  readonly disposition: string;
  readonly contentType: string;
}

/** Signs a URL that a file is downloaded from; it says itself how a browser is to take it. */
export function signDownload(
  { settings, call }: Connection,
  session: StoreSession,
  file: SignedFile,
): Promise<SignedUrl> {
  return call('SignDownload', session, ({ signer }) => signObject(signer, settings.bucket, file));
}

/** Signs a download with the credentials of this client. */
export async function signObject(
  signer: S3Client,
  bucket: string,
  file: SignedFile,
): Promise<SignedUrl> {
  const expiresAt = new Date(Date.now() + URL_SECONDS * 1_000);
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: file.key,
    ResponseContentDisposition: file.disposition,
    ResponseContentType: file.contentType,
    ResponseCacheControl: 'private, no-store',
  });
  return { url: await getSignedUrl(signer, command, { expiresIn: URL_SECONDS }), expiresAt };
}

/** Signs a URL for each part of an upload, which takes that number of bytes and no other. */
export function signParts(
  { settings, call }: Connection,
  session: StoreSession,
  upload: {
    readonly key: string;
    readonly uploadId: string;
    readonly parts: readonly { readonly number: number; readonly size: number }[];
  },
): Promise<{ readonly parts: { number: number; size: number; url: string }[]; expiresAt: Date }> {
  return call('SignParts', session, async ({ signer }) => {
    const expiresAt = new Date(Date.now() + URL_SECONDS * 1_000);
    const parts = upload.parts.map(async ({ number, size }) => {
      const command = new UploadPartCommand({
        Bucket: settings.bucket,
        Key: upload.key,
        UploadId: upload.uploadId,
        PartNumber: number,
        ContentLength: size,
      });
      return { number, size, url: await getSignedUrl(signer, command, { expiresIn: URL_SECONDS }) };
    });
    return { parts: await Promise.all(parts), expiresAt };
  });
}
