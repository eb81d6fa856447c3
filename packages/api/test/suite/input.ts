import { isOperatorPermission } from '@gatehouse/policy/operator';
import {
  createOperatorFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '../../src/pipeline/route.ts';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint, SAMPLES } from './samples.ts';
import { call, type CallOptions, type GetTarget } from './target.ts';

/** Bad input answers 4xx with a code, changes nothing, and is never a 500. */
export function describeInput(getTarget: GetTarget): void {
  describe('bad input', () => {
    let tenant: TenantFixture;
    let operator: PersonFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
      operator = await createOperatorFixture(getTarget().admin);
    });

    /** Whoever may use the route: what is refused is the input. */
    const getCaller = ({ access }: Pick<Route, 'access'>) =>
      isOperatorPermission(access) ? operator : tenant.owner;

    const withBody = ROUTES.filter(({ body }) => body).map((route) => [route.id, route] as const);

    async function refuse(id: string, options: CallOptions, status: number, code: string) {
      const target = getTarget();
      const route = ROUTES.find((one) => one.id === id);
      const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
      const before = await fingerprint(target, tenant.id);
      const answer = await call(target, route?.method.toUpperCase() ?? '', sample?.path ?? '', {
        as: route && getCaller(route),
        ...options,
      });
      expect([answer.status, answer.json['code']], `${id}: ${answer.text}`).toEqual([status, code]);
      expect(await fingerprint(target, tenant.id)).toBe(before);
      return answer;
    }

    it.each(withBody)('PE-07 %s takes no unknown field', async (id) => {
      const sample = await SAMPLES[id]?.(getTarget(), tenant, tenant.owner);
      const body = { ...(sample?.body as object), tenantId: tenant.id, status: 'active' };
      const answer = await refuse(id, { body }, 422, 'input.invalid');
      expect(Object.keys(answer.json['fields'] as object)).toEqual(
        expect.arrayContaining(['tenantId', 'status']),
      );
    });

    const withoutQuery = ROUTES.filter(({ query }) => !query);

    it.each(withoutQuery.map((route) => [route.id, route] as const))(
      'PE-07 %s takes no unknown parameter in its address',
      async (id, route) => {
        const sample = await SAMPLES[id]?.(getTarget(), tenant, tenant.owner);
        const path = `${sample?.path}?tenantId=${tenant.id}`;
        const answer = await call(getTarget(), route.method.toUpperCase(), path, {
          as: getCaller(route),
          body: sample?.body,
        });
        expect([answer.status, answer.json['code']]).toEqual([422, 'input.invalid']);
        expect(answer.json['fields']).toEqual({ tenantId: 'is not known here' });
      },
    );

    it.each(withBody)('IV-03 IV-05 %s takes nothing but plain JSON objects', async (id) => {
      for (const raw of [
        '{"__proto__":{"x":1}}',
        '{"constructor":{"prototype":{}}}',
        '[]',
        'null',
        '"a"',
        '1e999',
      ]) {
        await refuse(id, { raw }, 422, 'input.invalid');
      }
      for (const raw of [
        '',
        '{',
        '\u{feff}\u{feff}{}',
        new Uint8Array([0x7b, 0xff, 0x7d]),
        '{"a":1}x',
      ]) {
        await refuse(id, { raw }, 400, 'input.malformed');
      }
      const types = [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/json; charset=utf-16',
        'application/jsonx',
      ];
      for (const type of types) {
        await refuse(id, { raw: '{}', headers: { 'content-type': type } }, 415, 'input.media_type');
      }
      await refuse(id, { raw: `{"name":"${'x'.repeat(400_000)}"}` }, 413, 'input.too_large');
      expect(({} as { x?: number }).x).toBeUndefined();
    });

    it('IV-02 PE-07 wrong types, operators and absurd values are refused field by field', async () => {
      const odd: unknown[] = [
        null,
        1,
        true,
        [],
        {},
        { not: '' },
        { contains: 'a' },
        '',
        ' ',
        'x'.repeat(5_000),
        'a\0b',
        'a\nb',
        'a\u202eb',
        '\u{d800}',
      ];
      for (const value of odd) {
        await refuse('createProject', { body: { name: value } }, 422, 'input.invalid');
        await refuse('createTenant', { body: { name: value } }, 422, 'input.invalid');
        await refuse(
          'createInvitation',
          { body: { email: value, role: 'viewer' } },
          422,
          'input.invalid',
        );
        await refuse('changeRole', { body: { role: value } }, 422, 'input.invalid');
        await refuse('acceptInvitation', { body: { token: value } }, 422, 'input.invalid');
      }
      for (const slug of [
        'ab',
        'UPPER',
        'a b',
        '-abc',
        'abc-',
        'a--b',
        'admin',
        'ünïcode',
        'x'.repeat(41),
      ]) {
        await refuse('createTenant', { body: { name: 'Fine', slug } }, 422, 'input.invalid');
      }
      for (const email of [
        'a',
        'a@b',
        'a@b..c',
        'a b@c.de',
        'ａ@example.com',
        'a@exämple.com',
        'a@b.c,d@e.f',
        'Ann <a@b.cd>',
        // What the pool or every mail server would refuse later.
        'a..b@example.com',
        '.a@example.com',
        'a.@example.com',
        'a@b.c',
        'user@123.123.123.123',
        `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.com`,
      ]) {
        const body = { email, role: 'viewer' };
        const { json } = await refuse('createInvitation', { body }, 422, 'input.invalid');
        expect(Object.keys(json['fields'] as object)).toEqual(['email']);
      }
    });

    it.each([
      'createTenant',
      'renameTenant',
      'changeName',
      'createRole',
      'cloneRole',
      'createProject',
      'renameProject',
      'createApiKey',
      'registerApiClient',
    ])('a name in %s shows something', async (id) => {
      const target = getTarget();
      const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
      for (const name of ['\u3164', '\u2800', '\u00ad', '\u0301', '\u200b\u200f', '\ufe0f']) {
        const body = { ...(sample?.body as object), name };
        const { json } = await refuse(id, { body }, 422, 'input.invalid');
        expect(Object.keys(json['fields'] as object)).toEqual(['name']);
      }
    });

    it('what keyboards and clipboards add to names and addresses is taken off', async () => {
      const target = getTarget();
      const as = tenant.owner;
      const project = { name: '\u200fZoe\u0308 \u200bשרה\u200e' };
      const made = await call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
        as,
        body: project,
      });
      expect([made.status, made.json['name']]).toEqual([201, 'Zoë שרה']);
      for (const [at, email] of ['\u200b%\u200b', 'mailto:%?subject=x', '<%>'].entries()) {
        const clean = `pasted-${at}-${tenant.slug}@example.com`;
        const invited = await call(target, 'POST', `/tenants/${tenant.slug}/invitations`, {
          as,
          body: { email: email.replace('%', clean), role: 'viewer' },
        });
        expect([invited.status, invited.json['email']]).toEqual([201, clean]);
      }
    });

    it('stores hostile text as it is', async () => {
      const target = getTarget();
      for (const name of [
        "'; drop table projects; --",
        '<script>alert(1)</script>',
        '=cmd|calc!A1',
        '${7*7} {{7*7}}',
        'Zażółć 🦜',
      ]) {
        const created = await call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
          as: tenant.owner,
          body: { name },
        });
        expect([created.status, created.json['name']]).toEqual([201, name]);
      }
    });

    it('IV-13 page sizes and cursors out of range are refused', async () => {
      const lists = ROUTES.filter(
        ({ method, query }) => method === 'get' && query && 'cursor' in query.shape,
      );
      const queries = [
        'limit=0',
        'limit=-1',
        'limit=1e9',
        'limit=NaN',
        'limit=1.5',
        'limit=101',
        'limit=1&limit=2',
        'limit[]=1',
        'cursor=!',
        'cursor=e30',
        `cursor=${'a'.repeat(600)}`,
        'cursor=WyJ4IiwieSJd',
        'order=name',
        'constructor=1',
      ];
      for (const { id, access } of lists) {
        const sample = await SAMPLES[id]?.(getTarget(), tenant, tenant.owner);
        for (const query of queries) {
          const answer = await call(getTarget(), 'GET', `${sample?.path}?${query}`, {
            as: getCaller({ access }),
          });
          expect([answer.status, answer.json['code']], `${id}?${query}`).toEqual([
            422,
            'input.invalid',
          ]);
        }
      }
    });

    it('ids that cannot be ids are not found', async () => {
      const paths = [
        'members/x',
        'members/%00',
        'members/..%2f..',
        `members/${'9'.repeat(300)}`,
        "members/'%20or%201=1",
        'members/AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA',
      ];
      for (const path of paths) {
        const answer = await call(getTarget(), 'DELETE', `/tenants/${tenant.slug}/${path}`, {
          as: tenant.owner,
        });
        expect([404, 405]).toContain(answer.status);
      }
    });

    it('IV-15 no query makes a 5xx', async () => {
      const target = getTarget();
      const hostile = [
        '\0',
        'a\0b',
        "' or 1=1 --",
        '%',
        '\\',
        '[]',
        '-1',
        '1e99',
        '9999-12-31',
        '\u202e',
      ];
      for (const route of ROUTES.filter(({ query }) => query)) {
        const sample = await SAMPLES[route.id]?.(target, tenant, tenant.owner);
        for (const name of Object.keys(route.query?.shape ?? {})) {
          for (const value of hostile) {
            const query = new URLSearchParams({ [name]: value });
            const answer = await call(
              target,
              route.method.toUpperCase(),
              `${sample?.path.split('?')[0]}?${query}`,
              { as: getCaller(route) },
            );
            expect(answer.status, `${route.id}?${query} ${answer.text}`).toBeLessThan(500);
          }
        }
      }
    });

    it('IV-15 no JSON makes a 5xx', { timeout: 120_000 }, async () => {
      const target = getTarget();
      const paths = new Map<string, string>();
      for (const [id] of withBody) {
        paths.set(id, (await SAMPLES[id]?.(target, tenant, tenant.owner))?.path ?? '');
      }
      const names = ['name', 'slug', 'email', 'role', 'version', 'token'];
      const body = fc.oneof(
        fc.dictionary(fc.constantFrom(...names, 'other'), fc.jsonValue({ maxDepth: 3 })),
        fc.jsonValue({ maxDepth: 4 }),
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...withBody), body, async ([id, route], value) => {
          const answer = await call(target, route.method.toUpperCase(), paths.get(id) ?? '', {
            as: tenant.viewer,
            body: value,
          });
          expect(answer.status).toBeLessThan(500);
        }),
        { numRuns: 400 },
      );
    });
  });
}
