import { isOperatorPermission } from '@gatehouse/policy/operator';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/routes.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget } from './target.ts';

/** What HTTP itself asks of every answer. */
export function describeHttp(getTarget: GetTarget): void {
  describe('http', () => {
    let tenant: TenantFixture;

    beforeAll(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    it('HD-01 HD-10 every answer, refusals included, is guarded and stored by no one', async () => {
      const answers = [
        await call(getTarget(), 'GET', '/me', { as: tenant.owner }),
        await call(getTarget(), 'GET', '/me'),
        await call(getTarget(), 'GET', '/nowhere'),
        await call(getTarget(), 'PUT', '/me', { as: tenant.owner }),
        await call(getTarget(), 'POST', '/tenants', { as: tenant.owner, raw: '{' }),
        await call(getTarget(), 'GET', '/openapi.json'),
        await call(getTarget(), 'GET', '/me', {
          as: tenant.owner,
          headers: { origin: 'https://evil.example' },
        }),
      ];
      for (const { headers } of answers) {
        expect(headers.get('cache-control')).toBe('private, no-store');
        expect(headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('x-frame-options')).toBe('DENY');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
        expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
        expect(headers.get('x-permitted-cross-domain-policies')).toBe('none');
        expect(headers.get('permissions-policy')).toContain('camera=()');
        expect(headers.get('access-control-allow-origin')).toBeNull();
        expect(headers.get('x-powered-by')).toBeNull();
        expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
        expect(headers.get('set-cookie')).toBeNull();
      }
    });

    it('PE-18 other methods do nothing, and say which would', async () => {
      const path = `/tenants/${tenant.slug}`;
      for (const method of ['PUT', 'DELETE', 'POST', 'OPTIONS']) {
        const answer = await call(getTarget(), method, path, { as: tenant.owner });
        expect(answer.status, method).toBe(405);
        expect(answer.headers.get('allow')).toBe('HEAD, GET, PATCH');
      }
      const overridden = await call(getTarget(), 'POST', path, {
        as: tenant.owner,
        body: { name: 'x' },
        headers: { 'x-http-method-override': 'PATCH' },
      });
      expect(overridden.status).toBe(405);
      const head = await call(getTarget(), 'HEAD', path, { as: tenant.owner });
      expect([head.status, head.text]).toEqual([200, '']);
    });

    it('what is not in the list of routes is not there', async () => {
      for (const path of ['/', '/x', '/tenants/x/y/z', '/members', '/me/', '/debug', '/../me']) {
        expect((await call(getTarget(), 'GET', path, { as: tenant.owner })).status, path).toBe(404);
      }
    });

    it('errors are problem details with a code, and show no insides', async () => {
      const answer = await call(getTarget(), 'GET', '/me');
      expect(answer.json).toEqual({
        type: 'urn:gatehouse:problem:auth.required',
        title: 'Sign in to continue.',
        status: 401,
        code: 'auth.required',
        requestId: answer.headers.get('x-request-id'),
      });
    });

    it('the OpenAPI document names every route with its access and its refusals', async () => {
      const { json } = await call(getTarget(), 'GET', '/openapi.json');
      expect(json['openapi']).toBe('3.1.0');
      const paths = json['paths'] as Record<string, Record<string, Record<string, unknown>>>;
      for (const route of ROUTES) {
        const operation = paths[route.path]?.[route.method];
        expect(operation?.['operationId']).toBe(route.id);
        expect(operation?.['x-access']).toBe(route.access);
        if (route.access !== 'public') {
          const refusal = isOperatorPermission(route.access) ? '404' : '401';
          expect(operation?.['responses']).toHaveProperty(refusal);
        }
      }
      expect(Object.values(paths).flatMap((path) => Object.keys(path))).toHaveLength(ROUTES.length);
    });

    it('SE-01 bad session cookies are refused, whatever they hold', async () => {
      const { sessionCookie, origin } = getTarget();
      const cookies = [
        `${sessionCookie}=`,
        `${sessionCookie}=x`,
        `${sessionCookie}=${'A'.repeat(4_000)}`,
        `${sessionCookie}=%00`,
        `${sessionCookie}=${tenant.owner.sessionToken}; ${sessionCookie}=${tenant.viewer.sessionToken}`,
        `other=${tenant.owner.sessionToken}`,
      ];
      for (const cookie of cookies) {
        const response = await fetch(`${origin}/api/v1/me`, { headers: { cookie } });
        expect(response.status, cookie.slice(0, 60)).toBe(401);
      }
    });

    it('every response holds no more than its schema', async () => {
      const sample = await SAMPLES['listMembers']?.(getTarget(), tenant, tenant.owner);
      const { json } = await call(getTarget(), 'GET', sample?.path ?? '', { as: tenant.viewer });
      const [member] = json['items'] as object[];
      expect(Object.keys(member ?? {}).sort()).toEqual([
        'avatar',
        'createdAt',
        'customRoleId',
        'email',
        'invitedBy',
        'invitedByName',
        'lastSignInAt',
        'mfa',
        'name',
        'pending',
        'role',
        'status',
        'userId',
        'version',
      ]);
    });
  });
}
