import { DomainError, type ErrorCode, ERROR_KINDS } from '@gatehouse/domain/errors';
import { getErrorSentence } from '@gatehouse/messages/error-sentence';
import { z } from '@hono/zod-openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCookie } from '../src/pipeline/cookie.ts';
import { parseInput } from '../src/pipeline/parse-input.ts';
import { readJson } from '../src/pipeline/read-json.ts';
import { requireSameOrigin } from '../src/pipeline/same-origin.ts';
import { problemResponse, toDomainError } from '../src/pipeline/problem.ts';
import type { Route } from '../src/pipeline/route.ts';
import { ROUTES } from '../src/routes.ts';

const ORIGIN = 'https://app.example.com';

async function getError(work: () => unknown): Promise<DomainError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error as DomainError;
  }
}

describe('reading the session cookie', () => {
  it.each<[string | null, string | null]>([
    ['sid=abc', 'abc'],
    ['a=1; sid=abc; b=2', 'abc'],
    ['a=1;sid=abc', 'abc'],
    ['sid=a=b', 'a=b'],
    ['sid=', null],
    ['sid=abc; sid=def', null],
    ['sid=abc; sid=abc', null],
    ['xsid=abc', null],
    ['SID=abc', null],
    ['sid.0=abc', null],
    ['sid', null],
    ['', null],
    [null, null],
  ])('%j gives %j', (header, value) => {
    expect(readCookie(header, 'sid')).toBe(value);
  });
});

describe('requests that another site could have caused', () => {
  const getRoute = (id: string): Route => {
    const route = ROUTES.find((candidate) => candidate.id === id);
    if (!route) throw new Error(`no route ${id}`);
    return route;
  };
  const getCode = async (id: string, headers: Record<string, string>) => {
    const route = getRoute(id);
    const request = new Request(`${ORIGIN}/api/v1/x`, { method: route.method, headers });
    return (await getError(() => requireSameOrigin(request, ORIGIN, route)))?.code ?? null;
  };

  const passes: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: ORIGIN },
  ];
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '' },
    { 'sec-fetch-site': 'cross-site', origin: ORIGIN },
    { 'sec-fetch-site': 'same-site', referer: `${ORIGIN}/` },
  ];
  const unproven: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'null', referer: `${ORIGIN}/` },
    { origin: 'https://evil.example' },
    { origin: 'http://app.example.com' },
    { origin: `${ORIGIN}.evil.example` },
    { origin: `${ORIGIN}:8443` },
    { referer: 'https://evil.example/' },
    { referer: `https://evil.example/?${ORIGIN}/` },
    { referer: `${ORIGIN}.evil.example/` },
    { referer: `https://app.example.com@evil.example/` },
    { referer: 'about:blank' },
  ];

  it.each(['createProject', 'renameProject', 'deleteProject'])(
    '%s is refused unless it came from us',
    async (id) => {
      for (const headers of passes) expect(await getCode(id, headers)).toBeNull();
      for (const headers of [...foreign, ...unproven, { referer: `${ORIGIN}/` }]) {
        expect(await getCode(id, headers)).toBe('auth.cross_site');
      }
    },
  );

  it.each(['exportMembers', 'exportTenant', 'exportAuditEvents', 'verifyAuditChain'])(
    'H7: %s is a GET, and refused unless it came from us',
    async (id) => {
      for (const headers of [...passes, { referer: `${ORIGIN}/t/acme` }]) {
        expect(await getCode(id, headers)).toBeNull();
      }
      for (const headers of [...foreign, ...unproven]) {
        expect(await getCode(id, headers), JSON.stringify(headers)).toBe('auth.cross_site');
      }
    },
  );

  it('a plain read is refused to other sites only where the browser says so', async () => {
    for (const headers of [...passes, ...unproven]) {
      expect(await getCode('listMembers', headers)).toBeNull();
    }
    for (const headers of foreign) expect(await getCode('listMembers', headers)).not.toBeNull();
  });
});

describe('parsing input', () => {
  const schema = z.strictObject({
    name: z.string().min(1, 'must not be empty'),
    tags: z.array(z.strictObject({ id: z.number() })).optional(),
  });

  it('returns what the schema says', () => {
    expect(parseInput(schema, { name: 'a' })).toEqual({ name: 'a' });
  });

  it('names every field at fault by its path, unknown ones too', async () => {
    const error = await getError(() =>
      parseInput(schema, { name: '', role: 'owner', tags: [{ id: 1, tenantId: 'x' }] }),
    );
    expect(error?.code).toBe('input.invalid');
    expect(error?.fields).toEqual({
      name: 'must not be empty',
      role: 'is not known here',
      'tags.0.tenantId': 'is not known here',
    });
  });

  it('answers 64 kB of faults with a few kB', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) => ({ [`${at}`.padStart(12, 'k')]: 1 }));
    const unknown = Object.assign({}, ...many) as object;
    const list = z.strictObject({ list: z.array(z.enum(['a', 'b'])) });
    for (const [by, value] of [
      [schema, unknown],
      [schema, { name: '', tags: Array(4_000).fill({ id: 'x' }) }],
      [list, { list: Array(9_000).fill('zzzz') }],
      [z.strictObject({ ['x'.repeat(9_000)]: z.string().min(3, 'y'.repeat(9_000)) }), {}],
    ] as const) {
      const fields = (await getError(() => parseInput(by, value)))?.fields ?? {};
      expect(Object.keys(fields).length).toBeLessThanOrEqual(20);
      expect(Object.keys(fields).length).toBeGreaterThan(0);
      expect(JSON.stringify(fields).length).toBeLessThan(20 * 320);
    }
    const planted = JSON.parse('{"__proto__":1,"name":"a"}') as object;
    expect((await getError(() => parseInput(schema, planted)))?.fields).toHaveProperty('__proto__');
  });

  it('calls the whole of it body, and cuts long names', async () => {
    expect((await getError(() => parseInput(schema, null)))?.fields).toHaveProperty('body');
    const long = await getError(() => parseInput(schema, { name: 'a', ['x'.repeat(5_000)]: 1 }));
    expect(Object.keys(long?.fields ?? {})).toEqual(['x'.repeat(100)]);
  });
});

describe('reading JSON', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    new Request(ORIGIN, { method: 'POST', body, headers: { 'content-type': type } });
  const getCode = async (request: Request) =>
    (await getError(() => readJson(request)))?.code ?? null;

  it('takes any JSON value in UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value);
        expect(await readJson(post(text))).toEqual(JSON.parse(text));
      }),
    );
    expect(await getCode(post('{}', 'Application/JSON; charset="UTF-8"'))).toBeNull();
  });

  it.each<[string, string]>([
    ['text/plain', '{}'],
    ['application/x-www-form-urlencoded', 'a=1'],
    ['application/json; charset=utf-16', '{}'],
    ['application/json, text/plain', '{}'],
    ['application/jsonp', '{}'],
    ['', '{}'],
  ])('takes no %j', async (type, body) => {
    expect(await getCode(post(body, type))).toBe('input.media_type');
  });

  it('passes over one byte order mark', async () => {
    expect(await readJson(post('\ufeff{"a":1}'))).toEqual({ a: 1 });
  });

  it.each(['', '{', '{"a":1,}', "{'a':1}", '\ufeff\ufeff{}', '\ufeff', 'undefined'])(
    '%j is malformed',
    async (body) => {
      expect(await getCode(post(body))).toBe('input.malformed');
    },
  );

  it('takes no broken UTF-8, and no more than 64 KiB however it comes', async () => {
    expect(await getCode(post(new Uint8Array([0x22, 0xff, 0x22])))).toBe('input.malformed');
    const big = JSON.stringify('a'.repeat(64 * 1024));
    expect(await getCode(post(big))).toBe('input.too_large');
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([big]).stream(),
      duplex: 'half',
    };
    expect(await getCode(new Request(ORIGIN, init as RequestInit))).toBe('input.too_large');
  });
});

describe('problems', () => {
  const codes = Object.keys(ERROR_KINDS) as ErrorCode[];

  it.each(codes)('%s has a status, its code and its sentence', async (code) => {
    const response = problemResponse(new DomainError(code), 'request-1');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.json()).toMatchObject({
      type: `urn:gatehouse:problem:${code}`,
      title: getErrorSentence(code),
      status: response.status,
      code,
    });
  });

  it('of 404 are alike to the byte; all others name the request', async () => {
    const text = async (code: ErrorCode, request: string) =>
      problemResponse(new DomainError(code), request).text();
    expect(await text('resource.not_found', 'a')).toBe(await text('resource.not_found', 'b'));
    expect(await text('permission.denied', 'a')).toContain('"requestId":"a"');
  });

  it('say when to come back, and how to sign in', () => {
    const { headers } = problemResponse(new DomainError('service.unavailable'), 'x');
    expect(headers.get('retry-after')).toBe('5');
    expect(
      problemResponse(new DomainError('auth.required'), 'x').headers.get('www-authenticate'),
    ).toBe('Bearer');
  });

  it('of unknown errors say nothing of their cause', async () => {
    const secret = new Error('select * from users where password = $1');
    const problem = toDomainError(secret);
    expect(problem.cause).toBe(secret);
    const response = problemResponse(problem, 'x');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('select');
  });
});
