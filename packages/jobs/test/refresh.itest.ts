import { findSession } from '@gatehouse/db/repositories/lookups';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  endAndRevoke,
  refreshSession,
  resolveSession,
  sessionTokenHash,
} from '@gatehouse/services/sessions';
import type { PoolUser } from './support/pool.ts';
import { markStale, signIn } from './support/signed-in.ts';
import { startStack, type Stack } from './support/stack.ts';

/** The lease of one refresh, and a little. */
const LEASE_MS = 10_500;

const REFRESH = 'GetTokensFromRefreshToken';

let stack: Stack;
let user: PoolUser;
let sessionToken: string;
let refreshToken: string;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  await stack.pool.heal();
  user = await stack.pool.addUser();
  ({ sessionToken, refreshToken } = await signIn(stack, user));
});

const resolve = () => resolveSession(stack.deps, sessionToken, null);

const refreshesSince = async (since: number) =>
  (await stack.pool.requestsSince(since)).filter((operation) => operation === REFRESH).length;

async function joinGroup(name: string): Promise<void> {
  await stack.worker.pool.ensureGroup(name, 'for a test');
  await stack.worker.pool.addUserToGroup(user.sub, name);
}

describe('refreshing claims', () => {
  it('does not happen while they are good', async () => {
    const since = Date.now();
    await resolve();
    expect(await refreshesSince(since)).toBe(0);
  });

  it.each(['stale', 'over'])(
    'happens once when they are %s, and brings the new groups',
    async (how) => {
      await joinGroup('later-group');
      if (how === 'stale') await markStale(stack, user);
      else {
        await stack.admin.query('update sessions set claims_expire_at = now() where user_id = $1', [
          user.sub,
        ]);
      }
      const since = Date.now();
      expect((await resolve())?.groups).toEqual(['later-group']);
      expect((await resolve())?.groups).toEqual(['later-group']);
      expect(await refreshesSince(since)).toBe(1);
    },
  );

  it('SE-17 of twenty requests at once asks the pool once, and all go on with new claims', async () => {
    await joinGroup('later-group');
    await markStale(stack, user);
    const since = Date.now();
    const sessions = await Promise.all(Array.from({ length: 20 }, resolve));
    expect(sessions.map((session) => session?.groups)).toEqual(Array(20).fill(['later-group']));
    expect(await refreshesSince(since)).toBe(1);
  });

  it('SE-17 of a request that read the claims before and comes after is not done again', async () => {
    await markStale(stack, user);
    const late = await findSession(stack.deps.db, sessionTokenHash(sessionToken), null);
    await resolve();
    const since = Date.now();
    expect(late && (await refreshSession(stack.deps, late))).toBe('refreshed');
    expect(await refreshesSince(since)).toBe(0);
  });

  it('goes on from the rotated refresh token, again and again', async () => {
    for (const group of ['first', 'second', 'third']) {
      await joinGroup(group);
      await markStale(stack, user);
      expect((await resolve())?.groups).toContain(group);
    }
  });

  it('that began before a mark does not wipe it: the mark asks for one more', async () => {
    await stack.pool.break({ operation: REFRESH, effect: 'delay', delayMs: 400, times: 1 });
    await markStale(stack, user);
    const first = resolve();
    await new Promise((done) => setTimeout(done, 150));
    await joinGroup('in-between');
    await markStale(stack, user);
    await first;
    expect((await resolve())?.groups).toEqual(['in-between']);
  });

  it('SE-19 with a token that was revoked ends the session, for all requests at once', async () => {
    await stack.deps.pool.revokeToken(refreshToken);
    await markStale(stack, user);
    const sessions = await Promise.all(Array.from({ length: 5 }, resolve));
    expect(sessions).toEqual(Array(5).fill(null));
    const { rows } = await stack.admin.query('select 1 from sessions where user_id = $1', [
      user.sub,
    ]);
    expect(rows).toEqual([]);
  });

  it('of a person who was disabled ends the session', async () => {
    const { pool } = stack.deps as unknown as { pool: { disableUser(sub: string): Promise<void> } };
    await pool.disableUser(user.sub);
    await markStale(stack, user);
    expect(await resolve()).toBeNull();
  });
});

describe('refreshing while Cognito is down', () => {
  it('keeps session and claims, holds no one up for long, and asks again after the lease', async () => {
    await stack.pool.break({ operation: REFRESH, effect: 'error' });
    await markStale(stack, user);
    const since = Date.now();
    const sessions = await Promise.all(Array.from({ length: 10 }, resolve));
    expect(Date.now() - since).toBeLessThan(5_500);
    expect(sessions.every((session) => session?.user_id === user.sub)).toBe(true);
    const calls = await refreshesSince(since);
    expect(await resolve()).toMatchObject({ user_id: user.sub, groups: [] });
    expect(await refreshesSince(since)).toBe(calls);
    await stack.pool.heal();
    await joinGroup('healed');
    await stack.admin.query(
      `update sessions set refreshing_until = refreshing_until - $2 * interval '1 millisecond'
       where user_id = $1`,
      [user.sub, LEASE_MS],
    );
    expect((await resolve())?.groups).toEqual(['healed']);
  });

  it('survives an answer that was lost: the rotated token is still within its grace', async () => {
    await stack.pool.break({ operation: REFRESH, effect: 'drop-after', times: 1 });
    await joinGroup('anyway');
    await markStale(stack, user);
    expect((await resolve())?.groups).toEqual(['anyway']);
  });

  it('no slow answer holds a request longer than five seconds and a little', async () => {
    await stack.pool.break({ operation: REFRESH, effect: 'delay', delayMs: 20_000 });
    await markStale(stack, user);
    const since = Date.now();
    const sessions = await Promise.all([resolve(), resolve(), resolve()]);
    expect(Date.now() - since).toBeLessThan(6_500);
    expect(sessions.every((session) => session?.user_id === user.sub)).toBe(true);
  });

  it('CR-16 and signing out at the same moment end signed out', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { sessionToken: token, sessionId } = await signIn(stack, user);
      await markStale(stack, user);
      await Promise.all([
        resolveSession(stack.deps, token, null),
        stack.deps.db.withUser({ userId: user.sub }, (tx) =>
          endAndRevoke(stack.deps, tx, sessionId),
        ),
      ]);
      expect(await resolveSession(stack.deps, token, null)).toBeNull();
    }
  });
});
