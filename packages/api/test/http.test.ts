import { DomainError, type ErrorCode, ERROR_KINDS } from '@gatehouse/domain/errors';
import { getErrorSentence } from '@gatehouse/messages/error-sentence';
import { describe, expect, it } from 'vitest';
import { readCookie } from '../src/pipeline/cookie.ts';
import { requireSameOrigin } from '../src/pipeline/same-origin.ts';
import { problemResponse, toDomainError } from '../src/pipeline/problem.ts';
import type { Route } from '../src/pipeline/route.ts';
import { ROUTES } from '../src/routes.ts';
import { getError } from './get-error.ts';

const ORIGIN = 'https://app.example.com';

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
