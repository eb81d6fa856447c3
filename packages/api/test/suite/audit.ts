import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { addApiKey } from './fixtures/programs.ts';
import { call, type GetTarget, getItems } from './target.ts';

/** The audit log as a tenant's admins search it. */
export function describeAudit(getTarget: GetTarget): void {
  describe('the audit log', () => {
    let tenant: TenantFixture;
    let other: TenantFixture;

    beforeAll(async () => {
      const target = getTarget();
      tenant = await createTenantFixture(target.admin);
      other = await createTenantFixture(target.admin);
      const change = (method: string, path: string, body: object, as = tenant.owner) =>
        call(target, method, `/tenants/${tenant.slug}${path}`, { as, body });
      await change('PATCH', '', { name: `First ${tenant.canary}` });
      await change('POST', '/projects', { name: 'Needle 50%_off' }, tenant.admin);
      await change('PATCH', `/members/${tenant.viewer.userId}`, { role: 'member' }, tenant.admin);
      await call(target, 'PATCH', `/tenants/${other.slug}`, {
        as: other.owner,
        body: { name: `Needle ${other.canary}` },
      });
    });

    const ask = (
      query: Readonly<Record<string, string | undefined>>,
      as = tenant.admin,
      slug = tenant.slug,
    ) =>
      call(
        getTarget(),
        'GET',
        `/tenants/${slug}/audit-events?${new URLSearchParams(query as Record<string, string>)}`,
        {
          as,
        },
      );
    const actions = async (query: Record<string, string>) => {
      const answer = await ask(query);
      expect(answer.status, answer.text).toBe(200);
      return getItems(answer).map(({ action }) => action);
    };
    const ALL = ['member.role_changed', 'project.created', 'tenant.renamed'];

    it('is filtered by who, what, whom and when, each alone and together', async () => {
      const { userId } = tenant.admin;
      expect(await actions({})).toEqual(ALL);
      expect(await actions({ actorId: userId })).toEqual(ALL.slice(0, 2));
      expect(await actions({ targetId: tenant.viewer.userId })).toEqual(ALL.slice(0, 1));
      expect(await actions({ action: 'project.created' })).toEqual(['project.created']);
      expect(await actions({ action: 'project' })).toEqual(['project.created']);
      expect(await actions({ action: 'proj' })).toEqual([]);
      expect(await actions({ actorId: userId, action: 'tenant' })).toEqual([]);
      const soon = new Date(Date.now() + 60_000).toISOString();
      expect(await actions({ to: soon })).toEqual(ALL);
      expect(await actions({ from: soon })).toEqual([]);
      expect(await actions({ from: '1970-01-01T00:00:00Z', to: '9999-12-31T23:59:59Z' })).toEqual(
        ALL,
      );
      expect(await actions({ to: '2026-01-01T00:00:00+02:00' })).toEqual([]);
    });

    it('tells of a person also what became of the invitation that they came by', async () => {
      const { admin } = getTarget();
      const guest = await createTenantFixture(admin);
      const path = `/tenants/${guest.slug}/invitations`;
      const body = { email: `guest-${guest.canary}@example.com`, role: 'viewer' };
      const made = await call(getTarget(), 'POST', path, { as: guest.owner, body });
      const about = (userId: string) => ask({ targetId: userId }, guest.admin, guest.slug);
      expect(getItems(await about(guest.viewer.userId))).toEqual([]);
      await admin.query(
        `update invitations set status = 'accepted', accepted_at = now(), accepted_by = $2
         where id = $1`,
        [made.json['id'], guest.viewer.userId],
      );
      expect(getItems(await about(guest.viewer.userId))).toMatchObject([
        { action: 'invitation.created', targetId: made.json['id'] },
      ]);
      expect(getItems(await about(guest.member.userId))).toEqual([]);
    });

    it('is narrowed to unusual sign-ins, for those who may read it, of this tenant alone', async () => {
      const { admin } = getTarget();
      const own = await createTenantFixture(admin);
      const told = ['member.new_browser', 'member.sign_in_denied', 'member.signed_out'];
      for (const { id, member } of [own, await createTenantFixture(admin)]) {
        await admin.query(
          `insert into audit_events (tenant_id, id, action, actor_kind, actor_name, target_kind,
             target_id, target_name, request_id)
           select $1, gen_random_uuid(), action, 'system', 'Gatehouse', 'member', $2, 'A', 'r'
           from unnest($3::text[]) action`,
          [id, member.userId, told],
        );
      }
      const view = { action: 'unusual_sign_ins' };
      const answer = await ask(view, own.admin, own.slug);
      expect(answer.status, answer.text).toBe(200);
      const seen = getItems(answer);
      expect(seen.map(({ action }) => action).toSorted()).toEqual(told.slice(0, 2));
      expect(new Set(seen.map(({ targetId }) => targetId))).toEqual(new Set([own.member.userId]));
      const by = { ...view, actorId: own.admin.userId };
      expect(getItems(await ask(by, own.admin, own.slug))).toEqual([]);
      expect((await ask(view, own.viewer, own.slug)).status).toBe(403);
      expect((await ask(view, other.owner, own.slug)).status).toBe(404);
      const key = await addApiKey(getTarget(), own, {
        createdBy: own.owner,
        permissions: ['audit:read'],
      });
      const path = `/tenants/${own.slug}/audit-events?action=unusual_sign_ins`;
      expect(getItems(await call(getTarget(), 'GET', path, { bearer: key.token }))).toHaveLength(2);
    });

    it('is searched as text: names, what changed, request ids; never as a pattern', async () => {
      expect(await actions({ text: 'needle 50%_OFF' })).toEqual(['project.created']);
      expect(await actions({ text: '50_' })).toEqual([]);
      expect(await actions({ text: `first ${tenant.canary}` })).toEqual(['tenant.renamed']);
      const [event] = getItems(await ask({ action: 'member' }));
      expect(await actions({ text: String(event?.['requestId']) })).toEqual([
        'member.role_changed',
      ]);
    });

    it('DD-09 holds no event of another tenant, however one asks', async () => {
      for (const query of [
        { text: 'needle' },
        { actorId: other.owner.userId },
        { targetId: other.id },
      ]) {
        const answer = await ask(query);
        expect(answer.text).not.toContain(other.canary);
      }
      expect((await ask({}, tenant.admin, other.slug)).status).toBe(404);
      const { json } = await ask({ limit: '1' }, other.owner, other.slug);
      expect(json['nextCursor']).toBeNull();
    });

    it('goes on at the cursor, with the same filter', async () => {
      const first = await ask({ actorId: tenant.admin.userId, limit: '1' });
      expect(getItems(first).map(({ action }) => action)).toEqual(['member.role_changed']);
      const cursor = String(first.json['nextCursor']);
      expect(await actions({ actorId: tenant.admin.userId, cursor })).toEqual(['project.created']);
      expect((await ask({ cursor }, other.owner, other.slug)).status).toBe(422);
    });

    it('a search that finds nothing near says where it goes on', async () => {
      const { admin } = getTarget();
      const big = await createTenantFixture(admin);
      const insert = `insert into audit_events (tenant_id, id, action, actor_name, target_kind,
          target_id, target_name, request_id)
        select $1, gen_random_uuid(), 'project.created', 'x', 'project', $1, $2, 'r'
        from generate_series(1, $3::int)`;
      await admin.query(insert, [big.id, 'hay', 6_000]);
      const lowest = '00000000-0000-7000-8000-000000000000';
      await admin.query(insert.replace('gen_random_uuid()', `'${lowest}'`), [big.id, 'needle', 1]);
      const first = await ask({ text: 'needle' }, big.owner, big.slug);
      expect(getItems(first)).toEqual([]);
      const cursor = String(first.json['nextCursor']);
      const second = await ask({ text: 'needle', cursor }, big.owner, big.slug);
      expect(getItems(second).map(({ id }) => id)).toEqual([lowest]);
      expect(second.json['nextCursor']).toBeNull();

      const chain = (query = '') =>
        call(getTarget(), 'GET', `/tenants/${big.slug}/audit-chain${query}`, { as: big.admin });
      const part = await chain();
      expect(part.json).toMatchObject({ events: 5_000, erased: 0, fault: null });
      const rest = await chain(`?cursor=${String(part.json['nextCursor'])}`);
      expect(rest.json).toEqual({
        events: 1_001,
        erased: 0,
        erasures: 0,
        fault: null,
        nextCursor: null,
      });
      await admin.query(`alter table audit_events disable trigger audit_events_append_only`);
      await admin.query(`update audit_events set target_name = 'forged' where id = $1`, [lowest]);
      await admin.query(`alter table audit_events enable trigger audit_events_append_only`);
      const broken = await chain(`?cursor=${String(part.json['nextCursor'])}`);
      expect(broken.json['fault']).toEqual({ kind: 'changed', eventId: lowest });
    });

    it.each([
      { from: '9999' },
      { from: '-1' },
      { from: '2026-02-30T00:00:00Z' },
      { from: '2026-06-30T23:59:60Z' },
      { from: '2026-01-01T00:00:00' },
      { from: '2026-01-01T00:00:00 CET' },
      { to: '+275760-09-13T00:00:00Z' },
      { to: '0000-01-01T00:00:00Z' },
      { from: "2026-01-01T00:00:00Z' or 1=1--" },
      { actorId: 'me' },
      { action: 'a.b.c' },
      { text: '' },
      { limit: '0' },
      { limit: '-1' },
      { limit: '1e9' },
      { limit: 'NaN' },
      { order: 'asc' },
    ])('IV-13 IV-14 refuses %j', async (query) => {
      const answer = await ask(query);
      expect([answer.status, answer.json['code']]).toEqual([422, 'input.invalid']);
    });

    it('is downloaded as it was searched: the same events, safe in a spreadsheet', async () => {
      const path = `/tenants/${tenant.slug}/audit-events/export`;
      const get = (query: string, as = tenant.admin) =>
        call(getTarget(), 'GET', `${path}?${query}`, { as });
      const filter = `targetId=${tenant.viewer.userId}`;
      const file = await get(`format=json&${filter}`);
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="audit-${tenant.slug}.json"`,
      );
      expect(JSON.parse(file.text)).toEqual(
        getItems(await ask({ targetId: tenant.viewer.userId })),
      );
      const csv = await get('format=csv&text=Needle');
      expect(csv.text.split('\r\n')[0]).toMatch(/^(\ufeff)?at,action,actor_kind,actor,/);
      expect(csv.text).toContain('project.created');
      expect(csv.text).not.toContain(other.canary);
      const [exported] = getItems(await ask({ action: 'tenant.audit_exported', limit: '1' }));
      expect(exported).toMatchObject({ after: { format: 'csv', filter: 'text=…' } });
    });
  });
}
