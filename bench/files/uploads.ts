import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { BUCKET, TENANT } from './stage.ts';

export const PART_BYTES = 8 * 1024 * 1024;
/** Requests of one upload at a time. */
const CONCURRENCY = 3;
/** Bytes of one call of the file system. */
const WRITE_BYTES = 1024 * 1024;

const part = randomBytes(PART_BYTES);
const named = { Bucket: BUCKET, Key: `tenants/${TENANT}/files/bench` };

/** Runs as many calls as there are parts, some at a time. */
async function eachPart(count: number, act: (number: number) => Promise<void>): Promise<void> {
  let next = 1;
  const work = async () => {
    while (next <= count) await act(next++);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}

/** What any store must do at least: the same bytes to disk, hashed and flushed, part by part. */
export async function writePlainly(folder: string, count: number): Promise<void> {
  const target = join(folder, 'plain');
  await mkdir(target, { recursive: true });
  await eachPart(count, async (number) => {
    const file = await open(join(target, `${number}`), 'w');
    const hash = createHash('md5');
    for (let at = 0; at < PART_BYTES; at += WRITE_BYTES) {
      const slice = part.subarray(at, at + WRITE_BYTES);
      hash.update(slice);
      await file.write(slice);
    }
    hash.digest();
    await file.sync();
    await file.close();
  });
  await rm(target, { recursive: true });
}

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });

/** Sends a part to a presigned URL, as a browser would. Answers its ETag. */
function sendPart(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': PART_BYTES };
    const outgoing = request(url, { agent, method: 'PUT', headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(response.headers.etag ?? '');
        else reject(new Error(`the part was answered with ${response.statusCode}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(part);
  });
}

/** A multipart upload by presigned URLs. */
export async function uploadByUrls(client: S3Client, count: number): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(named));
  const etags = new Map<number, string>();
  await eachPart(count, async (PartNumber) => {
    const command = new UploadPartCommand({ ...named, UploadId, PartNumber });
    etags.set(PartNumber, await sendPart(await getSignedUrl(client, command, { expiresIn: 300 })));
  });
  const Parts = Array.from({ length: count }, (_, index) => ({
    PartNumber: index + 1,
    ETag: etags.get(index + 1),
  }));
  await client.send(
    new CompleteMultipartUploadCommand({ ...named, UploadId, MultipartUpload: { Parts } }),
  );
}

/** A multipart upload by the SDK, which hashes every part for its signature. */
export async function uploadBySdk(client: S3Client, count: number): Promise<void> {
  const Body = Readable.from(Array.from({ length: count }, () => part));
  await new Upload({
    client,
    params: { ...named, Body },
    partSize: PART_BYTES,
    queueSize: CONCURRENCY,
  }).done();
}

export async function removeUpload(client: S3Client): Promise<void> {
  await client.send(new DeleteObjectCommand(named));
}
