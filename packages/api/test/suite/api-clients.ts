import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import {
  createRoleFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addApiClient } from './fixtures/programs.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** Programs that sign in at the pool by themselves: where they may what, and where they are no one. */
export function describeApiClients(getTarget: GetTarget): void {
  describe('a client of the pool', () => {
    let tenant: TenantFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const ask = (bearer: string, method: string, path: string, body?: object) =>
      call(getTarget(), method, `/tenants/${tenant.slug}${path}`, { bearer, body });

    const register = (body: object, as = tenant.owner) =>
      call(getTarget(), 'POST', `/tenants/${tenant.slug}/api-clients`, { as, body });

    it('TF-23 is no one until a tenant registers it, and no one elsewhere', async () => {
      const { token, clientId } = await getTarget().clientToken(['projects:read']);
      const before = await ask(token, 'GET', '/projects');
      expect([before.status, before.json['code']]).toEqual([401, 'auth.token_invalid']);
      const made = await register({ clientId, name: 'Sync', permissions: ['projects:read'] });
      expect([made.status, made.json['clientId']]).toEqual([201, clientId]);
      expect((await ask(token, 'GET', '/projects')).status).toBe(200);
      const other = await createTenantFixture(getTarget().admin);
      const elsewhere = (path: string) => call(getTarget(), 'GET', path, { bearer: token });
      const [theirs, missing] = [
        await elsewhere(`/tenants/${other.slug}/projects`),
        await elsewhere('/tenants/no-such-tenant/projects'),
      ];
      expect(theirs.status).toBe(401);
      expect({ ...theirs.json, requestId: '' }).toEqual({ ...missing.json, requestId: '' });
      for (const path of ['/me', '/tenants']) expect((await elsewhere(path)).status).toBe(401);
    });

    it('may what it was given, has a scope for, and its registrar may', async () => {
      const { token, clientId } = await getTarget().clientToken([
        'projects:read',
        'projects:create',
        'audit:read',
      ]);
      const permissions = ['projects:read', 'projects:create', 'projects:delete'];
      await addApiClient(getTarget(), tenant, { clientId, by: tenant.admin, permissions });
      let made = 0;
      const may = async () => [
        (await ask(token, 'POST', '/projects', { name: `No ${(made += 1)}` })).status,
        (await ask(token, 'GET', '/projects')).status,
        (await ask(token, 'GET', '/audit-events')).status,
        (await ask(token, 'GET', '/members')).status,
      ];
      expect(await may()).toEqual([201, 200, 403, 403]);
      await createRoleFixture(getTarget().admin, tenant.id, {
        base: 'admin',
        permissions: ['tenant:read', 'projects:read'],
        holders: [tenant.admin],
      });
      expect(await may()).toEqual([403, 200, 403, 403]);
      await getTarget().admin.query(
        `update memberships set status = 'deactivated' where user_id = $1`,
        [tenant.admin.userId],
      );
      expect(await may()).toEqual([401, 401, 401, 401]);
    });

    it('stands in the log by its name', async () => {
      const { token, clientId } = await getTarget().clientToken(['projects:create']);
      await register({ clientId, name: 'Sync', permissions: ['projects:create'] });
      await ask(token, 'POST', '/projects', { name: 'By a client' });
      const events = await call(getTarget(), 'GET', `/tenants/${tenant.slug}/audit-events`, {
        as: tenant.owner,
      });
      expect(getItems(events)).toMatchObject([
        { action: 'project.created', actorKind: 'api_client', actorName: 'Sync' },
        { action: 'api_client.registered', actorKind: 'user', after: { clientId } },
      ]);
      const listed = await call(getTarget(), 'GET', `/tenants/${tenant.slug}/api-clients`, {
        as: tenant.admin,
      });
      expect(getItems(listed)[0]).toMatchObject({ clientId, name: 'Sync' });
      expect(getItems(listed)[0]?.['lastUsedAt']).not.toBeNull();
    });

    it('is shut out from the next request on, whatever token it holds', async () => {
      const { token, clientId } = await getTarget().clientToken(['projects:read']);
      const made = await register({ clientId, name: 'Sync', permissions: ['projects:read'] });
      expect((await ask(token, 'GET', '/projects')).status).toBe(200);
      const path = `/tenants/${tenant.slug}/api-clients/${String(made.json['id'])}/revoke`;
      expect((await call(getTarget(), 'POST', path, { as: tenant.admin })).status).toBe(204);
      expect((await ask(token, 'GET', '/projects')).status).toBe(401);
    });

    it('PE-21 is registered after a fresh sign-in only, once, and within one’s own', async () => {
      const body = { clientId: 'program', name: 'Sync', permissions: ['projects:read'] };
      expect((await register(body, tenant.member)).status).toBe(403);
      expect((await register({ ...body, permissions: ['roles:manage'] })).status).toBe(422);
      expect((await register({ ...body, clientId: 'a b' })).status).toBe(422);
      await createRoleFixture(getTarget().admin, tenant.id, {
        base: 'admin',
        permissions: ['tenant:read', 'api_clients:manage'],
        holders: [tenant.admin],
      });
      const above = await register(body, tenant.admin);
      expect([above.status, above.json['code']]).toEqual([403, 'api_client.above_own']);
      const signedIn = (when: string) =>
        getTarget().admin.query(`update sessions set auth_time = ${when} where user_id = $1`, [
          tenant.owner.userId,
        ]);
      await signedIn(`now() - interval '1 hour'`);
      const stale = await register(body);
      expect([stale.status, stale.json['code']]).toEqual([403, 'auth.step_up_required']);
      await signedIn('now()');
      expect((await register(body)).status).toBe(201);
      const twice = await register(body);
      expect([twice.status, twice.json['code']]).toEqual([409, 'api_client.exists']);
    });

    it('is given none of what no program may hold, whatever stands in the row', async () => {
      const { token, clientId } = await getTarget().clientToken(KEY_PERMISSIONS);
      const permissions = ['tenant:read', 'roles:manage', 'api_keys:manage', 'api_clients:manage'];
      await addApiClient(getTarget(), tenant, { clientId, by: tenant.owner, permissions });
      const own = await ask(token, 'GET', '');
      expect(own.json['permissions']).toEqual(['tenant:read']);
    });
  });
}
