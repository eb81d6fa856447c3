import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import {
  GetObjectCommand,
  PutObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigest } from '../../src/s3/body/checksums.ts';
import { decodeChunks } from '../../src/s3/body/decode-chunks.ts';
import {
  BUCKET,
  capture,
  errorCode,
  openLab,
  outcome,
  sendRaw,
  type Lab,
  type SignedRequest,
} from './lab.ts';

const Bucket = BUCKET;
const Key = 'tenants/A/body';
const CONTENT = 'content that is sent in chunks';

function crc(text: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.toString('base64');
}

const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const END = `0\r\nx-amz-checksum-crc32:${crc(CONTENT)}\r\n\r\n`;

describe('bodies', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());

  /** A signed upload in chunks, whose body is still to be made. */
  const signStream = (): Promise<SignedRequest> =>
    capture(lab.a, (client) =>
      client.send(
        new PutObjectCommand({
          Bucket,
          Key,
          Body: Readable.from([Buffer.from(CONTENT)]),
          ContentLength: CONTENT.length,
        }),
      ),
    );

  async function upload(body: string | Buffer): Promise<string> {
    const { url, method, headers } = await signStream();
    const answer = await sendRaw(url, { method, body, headers });
    return answer.status === 200 ? 'ok' : errorCode(answer);
  }

  it('S3-13 the SDK signs a stream as a body in chunks with a trailer', async () => {
    const { headers } = await signStream();
    expect(headers).toMatchObject({
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-trailer': 'x-amz-checksum-crc32',
      'x-amz-decoded-content-length': `${CONTENT.length}`,
    });
  });

  it('S3-13 what is framed as promised is stored without the frame', async () => {
    expect(await upload(chunk(CONTENT) + END)).toBe('ok');
    expect(await upload(chunk(CONTENT.slice(0, 7)) + chunk(CONTENT.slice(7)) + END)).toBe('ok');
    const found = await lab.a.send(new GetObjectCommand({ Bucket, Key }));
    expect(await found.Body?.transformToString()).toBe(CONTENT);
    expect(found.ContentEncoding).toBeUndefined();
    await lab.a.send(new DeleteObjectCommand({ Bucket, Key }));
  });

  it.each([
    ['a wrong checksum', chunk(CONTENT) + END.replace(/crc32:.{8}/, 'crc32:AAAAAA=='), 'BadDigest'],
    ['other content', chunk(CONTENT.toUpperCase()) + END, 'BadDigest'],
    ['no trailer', `${chunk(CONTENT)}0\r\n\r\n`, 'MalformedTrailerError'],
    ['another trailer', chunk(CONTENT) + END.replace('crc32', 'sha1'), 'MalformedTrailerError'],
    [
      'a further trailer',
      chunk(CONTENT) + END.replace('\r\n\r\n', '\r\nx-amz-meta-a:b\r\n\r\n'),
      'MalformedTrailerError',
    ],
    [
      'the trailer twice',
      chunk(CONTENT) + END.replace('\r\n\r\n', `\r\nx-amz-checksum-crc32:${crc(CONTENT)}\r\n\r\n`),
      'MalformedTrailerError',
    ],
    ['a trailer that is none', `${chunk(CONTENT)}0\r\nnonsense\r\n\r\n`, 'MalformedTrailerError'],
    ['less than promised', chunk(CONTENT.slice(1)) + END, 'IncompleteBody'],
    ['more than promised', chunk(`${CONTENT}!`) + END, 'IncompleteBody'],
    ['a second chunk too many', chunk(CONTENT) + chunk('!') + END, 'IncompleteBody'],
    ['no end', chunk(CONTENT), 'IncompleteBody'],
    ['no end of the trailer', chunk(CONTENT) + END.slice(0, -2), 'IncompleteBody'],
    ['something behind the end', `${chunk(CONTENT)}${END}more`, 'IncompleteBody'],
    ['a second body behind the end', (chunk(CONTENT) + END).repeat(2), 'IncompleteBody'],
    ['a chunk shorter than its size', `ff\r\n${CONTENT}\r\n${END}`, 'IncompleteBody'],
    ['a chunk longer than its size', `1\r\n${CONTENT}\r\n${END}`, 'IncompleteBody'],
    ['a huge size', `ffffffffff\r\n${CONTENT}\r\n${END}`, 'IncompleteBody'],
    ['a size beyond numbers', `${'f'.repeat(64)}\r\n${CONTENT}\r\n${END}`, 'IncompleteBody'],
    ['a negative size', `-1\r\n${CONTENT}\r\n${END}`, 'IncompleteBody'],
    [
      'a size with a signature',
      `${CONTENT.length.toString(16)};chunk-signature=0\r\n${CONTENT}\r\n${END}`,
      'IncompleteBody',
    ],
    ['a line without end', 'f'.repeat(5000), 'IncompleteBody'],
    ['bare line feeds', (chunk(CONTENT) + END).replaceAll('\r', ''), 'IncompleteBody'],
    ['an empty body', '', 'IncompleteBody'],
    ['plain content', CONTENT, 'IncompleteBody'],
  ])('S3-13 %s is not stored', async (_name, body, code) => {
    expect(await upload(body)).toBe(code);
    expect(await outcome(lab.root.send(new GetObjectCommand({ Bucket, Key })))).toBe('NoSuchKey');
    expect(await lab.listFiles()).toEqual([]);
  });

  it('decodes what was framed, however it is cut', async () => {
    const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (parts, step) => {
        const framed = Buffer.from(`${parts.map(chunk).join('')}0\r\na:b\r\n\r\n`);
        async function* cut() {
          for (let at = 0; at < framed.length; at += step) yield framed.subarray(at, at + step);
        }
        let trailer: string | undefined;
        const content: Buffer[] = [];
        const decoded = decodeChunks(cut(), parts.join('').length, (found) => {
          trailer = found.get('a');
        });
        for await (const one of decoded) content.push(one);
        expect(Buffer.concat(content).toString()).toBe(parts.join(''));
        expect(trailer).toBe('b');
      }),
      { numRuns: 50 },
    );
  });

  it('takes no byte of a chunk that is longer than what was promised', async () => {
    async function* framed() {
      yield Buffer.from(`${chunk('abc')}0\r\n\r\n`);
    }
    const taken: Buffer[] = [];
    const decoding = (async () => {
      for await (const one of decodeChunks(framed(), 2, () => undefined)) taken.push(one);
    })();
    await expect(decoding).rejects.toThrow(/not framed/);
    expect(taken).toEqual([]);
  });

  it('S3-13 knows the checksums of RFC 3720 and FIPS 180', () => {
    const hex = (algorithm: Parameters<typeof createDigest>[0]) => {
      const digest = createDigest(algorithm);
      digest.update(Buffer.from('1234'));
      digest.update(Buffer.from('56789'));
      return Buffer.from(digest.digest(), 'base64').toString('hex');
    };
    expect(hex('crc32')).toBe('cbf43926');
    expect(hex('crc32c')).toBe('e3069283');
    expect(hex('sha1')).toBe('f7c3bc1d808e04732adf679965ccc34ca7ae3441');
    expect(hex('sha256')).toBe('15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225');
  });

  it('holds bodies against the checksums of headers', async () => {
    const put = (more: object) =>
      outcome(lab.a.send(new PutObjectCommand({ Bucket, Key, Body: 'text', ...more })));
    const md5 = createHash('md5').update('text').digest('base64');
    expect(await put({ ContentMD5: md5 })).toBe('ok');
    expect(await put({ ContentMD5: createHash('md5').digest('base64') })).toBe('BadDigest');
    expect(await put({ ContentMD5: 'x' })).toBe('InvalidDigest');
    expect(await put({ ChecksumCRC32: crc('text') })).toBe('ok');
    expect(await put({ ChecksumCRC32: 'AAAAAA==' })).toBe('BadDigest');
    expect(
      await put({ ChecksumSHA256: createHash('sha256').update('other').digest('base64') }),
    ).toBe('BadDigest');
    expect(await put({ ChecksumCRC64NVME: 'AAAAAAAAAAA=' })).toBe('NotImplemented');
    await lab.a.send(new DeleteObjectCommand({ Bucket, Key }));
  });

  it.each([
    [
      'an entity',
      '<!DOCTYPE d [<!ENTITY a "aaaa">]><Delete><Object><Key>&a;</Key></Object></Delete>',
      'MalformedXML',
    ],
    [
      'an external entity',
      '<!DOCTYPE d SYSTEM "file:///etc/passwd"><Delete><Object><Key>x</Key></Object></Delete>',
      'MalformedXML',
    ],
    ['an unknown entity', '<Delete><Object><Key>&lol;</Key></Object></Delete>', 'MalformedXML'],
    ['no end', '<Delete><Object><Key>x</Key>', 'MalformedXML'],
    ['two roots', '<Delete/><Delete/>', 'MalformedXML'],
    ['another root', '<Other><Object><Key>x</Key></Object></Other>', 'MalformedXML'],
    ['depth', '<Delete>'.repeat(5000) + '</Delete>'.repeat(5000), 'MalformedXML'],
    ['two keys', '<Delete><Object><Key>x</Key><Key>y</Key></Object></Delete>', 'MalformedXML'],
    ['no key', '<Delete><Object></Object></Delete>', 'MalformedXML'],
    ['no object', '<Delete></Delete>', 'MalformedXML'],
    [
      '1,001 objects',
      `<Delete>${'<Object><Key>x</Key></Object>'.repeat(1001)}</Delete>`,
      'MalformedXML',
    ],
    [
      'a version',
      '<Delete><Object><Key>x</Key><VersionId>1</VersionId></Object></Delete>',
      'NotImplemented',
    ],
    ['tags without number', `<Delete>${'<a/>'.repeat(130_000)}</Delete>`, 'MalformedXML'],
    [
      'nine megabytes',
      `<Delete>${' '.repeat(9 * 1024 * 1024)}</Delete>`,
      'MaxMessageLengthExceeded',
    ],
    ['no text at all', '', 'MalformedXML'],
  ])('a document with %s is refused', async (_name, body, code) => {
    const sha256 = createHash('sha256').update(body).digest('hex');
    const md5 = createHash('md5').update(body).digest('base64');
    lab.root.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { headers: Record<string, string> };
        request.headers['x-amz-content-sha256'] = sha256;
        request.headers['content-md5'] = md5;
        request.headers['content-length'] = `${Buffer.byteLength(body)}`;
        delete request.headers['x-amz-checksum-crc32'];
        return next(args);
      },
      { step: 'build', priority: 'low', name: 'document' },
    );
    try {
      const signed = await capture(lab.root, (client) =>
        client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'x' }] } })),
      );
      const { headers } = signed;
      const started = performance.now();
      const answer = await sendRaw(signed.url, { method: 'POST', headers, body });
      expect([answer.status >= 400, errorCode(answer)]).toEqual([true, code]);
      expect(performance.now() - started).toBeLessThan(5000);
    } finally {
      lab.root.middlewareStack.remove('document');
    }
  });
});
