import {
  createOperatorFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../src/routes.ts';
import { SAMPLES } from '../samples.ts';
import { call, type GetTarget } from '../target.ts';
import { bindInputCalls, WITH_BODY } from './input-calls.ts';

/** Bad input answers 4xx with a code, and changes nothing. */
export function describeRefusedInput(getTarget: GetTarget): void {
  describe('bad input', () => {
    let tenant: TenantFixture;
    let operator: PersonFixture;
    const { getCaller, refuse } = bindInputCalls(getTarget, () => ({ tenant, operator }));

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
      operator = await createOperatorFixture(getTarget().admin);
    });

    it.each(WITH_BODY)('PE-07 %s takes no unknown field', async (id) => {
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

    it.each(WITH_BODY)('IV-03 IV-05 %s takes nothing but plain JSON objects', async (id) => {
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
  });
}
