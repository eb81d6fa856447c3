import { type ApiKeyId, toId } from '@gatehouse/domain/ids';
import {
  createApiKey,
  resolveApiKey,
  revokeApiKey,
  rotateApiKey,
} from '@gatehouse/services/api-keys';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { describe, expect, it } from 'vitest';
import { notifyOfEndingKeys } from '../src/notify-of-ending-keys.ts';
import { stack, tenant, useTenantOnStack } from './support/tenant-on-stack.ts';

useTenantOnStack();

describe('the time of an API key', () => {
  const works = async (token: string, address: string | null = null) =>
    (await resolveApiKey(stack.deps, token, address)) !== null;

  async function newKey(days = 90) {
    const ctx = getContext(tenant, 'admin');
    const input = { name: 'Nightly', permissions: ['projects:read'] as const, days };
    const { id, token } = await createApiKey(stack.deps, ctx, input);
    const rotate = (graceHours: number) =>
      rotateApiKey(stack.deps, ctx, { id: toId<ApiKeyId>(id), days: 90, graceHours });
    return { id, token, ctx, rotate };
  }

  it('ends the old secret at once, unless it is asked to go on', async () => {
    const key = await newKey();
    const rotated = await key.rotate(0);
    expect(rotated.previous).toBeNull();
    expect([await works(key.token), await works(rotated.token)]).toEqual([false, true]);
  });

  it('lets both secrets work until the old one ends, looked at when it is used', async () => {
    const key = await newKey();
    const rotated = await key.rotate(24);
    expect(rotated.previous?.hint).toBe(key.token.slice(-4));
    expect([await works(key.token), await works(rotated.token)]).toEqual([true, true]);
    await stack.admin.query(
      `update api_keys set previous_ends_at = now() - interval '1 second' where id = $1`,
      [key.id],
    );
    expect([await works(key.token), await works(rotated.token)]).toEqual([false, true]);
  });

  it('has two secrets at most, and revoking ends both', async () => {
    const key = await newKey();
    const second = await key.rotate(24);
    const third = await key.rotate(24);
    const all = () => Promise.all([key, second, third].map(({ token }) => works(token)));
    expect(await all()).toEqual([false, true, true]);
    await revokeApiKey(stack.deps, key.ctx, { id: toId<ApiKeyId>(key.id) });
    expect(await all()).toEqual([false, false, false]);
  });

  it('gives an old secret no more time than it had', async () => {
    const key = await newKey();
    await stack.admin.query(
      `update api_keys set expires_at = now() + interval '10 minutes' where id = $1`,
      [key.id],
    );
    const { previous } = await key.rotate(168);
    expect(previous?.endsAt.getTime()).toBeLessThan(Date.now() + 11 * 60_000);
    await stack.admin.query(
      `update api_keys set expires_at = now() - interval '1 minute' where id = $1`,
      [key.id],
    );
    expect((await key.rotate(168)).previous).toBeNull();
  });

  it('notes from where it was used', async () => {
    const key = await newKey();
    await works(key.token, '10.0.0.4');
    const { rows } = await stack.admin.query(
      'select last_used_address, last_used_at from api_keys where id = $1',
      [key.id],
    );
    expect(rows).toEqual([
      { last_used_address: '10.0.0.4', last_used_at: expect.any(Date) as Date },
    ]);
  });

  it('tells owners and who made it 14 days before it expires, once for each term', async () => {
    const key = await newKey(13);
    const { db, jobs, log } = stack.worker;
    const told = async () => {
      await notifyOfEndingKeys({ db, jobs, log });
      const { rows } = await stack.admin.query<{ user_id: string; days: number }>(
        `select user_id, (facts ->> 'days')::int as days from notifications
         where kind = 'api_key.ends' and about_tenant = $1`,
        [tenant.id],
      );
      return rows.map(({ user_id: user, days }) => `${user} ${days}`).toSorted();
    };
    const both = [tenant.owner, tenant.admin].map(({ userId }) => `${userId} 13`).toSorted();
    expect(await told()).toEqual(both);
    expect(await told()).toEqual(both);
    await key.rotate(0);
    expect(await told()).toEqual(both);
    await stack.admin.query(
      `update api_keys set expires_at = now() + interval '1 day' where id = $1`,
      [key.id],
    );
    expect(await told()).toHaveLength(4);
  });
});
