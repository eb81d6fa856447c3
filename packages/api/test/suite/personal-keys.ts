import { toId } from '@gatehouse/domain/ids';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { newPersonalKeyToken } from '@gatehouse/services/api-keys';
import {
  createMembershipFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addBearerMember, addMember } from './fixtures/people.ts';
import { addApiKey, addPersonalKey } from './fixtures/programs.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget, getItems } from './target.ts';

const READS = ROLE_TABLE.viewer;

/** Keys that act as a person: never more than they may now, and never what is for people alone. */
export function describePersonalKeys(getTarget: GetTarget): void {
  describe('a personal key', () => {
    let tenant: TenantFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const create = (body: object, as: PersonFixture = tenant.member, slug = tenant.slug) =>
      call(getTarget(), 'POST', `/tenants/${slug}/personal-keys`, { as, body });
    const ask = async (bearer: string, method = 'GET', path = '/projects', body?: object) => {
      const options = { bearer, ...(body && { body }) };
      const url = `/tenants/${tenant.slug}${path}`;
      const { status, json } = await call(getTarget(), method, url, options);
      return status < 300 ? status : `${status} ${String(json['code'])}`;
    };
    const run = (sql: string, ...values: unknown[]) => getTarget().admin.query(sql, values);
    const events = async () =>
      getItems(
        await call(getTarget(), 'GET', `/tenants/${tenant.slug}/audit-events`, {
          as: tenant.owner,
        }),
      );

    it('AG-01 is shown once, acts as its person, and the log names both', async () => {
      const made = await create({
        name: 'Laptop agent',
        permissions: ['projects:read', 'projects:create'],
      });
      const token = String(made.json['token']);
      expect(made.status, made.text).toBe(201);
      expect(token).toMatch(/^gatehouse_me_[A-Za-z0-9_-]{64}$/);
      const project = await call(getTarget(), 'POST', `/tenants/${tenant.slug}/projects`, {
        bearer: token,
        body: { name: 'By an agent' },
      });
      expect([project.status, project.json['createdByName']]).toEqual([201, tenant.member.name]);
      const own = await call(getTarget(), 'GET', '/me/keys', { as: tenant.member });
      expect(getItems(own)).toMatchObject([
        { name: 'Laptop agent', works: true, tenant: { slug: tenant.slug } },
      ]);
      expect(getItems(own)[0]?.['lastUsedAt']).not.toBeNull();
      expect(own.text).not.toContain(token);
      expect((await events()).slice(0, 2)).toMatchObject([
        {
          action: 'project.created',
          actorKind: 'personal_key',
          actorId: tenant.member.userId,
          actorName: `${tenant.member.name} · Laptop agent …${token.slice(-4)}`,
        },
        { action: 'personal_key.created', actorKind: 'user' },
      ]);
      const told = await run(
        'select action, after from security_events where user_id = $1',
        tenant.member.userId,
      );
      expect(told.rows).toEqual([{ action: 'personal_key.created', after: 'Laptop agent' }]);
    });

    it('AG-02 is made in a browser, with a recent sign-in, and with what one has', async () => {
      const body = { name: 'x', permissions: ['projects:read'] };
      expect((await create({ ...body, permissions: ['audit:read'] })).json['code']).toBe(
        'api_key.above_own',
      );
      for (const faulty of [
        { ...body, permissions: ['api_keys:manage'] },
        { ...body, permissions: [] },
        { ...body, days: 181 },
      ]) {
        expect((await create(faulty)).status).toBe(422);
      }
      const { bearer } = await addBearerMember(getTarget(), tenant, 'member');
      expect(await ask(bearer, 'POST', '/personal-keys', body)).toMatch(
        /auth\.(?:browser|step_up)_required/,
      );
      await run(
        "update sessions set auth_time = now() - interval '1 hour' where user_id = $1",
        tenant.member.userId,
      );
      expect((await create(body)).json['code']).toBe('auth.step_up_required');
    });

    it('AG-03 has no limit of 25 that two at once can pass', async () => {
      for (let made = 0; made < 24; made += 1) {
        await addPersonalKey(getTarget(), tenant, { createdBy: tenant.member });
      }
      const body = { name: 'x', permissions: ['projects:read'] };
      const answers = await Promise.all([create(body), create(body)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('AG-04 does nothing that is for people alone, whatever its person may', async () => {
      const { token } = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.owner });
      const denied = new Set([403, 404]);
      for (const route of ROUTES) {
        const alone = route.access === 'user' || route.peopleOnly === true;
        const managed = /(?::manage|:secure|tenant:delete)$/.test(route.access);
        if (!alone && !managed) continue;
        const sample = await SAMPLES[route.id]?.(getTarget(), tenant, tenant.owner);
        const before = await fingerprint(getTarget(), tenant.id);
        const answer = await call(getTarget(), route.method.toUpperCase(), sample?.path ?? '', {
          bearer: token,
          body: sample?.body,
        });
        expect(denied.has(answer.status), `${route.id}: ${answer.status}`).toBe(true);
        expect(await fingerprint(getTarget(), tenant.id)).toBe(before);
      }
    }, 60_000);

    it('AG-05 TI-01 is in its one tenant, and in no other of its person', async () => {
      const other = await createTenantFixture(getTarget().admin);
      await createMembershipFixture(getTarget().admin, other.id, tenant.member, { role: 'owner' });
      const { token } = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.member });
      const read = (slug: string) =>
        call(getTarget(), 'GET', `/tenants/${slug}/projects`, { bearer: token });
      const [theirs, missing] = [await read(other.slug), await read('no-such-tenant')];
      expect([theirs.status, theirs.text]).toEqual([404, missing.text]);
      expect(await ask(newPersonalKeyToken(toId(tenant.id)))).toBe('401 auth.token_invalid');
    });

    it('AG-06 does what a viewer may once its person is one, and with read permissions only reads', async () => {
      const wide = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.admin });
      const narrow = await addPersonalKey(getTarget(), tenant, {
        createdBy: tenant.owner,
        permissions: [...READS],
      });
      const project = { name: 'One' };
      expect(await ask(wide.token, 'POST', '/projects', project)).toBe(201);
      expect(await ask(narrow.token, 'POST', '/projects', project)).toBe('403 permission.denied');
      await run("update memberships set role = 'viewer' where user_id = $1", tenant.admin.userId);
      expect(await ask(wide.token, 'POST', '/projects', { name: 'Two' })).toBe(
        '403 permission.denied',
      );
      expect(await ask(wide.token)).toBe(200);
    });

    it.each<[string, (person: PersonFixture) => Promise<unknown>]>([
      [
        'is deactivated',
        ({ userId }) =>
          run("update memberships set status = 'deactivated' where user_id = $1", userId),
      ],
      [
        'is removed',
        ({ userId }) =>
          call(getTarget(), 'DELETE', `/tenants/${tenant.slug}/members/${userId}`, {
            as: tenant.owner,
          }),
      ],
      [
        'was removed and is back',
        async (person) => {
          await call(getTarget(), 'DELETE', `/tenants/${tenant.slug}/members/${person.userId}`, {
            as: tenant.owner,
          });
          await createMembershipFixture(getTarget().admin, tenant.id, person, { role: 'member' });
        },
      ],
      [
        'is disabled',
        ({ userId }) => run("update users set status = 'disabled' where id = $1", userId),
      ],
      [
        'has signed out everywhere',
        (person) => call(getTarget(), 'POST', '/me/sessions/end-all', { as: person }),
      ],
      [
        'is signed out by an admin',
        ({ userId }) =>
          call(getTarget(), 'POST', `/tenants/${tenant.slug}/members/${userId}/sign-out`, {
            as: tenant.owner,
          }),
      ],
      [
        'has revoked it',
        async (person) => {
          const { rows } = await run(
            'select id from api_keys where created_by = $1',
            person.userId,
          );
          const { id } = rows[0] as { id: string };
          const answer = await call(getTarget(), 'POST', `/me/keys/${id}/revoke`, { as: person });
          expect(answer.status).toBe(204);
        },
      ],
    ])('AG-07 is refused at once when its person %s', async (_, lose) => {
      const person = await addMember(getTarget(), tenant, 'member');
      const { token } = await addPersonalKey(getTarget(), tenant, { createdBy: person });
      expect(await ask(token)).toBe(200);
      await lose(person);
      expect(await ask(token)).toBe('401 auth.token_invalid');
    });

    it('AG-08 reads a suspended tenant, and is refused by a deleted one', async () => {
      const { token } = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.owner });
      await run(
        "update tenants set status = 'suspended', suspended_at = now(), suspension_reason = 'x' where id = $1",
        tenant.id,
      );
      expect(await ask(token)).toBe(200);
      expect(await ask(token, 'POST', '/projects', { name: 'x' })).toBe('403 tenant.suspended');
      await run(
        "update tenants set deleted_at = now(), purge_at = now() + interval '1 day' where id = $1",
        tenant.id,
      );
      expect(await ask(token)).toBe('401 auth.token_invalid');
    });

    it('AG-09 is ended and listed by who manages keys, and by no one else', async () => {
      const { id, token } = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.member });
      const path = `/tenants/${tenant.slug}/personal-keys`;
      const listed = await call(getTarget(), 'GET', path, { as: tenant.admin });
      expect(getItems(listed)).toMatchObject([
        { id, works: true, user: { id: tenant.member.userId, name: tenant.member.name } },
      ]);
      // Nor is it one of the keys of programs, whose verbs do not reach it.
      const keys = `/tenants/${tenant.slug}/api-keys`;
      expect(getItems(await call(getTarget(), 'GET', keys, { as: tenant.admin }))).toEqual([]);
      for (const [url, as] of [
        [`${keys}/${id}/revoke`, tenant.admin],
        [`/me/keys/${id}/revoke`, tenant.admin],
      ] as const) {
        expect((await call(getTarget(), 'POST', url, { as })).status, url).toBe(404);
      }
      const program = await addApiKey(getTarget(), tenant, { createdBy: tenant.owner });
      const wrong = await call(getTarget(), 'POST', `${path}/${program.id}/revoke`, {
        as: tenant.admin,
      });
      expect(wrong.status).toBe(404);
      const cut = await call(getTarget(), 'POST', `${path}/${id}/revoke`, { as: tenant.admin });
      expect(cut.status).toBe(204);
      expect(await ask(token)).toBe('401 auth.token_invalid');
      expect(await events()).toMatchObject([
        { action: 'personal_key.revoked', actorId: tenant.admin.userId, targetId: id },
      ]);
    });

    it('AG-10 stops where the tenant refuses them, and goes on where it allows them again', async () => {
      const { token } = await addPersonalKey(getTarget(), tenant, { createdBy: tenant.owner });
      const set = (allowed: boolean) =>
        call(getTarget(), 'PATCH', `/tenants/${tenant.slug}/personal-key-rules`, {
          as: tenant.owner,
          body: { allowed },
        });
      expect((await set(false)).json).toMatchObject({ allowed: false });
      expect(await ask(token)).toBe('401 auth.token_invalid');
      const own = await call(getTarget(), 'GET', '/me/keys', { as: tenant.owner });
      expect(getItems(own)).toMatchObject([{ works: false }]);
      expect((await create({ name: 'x', permissions: ['projects:read'] })).json['code']).toBe(
        'personal_key.refused',
      );
      await set(true);
      expect(await ask(token)).toBe(200);
    });

    it('AG-11 counts as the sign-in that made it where a second factor or an identity provider is required', async () => {
      const [plain, strong] = [
        await addPersonalKey(getTarget(), tenant, { createdBy: tenant.member }),
        await addPersonalKey(getTarget(), tenant, { createdBy: tenant.member, proof: 'factor' }),
      ];
      const require = (days: number) =>
        run(
          `update tenants set mfa_policy = 'required', mfa_grace_days = $2, mfa_policy_set_at = now()
           where id = $1`,
          tenant.id,
          days,
        );
      await run(
        'update users set mfa = true, mfa_since = now() where id = $1',
        tenant.member.userId,
      );
      await require(3);
      expect(await ask(plain.token)).toBe(200);
      await require(0);
      expect([await ask(plain.token), await ask(strong.token)]).toEqual([
        '401 auth.token_invalid',
        200,
      ]);
      await run(
        'update users set mfa = false, mfa_since = null where id = $1',
        tenant.member.userId,
      );
      expect(await ask(strong.token)).toBe('401 auth.token_invalid');
      await run(
        "update tenants set mfa_policy = 'off', sso_policy = 'required' where id = $1",
        tenant.id,
      );
      expect(await ask(strong.token)).toBe('401 auth.token_invalid');
    });
  });
}
