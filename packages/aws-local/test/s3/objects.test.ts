import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type PutObjectCommandInput,
  type S3ServiceException,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, openLab, outcome, type Lab } from './lab.ts';

const Bucket = BUCKET;

describe('objects, by the stock SDK', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());

  const put = (
    Key: string,
    Body: PutObjectCommandInput['Body'] = 'text',
    more: Partial<PutObjectCommandInput> = {},
  ) => lab.a.send(new PutObjectCommand({ Bucket, Key: `tenants/A/${Key}`, Body, ...more }));
  const get = (Key: string) =>
    lab.a.send(new GetObjectCommand({ Bucket, Key: `tenants/A/${Key}` }));
  const read = async (Key: string) => (await get(Key)).Body?.transformToString() ?? '';

  it('S3-01 a session reads and writes below its tenant', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
    const { ETag } = await put('x', bytes);
    expect(ETag).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`);
    const found = await get('x');
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? [])).toEqual(bytes);
    expect(found.ContentLength).toBe(bytes.length);
    expect(found.AcceptRanges).toBe('bytes');
  });

  it('S3-13 a stream in chunks is stored without its framing, and its checksum is kept', async () => {
    for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const) {
      const text = ChecksumAlgorithm.repeat(50_000);
      await put('stream', Readable.from([Buffer.from(text)]), {
        ContentLength: text.length,
        ChecksumAlgorithm,
      });
      const found = await lab.a.send(
        new GetObjectCommand({ Bucket, Key: 'tenants/A/stream', ChecksumMode: 'ENABLED' }),
      );
      expect(await found.Body?.transformToString()).toBe(text);
      expect(found[`Checksum${ChecksumAlgorithm}`]).toMatch(/=$/);
    }
  });

  it('keeps what an upload says of the object', async () => {
    await put('described', 'text', {
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'private',
      ContentDisposition: 'attachment; filename="a.txt"',
      ContentLanguage: 'de',
      ContentEncoding: 'identity',
      Metadata: { one: 'two' },
      Tagging: undefined,
    });
    const head = await lab.a.send(new HeadObjectCommand({ Bucket, Key: 'tenants/A/described' }));
    expect(head).toMatchObject({
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'private',
      ContentDisposition: 'attachment; filename="a.txt"',
      ContentLanguage: 'de',
      ContentEncoding: 'identity',
      Metadata: { one: 'two' },
      ContentLength: 4,
    });
  });

  it('answers ranges', async () => {
    await put('range', '0123456789');
    const part = async (Range: string) => {
      const found = await lab.a.send(
        new GetObjectCommand({ Bucket, Key: 'tenants/A/range', Range }),
      );
      return [
        found.$metadata.httpStatusCode,
        found.ContentRange,
        await found.Body?.transformToString(),
      ];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await part('bytes=5-99')).toEqual([206, 'bytes 5-9/10', '56789']);
    expect(await part('bytes=0-1,3-4')).toEqual([200, undefined, '0123456789']);
    expect(await part('bytes=5-2')).toEqual([200, undefined, '0123456789']);
    expect(await outcome(part('bytes=10-'))).toBe('InvalidRange');
    expect(await outcome(part('bytes=-0'))).toBe('InvalidRange');
  });

  it('S3-15 conditions of writers and readers', async () => {
    const { ETag } = await put('once', 'first', { IfNoneMatch: '*' });
    expect(await outcome(put('once', 'second', { IfNoneMatch: '*' }))).toBe('PreconditionFailed');
    expect(await read('once')).toBe('first');
    expect(await outcome(put('once', 'third', { IfMatch: '"0"' }))).toBe('PreconditionFailed');
    expect(await outcome(put('absent', 'third', { IfMatch: ETag ?? '' }))).toBe('NoSuchKey');
    expect(await outcome(put('once', 'third', { IfMatch: ETag ?? '' }))).toBe('ok');
    const conditional = (more: object) =>
      lab.a.send(new GetObjectCommand({ Bucket, Key: 'tenants/A/once', ...more })).then(
        () => 200,
        (error: S3ServiceException) => error.$metadata.httpStatusCode,
      );
    const current =
      (await lab.a.send(new HeadObjectCommand({ Bucket, Key: 'tenants/A/once' }))).ETag ?? '';
    expect(await conditional({ IfMatch: current })).toBe(200);
    expect(await conditional({ IfMatch: ETag })).toBe(412);
    expect(await conditional({ IfNoneMatch: current })).toBe(304);
    expect(await conditional({ IfModifiedSince: new Date(Date.now() + 5000) })).toBe(304);
    expect(await conditional({ IfUnmodifiedSince: new Date(0) })).toBe(412);
  });

  it('S3-15 of writers at the same time, one is first', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        outcome(put('race', `${index}`, { IfNoneMatch: '*' })),
      ),
    );
    expect(all.filter((one) => one === 'ok')).toHaveLength(1);
  });

  it('copies, with the description or another one', async () => {
    await put('source', 'content', { ContentType: 'text/x-one', Metadata: { a: '1' } });
    const copy = (more: object = {}) =>
      lab.a.send(
        new CopyObjectCommand({
          ...{ Bucket, Key: 'tenants/A/copy', CopySource: `${Bucket}/tenants/A/source` },
          ...more,
        }),
      );
    expect((await copy()).CopyObjectResult?.ETag).toMatch(/^"[\da-f]{32}"$/);
    expect(await get('copy')).toMatchObject({ ContentType: 'text/x-one', Metadata: { a: '1' } });
    await copy({ MetadataDirective: 'REPLACE', ContentType: 'text/x-two' });
    expect(await get('copy')).toMatchObject({ ContentType: 'text/x-two', Metadata: {} });
    expect(await read('copy')).toBe('content');
    expect(await outcome(copy({ CopySourceIfMatch: '"0"' }))).toBe('PreconditionFailed');
    expect(await outcome(copy({ Key: 'tenants/A/source' }))).toBe('InvalidRequest');
  });

  it('deletes one and many', async () => {
    await put('d1');
    await put('d2');
    await lab.a.send(new DeleteObjectCommand({ Bucket, Key: 'tenants/A/d1' }));
    expect(await outcome(get('d1'))).not.toBe('ok');
    expect(
      await outcome(lab.a.send(new DeleteObjectCommand({ Bucket, Key: 'tenants/A/d1' }))),
    ).toBe('ok');
    const { Deleted, Errors } = await lab.a.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: [{ Key: 'tenants/A/d2' }, { Key: 'tenants/B/d2' }] },
      }),
    );
    expect(Deleted).toEqual([{ Key: 'tenants/A/d2' }]);
    expect(Errors).toMatchObject([{ Key: 'tenants/B/d2', Code: 'AccessDenied' }]);
  });

  it('lists by prefix, delimiter and pages', async () => {
    for (const name of ['1', '2', 'sub/1', 'sub/2', 'sub/deep/3', 'zz']) await put(`list/${name}`);
    const list = (more: object = {}) =>
      lab.a.send(new ListObjectsV2Command({ Bucket, Prefix: 'tenants/A/list/', ...more }));
    const names = ({ Contents = [] }: { Contents?: { Key?: string }[] }) =>
      Contents.map(({ Key = '' }) => Key.replace('tenants/A/list/', ''));
    expect(names(await list())).toEqual(['1', '2', 'sub/1', 'sub/2', 'sub/deep/3', 'zz']);
    const rolled = await list({ Delimiter: '/' });
    expect(names(rolled)).toEqual(['1', '2', 'zz']);
    expect(rolled.CommonPrefixes).toEqual([{ Prefix: 'tenants/A/list/sub/' }]);
    expect(rolled.KeyCount).toBe(4);
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const page = await list({ MaxKeys: 1, Delimiter: '/', ContinuationToken: token });
      seen.push(...names(page), ...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix));
      token = page.NextContinuationToken;
    } while (token !== undefined);
    expect(seen).toEqual(['1', '2', 'tenants/A/list/sub/', 'zz']);
    expect(names(await list({ StartAfter: 'tenants/A/list/sub/1' }))).toEqual([
      'sub/2',
      'sub/deep/3',
      'zz',
    ]);
    expect((await list({ MaxKeys: 0 })).IsTruncated).toBe(false);
    expect(await outcome(list({ ContinuationToken: '%%%' }))).toBe('InvalidArgument');
  });

  it('tags, for those who may', async () => {
    const Key = 'tenants/A/tagged';
    await lab.root.send(new PutObjectCommand({ Bucket, Key, Body: 'x', Tagging: 'a=1&b=2' }));
    const { TagSet } = await lab.root.send(new GetObjectTaggingCommand({ Bucket, Key }));
    expect(TagSet).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ]);
    const Tagging = { TagSet: [{ Key: 'c', Value: '3' }] };
    expect(await outcome(lab.a.send(new PutObjectTaggingCommand({ Bucket, Key, Tagging })))).toBe(
      'AccessDenied',
    );
    expect(
      await outcome(lab.a.send(new PutObjectCommand({ Bucket, Key, Body: 'x', Tagging: 'a=2' }))),
    ).toBe('AccessDenied');
    await lab.root.send(new PutObjectTaggingCommand({ Bucket, Key, Tagging }));
    expect((await lab.root.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet).toEqual(
      Tagging.TagSet,
    );
    const twice = { TagSet: ['t', 'T'].map((one) => ({ Key: one, Value: '' })) };
    expect(
      await outcome(lab.root.send(new PutObjectTaggingCommand({ Bucket, Key, Tagging: twice }))),
    ).toBe('InvalidTag');
  });

  it('makes buckets for the account, and for no one else', async () => {
    const create = (client = lab.root) =>
      client.send(new CreateBucketCommand({ Bucket: 'further' }));
    expect(await outcome(create(lab.a))).toBe('AccessDenied');
    expect(await outcome(create())).toBe('ok');
    expect(await outcome(create())).toBe('BucketAlreadyOwnedByYou');
    await lab.root.send(new HeadBucketCommand({ Bucket: 'further' }));
    await lab.root.send(new PutObjectCommand({ Bucket: 'further', Key: 'x', Body: 'x' }));
    const remove = () => lab.root.send(new DeleteBucketCommand({ Bucket: 'further' }));
    expect(await outcome(remove())).toBe('BucketNotEmpty');
    await lab.root.send(new DeleteObjectCommand({ Bucket: 'further', Key: 'x' }));
    expect(await outcome(remove())).toBe('ok');
    expect(await outcome(lab.root.send(new HeadBucketCommand({ Bucket: 'further' })))).toBe(
      'NotFound',
    );
  });
});
