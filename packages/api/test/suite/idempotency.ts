import { isOperatorPermission } from '@gatehouse/policy/operator';
import {
  createOperatorFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { takesKey } from '../../src/pipeline/idempotency.ts';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget } from './target.ts';

/** Idempotency-Key: a request that is sent again is answered again, and done once. */
export function describeIdempotency(getTarget: GetTarget): void {
  describe('Idempotency-Key', () => {
    let tenant: TenantFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const keyed = ROUTES.filter(takesKey).map((route) => [route.id, route] as const);

    it.each(keyed)(
      'FI-22 %s sent again gets the same answer, and changes nothing',
      async (id, { access }) => {
        const target = getTarget();
        const as = isOperatorPermission(access)
          ? await createOperatorFixture(target.admin)
          : tenant.owner;
        const sample = await SAMPLES[id]?.(target, tenant, as);
        const headers = { 'idempotency-key': crypto.randomUUID() };
        const send = () =>
          call(target, 'POST', sample?.path ?? '', { as, body: sample?.body, headers });
        const first = await send();
        expect(first.status, first.text).toBeLessThan(300);
        expect(first.headers.get('idempotent-replayed')).toBeNull();
        const before = await fingerprint(target, tenant.id);
        const again = await send();
        expect([again.status, again.text]).toEqual([first.status, first.text]);
        expect(again.headers.get('idempotent-replayed')).toBe('true');
        expect(await fingerprint(target, tenant.id)).toBe(before);
      },
    );

    const create = (key: string, name: string, as = tenant.owner) =>
      call(getTarget(), 'POST', `/tenants/${tenant.slug}/projects`, {
        as,
        body: { name },
        headers: { 'idempotency-key': key },
      });

    const countProjects = async (name: string) => {
      const own = await getTarget().getRowsClient(tenant.id);
      const { rows } = await own.query<{ count: number }>(
        'select count(*)::int as count from projects where tenant_id = $1 and name = $2',
        [tenant.id, name],
      );
      return rows[0]?.count;
    };

    it('CR-11 fifty at once have one effect', async () => {
      const key = crypto.randomUUID();
      const answers = await Promise.all(Array.from({ length: 50 }, () => create(key, 'Once')));
      const done = answers.filter(({ status }) => status === 201);
      const running = answers.filter(({ status }) => status === 409);
      expect(done.length + running.length).toBe(50);
      expect(new Set(done.map(({ text }) => text)).size).toBe(1);
      expect(done.filter(({ headers }) => !headers.get('idempotent-replayed'))).toHaveLength(1);
      for (const { json } of running) expect(json['code']).toBe('idempotency.in_progress');
      expect(await countProjects('Once')).toBe(1);
    });

    it('with another body is a mistake, and with the draft’s quotes the same key', async () => {
      const key = crypto.randomUUID();
      const first = await create(key, 'One');
      const other = await create(key, 'Two');
      expect([other.status, other.json['code']]).toEqual([422, 'idempotency.key_reused']);
      expect((await create(`"${key}"`, 'One')).text).toBe(first.text);
      for (const bad of ['""', 'a b', 'x'.repeat(256), '"']) {
        const answer = await create(bad, 'Three');
        expect([answer.status, answer.json['code']], bad).toEqual([422, 'input.invalid']);
      }
      expect(await countProjects('Three')).toBe(0);
    });

    it('of one person says nothing to another, nor to one who has lost the right', async () => {
      const key = crypto.randomUUID();
      await create(key, 'Mine');
      const other = await create(key, 'Theirs', tenant.admin);
      expect([other.status, other.headers.get('idempotent-replayed')]).toEqual([201, null]);
      await getTarget().admin.query(
        "update memberships set role = 'viewer' where tenant_id = $1 and user_id = $2",
        [tenant.id, tenant.owner.userId],
      );
      expect((await create(key, 'Mine')).status).toBe(403);
    });

    it('keeps no refusal: what was refused may be allowed later', async () => {
      const key = crypto.randomUUID();
      await create(crypto.randomUUID(), 'Taken');
      expect((await create(key, 'Taken')).status).toBe(409);
      const own = await getTarget().getRowsClient(tenant.id);
      await own.query('delete from projects where tenant_id = $1', [tenant.id]);
      expect((await create(key, 'Taken')).status).toBe(201);
    });

    it('is forgotten after a day', async () => {
      const key = crypto.randomUUID();
      await create(key, 'Monday');
      await getTarget().admin.query(
        "update idempotency_keys set created_at = now() - interval '25 hours' where key = $1",
        [key],
      );
      const next = await create(key, 'Tuesday');
      expect([next.status, next.json['name']]).toEqual([201, 'Tuesday']);
      expect((await create(key, 'Tuesday')).headers.get('idempotent-replayed')).toBe('true');
    });

    it('stores no answer that can be read in the database', async () => {
      const key = crypto.randomUUID();
      await create(key, tenant.canary);
      const { rows } = await getTarget().admin.query<{ sealed_body: Buffer }>(
        'select sealed_body from idempotency_keys where key = $1',
        [key],
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.sealed_body.includes(tenant.canary)).toBe(false);
    });

    it('FI-22 change and answer are committed together, or neither is', async () => {
      const { admin } = getTarget();
      const key = crypto.randomUUID();
      await admin.query(`
        create function refuse_answer() returns trigger language plpgsql as
          $$ begin raise exception 'planted'; end $$;
        grant execute on function refuse_answer() to public;
        create trigger refuse_answer before insert on idempotency_keys
          for each row when (new.key = '${key}') execute function refuse_answer()`);
      try {
        expect((await create(key, 'Both')).status).toBe(500);
        expect(await countProjects('Both')).toBe(0);
      } finally {
        await admin.query('drop function refuse_answer() cascade');
      }
      expect((await create(key, 'Both')).status).toBe(201);
    });
  });
}
