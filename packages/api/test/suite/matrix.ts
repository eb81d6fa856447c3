import { isOperatorPermission } from '@gatehouse/policy/operator';
import type { Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import {
  createOperatorFixture,
  createPersonFixture,
  createTenantFixture,
  type FixtureRole,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import type { Access } from '../../src/route.ts';
import { ROUTES } from '../../src/routes.ts';
import { addMember, fingerprint, SAMPLES } from './samples.ts';
import { call, type GetTarget } from './target.ts';

type Caller = FixtureRole | 'anonymous' | 'stranger' | 'other owner' | 'deactivated' | 'operator';

const CALLERS: readonly Caller[] = [
  'anonymous',
  'stranger',
  'other owner',
  'deactivated',
  'viewer',
  'member',
  'admin',
  'owner',
  'operator',
];

/** What each caller gets: the table of the architecture, §3, in one place. `ok` is success. */
function expected(access: Access, caller: Caller): number | 'ok' {
  if (access === 'public') return 'ok';
  if (isOperatorPermission(access)) return caller === 'operator' ? 'ok' : 404;
  if (caller === 'anonymous') return 401;
  if (access === 'user') return 'ok';
  if (caller === 'stranger' || caller === 'other owner' || caller === 'operator') return 404;
  if (caller === 'deactivated') return 403;
  return ROLE_TABLE[caller].has(access as Permission) ? 'ok' : 403;
}

/** PE-01, TI-01, TI-02: every route by every kind of caller, each "may not" beside its "still may". */
export function describeMatrix(getTarget: GetTarget): void {
  describe('PE-01 every route and every caller', () => {
    it('has a sample for every route', () => {
      expect(Object.keys(SAMPLES).sort()).toEqual(ROUTES.map(({ id }) => id).sort());
    });

    for (const route of ROUTES) {
      it.each(CALLERS)(`${route.id} as %s`, async (caller) => {
        const target = getTarget();
        const tenant = await createTenantFixture(target.admin);
        const person = await personFor(target, tenant, caller);
        const subject = person ?? (await createPersonFixture(target.admin));
        const sample = await SAMPLES[route.id]?.(target, tenant, subject);
        if (!sample) throw new Error(`no sample for ${route.id}`);
        const before = await fingerprint(target, tenant.id);
        const answer = await call(target, route.method.toUpperCase(), sample.path, {
          as: person,
          body: sample.body,
        });
        const want = expected(route.access, caller);
        expect(answer.status, answer.text).toBe(want === 'ok' ? route.status : want);
        if (want !== 'ok') {
          expect(await fingerprint(target, tenant.id)).toBe(before);
          expect(answer.text).not.toContain(tenant.canary);
          expect(answer.headers.get('content-type')).toBe('application/problem+json');
        }
      });
    }
  });

  describe('TI-01 another tenant and none at all are alike to the byte', () => {
    const inTenant = ROUTES.filter(({ path }) => path.startsWith('/tenants/{tenant}'));

    it.each(inTenant.map((route) => [route.id, route] as const))('%s', async (id, route) => {
      const target = getTarget();
      const own = await createTenantFixture(target.admin);
      const foreign = await createTenantFixture(target.admin);
      const sample = await SAMPLES[id]?.(target, foreign, own.owner);
      const path = sample?.path ?? '';
      const missing = path.replace(foreign.slug, 't-000000000000');
      const ask = async (to: string) => {
        const { status, headers, text } = await call(target, route.method.toUpperCase(), to, {
          as: own.owner,
          body: sample?.body,
        });
        const told = Object.fromEntries(headers);
        return { status, text, headers: { ...told, date: '', 'x-request-id': '' } };
      };
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer).toEqual(await ask(missing));
      expect(answer).toEqual(await ask(path.replace(foreign.slug, 'NOT A SLUG')));
    });

    it("TI-02 another tenant's thing under one's own address is not found", async () => {
      const target = getTarget();
      const own = await createTenantFixture(target.admin);
      const foreign = await createTenantFixture(target.admin);
      for (const route of inTenant.filter(({ params }) => params)) {
        const sample = await SAMPLES[route.id]?.(target, foreign, own.owner);
        const before = await fingerprint(target, foreign.id);
        const answer = await call(
          target,
          route.method.toUpperCase(),
          (sample?.path ?? '').replace(foreign.slug, own.slug),
          { as: own.owner, body: sample?.body },
        );
        expect(answer.status, route.id).toBe(404);
        expect(await fingerprint(target, foreign.id)).toBe(before);
      }
    });
  });
}

async function personFor(
  target: ReturnType<GetTarget>,
  tenant: TenantFixture,
  caller: Caller,
): Promise<PersonFixture | null> {
  if (caller === 'anonymous') return null;
  if (caller === 'stranger') return createPersonFixture(target.admin);
  if (caller === 'operator') return createOperatorFixture(target.admin);
  if (caller === 'other owner') return (await createTenantFixture(target.admin)).owner;
  if (caller === 'deactivated') return addMember(target, tenant, 'owner', 'deactivated');
  return tenant[caller];
}
