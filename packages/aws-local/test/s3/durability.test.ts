import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { createKeyPair } from '@gatehouse/iam-local/sigv4';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const Bucket = 'files';
const SCRIPT = fileURLToPath(new URL('server-process.ts', import.meta.url));
const MIB = 1024 * 1024;

describe('an S3 that is killed', () => {
  const keyPair = createKeyPair();
  let folder: string;
  let server: ChildProcess;
  let client: S3Client;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-s3-killed-'));
    await start();
  });
  afterEach(async () => {
    await kill();
    await rm(folder, { recursive: true });
  });

  async function start(): Promise<void> {
    const args = [folder, keyPair.accessKeyId, keyPair.secretAccessKey];
    server = fork(SCRIPT, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const [line] = (await once(server.stdout as Readable, 'data')) as [Buffer];
    const logger = { debug() {}, info() {}, warn() {}, error() {} };
    client = new S3Client({
      region: 'us-east-1',
      endpoint: line.toString().trim(),
      credentials: keyPair,
      maxAttempts: 1,
      logger,
    });
  }

  async function kill(): Promise<void> {
    client.destroy();
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  const listFiles = async (name: string) =>
    (await readdir(join(folder, name), { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );

  /** Sends endlessly until a part of it is on the disk. */
  async function beginUpload(send: (Body: Readable) => Promise<unknown>) {
    async function* flow() {
      for (;;) {
        yield randomBytes(MIB);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    const body = Readable.from(flow());
    const ended = send(body).catch((error: unknown) => error);
    for (;;) {
      const [file] = await listFiles('temporary');
      if (file && (await stat(join(file.parentPath, file.name))).size > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { ended: ended.finally(() => body.destroy()) };
  }

  it('in the midst of a part goes on with the parts that it has', async () => {
    const Key = 'a/b';
    const parts = [randomBytes(5 * MIB), randomBytes(5 * MIB), randomBytes(1000)];
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const named = { Bucket, Key, UploadId };
    await client.send(new UploadPartCommand({ ...named, PartNumber: 1, Body: parts[0] }));
    const ContentLength = 1024 * MIB;
    const { ended } = await beginUpload((Body) =>
      client.send(new UploadPartCommand({ ...named, PartNumber: 2, Body, ContentLength })),
    );
    await kill();
    expect(await ended).toBeInstanceOf(Error);
    await start();
    expect(await listFiles('temporary')).toEqual([]);
    const listed = await client.send(new ListPartsCommand(named));
    expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([[1, 5 * MIB]]);
    const sent = [{ PartNumber: 1, ETag: listed.Parts?.[0]?.ETag }];
    for (const [index, Body] of parts.entries()) {
      if (index === 0) continue;
      const { ETag } = await client.send(
        new UploadPartCommand({ ...named, PartNumber: index + 1, Body }),
      );
      sent.push({ PartNumber: index + 1, ETag });
    }
    await client.send(
      new CompleteMultipartUploadCommand({ ...named, MultipartUpload: { Parts: sent } }),
    );
    await kill();
    await start();
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    const content = Buffer.from((await Body?.transformToByteArray()) ?? []);
    expect(content.equals(Buffer.concat(parts))).toBe(true);
    expect(await listFiles('data')).toHaveLength(3);
  });

  it('in the midst of a replacement still has the old object, whole', async () => {
    const Key = 'replaced';
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'old' }));
    const ContentLength = 1024 * MIB;
    const { ended } = await beginUpload((Body) =>
      client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength })),
    );
    await kill();
    expect(await ended).toBeInstanceOf(Error);
    await start();
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await Body?.transformToString()).toBe('old');
    expect(await listFiles('data')).toHaveLength(1);
  });

  it('has every object that it acknowledged', async () => {
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let index = 0; ; index += 1) {
        await client.send(
          new PutObjectCommand({ Bucket, Key: `${index}`, Body: `content ${index}` }),
        );
        acknowledged.push(`${index}`);
      }
    })().catch((error: unknown) => error);
    while (acknowledged.length < 50) await new Promise((resolve) => setTimeout(resolve, 5));
    await kill();
    await writing;
    await start();
    for (const Key of acknowledged) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      expect(await Body?.transformToString()).toBe(`content ${Key}`);
    }
    // At most the one that was under way is there as well, and no file without an object.
    expect((await listFiles('data')).length - acknowledged.length).toBeOneOf([0, 1]);
  });
});
