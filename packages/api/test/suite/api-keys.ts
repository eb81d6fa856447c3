import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { isOperatorPermission } from '@gatehouse/policy/operator';
import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { toId } from '@gatehouse/domain/ids';
import { newApiKeyToken } from '@gatehouse/services/api-keys';
import {
  createMembershipFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addApiKey } from './fixtures/programs.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** Keys for programs: what they can do, and above all what not. */
export function describeApiKeys(getTarget: GetTarget): void {
  const create = (tenant: TenantFixture, body: object, as = tenant.admin) =>
    call(getTarget(), 'POST', `/tenants/${tenant.slug}/api-keys`, { as, body });

  describe('an API key', () => {
    it('is shown once, works, and is then known by its hint', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const created = await create(tenant, {
        name: 'CI',
        permissions: ['projects:read', 'projects:create'],
      });
      const token = String(created.json['token']);
      expect(created.status).toBe(201);
      expect(token).toMatch(/^gatehouse_[A-Za-z0-9_-]{64}$/);
      const path = `/tenants/${tenant.slug}/projects`;
      const made = await call(target, 'POST', path, {
        bearer: token,
        body: { name: 'By a program' },
      });
      expect([made.status, made.json['createdByName']]).toEqual([201, 'CI']);
      const listed = await call(target, 'GET', `/tenants/${tenant.slug}/api-keys`, {
        as: tenant.owner,
      });
      expect(getItems(listed)).toMatchObject([
        { name: 'CI', hint: token.slice(-4), createdByName: tenant.admin.name },
      ]);
      expect(getItems(listed)[0]?.['lastUsedAt']).not.toBeNull();
      expect(listed.text).not.toContain(token);
      const events = await call(target, 'GET', `/tenants/${tenant.slug}/audit-events`, {
        as: tenant.owner,
      });
      expect(getItems(events)).toMatchObject([
        { action: 'project.created', actorKind: 'api_key', actorName: 'CI' },
        {
          action: 'api_key.created',
          actorKind: 'user',
          after: { permissions: 'projects:read projects:create' },
        },
      ]);
      expect(events.text).not.toContain(token);
    });

    it('PE-01 may on every route just what it was given', async () => {
      const target = getTarget();
      for (const route of ROUTES) {
        const { access } = route;
        const named = KEY_PERMISSIONS.filter((permission) => permission === access);
        const others = KEY_PERMISSIONS.filter((permission) => permission !== access);
        for (const permissions of [named, others]) {
          if (permissions.length === 0 || route.peopleOnly) continue;
          const tenant = await createTenantFixture(target.admin);
          const { token } = await addApiKey(target, tenant, {
            createdBy: tenant.owner,
            // Without a member's permissions it would reach no member, and without the last no file of the sample.
            permissions:
              permissions === named ? [...named, ...ROLE_TABLE.member, 'files:delete'] : others,
          });
          const sample = await SAMPLES[route.id]?.(target, tenant, tenant.owner);
          const before = await fingerprint(target, tenant.id);
          const answer = await call(target, route.method.toUpperCase(), sample?.path ?? '', {
            bearer: token,
            body: sample?.body,
          });
          const allowed = access === 'public' || permissions === named;
          const refused = isOperatorPermission(access) ? 404 : 403;
          expect(answer.status, `${route.id} ${permissions.join()}: ${answer.text}`).toBe(
            allowed ? route.status : refused,
          );
          if (!allowed) expect(await fingerprint(target, tenant.id)).toBe(before);
        }
      }
    }, 60_000);

    it('cannot be given what its maker does not have, nor the making of keys', async () => {
      const { admin } = getTarget();
      const tenant = await createTenantFixture(admin);
      expect((await create(tenant, { name: 'x', permissions: ['api_keys:manage'] })).status).toBe(
        422,
      );
      expect((await create(tenant, { name: 'x', permissions: [] })).status).toBe(422);
      expect(
        (await create(tenant, { name: 'x', permissions: ['projects:read'], days: 366 })).status,
      ).toBe(422);
      expect(
        (await create(tenant, { name: 'x', permissions: ['projects:read'] }, tenant.member)).status,
      ).toBe(403);
    });

    it('never reaches above its maker, as they are now', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const { token } = await addApiKey(target, tenant, { createdBy: tenant.admin });
      const can = async (method: string, path: string, body?: object) =>
        (await call(target, method, `/tenants/${tenant.slug}${path}`, { bearer: token, body }))
          .status;
      expect(await can('PATCH', '', { name: 'By key' })).toBe(200);
      expect(await can('DELETE', `/members/${tenant.owner.userId}`)).toBe(403);
      expect(await can('POST', '/invitations', { email: 'o@example.com', role: 'owner' })).toBe(
        403,
      );
      const set = (sql: string) =>
        target.admin.query(`update memberships set ${sql} where user_id = $1`, [
          tenant.admin.userId,
        ]);
      await set("role = 'viewer'");
      expect(await can('PATCH', '', { name: 'Again' })).toBe(403);
      expect(await can('GET', '/projects')).toBe(200);
      await set("status = 'deactivated'");
      expect(await can('GET', '/projects')).toBe(401);
      await target.admin.query('delete from memberships where user_id = $1', [tenant.admin.userId]);
      expect(await can('GET', '/projects')).toBe(401);
    });

    it('H4: stays dead when its maker comes back, and the list says so', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const { id, token } = await addApiKey(target, tenant, { createdBy: tenant.admin });
      const path = `/tenants/${tenant.slug}`;
      const read = (bearer: string) => call(target, 'GET', `${path}/projects`, { bearer });
      expect((await read(token)).status).toBe(200);
      await call(target, 'DELETE', `${path}/members/${tenant.admin.userId}`, { as: tenant.owner });
      await createMembershipFixture(target.admin, tenant.id, tenant.admin, { role: 'admin' });
      const [back, unknown] = [await read(token), await read(newApiKeyToken(toId(tenant.id)))];
      expect([back.status, back.json['code']]).toEqual([401, unknown.json['code']]);
      const listed = await call(target, 'GET', `${path}/api-keys`, { as: tenant.owner });
      expect(getItems(listed)).toMatchObject([{ id, makerLeft: true }]);
      const renewed = await call(target, 'POST', `${path}/api-keys/${id}/rotate`, {
        as: tenant.admin,
        body: {},
      });
      expect([renewed.status, renewed.json['code']]).toEqual([403, 'api_key.above_own']);
    });

    it('TI-01 is in its own tenant and nowhere else', async () => {
      const target = getTarget();
      const [own, foreign] = [
        await createTenantFixture(target.admin),
        await createTenantFixture(target.admin),
      ];
      const { token } = await addApiKey(target, own, { createdBy: own.owner });
      const read = (slug: string) =>
        call(target, 'GET', `/tenants/${slug}/projects`, { bearer: token });
      const [theirs, missing] = [await read(foreign.slug), await read('no-such-tenant')];
      expect([theirs.status, theirs.text]).toEqual([404, missing.text]);
      const person = await call(target, 'GET', '/me', { bearer: token });
      expect([person.status, person.json['code']]).toEqual([403, 'auth.person_required']);
    });

    it('is dead once it was revoked, rotated or has expired', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const status = async (token: string) =>
        (await call(target, 'GET', `/tenants/${tenant.slug}/projects`, { bearer: token })).status;
      const expired = await addApiKey(target, tenant, { createdBy: tenant.owner, seconds: -1 });
      expect(await status(expired.token)).toBe(401);
      const key = await addApiKey(target, tenant, { createdBy: tenant.owner });
      const path = `/tenants/${tenant.slug}/api-keys/${key.id}`;
      const stolen = await call(target, 'POST', `${path}/rotate`, { as: tenant.admin, body: {} });
      expect([stolen.status, stolen.json['code']]).toEqual([403, 'api_key.above_own']);
      const rotated = await call(target, 'POST', `${path}/rotate`, {
        as: tenant.owner,
        body: { days: 1 },
      });
      expect([await status(key.token), await status(String(rotated.json['token']))]).toEqual([
        401, 200,
      ]);
      expect((await call(target, 'POST', `${path}/revoke`, { as: tenant.admin })).status).toBe(204);
      expect(await status(String(rotated.json['token']))).toBe(401);
      expect(
        (await call(target, 'POST', `${path}/rotate`, { as: tenant.owner, body: {} })).status,
      ).toBe(409);
    });

    it('that is none is refused, without a hint why', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const { token } = await addApiKey(target, tenant, { createdBy: tenant.owner });
      const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
      const odd = [
        changed,
        'gatehouse_',
        `gatehouse_${'A'.repeat(64)}`,
        `${token}x`,
        token.replace('gatehouse_', 'gatehouse_A'),
      ];
      for (const bearer of odd) {
        const answer = await call(target, 'GET', `/tenants/${tenant.slug}/projects`, { bearer });
        expect([answer.status, answer.json['code']], bearer).toEqual([401, 'auth.token_invalid']);
      }
    });

    it('knows no permission that its creator’s role lacks', () => {
      const viewer = [...ROLE_TABLE.viewer] as Permission[];
      expect(viewer.every((permission) => KEY_PERMISSIONS.includes(permission))).toBe(true);
    });
  });
}
