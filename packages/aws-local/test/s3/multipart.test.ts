import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  type CompletedPart,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, openLab, outcome, type Lab } from './lab.ts';

const Bucket = BUCKET;
const MIB = 1024 * 1024;
const PART = randomBytes(5 * MIB);
const REST = Buffer.from('the rest');

const md5 = (bytes: Buffer) => createHash('md5').update(bytes);
const toEtag = (...parts: Buffer[]) =>
  `"${md5(Buffer.concat(parts.map((one) => md5(one).digest()))).digest('hex')}-${parts.length}"`;

describe('uploads in parts', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());

  async function begin(Key: string, more: object = {}) {
    const { UploadId } = await lab.a.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ...more }),
    );
    const named = { Bucket, Key, UploadId };
    return {
      named,
      part: (PartNumber: number, Body: Buffer, extra: object = {}) =>
        lab.a.send(new UploadPartCommand({ ...named, PartNumber, Body, ...extra })),
      complete: (Parts: CompletedPart[], extra: object = {}) =>
        lab.a.send(
          new CompleteMultipartUploadCommand({ ...named, MultipartUpload: { Parts }, ...extra }),
        ),
      list: (extra: object = {}) => lab.a.send(new ListPartsCommand({ ...named, ...extra })),
      abort: () => lab.a.send(new AbortMultipartUploadCommand(named)),
    };
  }

  const read = async (Key: string, Range?: string) => {
    const found = await lab.a.send(new GetObjectCommand({ Bucket, Key, Range }));
    return Buffer.from((await found.Body?.transformToByteArray()) ?? []);
  };

  it('become one object, with the ETag of S3, ranges across them, and what was said at the start', async () => {
    const Key = 'tenants/A/parts';
    const upload = await begin(Key, { ContentType: 'text/x-parts', Metadata: { a: 'b' } });
    const [two, one] = [await upload.part(2, REST), await upload.part(1, PART)];
    const { Parts } = await upload.list();
    expect(Parts?.map(({ PartNumber, Size, ETag }) => [PartNumber, Size, ETag])).toEqual([
      [1, PART.length, one.ETag],
      [2, REST.length, two.ETag],
    ]);
    expect(await outcome(lab.a.send(new HeadObjectCommand({ Bucket, Key })))).not.toBe('ok');
    const done = await upload.complete([
      { PartNumber: 1, ETag: one.ETag },
      { PartNumber: 2, ETag: two.ETag },
    ]);
    expect(done.ETag).toBe(toEtag(PART, REST));
    const whole = Buffer.concat([PART, REST]);
    expect((await read(Key)).equals(whole)).toBe(true);
    const across = await read(Key, `bytes=${PART.length - 3}-${PART.length + 2}`);
    expect(across).toEqual(whole.subarray(PART.length - 3, PART.length + 3));
    expect(await read(Key, 'bytes=-4')).toEqual(Buffer.from('rest'));
    const head = await lab.a.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({
      ContentType: 'text/x-parts',
      Metadata: { a: 'b' },
      ContentLength: whole.length,
    });
    expect(await outcome(upload.list())).toBe('NoSuchUpload');
    expect(await lab.listFiles()).toHaveLength(2);
    await lab.a.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    expect(await lab.listFiles()).toHaveLength(1);
  });

  it('are made by lib-storage, from a stream of unknown length, with a checksum of checksums', async () => {
    const content = randomBytes(11 * MIB);
    const upload = new Upload({
      client: lab.a,
      partSize: 5 * MIB,
      params: {
        Bucket,
        Key: 'tenants/A/lib',
        Body: Readable.from([content.subarray(0, 3 * MIB), content.subarray(3 * MIB)]),
      },
    });
    const done = await upload.done();
    expect(done.ETag).toBe(
      toEtag(
        content.subarray(0, 5 * MIB),
        content.subarray(5 * MIB, 10 * MIB),
        content.subarray(10 * MIB),
      ),
    );
    expect(done.ChecksumCRC32).toMatch(/-3$/);
    expect((await read('tenants/A/lib')).equals(content)).toBe(true);
  });

  it('are refused when a part is small, missing, out of order or another', async () => {
    const upload = await begin('tenants/A/wrong');
    const one = await upload.part(1, REST);
    const two = await upload.part(2, PART);
    const parts = (...numbers: [number, string?][]) =>
      outcome(upload.complete(numbers.map(([PartNumber, ETag]) => ({ PartNumber, ETag }))));
    expect(await parts([1, one.ETag], [2, two.ETag])).toBe('EntityTooSmall');
    expect(await parts([2, two.ETag], [1, one.ETag])).toBe('InvalidPartOrder');
    expect(await parts([2, two.ETag], [2, two.ETag])).toBe('InvalidPartOrder');
    expect(await parts([2, two.ETag], [3, two.ETag])).toBe('InvalidPart');
    expect(await parts([2, one.ETag])).toBe('InvalidPart');
    expect(await parts([0, one.ETag])).toBe('InvalidPart');
    expect(
      await outcome(
        upload.complete([{ PartNumber: 2, ETag: two.ETag, ChecksumCRC32: 'AAAAAA==' }]),
      ),
    ).toBe('InvalidPart');
    expect(
      await outcome(upload.complete([{ PartNumber: 2, ETag: two.ETag }], { MpuObjectSize: 1 })),
    ).toBe('InvalidRequest');
    expect(await outcome(upload.part(10_001, REST))).toBe('InvalidArgument');
    expect(await outcome(upload.part(0, REST))).toBe('InvalidArgument');
    expect(await parts([2, two.ETag])).toBe('ok');
    expect(await parts([2, two.ETag])).toBe('NoSuchUpload');
  });

  it('S3-15 do not replace an object that came meanwhile, when told so', async () => {
    const Key = 'tenants/A/meanwhile';
    const upload = await begin(Key);
    const { ETag } = await upload.part(1, REST);
    await lab.a.send(new PutObjectCommand({ Bucket, Key, Body: 'first' }));
    const complete = upload.complete([{ PartNumber: 1, ETag }], { IfNoneMatch: '*' });
    expect(await outcome(complete)).toBe('PreconditionFailed');
    expect((await read(Key)).toString()).toBe('first');
  });

  it('leave nothing when they are aborted, and a part that is sent again replaces the first', async () => {
    const before = (await lab.listFiles()).length;
    const upload = await begin('tenants/A/aborted');
    await upload.part(1, REST);
    await upload.part(1, PART);
    expect((await upload.list()).Parts?.map(({ Size }) => Size)).toEqual([PART.length]);
    expect(await lab.listFiles()).toHaveLength(before + 1);
    await upload.abort();
    expect(await lab.listFiles()).toHaveLength(before);
    expect(await outcome(upload.part(2, REST))).toBe('NoSuchUpload');
    expect(await outcome(upload.abort())).toBe('NoSuchUpload');
    expect(await lab.listFiles()).toHaveLength(before);
  });

  it('are listed in pages', async () => {
    const upload = await begin('tenants/A/pages');
    for (const number of [1, 2, 3]) await upload.part(number, REST);
    const first = await upload.list({ MaxParts: 2 });
    expect([first.IsTruncated, first.NextPartNumberMarker]).toEqual([true, '2']);
    const second = await upload.list({ PartNumberMarker: '2' });
    expect([second.IsTruncated, second.Parts?.map(({ PartNumber }) => PartNumber)]).toEqual([
      false,
      [3],
    ]);
  });

  it('hold parts against their checksums', async () => {
    const upload = await begin('tenants/A/sums', { ChecksumAlgorithm: 'SHA256' });
    const wrong = createHash('sha256').update('other').digest('base64');
    expect(await outcome(upload.part(1, REST, { ChecksumSHA256: wrong }))).toBe('BadDigest');
    const right = createHash('sha256').update(REST).digest('base64');
    const { ETag, ChecksumSHA256 } = await upload.part(1, REST, { ChecksumSHA256: right });
    expect(ChecksumSHA256).toBe(right);
    const done = await upload.complete([{ PartNumber: 1, ETag, ChecksumSHA256 }]);
    const composite = createHash('sha256').update(Buffer.from(right, 'base64')).digest('base64');
    expect(done.ChecksumSHA256).toBe(`${composite}-1`);
    expect(await outcome(begin('tenants/A/full', { ChecksumType: 'FULL_OBJECT' }))).toBe(
      'NotImplemented',
    );
    expect(await outcome(begin('tenants/A/nvme', { ChecksumAlgorithm: 'CRC64NVME' }))).toBe(
      'NotImplemented',
    );
  });

  it('are read to their end by one who began before they were replaced', async () => {
    const Key = 'tenants/A/reading';
    const content = randomBytes(8 * MIB);
    await lab.a.send(new PutObjectCommand({ Bucket, Key, Body: content }));
    const { Body } = await lab.a.send(new GetObjectCommand({ Bucket, Key }));
    await lab.a.send(new PutObjectCommand({ Bucket, Key, Body: 'new' }));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(content)).toBe(true);
    expect((await read(Key)).toString()).toBe('new');
  });
});
