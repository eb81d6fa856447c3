import {
  createOperatorFixture,
  createPersonFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it, vi } from 'vitest';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { addInvitation } from './fixtures/invitations.ts';
import { addApiKey } from './fixtures/programs.ts';
import { suspendTenantFixture } from './fixtures/tenant-things.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget, getItems, successStatus } from './target.ts';

/** What a suspended tenant permits although it is no GET: to leave, to ask what would be, and help. */
const STAYS = [
  'leaveTenant',
  'checkInvitations',
  'approveSupportAccess',
  'refuseSupportAccess',
  'endSupportAccess',
];

/** Routes outside a tenant's path that write in one. */
const INTO_TENANTS = ['acceptInvitation', 'renewPassword', 'joinTenant', 'askToJoin'];

export function describeSuspension(getTarget: GetTarget): void {
  describe('a suspended tenant', () => {
    const inTenant = ROUTES.filter(({ path }) => path.startsWith('/tenants/{tenant}'));
    const writes = ROUTES.filter(
      (route) =>
        INTO_TENANTS.includes(route.id) ||
        // A secret is handed out by what reads as a question too.
        (inTenant.includes(route) &&
          (route.method !== 'get' || route.id === 'vendFileCredentials')),
    ).filter(({ id }) => !STAYS.includes(id));
    const reads = inTenant.filter((route) => !writes.includes(route));

    it.each(writes.map((route) => [route.id, route] as const))('refuses %s', async (id, route) => {
      const target = getTarget();
      const { rows } = await target.admin.query<{ now: string }>('select now()::text as now');
      const tenant = await createTenantFixture(target.admin);
      const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
      // Some samples bring a tenant of their own.
      await target.admin.query(
        `update tenants set status = 'suspended', suspended_at = now(), suspension_reason = 'x'
         where created_at >= $1::timestamptz`,
        [rows[0]?.now],
      );
      const before = await fingerprint(target, tenant.id);
      const as = id === 'renewPassword' ? {} : { as: tenant.owner };
      const answer = await call(target, route.method.toUpperCase(), sample?.path ?? '', {
        ...as,
        body: sample?.body,
      });
      expect([answer.status, answer.json['code']], answer.text).toEqual([403, 'tenant.suspended']);
      expect(await fingerprint(target, tenant.id)).toBe(before);
    });

    it.each(reads.map((route) => [route.id, route] as const))('permits %s', async (id, route) => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
      await suspendTenantFixture(target.admin, tenant.id);
      const answer = await call(target, route.method.toUpperCase(), sample?.path ?? '', {
        as: tenant.owner,
        body: sample?.body,
      });
      expect(answer.status, answer.text).toBe(successStatus(route));
    });

    it('refuses writes of programs, and tells a role that is too low nothing of it', async () => {
      const target = getTarget();
      const tenant = await createTenantFixture(target.admin);
      const key = await addApiKey(target, tenant, { createdBy: tenant.owner });
      await suspendTenantFixture(target.admin, tenant.id);
      const path = `/tenants/${tenant.slug}/projects`;
      const body = { name: 'x' };
      const byKey = await call(target, 'POST', path, { bearer: key.token, body });
      expect(byKey.json['code']).toBe('tenant.suspended');
      const byViewer = await call(target, 'POST', path, { as: tenant.viewer, body });
      expect(byViewer.json['code']).toBe('permission.denied');
    });
  });

  describe('suspending and reactivating', () => {
    it('is read-only at once, told to owners, in the log, and undone', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const act = (what: string, body?: object) =>
        call(target, 'POST', `/operator/tenants/${tenant.id}/${what}`, { as: operator, body });
      const write = () =>
        call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
          as: tenant.member,
          body: { name: `p ${Math.random()}` },
        });
      expect((await write()).status).toBe(201);
      expect((await act('suspend', { reason: 'Unpaid since May.' })).status).toBe(204);
      expect((await act('suspend', { reason: 'Again' })).status).toBe(404);
      expect((await write()).json['code']).toBe('tenant.suspended');
      const told = await call(target, 'GET', '/me/notifications', { as: tenant.owner });
      expect(getItems(told)[0]).toMatchObject({
        kind: 'tenant.suspended',
        reason: 'Unpaid since May.',
        tenantName: tenant.name,
      });
      const untold = await call(target, 'GET', '/me/notifications', { as: tenant.admin });
      expect(getItems(untold)).toEqual([]);
      expect((await act('reactivate')).status).toBe(204);
      expect((await act('reactivate')).status).toBe(404);
      expect((await write()).status).toBe(201);
      const events = await call(target, 'GET', `/tenants/${tenant.slug}/audit-events`, {
        as: tenant.owner,
      });
      expect(getItems(events).slice(1, 3)).toMatchObject([
        { action: 'tenant.reactivated', actorKind: 'operator', actorName: operator.name },
        { action: 'tenant.suspended', after: { reason: 'Unpaid since May.' } },
      ]);
    });

    it('waits for a write that is under way, and goes before one that comes later', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const { admin } = target;
      const suspend = () =>
        call(target, 'POST', `/operator/tenants/${tenant.id}/suspend`, {
          as: operator,
          body: { reason: 'x' },
        });
      const waits = (n: number) =>
        vi.waitFor(
          async () => {
            const { rowCount } = await admin.query(
              `select from pg_locks where locktype = 'advisory' and not granted
               and database = (select oid from pg_database where datname = current_database())`,
            );
            expect(rowCount).toBe(n);
          },
          { timeout: 10_000 },
        );
      let ended = false;
      let suspending: ReturnType<typeof suspend> | undefined;
      let late: ReturnType<typeof suspend> | undefined;
      await admin.query('begin');
      try {
        await admin.query('select public.tenant_status_for_write($1)', [tenant.id]);
        suspending = suspend().finally(() => (ended = true));
        await waits(1);
        expect(ended).toBe(false);
        late = call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
          as: tenant.member,
          body: { name: 'late' },
        });
        await waits(2);
      } finally {
        await admin.query('commit');
      }
      expect((await suspending)?.status).toBe(204);
      expect((await late)?.json['code']).toBe('tenant.suspended');
    });

    it('holds back the mail of an invitation until it is over', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const invited = await createPersonFixture(target.admin);
      const { token } = await addInvitation(target, tenant, {
        role: 'member',
        email: invited.email,
      });
      await suspendTenantFixture(target.admin, tenant.id);
      const accept = () =>
        call(target, 'POST', '/invitations/accept', { as: invited, body: { token } });
      expect((await accept()).json['code']).toBe('tenant.suspended');
      await call(target, 'POST', `/operator/tenants/${tenant.id}/reactivate`, { as: operator });
      const { rowCount } = await target.admin.query(
        `select from pgboss.job where name = 'invitation-deliver' and data->>'tenantId' = $1`,
        [tenant.id],
      );
      expect(rowCount).toBe(1);
      expect((await accept()).status).toBe(200);
    });
  });
}
