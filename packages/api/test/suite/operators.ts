import { randomUUID } from 'node:crypto';
import {
  createOperatorFixture,
  createPersonFixture,
  createRoleFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { isOperatorPermission } from '@gatehouse/policy/operator';
import { ROUTES } from '../../src/routes.ts';
import { addParkedJob } from './fixtures/parked-job.ts';
import { addMember } from './fixtures/people.ts';
import { SAMPLES } from './samples.ts';
import { type CallOptions, call, type GetTarget, getItems } from './target.ts';
import { lastEvent } from './platform-event.ts';

const OPERATOR_ROUTES = ROUTES.filter(({ access }) => isOperatorPermission(access));

/** Operators: who is one, and what they see and do. */
export function describeOperators(getTarget: GetTarget): void {
  describe('operators', () => {
    it.each(OPERATOR_ROUTES.map((route) => [route.id, route] as const))(
      'PE-20 %s and a missing route are alike to the byte for anyone else',
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
