import {
  createOperatorFixture,
  createSessionFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { supportPermissions } from '@gatehouse/policy/support';
import type { Permission } from '@gatehouse/policy/permissions';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addSupport } from './fixtures/support.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget, getItems, type Target } from './target.ts';

const IN_TENANT = ROUTES.filter(({ path }) => path.startsWith('/tenants/{tenant}'));

/** For members, whatever staff may: it rests on a membership, as orders that are worked off later do. */
const FOR_MEMBERS = [
  'leaveTenant',
  'getAccessHelp',
  'requestAccess',
  'withdrawAccessRequest',
  'getBulkChange',
  'bulkChangeRole',
  'bulkDeactivate',
  'bulkReactivate',
  'createPersonalKey',
];

/** What ends an access, each by itself. */
const LOSSES: Readonly<Record<string, (target: Target, scene: Scene) => Promise<unknown>>> = {
  'its time is over': ({ admin }, { access }) =>
    admin.query("update support_accesses set until = now() - interval '1 second' where id = $1", [
      access,
    ]),
  'an owner ends it': (target, { tenant, access }) =>
    call(target, 'POST', `/tenants/${tenant.slug}/support-accesses/${access}/end`, {
      as: tenant.owner,
    }),
  'the operator ends it': (target, { tenant, access, operator }) =>
    call(target, 'POST', `/operator/tenants/${tenant.id}/support-accesses/${access}/end`, {
      as: operator,
    }),
  'the operator is dismissed': ({ admin }, { operator }) =>
    admin.query('delete from operators where user_id = $1', [operator.userId]),
  'the operator is disabled': ({ admin }, { operator }) =>
    admin.query("update users set status = 'disabled' where id = $1", [operator.userId]),
  'the tenant is deleted': ({ admin }, { tenant }) =>
    admin.query(
      `update tenants set deleted_at = now(), purge_at = now() + interval '1 day' where id = $1`,
      [tenant.id],
    ),
};

interface Scene {
  readonly tenant: TenantFixture;
  readonly operator: PersonFixture;
  readonly access: string;
}

async function setScene(target: Target, writes: boolean): Promise<Scene> {
  const tenant = await createTenantFixture(target.admin);
  const operator = await createOperatorFixture(target.admin);
  const access = await addSupport(target, tenant, { by: operator, minutes: 60, writes });
  return { tenant, operator, access };
}

/** What a tenant has, but for what staff were seen to read. */
async function changes(target: Target, tenantId: string): Promise<string> {
  const rows = (await fingerprint(target, tenantId)).split('\n');
  return rows.filter((row) => !row.includes('"support.read"')).join('\n');
}

export function describeSupport(getTarget: GetTarget): void {
  describe('staff inside a tenant', () => {
    for (const writes of [false, true]) {
      const granted = writes ? 'may change' : 'may read';
      it.each(IN_TENANT.map((route) => [route.id, route] as const))(
        `${granted}: %s`,
        async (id, route) => {
          const target = getTarget();
          const { tenant, operator } = await setScene(target, writes);
          const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
          const before = await changes(target, tenant.id);
          const answer = await call(target, route.method.toUpperCase(), sample?.path ?? '', {
            as: operator,
            body: sample?.body,
          });
          const permitted =
            supportPermissions(writes).has(route.access as Permission) &&
            route.answer !== 'file' &&
            !FOR_MEMBERS.includes(id) &&
            (route.method === 'get' || writes);
          // Staff look; what they have open does not follow by itself.
          if (id === 'watchTenant') {
            expect(answer.status).toBe(204);
          } else if (permitted) {
            expect(answer.status, answer.text).toBe(route.status);
          } else {
            expect([403, 404], answer.text).toContain(answer.status);
            expect(await changes(target, tenant.id)).toBe(before);
          }
        },
      );
    }

    it.each(Object.entries(LOSSES))('are out at once when %s', async (_, lose) => {
      const target = getTarget();
      const scene = await setScene(target, true);
      const { tenant, operator } = scene;
      const read = () => call(target, 'GET', `/tenants/${tenant.slug}`, { as: operator });
      expect((await read()).status).toBe(200);
      await lose(target, scene);
      expect([401, 404]).toContain((await read()).status);
      const write = await call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
        as: operator,
        body: { name: 'late' },
      });
      expect([401, 404]).toContain(write.status);
    });

    it('are in no other tenant, and no colleague is in', async () => {
      const target = getTarget();
      const { tenant, operator } = await setScene(target, false);
      const other = await createTenantFixture(target.admin);
      const colleague = await createOperatorFixture(target.admin);
      const get = (slug: string, as: PersonFixture) =>
        call(target, 'GET', `/tenants/${slug}`, { as });
      expect((await get(tenant.slug, operator)).status).toBe(200);
      expect((await get(other.slug, operator)).status).toBe(404);
      expect((await get(tenant.slug, colleague)).status).toBe(404);
      // Without the claim the row gives nothing.
      const sessionToken = await createSessionFixture(target.admin, operator.userId, []);
      expect((await get(tenant.slug, { ...operator, sessionToken })).status).toBe(404);
    });

    it('act under their own name in both logs, and not above an admin', async () => {
      const target = getTarget();
      const { tenant, operator } = await setScene(target, true);
      const change = (userId: string, role: string) =>
        call(target, 'PATCH', `/tenants/${tenant.slug}/members/${userId}`, {
          as: operator,
          body: { role },
        });
      expect((await change(tenant.viewer.userId, 'owner')).json['code']).toBe('role.above_own');
      expect((await change(tenant.owner.userId, 'viewer')).json['code']).toBe('role.above_own');
      expect((await change(tenant.viewer.userId, 'member')).status).toBe(200);
      const expected = {
        action: 'member.role_changed',
        actorName: operator.name,
        targetId: tenant.viewer.userId,
      };
      const own = await call(target, 'GET', `/tenants/${tenant.slug}/audit-events`, {
        as: tenant.owner,
      });
      expect(getItems(own)[0]).toMatchObject({ ...expected, actorKind: 'operator' });
      const staff = await call(target, 'GET', '/operator/events', { as: operator });
      expect(getItems(staff)[0]).toMatchObject({ ...expected, tenant: { slug: tenant.slug } });
    });
  });

  describe('what staff read', () => {
    const READS =
      "select after, actor_name from audit_events where tenant_id = $1 and action = 'support.read'";
    const list = (target: Target, { tenant, operator }: Scene, what: string) =>
      call(target, 'GET', `/tenants/${tenant.slug}/${what}`, { as: operator });

    it('is in the log of the tenant under their name, once an hour for each kind and access', async () => {
      const target = getTarget();
      const { admin } = target;
      const scene = await setScene(target, false);
      const { tenant, operator, access } = scene;
      const reads = async () => {
        const { rows } = await admin.query<{ after: { permission: string }; actor_name: string }>(
          `${READS} order by seq`,
          [tenant.id],
        );
        return rows.map(({ after, actor_name: name }) => ({ ...after, name }));
      };
      const read = (permission: string, by = access) => {
        return { access: by, permission, name: operator.name };
      };
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => list(target, scene, 'members')),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(await reads()).toEqual([read('members:read')]);
      await list(target, scene, 'projects');
      await list(target, scene, 'projects');
      expect(await reads()).toEqual([read('members:read'), read('projects:read')]);
      // What they may not see is not read, and members leave no such event.
      expect((await list(target, scene, 'api-keys')).status).toBe(403);
      await call(target, 'GET', `/tenants/${tenant.slug}/roles`, { as: tenant.owner });
      expect(await reads()).toHaveLength(2);
      // A later access is another one.
      await admin.query("update support_accesses set status = 'ended' where id = $1", [access]);
      const later = await addSupport(target, tenant, { by: operator, minutes: 60 });
      await list(target, scene, 'members');
      expect((await reads()).slice(2)).toEqual([read('members:read', later)]);
    });

    it('is not read where it cannot be written down', async () => {
      const target = getTarget();
      const scene = await setScene(target, false);
      const { admin } = target;
      await admin.query(`create function no_reads() returns trigger language plpgsql as
        $$ begin raise exception 'the log is full'; end $$`);
      await admin.query(`create trigger no_reads before insert on audit_events for each row
        when (new.action = 'support.read' and new.tenant_id = '${scene.tenant.id}')
        execute function no_reads()`);
      try {
        const answer = await list(target, scene, 'members');
        expect(answer.json['code']).toBe('service.unavailable');
        expect(answer.text).not.toContain(scene.tenant.viewer.userId);
      } finally {
        await admin.query('drop function no_reads cascade');
      }
    });
  });

  describe('asking to be let in', () => {
    const ask = (target: Target, as: PersonFixture, tenantId: string, writes = false) =>
      call(target, 'POST', `/operator/tenants/${tenantId}/support-accesses`, {
        as,
        body: { reason: 'The list is empty.', minutes: 240, writes },
      });
    const approve = (
      target: Target,
      tenant: TenantFixture,
      id: string,
      { as = tenant.owner, ...body }: { as?: PersonFixture; minutes: number; writes?: boolean },
    ) =>
      call(target, 'POST', `/tenants/${tenant.slug}/support-accesses/${id}/approve`, { as, body });

    it('lets in who an owner lets in, once, and for no more than was asked', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const operator = await createOperatorFixture(target.admin);
      const asked = await ask(target, operator, tenant.id);
      expect(asked.status, asked.text).toBe(201);
      const id = asked.json['id'] as string;
      expect((await ask(target, operator, tenant.id)).json['code']).toBe('support.exists');
      const read = () => call(target, 'GET', `/tenants/${tenant.slug}`, { as: operator });
      expect((await read()).status).toBe(404);
      const told = await call(target, 'GET', '/me/notifications', { as: tenant.owner });
      expect(getItems(told)[0]).toMatchObject({
        kind: 'support.requested',
        path: `/t/${tenant.slug}/settings/support`,
      });
      const tooMuch = await approve(target, tenant, id, { minutes: 60, writes: true });
      expect(tooMuch.json['code']).toBe('support.read_only');
      expect((await approve(target, tenant, id, { minutes: 60, as: tenant.admin })).status).toBe(
        403,
      );
      const other = await createTenantFixture(target.admin);
      expect((await approve(target, other, id, { minutes: 60 })).status).toBe(404);
      expect((await approve(target, tenant, id, { minutes: 60 })).status).toBe(200);
      expect((await approve(target, tenant, id, { minutes: 1_440 })).json['code']).toBe(
        'support.not_open',
      );
      expect((await read()).status).toBe(200);
      const list = await call(target, 'GET', `/tenants/${tenant.slug}/support-accesses`, {
        as: tenant.owner,
      });
      expect(getItems(list)).toMatchObject([
        { status: 'approved', operatorName: operator.name, decidedByName: tenant.owner.name },
      ]);
    });

    it('is not answered by the one who asked, nor after a refusal or the end of its time', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const operator = await createOperatorFixture(target.admin);
      const { admin } = target;
      const id = await addSupport(target, tenant, { by: operator });
      // They become an owner after they asked.
      await admin.query(
        `insert into memberships (tenant_id, user_id, role, status, applied_role, name, email)
         values ($1, $2, 'owner', 'active', 'owner', 'x', 'x')`,
        [tenant.id, operator.userId],
      );
      const group = `t_${tenant.id.replaceAll('-', '')}:owner`;
      await admin.query('update sessions set groups = groups || $2 where user_id = $1', [
        operator.userId,
        [group],
      ]);
      const own = await approve(target, tenant, id, { minutes: 60, as: operator });
      expect(own.json['code']).toBe('support.own_request');
      expect((await ask(target, operator, tenant.id)).json['code']).toBe('support.member');
      await admin.query('update support_accesses set answer_until = now() where id = $1', [id]);
      expect((await approve(target, tenant, id, { minutes: 60 })).json['code']).toBe(
        'support.not_open',
      );
      const second = await addSupport(target, tenant);
      const refuse = () =>
        call(target, 'POST', `/tenants/${tenant.slug}/support-accesses/${second}/refuse`, {
          as: tenant.owner,
        });
      expect((await refuse()).status).toBe(204);
      expect((await refuse()).json['code']).toBe('support.not_open');
      expect((await approve(target, tenant, second, { minutes: 60 })).json['code']).toBe(
        'support.not_open',
      );
    });
  });
}
