import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, capture, errorCode, openLab, outcome, sendRaw, type Lab } from './lab.ts';

const Bucket = BUCKET;

const KEYS = [
  '../../e',
  '..',
  '.',
  './a',
  'a/../b',
  'a//b',
  '//a',
  '/a',
  'a/',
  'ä b+c~(1)',
  'a\u0308',
  '\u00e4',
  'a%2Fb',
  'a%00b',
  'a?b#c&d=e',
  `a'b"c<d>e`,
  'a\\b',
  'a\tb',
  'a\nb',
  'a\rb',
  '\u{1f600}/\u{10ffff}',
  'CON',
  'a:b|c*d',
  'k'.repeat(1024),
  '\u00e4'.repeat(512),
];

describe('keys', () => {
  let lab: Lab;
  /** Two folders above the store's own: as far as `../../e` would lead. */
  let around: string;
  beforeAll(async () => {
    around = await mkdtemp(join(tmpdir(), 'gatehouse-s3-keys-'));
    lab = await openLab({ folder: join(around, 'inner', 's3') });
  });
  afterAll(async () => {
    await lab.close();
    await rm(around, { recursive: true });
  });

  it.each(KEYS)('S3-14 %j is a literal key', async (Key) => {
    await lab.root.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    const found = await lab.root.send(new GetObjectCommand({ Bucket, Key }));
    expect(await found.Body?.transformToString()).toBe(Key);
    const page = await lab.root.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }));
    expect(page.Contents?.map((one) => decodeURIComponent(one.Key ?? ''))).toEqual([Key]);
    for (const name of await lab.listFiles()) expect(name).toMatch(/^[\da-f]{64}\.[\da-f]{32}$/);
    expect(await readdir(around)).toEqual(['inner']);
    expect(await readdir(join(around, 'inner'))).toEqual(['s3']);
    const source = `${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}`;
    await lab.root.send(new CopyObjectCommand({ Bucket, Key: 'copied', CopySource: source }));
    const Objects = [{ Key }, { Key: 'copied' }];
    const { Deleted } = await lab.root.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
    );
    expect(Deleted).toHaveLength(2);
    expect((await lab.root.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
    expect(await lab.listFiles()).toEqual([]);
  });

  it('S3-14 keys that look alike are not one', async () => {
    const alike = ['a\u0308', '\u00e4', 'A', 'a', 'a/', 'a//', '/a', 'a%2F', './a'];
    for (const Key of alike) await lab.root.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    for (const Key of alike) {
      const found = await lab.root.send(new GetObjectCommand({ Bucket, Key }));
      expect(await found.Body?.transformToString()).toBe(Key);
    }
    const { Contents = [] } = await lab.root.send(new ListObjectsV2Command({ Bucket }));
    const order = alike.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(Contents.map(({ Key }) => Key)).toEqual(order);
    for (const Key of alike) await lab.root.send(new DeleteObjectCommand({ Bucket, Key }));
  });

  it('S3-14 a key of 1,025 bytes, a NUL and what is no UTF-8 are refused', async () => {
    const put = (Key: string) =>
      outcome(lab.root.send(new PutObjectCommand({ Bucket, Key, Body: 'x' })));
    expect(await put('k'.repeat(1025))).toBe('KeyTooLongError');
    expect(await put('a\0b')).toBe('InvalidArgument');
    for (const path of ['%ff', '%', '%c0%af', 'a%zz']) {
      expect(errorCode(await sendRaw(`${lab.server.url}/${Bucket}/${path}`))).toBe('InvalidURI');
    }
    expect(errorCode(await sendRaw(`${lab.server.url}/a%2Fb/c`))).toBe('InvalidBucketName');
    expect(errorCode(await sendRaw(`${lab.server.url}/../etc/passwd`))).toBe('InvalidBucketName');
  });

  it('an encoded slash is a slash, for the policy and for the store', async () => {
    await lab.root.send(new PutObjectCommand({ Bucket, Key: 'tenants/B/x', Body: 'secret' }));
    await lab.root.send(new PutObjectCommand({ Bucket, Key: 'tenants/A/x', Body: 'own' }));
    const read = async (path: string) => {
      lab.a.middlewareStack.add(
        (next) => (args) => {
          (args.request as { path: string }).path = path;
          return next(args);
        },
        { step: 'build', priority: 'low', name: 'path' },
      );
      try {
        const signed = await capture(lab.a, (client) =>
          client.send(new GetObjectCommand({ Bucket, Key: 'x' })),
        );
        const answer = await sendRaw(signed.url, signed);
        return answer.status === 200 ? answer.text : errorCode(answer);
      } finally {
        lab.a.middlewareStack.remove('path');
      }
    };
    expect(await read(`/${Bucket}/tenants%2FA%2Fx`)).toBe('own');
    expect(await read(`/${Bucket}/tenants%2FB%2Fx`)).toBe('AccessDenied');
    expect(await read(`/${Bucket}/tenants/A%2F..%2FB/x`)).toBe('AccessDenied');
    expect(await read(`/${Bucket}/tenants/A/../B/x`)).toBe('AccessDenied');
    expect(await read(`/${Bucket}/tenants%252FA%252Fx`)).toBe('AccessDenied');
    expect(await read(`//${Bucket}/tenants/A/x`)).not.toBe('own');
  });
});
