import { groupName } from '@gatehouse/domain/group-name';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { endSession, resolveSession } from '@gatehouse/services/sessions';
import { applyMembership } from '../src/sync/apply-membership.ts';
import { syncPerson } from '../src/sync/sync-person.ts';
import { addMember, insertDesired } from './support/members.ts';
import { startStack, type Stack } from './support/stack.ts';
import { contextFor, runRevocation, signIn } from './support/signed-in.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(() => stack.pool.heal());

const resolve = (token: string, slug: string | null = null) =>
  resolveSession(stack.deps, token, slug);

const getSessions = async (userId: string) => {
  const { rows } = await stack.admin.query('select * from sessions where user_id = $1', [userId]);
  return rows as Record<string, unknown>[];
};

describe('starting a session', () => {
  it('makes the person’s row and finds the session by its cookie alone', async () => {
    const user = await stack.pool.addUser('Ann Example');
    const { sessionToken, sessionId } = await signIn(stack, user);
    expect(await resolve(sessionToken)).toMatchObject({
      session_id: sessionId,
      user_id: user.sub,
      email: user.email,
      email_verified: true,
      user_name: 'Ann Example',
      groups: [],
      tenant_id: null,
    });
    expect(await resolve(`${sessionToken}x`)).toBeNull();
  });

  it('keeps neither cookie nor tokens in the clear', async () => {
    const user = await stack.pool.addUser();
    const { sessionToken, refreshToken } = await signIn(stack, user);
    const { rows } = await stack.admin.query(
      'select s::text as row, sealed_tokens from sessions s where user_id = $1',
      [user.sub],
    );
    const [{ row, sealed_tokens: sealed }] = rows as [{ row: string; sealed_tokens: Buffer }];
    for (const secret of [sessionToken, refreshToken, refreshToken.slice(0, 40)]) {
      expect(row).not.toContain(secret);
      expect(sealed.toString('latin1')).not.toContain(secret);
      expect(row).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('CR-13 of one person in ten browsers at once makes one person', async () => {
    const user = await stack.pool.addUser();
    await Promise.all(Array.from({ length: 10 }, () => signIn(stack, user)));
    const { rows } = await stack.admin.query('select count(*)::int as n from users where id = $1', [
      user.sub,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
    expect(await getSessions(user.sub)).toHaveLength(10);
  });

  it('SE-09 ends the session that the browser had before, of whichever user', async () => {
    const [ann, bob] = [await stack.pool.addUser(), await stack.pool.addUser()];
    const before = await signIn(stack, ann);
    const other = await signIn(stack, ann);
    const after = await signIn(stack, bob, before.sessionToken);
    expect(await resolve(before.sessionToken)).toBeNull();
    expect(await resolve(other.sessionToken)).toMatchObject({ user_id: ann.sub });
    expect(await resolve(after.sessionToken)).toMatchObject({ user_id: bob.sub });
  });

  it('SE-09 a cookie that was planted never becomes valid', async () => {
    const user = await stack.pool.addUser();
    const planted = 'planted'.repeat(6);
    await signIn(stack, user, planted);
    expect(await resolve(planted)).toBeNull();
  });

  it('copies a new name and address into every membership', async () => {
    const tenants = [
      await createTenantFixture(stack.admin),
      await createTenantFixture(stack.admin),
    ];
    const tenantId = toId<TenantId>(tenants[0]?.id ?? '');
    const member = await addMember(stack, tenantId, 'member');
    const elsewhere = { ...member, tenantId: toId<TenantId>(tenants[1]?.id ?? '') };
    await insertDesired(stack, elsewhere, 'viewer');
    await stack.admin.query(
      `update users set name = 'Old', email = 'old@example.com' where id = $1`,
      [member.userId],
    );
    await signIn(stack, member.user);
    await syncPerson(stack.worker, { userId: member.userId });
    const { rows } = await stack.admin.query(
      'select distinct name, email from memberships where user_id = $1',
      [member.userId],
    );
    expect(rows).toEqual([{ name: member.user.name, email: member.user.email }]);
  });

  it('counts a user once on each day on which they sign in', async () => {
    const tenant = await createTenantFixture(stack.admin);
    const members = [
      await addMember(stack, toId<TenantId>(tenant.id), 'member'),
      await addMember(stack, toId<TenantId>(tenant.id), 'viewer'),
    ];
    const signedInAt = async (userId: string, at: string) => {
      await stack.admin.query('update users set last_sign_in_at = $2 where id = $1', [userId, at]);
      await syncPerson(stack.worker, { userId });
    };
    const [one, other] = members.map(({ userId }) => userId);
    await signedInAt(one ?? '', '2026-03-01 08:00Z');
    await signedInAt(one ?? '', '2026-03-01 23:59Z');
    await signedInAt(other ?? '', '2026-03-01 12:00Z');
    await signedInAt(one ?? '', '2026-03-02 00:00Z');
    const { rows } = await stack.admin.query(
      'select day::text, sign_ins from usage_days where tenant_id = $1 order by day',
      [tenant.id],
    );
    expect(rows).toEqual([
      { day: '2026-03-01', sign_ins: 2 },
      { day: '2026-03-02', sign_ins: 1 },
    ]);
  });

  it('tells a tenant of sign-ins while the person is active in it, and of none after', async () => {
    const tenant = await createTenantFixture(stack.admin);
    const member = await addMember(stack, toId<TenantId>(tenant.id), 'member');
    const signInAt = async () => {
      await signIn(stack, member.user);
      await syncPerson(stack.worker, { userId: member.userId });
      const { rows } = await stack.admin.query<{ at: Date | null }>(
        'select last_sign_in_at as at from memberships where user_id = $1',
        [member.userId],
      );
      return rows[0]?.at?.getTime() ?? 0;
    };
    const first = await signInAt();
    expect(first).toBeGreaterThan(0);
    await stack.admin.query(
      "update users set last_sign_in_at = last_sign_in_at + interval '1 hour' where id = $1",
      [member.userId],
    );
    expect(await signInAt()).toBe(first + 3_600_000);
    await stack.admin.query("update memberships set status = 'deactivated' where user_id = $1", [
      member.userId,
    ]);
    await stack.admin.query(
      "update users set last_sign_in_at = last_sign_in_at + interval '1 hour' where id = $1",
      [member.userId],
    );
    expect(await signInAt()).toBe(first + 3_600_000);
  });
});

describe('a session over time', () => {
  it('SE-11 ends when it was idle for too long, and at its limit although active', async () => {
    const user = await stack.pool.addUser();
    const idle = await signIn(stack, user);
    const old = await signIn(stack, user);
    const set = (change: string, sessionId: string) =>
      stack.admin.query(`update sessions set ${change} where id = $1`, [sessionId]);
    await set(
      `last_seen_at = now() - idle_seconds * interval '1 second' + interval '5 s'`,
      idle.sessionId,
    );
    expect(await resolve(idle.sessionToken)).not.toBeNull();
    await set(`last_seen_at = now() - idle_seconds * interval '1 second'`, idle.sessionId);
    expect(await resolve(idle.sessionToken)).toBeNull();
    await set('last_seen_at = now(), expires_at = now()', old.sessionId);
    expect(await resolve(old.sessionToken)).toBeNull();
  });

  it('notes once a minute that it was seen', async () => {
    const user = await stack.pool.addUser();
    const { sessionToken, sessionId } = await signIn(stack, user);
    const seen = async () => (await getSessions(user.sub))[0]?.['last_seen_at'] as Date;
    const first = await seen();
    await resolve(sessionToken);
    expect(await seen()).toEqual(first);
    await stack.admin.query(
      `update sessions set last_seen_at = now() - interval '61 s' where id = $1`,
      [sessionId],
    );
    await resolve(sessionToken);
    expect((await seen()).getTime()).toBeGreaterThanOrEqual(first.getTime());
  });

  it('a grant is there on the next request after the worker applied it', async () => {
    const tenant = await createTenantFixture(stack.admin);
    const tenantId = toId<TenantId>(tenant.id);
    const member = await addMember(stack, tenantId, 'admin');
    const { sessionToken } = await signIn(stack, member.user);
    expect((await resolve(sessionToken, tenant.slug))?.groups).toEqual([]);
    await applyMembership(stack.worker, member);
    const after = await resolve(sessionToken, tenant.slug);
    expect(after).toMatchObject({
      tenant_id: tenantId,
      member_role: 'admin',
      groups: [groupName(tenantId, 'admin')],
    });
  });
});

describe('ending a session', () => {
  it('SE-07 is at once and for good, revokes the refresh token, and leaves other browsers', async () => {
    const user = await stack.pool.addUser();
    const [here, there] = [await signIn(stack, user), await signIn(stack, user)];
    const ctx = contextFor(user, here.sessionId);
    expect(await endSession(stack.deps, ctx)).toEqual({
      signOutUrl: stack.deps.settings.signOutUrl,
    });
    expect(await resolve(here.sessionToken)).toBeNull();
    expect(await resolve(there.sessionToken)).not.toBeNull();
    await runRevocation(stack, here.sessionId);
    await expect(stack.deps.pool.refreshTokens(here.refreshToken)).rejects.toMatchObject({
      code: 'cognito.not_authorized',
    });
    await expect(endSession(stack.deps, ctx)).resolves.toHaveProperty('signOutUrl');
  });

  it('works while Cognito is down', async () => {
    const user = await stack.pool.addUser();
    const { sessionToken, sessionId } = await signIn(stack, user);
    await stack.pool.break({ operation: '*', effect: 'error' });
    await endSession(stack.deps, contextFor(user, sessionId));
    expect(await resolve(sessionToken)).toBeNull();
  });
});
