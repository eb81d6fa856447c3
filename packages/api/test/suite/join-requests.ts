import {
  createPersonFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDomain, addJoinable, addJoinRequest } from './fixtures/domains.ts';
import { bindCallForCode, type GetTarget, getItems } from './target.ts';

/** Asking to join a tenant for the domain of one's address, and what is answered. */
export function describeJoinRequests(getTarget: GetTarget): void {
  describe('requests to join', () => {
    const call = bindCallForCode(getTarget);
    const query = async (sql: string, ...values: unknown[]) =>
      (await getTarget().admin.query<Record<string, unknown>>(sql, values)).rows;
    const offers = async (as: PersonFixture) =>
      getItems(await call('GET', '/me/joinable-tenants', { as }));
    const ask = (as: PersonFixture, slug: string, note?: string) =>
      call('POST', '/me/joinable-tenants/ask', { as, body: { slug, note } });
    const list = async ({ slug }: TenantFixture, as: PersonFixture) =>
      getItems(await call('GET', `/tenants/${slug}/join-requests`, { as }));
    /** @param what a role lets them in with it */
    const answer = (
      { slug }: TenantFixture,
      as: PersonFixture,
      id: string,
      what: 'approve' | 'refuse' | { role: string },
    ) => {
      const path = `/tenants/${slug}/join-requests/${id}`;
      if (what === 'refuse') return call('POST', `${path}/refuse`, { as });
      return call('POST', `${path}/approve`, { as, body: what === 'approve' ? {} : what });
    };
    const getMembership = async (tenantId: string, userId: string) =>
      (
        await query(
          'select role, status, entry, invited_by from memberships where tenant_id = $1 and user_id = $2',
          tenantId,
          userId,
        )
      )[0];
    const told = (userId: string) =>
      query('select kind, facts, about_tenant from notifications where user_id = $1', userId);

    describe('asking', () => {
      let person: PersonFixture;
      beforeEach(async () => {
        person = await createPersonFixture(getTarget().admin);
      });

      it('is offered and done once, told to those who may invite and to no one else', async () => {
        const tenant = await addJoinable(getTarget(), person, 'ask');
        expect(await offers(person)).toMatchObject([
          { slug: tenant.slug, name: tenant.name, asks: true, request: null },
        ]);
        const answers = await Promise.all([
          ask(person, tenant.slug, 'From sales'),
          ask(person, tenant.slug, 'From sales'),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
        expect(answers.find(({ code }) => code)?.code).toBe('join_request.exists');
        expect(await offers(person)).toMatchObject([{ request: { status: 'open' } }]);
        expect(await list(tenant, tenant.admin)).toMatchObject([{ note: 'From sales' }]);
        for (const { userId } of [tenant.owner, tenant.admin]) {
          expect(await told(userId)).toMatchObject([{ kind: 'join_request.made' }]);
        }
        for (const { userId } of [tenant.member, tenant.viewer]) {
          expect(await told(userId)).toEqual([]);
        }
        const mails = await query(
          `select 1 from pgboss.job where name = 'notification-mail' and data->>'userId' = any($1)`,
          [tenant.owner.userId, tenant.admin.userId],
        );
        expect(mails).toHaveLength(2);
        const events = getItems(
          await call('GET', `/tenants/${tenant.slug}/audit-events`, { as: tenant.owner }),
        );
        expect(events.filter(({ action }) => action === 'join_request.made')).toHaveLength(1);
        expect(await getMembership(tenant.id, person.userId)).toBeUndefined();
      });

      it('of the next person within the hour is in the list alone', async () => {
        const tenant = await addJoinable(getTarget(), person, 'ask');
        await addJoinRequest(getTarget(), tenant, { domain: tenant.domain.name });
        expect((await ask(person, tenant.slug)).status).toBe(204);
        expect(await list(tenant, tenant.owner)).toHaveLength(2);
        expect(await told(tenant.owner.userId)).toEqual([]);
      });

      it('tells admins nothing where owners alone invite', async () => {
        const tenant = await addJoinable(getTarget(), person, 'ask');
        await query("update tenants set inviters = 'owners' where id = $1", tenant.id);
        await ask(person, tenant.slug);
        expect(await told(tenant.owner.userId)).toHaveLength(1);
        expect(await told(tenant.admin.userId)).toEqual([]);
      });

      it('is no way in where one may join, and joining none where one asks', async () => {
        const open = await addJoinable(getTarget(), person);
        expect((await ask(person, open.slug)).code).toBe('resource.not_found');
        const asks = await addJoinable(getTarget(), person, 'ask');
        const join = { as: person, body: { slug: asks.slug } };
        expect((await call('POST', '/me/joinable-tenants/join', join)).code).toBe(
          'resource.not_found',
        );
      });

      it('tells nothing of tenants of other domains, nor to an address that is not proved', async () => {
        const tenant = await addJoinable(getTarget(), person, 'ask');
        const other = await createTenantFixture(getTarget().admin);
        await addDomain(getTarget(), other, { state: 'verified', joinPolicy: 'ask' });
        const [theirs, none] = [await ask(person, other.slug), await ask(person, 'no-such-tenant')];
        const plain = ({ text }: { text: string }) => text.replaceAll(/"requestId":"[^"]*"/g, '');
        expect(theirs.status).toBe(404);
        expect(plain(theirs)).toBe(plain(none));
        await query('update users set email_verified = false where id = $1', person.userId);
        expect(await offers(person)).toEqual([]);
        expect((await ask(person, tenant.slug)).code).toBe('resource.not_found');
      });

      it.each<[string, string]>([
        ['the policy is off', `update domains set join_policy = 'off' where tenant_id = $1`],
        ['the domain has lapsed', `update domains set state = 'lapsed' where tenant_id = $1`],
        [
          'the tenant is deleted',
          'update tenants set deleted_at = now(), purge_at = now() where id = $1',
        ],
      ])('is not possible when %s', async (_, change) => {
        const tenant = await addJoinable(getTarget(), person, 'ask');
        await query(change, tenant.id);
        expect(await offers(person)).toEqual([]);
        expect((await ask(person, tenant.slug)).code).toBe('resource.not_found');
      });

      it('waits for an open invitation, and brings no deactivated member back', async () => {
        const tenant = await addJoinable(getTarget(), person, 'ask');
        const [{ email } = {}] = await query(
          'select email from users where id = $1',
          person.userId,
        );
        const body = { email, role: 'viewer' };
        await call('POST', `/tenants/${tenant.slug}/invitations`, { as: tenant.owner, body });
        expect((await ask(person, tenant.slug)).code).toBe('invitation.exists');
        await query("update invitations set status = 'revoked' where tenant_id = $1", tenant.id);
        await query(
          `insert into memberships (tenant_id, user_id, role, status, name, email)
           values ($1, $2, 'member', 'deactivated', 'x', 'x@x.test')`,
          tenant.id,
          person.userId,
        );
        expect((await ask(person, tenant.slug)).code).toBe('member.exists');
      });

      it('is possible again a week after a refusal, and after thirty days without an answer', async () => {
        const tenant = await addJoinable(getTarget(), person, 'ask');
        await ask(person, tenant.slug);
        const [{ id } = {}] = await list(tenant, tenant.admin);
        expect((await answer(tenant, tenant.admin, String(id), 'refuse')).status).toBe(204);
        expect(await list(tenant, tenant.admin)).toEqual([]);
        expect(await offers(person)).toMatchObject([{ request: { status: 'refused' } }]);
        expect((await ask(person, tenant.slug)).code).toBe('join_request.refused');
        const age = (column: string, days: number) =>
          query(
            `update join_requests set ${column} = now() - $2 * interval '1 day' where tenant_id = $1`,
            tenant.id,
            days,
          );
        await age('refused_at', 8);
        expect(await offers(person)).toMatchObject([{ request: null }]);
        expect((await ask(person, tenant.slug)).status).toBe(204);
        await age('created_at', 31);
        expect(await list(tenant, tenant.admin)).toEqual([]);
        expect((await ask(person, tenant.slug)).status).toBe(204);
        expect(await list(tenant, tenant.admin)).toHaveLength(1);
      });
    });

    describe('answering', () => {
      let tenant: TenantFixture;
      let request: Awaited<ReturnType<typeof addJoinRequest>>;
      beforeEach(async () => {
        tenant = await createTenantFixture(getTarget().admin);
        request = await addJoinRequest(getTarget(), tenant);
      });

      it('lets the person in once, of any number who say so', async () => {
        const { id, asker } = request;
        const answers = await Promise.all([
          answer(tenant, tenant.admin, id, 'approve'),
          answer(tenant, tenant.owner, id, 'approve'),
          answer(tenant, tenant.owner, id, 'refuse'),
        ]);
        expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
        expect(answers.filter(({ code }) => code === 'resource.not_found')).toHaveLength(2);
        const events = await query(
          `select action from audit_events where tenant_id = $1 and action like 'join_request.%'`,
          tenant.id,
        );
        expect(events).toHaveLength(1);
        expect(await told(asker.userId)).toHaveLength(1);
      });

      it('gives the default role, tells the person, and leaves no request', async () => {
        const { id, asker } = request;
        expect((await answer(tenant, tenant.admin, id, 'approve')).status).toBe(204);
        expect(await getMembership(tenant.id, asker.userId)).toEqual({
          role: 'member',
          status: 'active',
          entry: 'any',
          invited_by: tenant.admin.userId,
        });
        expect(await told(asker.userId)).toMatchObject([
          { kind: 'join_request.answered', facts: { approved: true }, about_tenant: tenant.id },
        ]);
        expect(await query('select 1 from join_requests where tenant_id = $1', tenant.id)).toEqual(
          [],
        );
      });

      it('tells who is turned down, without a word of the tenant that they could look up', async () => {
        const { id, asker } = request;
        await answer(tenant, tenant.admin, id, 'refuse');
        expect(await told(asker.userId)).toEqual([
          {
            kind: 'join_request.answered',
            facts: { approved: false, tenantName: tenant.name },
            about_tenant: null,
          },
        ]);
        const items = getItems(await call('GET', '/me/notifications', { as: asker }));
        expect(items).toMatchObject([{ kind: 'join_request.answered', path: '/tenants' }]);
      });

      it('gives no role above the default one, nor above one’s own', async () => {
        const { id } = request;
        const approve = (as: PersonFixture, role: string) => answer(tenant, as, id, { role });
        for (const role of ['owner', 'admin']) {
          expect((await approve(tenant.owner, role)).code).toBe('input.invalid');
        }
        await query("update tenants set default_role = 'admin' where id = $1", tenant.id);
        const narrow = await call('POST', `/tenants/${tenant.slug}/roles`, {
          as: tenant.owner,
          body: {
            name: 'Door',
            base: 'admin',
            permissions: ['tenant:read', 'members:read', 'members:invite'],
          },
        });
        await query(
          'update memberships set custom_role_id = $3 where tenant_id = $1 and user_id = $2',
          tenant.id,
          tenant.admin.userId,
          narrow.json['id'],
        );
        expect((await approve(tenant.admin, 'admin')).code).toBe('role.above_own');
        expect((await approve(tenant.owner, 'admin')).status).toBe(204);
      });

      it('is for no one who may not invite: a lower role, a demoted admin, a program, another tenant', async () => {
        const { id } = request;
        const refused = async (as: PersonFixture) => [
          (await answer(tenant, as, id, 'approve')).code,
          (await answer(tenant, as, id, 'refuse')).code,
        ];
        for (const as of [tenant.member, tenant.viewer]) {
          expect(await refused(as)).toEqual(['permission.denied', 'permission.denied']);
        }
        const key = await call('POST', `/tenants/${tenant.slug}/api-keys`, {
          as: tenant.owner,
          body: { name: 'Door', permissions: ['members:invite'] },
        });
        const bearer = String(key.json['token']);
        for (const what of ['approve', 'refuse']) {
          const path = `/tenants/${tenant.slug}/join-requests/${id}/${what}`;
          const { code } = await call('POST', path, { bearer, body: {} });
          expect(code).toBe('auth.person_required');
        }
        const other = await createTenantFixture(getTarget().admin);
        expect((await answer(other, other.owner, id, 'approve')).code).toBe('resource.not_found');
        await query(
          `update memberships set role = 'member' where tenant_id = $1 and user_id = $2`,
          tenant.id,
          tenant.admin.userId,
        );
        expect(await refused(tenant.admin)).toEqual(['permission.denied', 'permission.denied']);
        await query("update tenants set inviters = 'owners' where id = $1", tenant.id);
        expect((await answer(tenant, tenant.owner, id, 'approve')).status).toBe(204);
      });

      it.each<[string, string, string]>([
        ['was disabled', `update users set status = 'disabled' where id = $1`, 'join_request.void'],
        [
          'has another address by now',
          `update users set email = 'x' || email where id = $1`,
          'join_request.void',
        ],
        [
          'has an address that is not proved any more',
          'update users set email_verified = false where id = $1',
          'join_request.void',
        ],
      ])('lets no one in who %s', async (_, change, code) => {
        const { id, asker } = request;
        await query(change, asker.userId);
        expect(await list(tenant, tenant.admin)).toEqual([]);
        expect((await answer(tenant, tenant.admin, id, 'approve')).code).toBe(code);
        expect(await getMembership(tenant.id, asker.userId)).toBeUndefined();
      });

      it('lets no one in by a domain that lets no one ask, whose requests are gone', async () => {
        const { id } = request;
        await query(`update domains set state = 'lapsed' where tenant_id = $1`, tenant.id);
        expect((await answer(tenant, tenant.admin, id, 'approve')).code).toBe('join_request.void');
        await query(`update domains set state = 'verified' where tenant_id = $1`, tenant.id);
        const [domain] = getItems(
          await call('GET', `/tenants/${tenant.slug}/domains`, { as: tenant.owner }),
        );
        const path = `/tenants/${tenant.slug}/domains/${String(domain?.['id'])}`;
        const off = { as: tenant.owner, body: { joinPolicy: 'off' } };
        expect((await call('PATCH', path, off)).status).toBe(200);
        expect((await answer(tenant, tenant.admin, id, 'approve')).code).toBe('resource.not_found');
      });

      it('leaves to an invitation what an invitation does', async () => {
        const { id, email, asker } = request;
        const body = { email, role: 'viewer' };
        await call('POST', `/tenants/${tenant.slug}/invitations`, { as: tenant.admin, body });
        expect(await list(tenant, tenant.admin)).toEqual([]);
        expect((await answer(tenant, tenant.admin, id, 'approve')).code).toBe('invitation.exists');
        expect(await getMembership(tenant.id, asker.userId)).toBeUndefined();
      });
    });
  });
}
