import { describe, expect, it } from 'vitest';

import { createCredentials, type SessionClaims } from '../src/credentials/credentials.ts';
import { createKeyPair, verifySignature, type SignedRequest } from '../src/sigv4/index.ts';
import { parseQuery, signature, stringToSign } from '../src/sigv4/signature.ts';
import { presigned, signed, type ToSign } from './sign.ts';

const AT = Date.UTC(2026, 10, 29, 12);
const MINUTE = 60_000;

const key = new Uint8Array(32).fill(7);
const credentials = createCredentials({ key, now: () => AT });
const keyPair = createKeyPair();
const claims: SessionClaims = {
  roleArn: 'arn:aws:iam::000000000000:role/path/member',
  sessionName: 'CognitoIdentityCredentials',
  tags: { tenant: 'a' },
  transitiveTagKeys: [],
  sessionPolicies: [],
  guest: false,
  issuedAt: AT / 1000,
  expiresAt: AT / 1000 + 3600,
};
const session = credentials.issue(claims);

const check = (request: SignedRequest, more: { now?: number; service?: string } = {}) =>
  verifySignature(request, {
    service: 's3',
    region: 'eu-central-1',
    now: AT,
    credentials,
    keyPair,
    ...more,
  });

const bySession = (more: Partial<ToSign> = {}): ToSign => ({
  credentials: session,
  at: AT,
  ...more,
});

const refused = (code: string) => expect.objectContaining({ name: 'SignatureError', code });

/** A presigned URL that its owner signed anew, as AWS' own signer would not. */
function resigned(request: SignedRequest, change: (query: string) => string): SignedRequest {
  const unsigned = change(request.query.replace(/&?X-Amz-Signature=[\da-f]+/, ''));
  const scope = { date: '20261129', region: 'eu-central-1', service: 's3' };
  const text = stringToSign({
    request,
    query: parseQuery(unsigned),
    signedHeaders: ['host'],
    payloadHash: 'UNSIGNED-PAYLOAD',
    scope,
    stamp: '20261129T120000Z',
  });
  const made = signature(text, scope, session.secretAccessKey);
  return { ...request, query: `${unsigned}&X-Amz-Signature=${made}` };
}

describe('a signature in the header', () => {
  it('tells the session of a role, and the account itself', async () => {
    expect(check(await signed(bySession()))).toMatchObject({
      kind: 'session',
      arn: 'arn:aws:sts::000000000000:assumed-role/member/CognitoIdentityCredentials',
      claims,
      authType: 'REST-HEADER',
      signatureAgeMs: 0,
    });
    expect(check(await signed({ credentials: keyPair, at: AT }))).toMatchObject({ kind: 'root' });
  });

  it.each([
    ['spaces, an umlaut, a plus and parentheses', '/bucket/%C3%A4%20b%2Bc~%281%29', undefined],
    ['two slashes and dots', '/bucket/a//b/../c', undefined],
    ['a query', '/bucket', { prefix: 'tenants/a/', 'list-type': '2', a: '1', 'a-b': "(x)*!'" }],
  ])('holds for a path with %s', async (_, path, query) => {
    const request = await signed(bySession({ path, ...(query && { query }) }));
    expect(check(request).kind).toBe('session');
  });

  it('holds for other services, whose body is hashed', async () => {
    const request = await signed(
      bySession({ service: 'dynamodb', method: 'POST', path: '/', body: '{"TableName":"t"}' }),
    );
    expect(check(request, { service: 'dynamodb' }).kind).toBe('session');
    const changed = { ...request, body: '{"TableName":"u"}' };
    expect(() => check(changed, { service: 'dynamodb' })).toThrow(refused('mismatch'));
  });

  it('holds for one method, path, query, host, service, region and body hash', async () => {
    const request = await signed(bySession({ query: { prefix: 'tenants/a/' } }));
    const header = (name: string, value: string | undefined) => ({
      ...request,
      headers: { ...request.headers, [name]: value },
    });
    for (const changed of [
      { ...request, method: 'PUT' },
      { ...request, path: '/bucket/tenants/b/x' },
      { ...request, query: 'prefix=tenants%2Fb%2F' },
      { ...request, query: `${request.query}&acl` },
      { ...request, query: `${request.query}%2` },
      header('host', 'other.test'),
      header('x-amz-content-sha256', 'UNSIGNED-PAYLOAD'),
      header('x-amz-acl', 'public-read'),
      header('x-amz-date', '20261129T120001Z'),
    ]) {
      expect(() => check(changed)).toThrow(refused('mismatch'));
    }
    expect(() => check(request, { service: 'dynamodb' })).toThrow(refused('mismatch'));
    const abroad = await signed(bySession({ region: 'us-east-1' }));
    expect(() => check(abroad)).toThrow(refused('mismatch'));
  });

  it('is refused by name', async () => {
    const request = await signed(bySession());
    const by = (more: Partial<ToSign['credentials']>) =>
      signed(bySession({ credentials: { ...session, ...more } }));
    const other = credentials.issue(claims);
    const foreign = createCredentials({ key: new Uint8Array(32).fill(8) }).issue(claims);
    const { sessionToken: _, ...untokened } = session;

    expect(() => check({ ...request, headers: { host: 'files.test' } })).toThrow(
      refused('missing'),
    );
    for (const [code, changed] of [
      ['mismatch', await by({ secretAccessKey: 'x'.repeat(40) })],
      ['unknownKey', await by({ accessKeyId: 'AKIA0000000000000000' })],
      ['unknownKey', await signed(bySession({ credentials: untokened }))],
      ['invalidToken', await by({ sessionToken: 'garbage' })],
      ['invalidToken', await by({ sessionToken: other.sessionToken })],
      // IP-29: once the key has changed, it is the token that is wrong.
      ['invalidToken', await signed(bySession({ credentials: foreign }))],
      ['invalidToken', await signed({ at: AT, credentials: { ...keyPair, sessionToken: 'x' } })],
      ['unknownKey', { ...request, headers: { ...request.headers, authorization: 'Bearer x' } }],
    ] as const) {
      expect(() => check(changed), code).toThrow(refused(code));
    }
  });

  it('is refused 16 minutes off, and at the end of the session', async () => {
    for (const minutes of [-16, 16]) {
      const late = await signed(bySession({ at: AT + minutes * MINUTE }));
      expect(() => check(late)).toThrow(refused('skewed'));
    }
    for (const minutes of [-14, 14]) {
      expect(check(await signed(bySession({ at: AT + minutes * MINUTE }))).kind).toBe('session');
    }
    const ended = credentials.issue({ ...claims, expiresAt: AT / 1000 });
    const request = await signed(bySession({ credentials: ended }));
    expect(() => check(request)).toThrow(refused('expiredToken'));
  });
});

describe('a presigned URL', () => {
  const url = (more: Partial<ToSign> = {}) => presigned({ ...bySession(more), expiresIn: 60 });

  it('S3-11: holds for a minute, one host, key and method', async () => {
    const request = await url();
    expect(check(request)).toMatchObject({
      kind: 'session',
      authType: 'REST-QUERY-STRING',
      payloadHash: 'UNSIGNED-PAYLOAD',
    });
    expect(check(request, { now: AT + MINUTE }).signatureAgeMs).toBe(MINUTE);
    expect(() => check(request, { now: AT + MINUTE + 1 })).toThrow(refused('expiredUrl'));
    expect(() => check(request, { now: AT - 16 * MINUTE })).toThrow(refused('skewed'));
    for (const changed of [
      { ...request, method: 'PUT' },
      { ...request, path: '/bucket/tenants/b/x' },
      { ...request, headers: { host: 'other.test' } },
      { ...request, query: request.query.replace('X-Amz-Expires=60', 'X-Amz-Expires=600') },
      { ...request, query: request.query.replace('X-Amz-Expires=60', 'X-Amz-Expires=604801') },
      { ...request, query: `${request.query}&X-Amz-Expires=600` },
      { ...request, query: `${request.query}&response-content-type=text%2Fhtml` },
      { ...request, headers: { ...request.headers, 'x-amz-acl': 'public-read' } },
      { ...request, headers: { ...request.headers, authorization: 'AWS4-HMAC-SHA256 x' } },
    ]) {
      expect(() => check(changed)).toThrow(refused('mismatch'));
    }
  });

  it('is refused for more than a week, for no time, and with a parameter given twice', async () => {
    const request = await presigned({ ...bySession(), expiresIn: 604_800 });
    expect(check(resigned(request, (query) => query)).kind).toBe('session');
    for (const change of [
      (query: string) => query.replace('X-Amz-Expires=604800', 'X-Amz-Expires=604801'),
      (query: string) => query.replace('X-Amz-Expires=604800', 'X-Amz-Expires=0'),
      (query: string) => `${query}&X-Amz-Expires=60`,
    ]) {
      expect(() => check(resigned(request, change))).toThrow(refused('mismatch'));
    }
  });

  it('holds for a key with special characters and for response headers', async () => {
    const request = await url({
      path: '/bucket/%C3%A4%20b%2Bc~%281%29',
      query: { 'response-content-disposition': 'attachment; filename="a.txt"' },
    });
    expect(check(request).kind).toBe('session');
  });

  it('ends with the session at the latest', async () => {
    const short = credentials.issue({ ...claims, expiresAt: AT / 1000 });
    const request = await url({ credentials: short });
    expect(() => check(request)).toThrow(refused('expiredToken'));
  });
});
