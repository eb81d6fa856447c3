import { randomBytes, randomUUID } from 'node:crypto';
import {
  createOperatorFixture,
  createPersonFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it } from 'vitest';
import { call, type GetTarget, getItems, type Target } from './target.ts';

const MONTH_MS = 31 * 24 * 60 * 60 * 1_000;

/** The middle of a month that no other test signs anyone in in, and that month. */
function monthAgo(months: number): { at: Date; month: string } {
  const at = new Date(Date.now() - months * MONTH_MS);
  at.setUTCDate(15);
  return { at, month: at.toISOString().slice(0, 7) };
}

async function signIn(
  { admin }: Pick<Target, 'admin'>,
  userId: string,
  at: Date,
  connection: string | null = null,
): Promise<string> {
  const id = randomUUID();
  await admin.query(
    `insert into sessions (id, user_id, token_hash, groups, claims_at, claims_expire_at, auth_time,
       sealed_tokens, user_agent, idle_seconds, expires_at, proof_tenant, proof_connection)
     values ($1, $2, $3, '{}', $4, now(), $4, '\\x00', 'Firefox/130.0 (Windows NT 10.0)', 3600,
       now() + interval '1 day', $5, $5)`,
    [id, userId, randomBytes(32), at, connection],
  );
  return id;
}

/** What staff see of how many use the installation, and of one person. */
export function describeOperatorUsage(getTarget: GetTarget): void {
  describe('monthly active users', () => {
    it('counts each person once a month, in the dearest kind, by calendar months of UTC', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const people = await Promise.all([1, 2, 3, 4].map(() => createPersonFixture(target.admin)));
      const [local = '', social = '', both = '', renewed = ''] = people.map((p) => p.userId);
      await target.admin.query("update users set pool_username = 'Example_1' where id = $1", [
        social,
      ]);
      const { at, month } = monthAgo(5);
      const before = monthAgo(6);
      await signIn(target, local, at);
      await signIn(target, local, new Date(at.getTime() + 1_000));
      await signIn(target, social, at);
      // By a connection, and later by password: federated costs more, and stays.
      await signIn(target, both, at);
      await signIn(target, both, at, randomUUID());
      await signIn(target, both, at);
      // Signed in at the last second of the month before; the claims are renewed in this one.
      const [year = 0, index = 1] = month.split('-').map(Number);
      const lastSecond = new Date(Date.UTC(year, index - 1) - 1_000);
      const session = await signIn(target, renewed, lastSecond);
      await target.admin.query('update sessions set claims_at = $2 where id = $1', [session, at]);

      const answer = await call(target, 'GET', '/operator/usage', { as: operator });
      const months = getItems(answer);
      expect(months).toHaveLength(12);
      expect(months[0]).toMatchObject({ month: new Date().toISOString().slice(0, 7) });
      expect(months).toContainEqual({
        month,
        local: 2,
        social: 1,
        federated: 1,
        // Within the free people; Plus has none: 4 × 0.02.
        charges: { lite: 0, essentials: 0, plus: 0.08 },
      });
      expect(months).toContainEqual(
        expect.objectContaining({ month: before.month, local: 1, social: 0, federated: 0 }),
      );
      // Who is deleted was there: the month keeps its number, and no row of the person.
      await target.admin.query('delete from active_months where user_id = $1', [both]);
      const after = await call(target, 'GET', '/operator/usage', { as: operator });
      expect(getItems(after)).toEqual(months);
    });
  });

  describe('a person, for operators', () => {
    it('has tenants with roles and sessions, and no network address', async () => {
      const target = getTarget();
      const operator = await createOperatorFixture(target.admin);
      const tenant = await createTenantFixture(target.admin);
      const { userId } = tenant.viewer;
      await signIn(target, userId, new Date());
      const ask = (id: string) => call(target, 'GET', `/operator/people/${id}`, { as: operator });
      const answer = await ask(userId);
      expect(answer.json).toMatchObject({
        id: userId,
        status: 'active',
        mfa: false,
        social: false,
        tenants: [{ id: tenant.id, slug: tenant.slug, role: 'viewer', status: 'active' }],
      });
      expect(answer.json['sessions']).toContainEqual(
        expect.objectContaining({ device: 'Firefox on Windows', federated: false }),
      );
      expect(answer.text).not.toContain('address');
      await target.admin.query("update users set status = 'erased' where id = $1", [userId]);
      expect((await ask(userId)).status).toBe(404);
      expect((await ask(randomUUID())).status).toBe(404);
    });
  });
}
