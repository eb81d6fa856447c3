import { DeleteObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, errorCode, openLab, outcome, sendRaw, type Lab } from './lab.ts';

const Bucket = BUCKET;
const Key = 'tenants/A/form';
const BOUNDARY = 'boundary';

type Fields = Record<string, string>;

/** A form's body; the file last, unless told otherwise. */
function encode(
  fields: Fields | [string, string][],
  content = 'content',
  fileName = 'a.txt',
): string {
  const list = Array.isArray(fields) ? fields : Object.entries(fields);
  const parts = list.map(
    ([name, value]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/html\r\n\r\n${content}\r\n`;
  return `${parts.join('')}${file}--${BOUNDARY}--\r\n`;
}

describe('upload forms', () => {
  let lab: Lab;
  let offsetMs = 0;
  beforeAll(async () => {
    lab = await openLab({ buckets: [Bucket, 'second-bucket'], now: () => Date.now() + offsetMs });
  });
  afterAll(() => lab.close());

  const sign = (options: Partial<PresignedPostOptions> = {}, client = lab.a) =>
    createPresignedPost(client, { Bucket, Key, Expires: 60, ...options });

  async function post(url: string, body: string): Promise<string> {
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const answer = await sendRaw(url, { method: 'POST', headers, body });
    return answer.status < 300 ? `${answer.status}` : errorCode(answer);
  }

  const read = async (name = Key) => {
    const found = await lab.root.send(new GetObjectCommand({ Bucket, Key: name }));
    return [found.ContentType, await found.Body?.transformToString()];
  };

  it('take a file under the key that was signed', async () => {
    const { url, fields } = await sign();
    expect(await post(url, encode(fields))).toBe('204');
    expect(await read()).toEqual(['binary/octet-stream', 'content']);
    const typed = await sign({
      Fields: { 'Content-Type': 'text/plain', success_action_status: '201' },
    });
    expect(await post(typed.url, encode(typed.fields))).toBe('201');
    expect(await read()).toEqual(['text/plain', 'content']);
  });

  it('take the file’s name where the key has room for it', async () => {
    const { url, fields } = await sign({ Key: 'tenants/A/forms/${filename}' });
    expect(await post(url, encode(fields, 'named', 'b.txt'))).toBe('204');
    expect(await read('tenants/A/forms/b.txt')).toEqual(['binary/octet-stream', 'named']);
    expect(await post(url, encode({ ...fields, key: 'tenants/B/x' }))).toBe('AccessDenied');
    expect(await post(url, encode({ ...fields, key: 'tenants/A/for' }))).toBe('AccessDenied');
  });

  it('are refused with another key, bucket, field, value or file', async () => {
    const { url, fields } = await sign({
      Fields: { 'Content-Type': 'text/plain' },
      Conditions: [['content-length-range', 2, 8]],
    });
    const send = (more: Fields, content?: string) =>
      post(url, encode({ ...fields, ...more }, content));
    await lab.root.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(await send({ key: 'tenants/A/other' })).toBe('AccessDenied');
    expect(await send({ key: 'tenants/A/form${filename}' })).toBe('AccessDenied');
    expect(await send({ bucket: 'other' })).toBe('AccessDenied');
    expect(await send({ 'Content-Type': 'text/html' })).toBe('AccessDenied');
    expect(await send({ 'x-amz-meta-a': 'b' })).toBe('AccessDenied');
    expect(await send({ 'Content-Disposition': 'inline' })).toBe('AccessDenied');
    expect(await send({ acl: 'public-read' })).toBe('NotImplemented');
    expect(await send({ tagging: '<Tagging/>' })).toBe('NotImplemented');
    expect(await send({ success_action_redirect: 'http://evil.example' })).toBe('NotImplemented');
    expect(await send({}, 'longer than eight')).toBe('EntityTooLarge');
    expect(await send({}, 's')).toBe('EntityTooSmall');
    expect(await post(url.replace(Bucket, 'other-bucket'), encode(fields))).toBe('AccessDenied');
    expect(await outcome(read())).toBe('NoSuchKey');
    expect(await lab.listFiles()).toHaveLength(
      (await outcome(read('tenants/A/forms/b.txt'))) === 'ok' ? 1 : 0,
    );
    expect(await send({ 'x-ignore-me': 'b' })).toBe('204');
  });

  it('are refused when the signature is another’s, of another text, or missing', async () => {
    const { url, fields } = await sign();
    const send = (more: Fields) => post(url, encode({ ...fields, ...more }));
    const without = (name: string) =>
      post(url, encode(Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name))));
    const open = Buffer.from(
      JSON.stringify({
        expiration: '2099-01-01T00:00:00Z',
        conditions: [['starts-with', '$key', '']],
      }),
    );
    expect(await send({ Policy: open.toString('base64') })).toBe('SignatureDoesNotMatch');
    expect(await send({ 'X-Amz-Signature': '0'.repeat(64) })).toBe('SignatureDoesNotMatch');
    expect(await send({ 'X-Amz-Signature': '' })).toBe('SignatureDoesNotMatch');
    expect(await send({ 'X-Amz-Date': '20200101T000000Z' })).toBe('SignatureDoesNotMatch');
    expect(
      await send({ 'X-Amz-Security-Token': lab.issue({ tags: { tenant: 'B' } }).sessionToken }),
    ).toBe('InvalidToken');
    expect(await without('X-Amz-Security-Token')).toBe('InvalidAccessKeyId');
    expect(await without('X-Amz-Credential')).toBe('InvalidAccessKeyId');
    expect(await without('Policy')).toBe('AccessDenied');
    expect(await without('X-Amz-Algorithm')).toBe('AccessDenied');
    expect(await post(url, encode({ key: Key }))).toBe('AccessDenied');
  });

  it('are taken by the bucket that was signed, also from one who may write to both', async () => {
    const { url, fields } = await sign({}, lab.root);
    expect(await post(url.replace(Bucket, 'second-bucket'), encode(fields))).toBe('AccessDenied');
    expect(await post(url, encode(fields))).toBe('204');
  });

  it('end with their policy, and with their session', async () => {
    const { url, fields } = await sign({ Expires: 60 });
    const brief = lab.connect({
      credentials: lab.issue({ expiresAt: Math.floor(Date.now() / 1000) + 30 }),
    });
    const ofSession = await sign({ Expires: 3600 }, brief);
    expect(await post(ofSession.url, encode(ofSession.fields))).toBe('204');
    try {
      offsetMs = 61_000;
      expect(await post(url, encode(fields))).toBe('AccessDenied');
      expect(await post(ofSession.url, encode(ofSession.fields))).toBe('ExpiredToken');
    } finally {
      offsetMs = 0;
    }
    expect(await post(url, encode(fields))).toBe('204');
  });

  it('give no right that their signer has not', async () => {
    const { url, fields } = await sign({ Key: 'tenants/B/form' });
    expect(await post(url, encode(fields))).toBe('AccessDenied');
    const prefix = await sign({ Key: '${filename}', Conditions: [['starts-with', '$key', '']] });
    expect(await post(prefix.url, encode(prefix.fields, 'x', 'c.txt'))).toBe('AccessDenied');
  });

  it('are refused when they are malformed', async () => {
    const { url, fields } = await sign();
    const whole = encode(fields);
    expect(await post(url, whole.slice(0, whole.indexOf('name="file"') - 60))).toBe(
      'MalformedPOSTRequest',
    );
    expect(await post(url, whole.replace('name="file"', 'name="other"'))).toMatch(
      /MalformedPOSTRequest/,
    );
    expect(await post(url, encode([...Object.entries(fields), ['key', 'tenants/A/second']]))).toBe(
      'MalformedPOSTRequest',
    );
    expect(
      await post(
        url,
        encode({
          ...fields,
          ...Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`x-ignore-${i}`, ''])),
        }),
      ),
    ).toBe('MalformedPOSTRequest');
    expect(await post(url, encode({ ...fields, 'x-ignore-a': 'a'.repeat(64 * 1024) }))).toBe(
      'MalformedPOSTRequest',
    );
    const before = await lab.listFiles();
    const cut = await post(url, whole.slice(0, whole.length - 20)).catch(() => 'closed');
    expect(cut).not.toMatch(/^2/);
    expect(await lab.listFiles()).toEqual(before);
    // Fields behind the file count for nothing.
    const late = whole.replace(
      `--${BOUNDARY}--`,
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="Content-Type"\r\n\r\ntext/html\r\n--${BOUNDARY}--`,
    );
    expect(await post(url, late)).toBe('204');
    expect((await read())[0]).toBe('binary/octet-stream');
  });
});
