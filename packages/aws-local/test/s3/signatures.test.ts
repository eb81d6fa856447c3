import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  type UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, capture, errorCode, openLab, ORIGIN, outcome, sendRaw, type Lab } from './lab.ts';

const Bucket = BUCKET;
const Key = 'tenants/A/signed';

describe('signatures', () => {
  let lab: Lab;
  let offsetMs = 0;
  beforeAll(async () => {
    lab = await openLab({ now: () => Date.now() + offsetMs });
    await lab.root.send(new PutObjectCommand({ Bucket, Key, Body: 'signed' }));
    await lab.root.send(new PutObjectCommand({ Bucket, Key: 'tenants/B/x', Body: 'secret' }));
  });
  afterAll(() => lab.close());

  /** With the server's clock moved, by milliseconds. */
  async function later<T>(byMs: number, act: () => Promise<T>): Promise<T> {
    offsetMs = byMs;
    try {
      return await act();
    } finally {
      offsetMs = 0;
    }
  }

  const get = (client = lab.a) => outcome(client.send(new GetObjectCommand({ Bucket, Key })));
  const signedGet = () =>
    capture(lab.a, (client) => client.send(new GetObjectCommand({ Bucket, Key })));
  const signedPut = (Body: string | Readable = 'content', more: object = {}) =>
    capture(lab.a, (client) =>
      client.send(new PutObjectCommand({ Bucket, Key: 'tenants/A/new', Body, ...more })),
    );
  const isStored = async () =>
    (await outcome(lab.root.send(new GetObjectCommand({ Bucket, Key: 'tenants/A/new' })))) === 'ok';

  it.each(['GET', 'PUT', 'DELETE', 'HEAD', 'POST'])(
    'S3-06 %s without a signature is refused',
    async (method) => {
      const before = await lab.listFiles();
      const body = method === 'GET' || method === 'HEAD' ? undefined : 'x';
      for (const path of [
        `/${Bucket}/${Key}`,
        `/${Bucket}/tenants/A/none`,
        `/${Bucket}?list-type=2`,
        `/${Bucket}`,
        '/absent-bucket/x',
        '/',
      ]) {
        const answer = await sendRaw(`${lab.server.url}${path}`, {
          method,
          ...(body ? { body } : {}),
        });
        expect([path, answer.status]).toEqual([path, 403]);
        if (method !== 'HEAD') expect(errorCode(answer)).toBe('AccessDenied');
      }
      expect(await lab.listFiles()).toEqual(before);
      expect(await get()).toBe('ok');
    },
  );

  it('S3-08 an expired session is refused by its name, also in a URL signed before', async () => {
    const brief = lab.connect({
      credentials: lab.issue({ expiresAt: Math.floor(Date.now() / 1000) + 60 }),
    });
    const url = await getSignedUrl(brief, new GetObjectCommand({ Bucket, Key }), {
      expiresIn: 3600,
    });
    expect(await get(brief)).toBe('ok');
    expect((await sendRaw(url)).status).toBe(200);
    await later(61_000, async () => {
      expect(await get(brief)).toBe('ExpiredToken');
      // Its own end is in an hour; the session's is not.
      expect(errorCode(await sendRaw(url))).toBe('ExpiredToken');
    });
  });

  it('refuses keys, secrets and tokens that do not belong together', async () => {
    const [own, other] = [lab.issue(), lab.issue({ tags: { tenant: 'B' } })];
    const wrong = (credentials: object) =>
      get(lab.connect({ credentials: { ...own, ...credentials } }));
    expect(await wrong({})).toBe('ok');
    expect(await wrong({ secretAccessKey: other.secretAccessKey })).toBe('SignatureDoesNotMatch');
    expect(await wrong({ sessionToken: other.sessionToken })).toBe('InvalidToken');
    expect(await wrong({ sessionToken: 'x' })).toBe('InvalidToken');
    expect(await wrong({ sessionToken: `${own.sessionToken.slice(0, -4)}AAAA` })).toBe(
      'InvalidToken',
    );
    expect(await wrong({ sessionToken: undefined })).toBe('InvalidAccessKeyId');
    expect(await wrong({ accessKeyId: 'AKIAABCDEFGHIJKLMNOP' })).toBe('InvalidAccessKeyId');
    expect(
      await get(lab.connect({ credentials: { ...lab.keyPair, sessionToken: own.sessionToken } })),
    ).toBe('InvalidToken');
    expect(await get(lab.connect({ credentials: own, region: 'us-east-2' }))).toBe(
      'SignatureDoesNotMatch',
    );
  });

  it('S3-09 a body that was changed after signing is not stored', async () => {
    const { url, method, headers } = await signedPut();
    expect(headers['x-amz-content-sha256']).toMatch(/^[\da-f]{64}$/);
    const answer = await sendRaw(url, { method, headers, body: 'CONTENT' });
    expect([answer.status, errorCode(answer)]).toEqual([400, 'XAmzContentSHA256Mismatch']);
    expect(await isStored()).toBe(false);
    const unsigned = await sendRaw(url, {
      ...{ method, body: 'CONTENT' },
      headers: { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    });
    expect(errorCode(unsigned)).toBe('SignatureDoesNotMatch');
  });

  it('S3-09 a body shorter or longer than its length is not stored', async () => {
    const { url, method, headers } = await signedPut();
    const shorter = sendRaw(url, { method, headers, body: 'cont' });
    expect(
      await Promise.race([
        shorter.then(
          () => 'answered',
          () => 'closed',
        ),
        wait(300).then(() => 'waiting'),
      ]),
    ).toBe('waiting');
    // What follows the promised bytes is another request, and none that HTTP knows.
    const longer = await sendRaw(url, { method, headers, body: 'contentMORE' }).catch(
      () => undefined,
    );
    expect(longer === undefined || longer.status === 200 || longer.status === 400).toBe(true);
    if (await isStored()) {
      const found = await lab.root.send(new GetObjectCommand({ Bucket, Key: 'tenants/A/new' }));
      expect(await found.Body?.transformToString()).toBe('content');
      await lab.root.send(new DeleteObjectCommand({ Bucket, Key: 'tenants/A/new' }));
    }
  });

  it('S3-10 a date 16 minutes off is refused, either way', async () => {
    const signed = await signedGet();
    expect((await sendRaw(signed.url, signed)).status).toBe(200);
    for (const offset of [16 * 60_000, -16 * 60_000]) {
      const answer = await later(offset, () => sendRaw(signed.url, signed));
      expect([answer.status, errorCode(answer)]).toEqual([403, 'RequestTimeTooSkewed']);
    }
    expect((await later(14 * 60_000, () => sendRaw(signed.url, signed))).status).toBe(200);
  });

  it('a signed request says what it says: method, path, query and headers', async () => {
    const { url, method, headers } = await signedGet();
    const send = async (more: { url?: string; method?: string; headers?: object }) =>
      errorCode(
        await sendRaw(more.url ?? url, {
          method: more.method ?? method,
          headers: { ...headers, ...more.headers },
        }),
      );
    expect(await send({})).toBe('');
    expect(await send({ method: 'DELETE' })).toBe('SignatureDoesNotMatch');
    expect(await send({ url: url.replace('/A/', '/B/') })).toBe('SignatureDoesNotMatch');
    expect(await send({ url: url.replace('/A/', '/%41/') })).toBe('SignatureDoesNotMatch');
    expect(await send({ url: url.replace('/A/', '/A//') })).toBe('SignatureDoesNotMatch');
    expect(await send({ url: url.replace('/A/', '/x/../A/') })).toBe('SignatureDoesNotMatch');
    expect(await send({ url: `${url}&tagging` })).toBe('SignatureDoesNotMatch');
    expect(await send({ headers: { host: 'localhost:1' } })).toBe('SignatureDoesNotMatch');
    // What is not signed is not taken from anyone.
    expect(await send({ headers: { 'x-amz-copy-source': `${Bucket}/tenants/B/x` } })).toBe(
      'SignatureDoesNotMatch',
    );
    expect(await send({ headers: { 'x-amz-meta-a': 'b' } })).toBe('SignatureDoesNotMatch');
  });

  describe('presigned URLs', () => {
    const presign = (
      client: S3Client,
      command: GetObjectCommand | PutObjectCommand | UploadPartCommand,
      expiresIn = 60,
    ) => getSignedUrl(client, command as GetObjectCommand, { expiresIn });

    it('S3-11 hold for 60 seconds, for one method, host, key and end', async () => {
      const url = await presign(lab.a, new GetObjectCommand({ Bucket, Key }));
      const open = async (changed: string, more: object = {}) => {
        const answer = await sendRaw(changed, more);
        return [answer.status, errorCode(answer)];
      };
      expect(await open(url)).toEqual([200, '']);
      const late = await later(61_000, () => sendRaw(url));
      expect([late.status, errorCode(late)]).toEqual([403, 'AccessDenied']);
      expect(late.text).toContain('Request has expired');
      const refused = [403, 'SignatureDoesNotMatch'];
      expect(await open(url, { method: 'PUT', body: 'x' })).toEqual(refused);
      expect(await open(url, { method: 'DELETE' })).toEqual(refused);
      expect((await sendRaw(url, { method: 'HEAD' })).status).toBe(403);
      expect(await open(url.replace('tenants/A', 'tenants/B'))).toEqual(refused);
      expect(await open(url, { headers: { host: 'localhost' } })).toEqual(refused);
      expect(await open(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'))).toEqual(refused);
      expect(await open(`${url}&response-content-type=text%2Fhtml`)).toEqual(refused);
      expect(await open(url.replace(/X-Amz-SignedHeaders=host/, 'X-Amz-SignedHeaders='))).toEqual(
        refused,
      );
      expect(await open(url.replace(/(X-Amz-Signature=.{63})./, '$1_'))).toEqual(refused);
      const twice = await sendRaw(`${url}&X-Amz-Expires=600`);
      expect(twice.status).toBeGreaterThanOrEqual(400);
      expect(await open(url, { headers: { 'x-amz-copy-source': 'x/y' } })).toEqual(refused);
    });

    it('S3-11 live no longer than seven days, and not before they are signed', async () => {
      const url = await presign(lab.a, new GetObjectCommand({ Bucket, Key }), 604_800);
      expect((await sendRaw(url)).status).toBe(200);
      expect(errorCode(await sendRaw(url.replace('604800', '604801')))).toBe(
        'SignatureDoesNotMatch',
      );
      expect(errorCode(await later(-16 * 60_000, () => sendRaw(url)))).toBe('RequestTimeTooSkewed');
    });

    it('S3-11 take one upload to one key, with the length that was signed', async () => {
      const plain = lab.asTenant('A', { requestChecksumCalculation: 'WHEN_REQUIRED' });
      const put = new PutObjectCommand({ Bucket, Key: 'tenants/A/up', ContentLength: 5 });
      const url = await getSignedUrl(plain, put, {
        unhoistableHeaders: new Set(['content-length']),
        signableHeaders: new Set(['host', 'content-length']),
      });
      expect(
        (await sendRaw(url, { method: 'PUT', headers: { 'content-length': '5' }, body: '12345' }))
          .status,
      ).toBe(200);
      const longer = await sendRaw(url, {
        method: 'PUT',
        headers: { 'content-length': '6' },
        body: '123456',
      });
      expect(errorCode(longer)).toBe('SignatureDoesNotMatch');
      const copied = await sendRaw(url, {
        method: 'PUT',
        headers: { 'content-length': '5', 'x-amz-copy-source': `${Bucket}/${Key}` },
        body: '12345',
      });
      expect(errorCode(copied)).toBe('SignatureDoesNotMatch');
    });

    it('S3-11 hold the body against a checksum that was signed into them', async () => {
      const url = await presign(
        lab.a,
        new PutObjectCommand({ Bucket, Key: 'tenants/A/sum', ChecksumCRC32: toCrc32('Hello') }),
      );
      expect(url).toContain('x-amz-checksum-crc32');
      expect(errorCode(await sendRaw(url, { method: 'PUT', body: 'other' }))).toBe('BadDigest');
      expect((await sendRaw(url, { method: 'PUT', body: 'Hello' })).status).toBe(200);
      const both = await sendRaw(url, {
        method: 'PUT',
        body: 'other',
        headers: { 'x-amz-checksum-crc32': 'AAAAAA==' },
      });
      expect(both.status).toBeGreaterThanOrEqual(400);
    });

    it('the signer’s rights decide, at the moment of the request', async () => {
      const url = await presign(lab.a, new GetObjectCommand({ Bucket, Key: 'tenants/B/x' }));
      expect(errorCode(await sendRaw(url))).toBe('AccessDenied');
    });

    it('S3-18 what a browser would run comes as an attachment in a sandbox, from another origin', async () => {
      expect(new URL(lab.server.url).origin).not.toBe(ORIGIN);
      const types = [
        'text/html',
        'image/svg+xml',
        'application/xhtml+xml',
        'text/xml',
        'image/png, text/html',
        'TEXT/HTML;charset=x',
      ];
      for (const ContentType of types) {
        await lab.a.send(
          new PutObjectCommand({
            Bucket,
            Key: 'tenants/A/page',
            Body: '<script>',
            ContentType,
            ContentDisposition: 'inline; filename="p.html"',
          }),
        );
        const answer = await sendRaw(
          await presign(lab.a, new GetObjectCommand({ Bucket, Key: 'tenants/A/page' })),
        );
        expect(answer.status).toBe(200);
        expect(answer.headers['content-disposition']).toBe('attachment; filename="p.html"');
        expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox$/);
        expect(answer.headers['x-content-type-options']).toBe('nosniff');
      }
      const override = new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentType: 'text/html',
        ResponseContentDisposition: 'inline',
      });
      const answer = await sendRaw(await presign(lab.a, override));
      expect([
        answer.status,
        answer.headers['content-type'],
        answer.headers['content-disposition'],
      ]).toEqual([200, 'text/html', 'attachment']);
      const split = new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentDisposition: 'inline\r\nset-cookie: a=b',
      });
      expect(errorCode(await sendRaw(await presign(lab.a, split)))).toBe('InvalidArgument');
    });
  });

  it('takes requests by its own names only', async () => {
    const named = await signedGet();
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '169.254.169.254',
      `${Bucket}.s3.amazonaws.com`,
    ]) {
      const answer = await sendRaw(named.url, { headers: { ...named.headers, host } });
      expect([answer.status, errorCode(answer)]).toEqual([403, 'AccessDenied']);
    }
  });

  it('takes the bucket from the host as well', async () => {
    const port = new URL(lab.server.url).port;
    const virtual = lab.asTenant('A', { endpoint: `http://localhost:${port}` });
    const signed = await capture(virtual, (client) =>
      client.send(new GetObjectCommand({ Bucket, Key })),
    );
    expect(signed.url).toContain(`//${Bucket}.localhost:`);
    expect((await sendRaw(signed.url, signed)).text).toBe('signed');
    const list = await capture(virtual, (client) =>
      client.send(new ListObjectsV2Command({ Bucket, Prefix: 'tenants/A/' })),
    );
    expect((await sendRaw(list.url, list)).text).toContain(`<Key>${Key}</Key>`);
    const foreign = await sendRaw(signed.url, {
      headers: { ...signed.headers, host: `other.localhost:${port}` },
    });
    expect(errorCode(foreign)).toBe('SignatureDoesNotMatch');
  });

  it('lets pages of the allowed origin upload, and none of another', async () => {
    const ask = (origin: string, method = 'PUT', path = `/${Bucket}/x`) =>
      sendRaw(`${lab.server.url}${path}`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': method,
          'access-control-request-headers': 'content-type, x-amz-date',
        },
      });
    const answer = await ask(ORIGIN);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-headers': 'content-type, x-amz-date',
      'access-control-expose-headers': expect.stringContaining('ETag') as string,
    });
    expect(answer.headers.vary).toContain('Origin');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    for (const [origin, method] of [
      ['http://evil.example', 'PUT'],
      [`${ORIGIN}.evil.example`, 'PUT'],
      ['null', 'PUT'],
      [ORIGIN, 'PATCH'],
    ] as const) {
      expect((await ask(origin, method)).status).toBe(403);
    }
    const refused = await sendRaw(`${lab.server.url}/${Bucket}/x`, { headers: { origin: ORIGIN } });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([403, ORIGIN]);
    const foreign = await sendRaw(`${lab.server.url}/${Bucket}/x`, {
      headers: { origin: 'http://evil.example' },
    });
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  });
});

/** Base64. */
function toCrc32(text: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.toString('base64');
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
