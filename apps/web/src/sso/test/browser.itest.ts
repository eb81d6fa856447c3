import { describe, expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import {
  addMember,
  asserted,
  begin,
  callApi,
  comeBack,
  hasSession,
  lastAttempt,
  look,
  makeOrg,
  openBridge,
  type Org,
  signInByPassword,
  signInBySso,
  stack,
  untilNextSecond,
} from './bridge.ts';
import { forge, readRequest } from './forger.ts';
import { Visitor } from './visitor.ts';

openBridge();

/** What a person can do to the address of the pool: its own cookie answers then. */
function letPoolAnswer(url: URL): void {
  if (url.origin !== stack.hostedUrl) return;
  url.searchParams.delete('prompt');
  url.searchParams.delete('max_age');
}

const ATTEMPT = 'gatehouse.sso';

const isCallback = (url: URL) => url.pathname === '/api/auth/callback/sso';

const forgetSession = (visitor: Visitor) => visitor.getJar(stack.origin).delete('gatehouse.sid');

const countSessions = async (userId: string) =>
  (await stack.rows('select 1 from sessions where user_id = $1', userId)).length;

async function signedIn(org: Org) {
  const alice = await addMember(org);
  const visitor = new Visitor();
  await signInBySso(visitor, org, asserted(alice));
  return { alice, visitor };
}

describe('the pool’s own cookie', () => {
  it('FE-10: makes no session in place of the identity provider: it is asked once more', async () => {
    const org = await makeOrg();
    const { alice, visitor } = await signedIn(org);
    forgetSession(visitor);
    visitor.trail = [];
    let times = 0;
    visitor.rewrite = (url) => {
      if (url.pathname === '/oauth2/authorize' && (times += 1) === 1) {
        letPoolAnswer(url);
        url.searchParams.delete('identity_provider');
      }
    };
    const atIdp = await begin(visitor, org);
    expect(hasSession(visitor)).toBe(false);
    expect(readRequest(atIdp).forceAuthn).toBe(true);
    expect(await countSessions(alice.userId)).toBe(1);
    await comeBack(visitor, org, atIdp, asserted(alice));
    expect(hasSession(visitor)).toBe(true);
  });

  it('FE-10: is not asked round and round', async () => {
    const org = await makeOrg();
    const { alice, visitor } = await signedIn(org);
    forgetSession(visitor);
    visitor.trail = [];
    visitor.rewrite = (url) => {
      letPoolAnswer(url);
      if (url.origin === stack.hostedUrl) url.searchParams.delete('identity_provider');
    };
    const page = await visitor.open(`${stack.origin}/auth/sso?connection=${org.connectionId}`);
    expect(new URL(page.url).pathname).toBe('/sign-in');
    expect(hasSession(visitor)).toBe(false);
    expect(visitor.trail.filter((url) => url.includes('/auth/sso?'))).toHaveLength(2);
    expect(await countSessions(alice.userId)).toBe(1);
  });

  it('FE-49: makes no session of the person’s own, nor a permit for their account', async () => {
    const org = await makeOrg();
    await stack.shareSessions();
    for (const complete of [true, false]) {
      const alice = await addMember(org);
      const visitor = new Visitor();
      if (!complete) visitor.stopAt = (url) => isCallback(url) || url.hostname.endsWith('.test');
      await signInBySso(visitor, org, asserted(alice));
      expect(hasSession(visitor)).toBe(complete);
      const before = await countSessions(alice.userId);
      for (const path of ['/auth/confirm', '/auth/sign-in']) {
        if (path === '/auth/sign-in') forgetSession(visitor);
        visitor.trail = [];
        visitor.rewrite = letPoolAnswer;
        const page = await visitor.open(`${stack.origin}${path}`);
        expect(new URL(page.url).pathname).toBe('/sign-in');
        expect(visitor.trail.filter((url) => url.includes('/api/auth/callback/'))).not.toEqual([]);
      }
      expect(hasSession(visitor)).toBe(false);
      expect(await countSessions(alice.userId)).toBe(before);
      expect(await stack.rows('select 1 from account_permits')).toEqual([]);
      // Their own sign-in, a moment later.
      const own = new Visitor();
      await untilNextSecond();
      await signInByPassword(own, alice.email);
      expect(hasSession(own)).toBe(complete);
    }
  });

  it('FE-49: is told apart from another sign-in of the same minute', async () => {
    const org = await makeOrg();
    await stack.shareSessions();
    const alice = await addMember(org);
    const first = new Visitor();
    await signInBySso(first, org, asserted(alice));
    await untilNextSecond();
    // The second one is finished by what the first one's cookie gives.
    const second = new Visitor();
    const isPool = (url: URL) => url.pathname === '/oauth2/authorize';
    second.stopAt = isPool;
    const { url } = await second.open(`${stack.origin}/auth/sso?connection=${org.connectionId}`);
    second.stopAt = (at) =>
      at.pathname === '/api/auth/callback/sso' || at.hostname === 'idp-a.test';
    const { url: atIdp } = await second.open(url);
    await comeBack(second, org, atIdp, asserted(alice));
    first.rewrite = (at) => {
      if (isPool(at)) letPoolAnswer(at);
      if (isPool(at)) at.searchParams.delete('identity_provider');
    };
    first.stopAt = second.stopAt;
    const swapped = await first.open(url);
    await second.send(swapped.url);
    forgetSession(second);
    const before = await countSessions(alice.userId);
    second.rewrite = letPoolAnswer;
    second.stopAt = () => false;
    await second.open(`${stack.origin}/auth/sign-in`);
    expect(hasSession(second)).toBe(false);
    expect(await countSessions(alice.userId)).toBe(before);
  });
});

describe('confirming again who one is', () => {
  it('MF-20: refuses an identity provider that answers out of a session of its own', async () => {
    const org = await makeOrg();
    const { alice, visitor } = await signedIn(org);
    const age = "update sessions set auth_time = now() - interval '1 hour' where user_id = $1";
    await stack.rows(age, alice.userId);
    const isOld = async () =>
      (
        await stack.rows(
          "select auth_time < now() - interval '30 minutes' as old from sessions where user_id = $1",
          alice.userId,
        )
      ).map(({ old }) => old);
    const confirm = async (authnInstant: number | undefined) => {
      const atIdp = await begin(visitor, org, '&stepUp=1');
      expect(readRequest(atIdp).forceAuthn).toBe(true);
      const who = { ...asserted(alice), wrong: { authnInstant } };
      await comeBack(visitor, org, atIdp, who);
      return (await lastAttempt(org)).code;
    };
    expect(await confirm(Date.now() - 10 * 60_000)).toBe('authentication_too_old');
    expect(await confirm(undefined)).toBe('authentication_time_missing');
    expect(await isOld()).toEqual([true]);
    expect(await confirm(Date.now())).toBeNull();
    expect(await isOld()).toEqual([false]);
  });
});

describe('an attempt', () => {
  it('FE-11: is finished in the browser where it began, or not at all', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const [mine, other] = [new Visitor(), new Visitor()];
    const atIdp = await begin(mine, org);
    const page = await comeBack(other, org, atIdp, asserted(alice));
    expect(new URL(page.url).searchParams.get('code')).toBe('attempt_of_other_browser');
    expect(hasSession(other)).toBe(false);
    // In a browser that has an attempt of its own.
    const busy = new Visitor();
    await begin(busy, org);
    await comeBack(busy, org, await begin(mine, org), asserted(alice));
    expect(hasSession(busy)).toBe(false);
  });

  it('FE-11: is not finished by who knows its id, without its browser’s secret', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const guess = (from: Visitor) => {
      const thief = from.clone();
      const jar = thief.getJar(stack.origin);
      const [connection, attempt] = (jar.get(ATTEMPT) ?? '').split('.');
      jar.set(ATTEMPT, `${connection}.${attempt}.${'A'.repeat(43)}`);
      return thief;
    };
    const visitor = new Visitor();
    visitor.stopAt = ({ hostname, pathname }) =>
      hostname.endsWith('.test') || pathname === '/sso/continue';
    const kept = await signInBySso(visitor, org, asserted(alice));
    const early = guess(visitor);
    expect((await early.open(kept.url)).url).toContain('attempt_of_other_browser');
    visitor.stopAt = isCallback;
    const back = await visitor.open(kept.url);
    const late = guess(visitor);
    await late.open(back.url);
    expect(hasSession(late)).toBe(false);
    expect(await countSessions(alice.userId)).toBe(0);
  });

  it('FE-11: that is used up lets nothing else of the pool’s in', async () => {
    const org = await makeOrg();
    const { alice, visitor } = await signedIn(org);
    const used = visitor.getJar(stack.origin).get(ATTEMPT) ?? '';
    forgetSession(visitor);
    visitor.rewrite = (url) => {
      letPoolAnswer(url);
      if (url.origin === stack.hostedUrl) url.searchParams.delete('identity_provider');
    };
    visitor.stopAt = isCallback;
    const { url } = await visitor.open(`${stack.origin}/auth/sso?connection=${org.connectionId}`);
    visitor.getJar(stack.origin).set(ATTEMPT, used);
    await visitor.send(url);
    expect(hasSession(visitor)).toBe(false);
    expect(await countSessions(alice.userId)).toBe(1);
  });

  it('FE-11: gives one session to two tabs at once', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    visitor.stopAt = (url) => isCallback(url) || url.hostname.endsWith('.test');
    const back = await signInBySso(visitor, org, asserted(alice));
    expect(isCallback(new URL(back.url))).toBe(true);
    // The cookies of the pool's way back, and another browser's attempt.
    const thief = new Visitor();
    await begin(thief, org);
    const stolen = visitor.clone();
    const attempt = thief.getJar(stack.origin).get(ATTEMPT) ?? '';
    stolen.getJar(stack.origin).set(ATTEMPT, attempt);
    await stolen.send(back.url);
    expect(hasSession(stolen)).toBe(false);

    const again = new Visitor();
    again.stopAt = visitor.stopAt;
    const second = await signInBySso(again, org, asserted(alice));
    const tabs = [again.clone(), again.clone()];
    await Promise.all(tabs.map((tab) => tab.send(second.url)));
    expect(tabs.filter(hasSession)).toHaveLength(1);
    expect(await countSessions(alice.userId)).toBe(1);
  });

  it('FE-36: takes an answer once, posted twice to two instances at once', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    const asked = readRequest(await begin(visitor, org));
    const body = new URLSearchParams({
      SAMLResponse: await forge(org, asked, asserted(alice)),
      RelayState: asked.relayState,
    });
    const posts = await Promise.all([1, 2].map(() => visitor.send(org.acsUrl, body, true)));
    const ends = posts.map((answer) => new URL(answer.headers.get('location') ?? '').pathname);
    expect(ends.toSorted()).toEqual(['/sso/continue', '/sso/refused']);
    const tabs = [visitor.clone(), visitor.clone()];
    await Promise.all(tabs.map((tab) => tab.open(`${stack.origin}/sso/continue`)));
    expect(await countSessions(alice.userId)).toBe(1);
    const late = await visitor.open(org.acsUrl, body, true);
    expect(new URL(late.url).pathname).toBe('/sso/refused');
    expect(await lastAttempt(org)).toMatchObject({ code: 'answer_replayed', stage: 'replay' });
    expect(await countSessions(alice.userId)).toBe(1);
  });

  it('FE-11: is not pushed out by answers that no one asked for', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    const atIdp = await begin(visitor, org);
    await stack.rows(
      `insert into sso_attempts (tenant_id, id, connection_id, purpose, status, request_ref, expires_at)
       select $1, gen_random_uuid(), $2, 'sign_in', 'refused', 'flood', now() + interval '10 min'
       from generate_series(1, 600)`,
      org.tenantId,
      org.connectionId,
    );
    const body = new URLSearchParams({
      SAMLResponse: await forge(org, null, { ...asserted(alice), by: 'idp-b' }),
    });
    await visitor.send(org.acsUrl, body, true);
    const rows = await stack.rows(
      'select 1 from sso_attempts where connection_id = $1',
      org.connectionId,
    );
    expect(rows.length).toBeLessThan(510);
    await comeBack(visitor, org, atIdp, asserted(alice));
    expect(await look(visitor, org)).toBe(200);
  });

  it('FE-13: begins anew after a sign-out', async () => {
    const org = await makeOrg();
    const { alice, visitor } = await signedIn(org);
    const out = await callApi(visitor, '/session/sign-out', 'POST');
    await visitor.open(String(out.body.signOutUrl));
    forgetSession(visitor);
    visitor.rewrite = letPoolAnswer;
    const atIdp = await begin(visitor, org);
    expect(hasSession(visitor)).toBe(false);
    await comeBack(visitor, org, atIdp, asserted(alice));
    expect(await look(visitor, org)).toBe(200);
  });
});

describe('an answer that no one asked for', () => {
  it('FE-14: begins a sign-in of our own, and is worth nothing without it', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    const post = async () =>
      new URLSearchParams({
        SAMLResponse: await forge(org, null, asserted(alice)),
        RelayState: 'https://evil.test/',
      });
    const cut = await visitor.send(org.acsUrl, await post(), true);
    expect(cut.status).toBe(303);
    expect(cut.headers.get('location')).toBe(
      `${stack.origin}/auth/sso?connection=${org.connectionId}`,
    );
    const page = await visitor.open(`${stack.origin}/sso/continue`);
    expect(new URL(page.url).pathname).toBe('/sso/refused');
    expect(hasSession(visitor)).toBe(false);
    expect(await countSessions(alice.userId)).toBe(0);

    const { url: atIdp } = await visitor.open(org.acsUrl, await post(), true);
    expect(new URL(atIdp).hostname).toBe('idp-a.test');
    await comeBack(visitor, org, atIdp, asserted(alice));
    expect(await look(visitor, org)).toBe(200);
  });

  it.each(['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])(
    'FE-15: %s is followed neither as RelayState nor as the way back',
    async (evil) => {
      const org = await makeOrg();
      const alice = await addMember(org);
      const visitor = new Visitor();
      const query = `&returnTo=${encodeURIComponent(evil)}`;
      const atIdp = await begin(visitor, org, query);
      const page = await comeBack(visitor, org, atIdp, asserted(alice));
      expect(page.url).toBe(`${stack.origin}/tenants`);
      const body = new URLSearchParams({
        SAMLResponse: await forge(org, null, asserted(alice)),
        RelayState: evil,
      });
      const answer = await visitor.send(org.acsUrl, body, true);
      expect(new URL(answer.headers.get('location') ?? '').origin).toBe(stack.origin);
      expect(visitor.trail.join('\n').replaceAll(query, '')).not.toContain('evil');
    },
  );
});
