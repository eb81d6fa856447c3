import { randomUUID } from 'node:crypto';
import {
  createOperatorFixture,
  createPersonFixture,
  createRoleFixture,
  createSessionFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { isOperatorPermission } from '@gatehouse/policy/operator';
import { ROUTES } from '../../src/routes.ts';
import { addMember, addParkedJob, SAMPLES } from './samples.ts';
import { type CallOptions, call, type GetTarget, getItems, type Target } from './target.ts';

const OPERATOR_ROUTES = ROUTES.filter(({ access }) => isOperatorPermission(access));

/** The platform's own events: what operators did to no tenant in particular. */
async function lastEvent({ admin }: Target, targetId: string) {
  const { rows } = await admin.query(
    `select t.slug, e.action, e.actor_kind, e.actor_id, e.target_name, e.request_id, e.address
     from audit_events e join tenants t on t.id = e.tenant_id
     where e.target_id = $1 order by e.at desc limit 1`,
    [targetId],
  );
  return rows[0] as Record<string, unknown> | undefined;
}

export function describeOperators(getTarget: GetTarget): void {
  describe('operators', () => {
    it.each(OPERATOR_ROUTES.map((route) => [route.id, route] as const))(
      'PE-20 %s and a missing route are alike to the byte for everybody else',
      async (id, route) => {
        const target = getTarget();
        const { admin } = target;
        const tenant = await createTenantFixture(admin);
        const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
        const path = sample?.path ?? '';
        const claimOnly = await createPersonFixture(admin, { groups: ['platform:operator'] });
        const rowOnly = await createPersonFixture(admin);
        await admin.query('insert into operators (user_id) values ($1)', [rowOnly.userId]);
        const { token } = await target.accessToken(['platform:operator']);
        const callers: CallOptions[] = [
          {},
          { as: { sessionToken: 'not a session' } },
          { as: tenant.owner },
          { as: claimOnly },
          { as: rowOnly },
          { bearer: token },
          { as: tenant.owner, headers: { 'sec-fetch-site': 'cross-site' } },
        ];
        for (const caller of callers) {
          const ask = async (to: string) => {
            const method = route.method.toUpperCase();
            const { status, headers, text } = await call(target, method, to, {
              ...caller,
              body: sample?.body,
            });
            const told = Object.fromEntries(headers);
            return { status, text, headers: { ...told, date: '', 'x-request-id': '' } };
          };
          const answer = await ask(path);
          expect(answer.status).toBe(404);
          expect(answer).toEqual(await ask('/no-such-thing'));
        }
        const wrongMethod = await call(target, 'PATCH', path, { as: tenant.owner, body: {} });
        expect(wrongMethod.status).toBe(404);
      },
    );

    it('PE-21 an operator who is removed has nothing on the very next request', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      expect((await call(target, 'GET', '/operator/queues', { as: operator })).status).toBe(200);
      await target.admin.query('delete from operators where user_id = $1', [operator.userId]);
      expect((await call(target, 'GET', '/operator/queues', { as: operator })).status).toBe(404);
    });

    it('PE-22 an operator reads and changes nothing inside a tenant', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      for (const path of ['', '/members', '/audit-events', '/projects']) {
        const answer = await call(target, 'GET', `/tenants/${tenant.slug}${path}`, {
          as: operator,
        });
        expect(answer.status).toBe(404);
      }
    });

    it('finds tenants and people by a part of their name, page by page', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const ask = (path: string) => call(target, 'GET', `/operator/${path}`, { as: operator });
      const narrowed = await addMember(target, tenant, 'owner');
      await createRoleFixture(target.admin, tenant.id, {
        base: 'owner',
        permissions: ['tenant:read'],
        holders: [narrowed],
      });
      expect(getItems(await ask(`tenants?search=${tenant.canary}`))).toEqual([
        expect.objectContaining({ slug: tenant.slug, members: 5, owners: 1, deletedAt: null }),
      ]);
      const first = await ask(`people?search=${tenant.canary}&limit=3`);
      const cursor = String(first.json['nextCursor']);
      const second = await ask(`people?search=${tenant.canary}&limit=3&cursor=${cursor}`);
      const found = [...getItems(first), ...getItems(second)].map(({ id }) => id);
      expect(new Set(found)).toEqual(
        new Set(
          [tenant.owner, tenant.admin, tenant.member, tenant.viewer, narrowed].map((p) => p.userId),
        ),
      );
      expect(second.json['nextCursor']).toBeNull();
      // A pattern is a text like any other.
      expect(getItems(await ask('tenants?search=%25_%25'))).toEqual([]);
    });

    it('disables a person: sessions, tokens and keys end at once, and come back by no means', async () => {
      const target = getTarget();
      const { admin } = target;
      const operator = await createOperatorFixture(admin);
      const tenant = await createTenantFixture(admin);
      const second = await createSessionFixture(admin, tenant.admin.userId, []);
      const key = await call(target, 'POST', `/tenants/${tenant.slug}/api-keys`, {
        as: tenant.admin,
        body: { name: 'CI', permissions: ['projects:read'] },
      });
      const useKey = () =>
        call(target, 'GET', `/tenants/${tenant.slug}/projects`, {
          bearer: String(key.json['token']),
        });
      const me = (as: CallOptions['as']) => call(target, 'GET', '/me', { as: as ?? null });
      expect((await useKey()).status).toBe(200);
      const path = `/operator/people/${tenant.admin.userId}`;
      const answer = await call(target, 'POST', `${path}/disable`, { as: operator });
      expect(answer.json).toEqual({
        id: tenant.admin.userId,
        status: 'disabled',
        withoutOwner: [],
      });
      expect((await me(tenant.admin)).status).toBe(401);
      expect((await me({ sessionToken: second })).status).toBe(401);
      expect((await useKey()).status).toBe(401);
      expect((await me(tenant.owner)).status).toBe(200);
      expect(await lastEvent(target, tenant.admin.userId)).toMatchObject({
        slug: 'platform',
        action: 'person.disabled',
        actor_kind: 'operator',
        actor_id: operator.userId,
      });
      const { rows: jobs } = await admin.query(
        "select data from pgboss.job where name = 'person-status' and data->>'userId' = $1",
        [tenant.admin.userId],
      );
      expect(jobs).toHaveLength(1);
      await call(target, 'POST', `${path}/enable`, { as: operator });
      expect((await me(tenant.admin)).status).toBe(401);
      const again = await createSessionFixture(admin, tenant.admin.userId, []);
      expect((await me({ sessionToken: again })).status).toBe(200);
      expect((await useKey()).status).toBe(200);
    });

    it('disables a person who signs in with a token, too', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const { token, userId } = await target.accessToken([]);
      await target.admin.query(
        "insert into users (id, email, email_verified, name) values ($1, 'b@example.com', true, 'B')",
        [userId],
      );
      const me = () => call(target, 'GET', '/me', { bearer: token });
      expect((await me()).status).toBe(200);
      await call(target, 'POST', `/operator/people/${userId}/disable`, { as: operator });
      expect((await me()).status).toBe(403);
    });

    it('says which tenants a disabled owner leaves without one, and refuses to delete them', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const path = `/operator/people/${tenant.owner.userId}`;
      const refused = await call(target, 'POST', `${path}/delete`, { as: operator });
      expect([refused.status, refused.json]).toMatchObject([
        409,
        { code: 'account.only_owner', fields: { tenants: tenant.slug } },
      ]);
      const disabled = await call(target, 'POST', `${path}/disable`, { as: operator });
      expect(disabled.json).toMatchObject({ withoutOwner: [tenant.slug] });
      // A disabled owner is none: the next one may not leave it to them.
      const other = await addMember(target, tenant, 'owner');
      const leave = await call(
        target,
        'DELETE',
        `/tenants/${tenant.slug}/members/${other.userId}`,
        { as: other },
      );
      expect([leave.status, leave.json['code']]).toEqual([409, 'member.last_owner']);
      const deleted = await call(target, 'POST', `${path}/delete`, { as: operator });
      expect([deleted.status, deleted.json]).toMatchObject([202, { status: 'erasing' }]);
      const { rows } = await target.admin.query('select 1 from memberships where user_id = $1', [
        tenant.owner.userId,
      ]);
      expect(rows).toEqual([]);
    });

    it('DD-09 what an operator does in a tenant is an event that the tenant sees', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const other = await createTenantFixture(target.admin);
      await call(target, 'POST', `/operator/tenants/${tenant.id}/compare`, { as: operator });
      const seen = (of: typeof tenant) =>
        call(target, 'GET', `/tenants/${of.slug}/audit-events`, { as: of.owner });
      expect(getItems(await seen(tenant))).toMatchObject([
        {
          action: 'tenant.comparison_requested',
          actorKind: 'operator',
          actorName: operator.name,
        },
      ]);
      expect(getItems(await seen(other))).toEqual([]);
    });

    it('asks for a recent sign-in before the gravest, and spares the own account', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const person = await createPersonFixture(target.admin);
      for (const act of ['disable', 'enable', 'delete']) {
        const own = await call(target, 'POST', `/operator/people/${operator.userId}/${act}`, {
          as: operator,
        });
        expect([own.status, own.json['code']]).toEqual([409, 'operator.own_account']);
      }
      await target.admin.query(
        "update sessions set auth_time = now() - interval '1 hour' where user_id = $1",
        [operator.userId],
      );
      for (const act of ['disable', 'enable', 'delete']) {
        const answer = await call(target, 'POST', `/operator/people/${person.userId}/${act}`, {
          as: operator,
        });
        expect([answer.status, answer.json['code']]).toEqual([403, 'auth.step_up_required']);
      }
      expect((await call(target, 'GET', '/me', { as: person })).status).toBe(200);
    });

    it('shows parked jobs with their reason, and puts one back by a job', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const id = await addParkedJob(target);
      const shown = await call(target, 'GET', '/operator/queues', { as: operator });
      expect(shown.json['parked']).toContainEqual(
        expect.objectContaining({ id, queue: 'person-status', reason: 'cognito.access_denied' }),
      );
      const retry = (jobId: string) =>
        call(target, 'POST', `/operator/jobs/${jobId}/retry`, {
          as: operator,
          body: { queue: 'person-status' },
        });
      expect((await retry(id)).status).toBe(202);
      expect((await retry(randomUUID())).status).toBe(404);
      const { rows } = await target.admin.query(
        "select 1 from pgboss.job where name = 'job-retry' and data->>'id' = $1",
        [id],
      );
      expect(rows).toHaveLength(1);
      expect(await lastEvent(target, id)).toMatchObject({
        slug: 'platform',
        action: 'job.retried',
      });
    });
  });
}
