import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_ORIGIN } from './backend.ts';
import { addApiKey } from './fixtures/programs.ts';
import type { GetTarget } from './target.ts';

/** Origins that are nearly that of the public client. */
const FOREIGN = [
  ...['null', '*', 'https://evil.example', `${CLIENT_ORIGIN}.evil.example`, `${CLIENT_ORIGIN}.`],
  ...[
    `${CLIENT_ORIGIN}:8443`,
    `${CLIENT_ORIGIN}:443`,
    `${CLIENT_ORIGIN}/`,
    CLIENT_ORIGIN.toUpperCase(),
  ],
  ...[CLIENT_ORIGIN.replace('https:', 'http:'), CLIENT_ORIGIN.replace('spa.', 'sub.spa.')],
  ...[`${CLIENT_ORIGIN}, https://evil.example`, 'https://spa-example.com', 'https://example.com'],
];

const ALLOWING = [
  ...['access-control-allow-origin', 'access-control-allow-methods'],
  ...['access-control-allow-headers', 'access-control-allow-credentials'],
];

/** Pages of other origins: those of public clients by their Bearer tokens, all others not at all. */
export function describeCrossOrigin(getTarget: GetTarget): void {
  describe('pages of other origins', () => {
    let tenant: TenantFixture;
    let token: string;

    beforeAll(async () => {
      const target = getTarget();
      tenant = await createTenantFixture(target.admin);
      ({ token } = await target.publicTokens([]));
    });

    const send = (path: string, init: RequestInit = {}) =>
      fetch(`${getTarget().origin}/api/v1${path}`, { redirect: 'manual', ...init });
    const ask = (origin: string, method: string, path = '/me') =>
      send(path, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': method,
          'access-control-request-headers': 'authorization',
          'sec-fetch-site': 'cross-site',
        },
      });
    const allowed = (response: Response) =>
      ALLOWING.filter((name) => response.headers.has(name)).map((name) => name.slice(15));

    // Next puts headers of its own into the list.
    const varies = (response: Response) => response.headers.get('vary')?.split(', ');

    it('PC-10 a page of a public client may ask, once in two hours, and read what it needs', async () => {
      const asked = await ask(CLIENT_ORIGIN, 'PATCH');
      expect(asked.status).toBe(204);
      expect(Object.fromEntries(asked.headers)).toMatchObject({
        'access-control-allow-origin': CLIENT_ORIGIN,
        'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE',
        'access-control-max-age': '7200',
      });
      expect(varies(asked)).toContain('Origin');
      expect(allowed(asked)).not.toContain('allow-credentials');
      const headers = { authorization: `Bearer ${token}`, origin: CLIENT_ORIGIN };
      const answer = await send('/me', { headers: { ...headers, 'sec-fetch-site': 'cross-site' } });
      expect(answer.status).toBe(200);
      expect(allowed(answer)).toEqual(['allow-origin']);
      expect(answer.headers.get('access-control-allow-origin')).toBe(CLIENT_ORIGIN);
      const exposed = answer.headers.get('access-control-expose-headers')?.split(', ') ?? [];
      for (const name of ['ETag', 'Retry-After', 'X-Request-Id', 'RateLimit']) {
        expect(exposed).toContain(name);
      }
    });

    it('PC-11 a refusal is readable there as well', async () => {
      for (const [path, status] of [
        ['/me', 401],
        ['/tenants/t-000000000000', 401],
        ['/nowhere', 404],
      ] as const) {
        const headers = { authorization: 'Bearer a.b.c', origin: CLIENT_ORIGIN };
        const answer = await send(path, { headers });
        expect([answer.status, allowed(answer)]).toEqual([status, ['allow-origin']]);
      }
    });

    it.each(FOREIGN)('PC-12 HD-10 nothing is allowed to %j', async (origin) => {
      const asked = await ask(origin, 'GET');
      expect([asked.status, allowed(asked)]).toEqual([405, []]);
      const headers = { authorization: `Bearer ${token}`, origin };
      const answer = await send('/me', { headers });
      expect(allowed(answer)).toEqual([]);
      expect(varies(answer)).toContain('Origin');
    });

    it('PC-13 a method that no route takes is not among the allowed', async () => {
      for (const method of ['PUT', 'TRACE', 'CONNECT', 'get', 'PROPFIND']) {
        const answer = await ask(CLIENT_ORIGIN, method);
        const methods = answer.headers.get('access-control-allow-methods')?.split(', ');
        expect(methods).not.toContain(method);
      }
    });

    it('PC-13 a preflight does not tell which addresses there are', async () => {
      const answers = await Promise.all(
        ['/me', '/nowhere', `/tenants/${tenant.slug}`, '/operator/tenants'].map(async (path) => {
          const answer = await ask(CLIENT_ORIGIN, 'GET', path);
          const headers = new Headers(answer.headers);
          for (const varying of ['x-request-id', 'date', 'apigw-requestid']) {
            headers.delete(varying);
          }
          return { status: answer.status, headers: Object.fromEntries(headers) };
        }),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it.each([CLIENT_ORIGIN, 'https://evil.example', 'null'])(
      'PC-14 a cookie from a page of %j is refused, for reads and for changes',
      async (origin) => {
        const target = getTarget();
        const cookie = `${target.sessionCookie}=${tenant.owner.sessionToken}`;
        for (const site of ['cross-site', 'same-site']) {
          const headers = { cookie, origin, 'sec-fetch-site': site };
          const read = await send('/me', { headers });
          const write = await send(`/tenants/${tenant.slug}/projects`, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify({ name: 'By another page' }),
          });
          expect([read.status, write.status]).toEqual([403, 403]);
          expect(allowed(read)).not.toContain('allow-credentials');
        }
      },
    );

    it('PC-14 beside a Bearer token a cookie counts for nothing', async () => {
      const target = getTarget();
      const cookie = `${target.sessionCookie}=${tenant.owner.sessionToken}`;
      const headers = { cookie, origin: CLIENT_ORIGIN, authorization: `Bearer ${token}` };
      expect((await send(`/tenants/${tenant.slug}`, { headers })).status).toBe(404);
    });

    it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
      'PC-15 a form of %s, for which a browser does not ask first, changes nothing',
      async (type) => {
        const target = getTarget();
        const { token: key } = await addApiKey(target, tenant, { createdBy: tenant.owner });
        const cookie = `${target.sessionCookie}=${tenant.owner.sessionToken}`;
        const form = (headers: Record<string, string>) =>
          send(`/tenants/${tenant.slug}/projects`, {
            method: 'POST',
            headers: { origin: CLIENT_ORIGIN, 'content-type': type, ...headers },
            body: '{"name":"By a form"}',
          });
        expect((await form({ cookie })).status).toBe(403);
        expect((await form({})).status).toBe(403);
        expect((await form({ authorization: `Bearer ${key}` })).status).toBe(415);
      },
    );
  });
}
