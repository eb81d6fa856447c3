import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addConnection, type ConnectionFixture } from '../fixtures/connections.ts';
import { addMember } from '../fixtures/people.ts';
import { bindCallForCode, type GetTarget } from '../target.ts';

/** What it takes to require the identity provider, and who gets in without it. */
export function describeSsoPolicy(getTarget: GetTarget): void {
  describe('requiring the identity provider', () => {
    let tenant: TenantFixture;
    const ask = bindCallForCode(getTarget);

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const sso = () => `/tenants/${tenant.slug}/sso`;
    const asOwner = (method: string, path: string, body?: unknown) =>
      ask(method, path, { as: tenant.owner, body });
    const setPolicy = (policy: string) => asOwner('PATCH', sso(), { policy });
    const setBreakGlass = (userIds: readonly string[]) =>
      asOwner('PATCH', `${sso()}/break-glass`, { userIds });

    const giveFactor = (userId: string, mfa = true) =>
      getTarget().admin.query(
        'update memberships set mfa = $3 where tenant_id = $1 and user_id = $2',
        [tenant.id, userId, mfa],
      );
    const signInBy = ({ id }: ConnectionFixture, userId: string) =>
      getTarget().admin.query(
        `insert into sso_subjects (tenant_id, connection_id, subject, user_id)
         values ($1, $2, $3::text, $3::uuid)`,
        [tenant.id, id, userId],
      );

    /** Everything that R5 asks for. */
    async function makeReady() {
      const connection = await addConnection(getTarget(), tenant, { status: 'active' });
      await signInBy(connection, tenant.owner.userId);
      await giveFactor(tenant.owner.userId);
      await setBreakGlass([tenant.owner.userId]);
      return connection;
    }

    it('FE-60 asks for a test, an own sign-in and a break-glass owner, one after the other', async () => {
      expect((await setPolicy('required')).code).toBe('sso.test_required');
      await addConnection(getTarget(), tenant, { status: 'active', testedHours: 25 });
      expect((await setPolicy('required')).code).toBe('sso.test_required');
      const connection = await addConnection(getTarget(), tenant, { status: 'active' });
      await signInBy(connection, tenant.member.userId);
      expect((await setPolicy('required')).code).toBe('sso.owner_sign_in_required');
      await signInBy(connection, tenant.owner.userId);
      expect((await setPolicy('required')).code).toBe('sso.break_glass_required');
      expect((await setBreakGlass([tenant.owner.userId])).code).toBe('input.invalid');
      await giveFactor(tenant.owner.userId);
      expect((await setBreakGlass([tenant.admin.userId])).code).toBe('input.invalid');
      expect((await setBreakGlass([tenant.owner.userId])).json).toMatchObject({
        ready: { tested: true, ownerSignedIn: true, breakGlass: true },
      });
      await giveFactor(tenant.owner.userId, false);
      expect((await setPolicy('required')).code).toBe('sso.break_glass_required');
      await giveFactor(tenant.owner.userId);
      expect((await setPolicy('optional')).json).toMatchObject({ policy: 'optional' });
    });

    it('FE-60 is set, and holds from the next request', async () => {
      await makeReady();
      expect((await setPolicy('required')).json).toMatchObject({ policy: 'required' });
      const members = `/tenants/${tenant.slug}/members`;
      expect((await ask('GET', members, { as: tenant.admin })).code).toBe('auth.sso_required');
      expect((await ask('GET', members, { as: tenant.owner })).status).toBe(200);
    });

    it('FE-61 keeps its last break-glass owner, whatever is done to them', async () => {
      await makeReady();
      const second = await addMember(getTarget(), tenant, 'owner');
      await giveFactor(second.userId);
      await setPolicy('required');
      const member = `/tenants/${tenant.slug}/members/${tenant.owner.userId}`;
      const acts = [
        ['PATCH', member, { role: 'admin' }],
        ['POST', `${member}/deactivate`, undefined],
        ['DELETE', member, undefined],
        ['POST', `/tenants/${tenant.slug}/leave`, undefined],
      ] as const;
      for (const [method, path, body] of acts) {
        expect((await asOwner(method, path, body)).code, path).toBe('sso.last_break_glass');
      }
      expect((await setBreakGlass([])).code).toBe('sso.last_break_glass');
      await setBreakGlass([tenant.owner.userId, second.userId]);
      expect((await asOwner('PATCH', member, { role: 'admin' })).status).toBe(200);
      const { rows } = await getTarget().admin.query(
        'select user_id from memberships where tenant_id = $1 and break_glass',
        [tenant.id],
      );
      expect(rows).toEqual([{ user_id: second.userId }]);
    });

    it('keeps its last active connection until an owner says otherwise', async () => {
      const connection = await makeReady();
      await setPolicy('required');
      expect((await asOwner('POST', `${connection.path}/deactivate`)).code).toBe(
        'sso.last_connection',
      );
      expect((await asOwner('DELETE', connection.path)).code).toBe('sso.last_connection');
      const { path } = await addConnection(getTarget(), tenant, { status: 'active' });
      expect((await asOwner('POST', `${connection.path}/deactivate`)).status).toBe(200);
      await setPolicy('optional');
      expect((await asOwner('DELETE', path)).status).toBe(204);
    });
  });
}
