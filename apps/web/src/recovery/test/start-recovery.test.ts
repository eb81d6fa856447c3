import '../../auth/test/resolve-next.ts';
import type { ApiDeps } from '@gatehouse/api/deps';
import { Limiter } from '@gatehouse/api/limits/limiter';
import { RATE_LIMITS } from '@gatehouse/api/limits/rate-limits';
import { describe, expect, it } from 'vitest';
import { finishRecovery } from '../finish-recovery.ts';
import { startRecovery } from '../start-recovery.ts';

const ORIGIN = 'https://app.test';
const CODE = 'ABCD-EFGH-IJKL-MNOP';

/** Counters in memory. */
function counters() {
  const used = new Map<string, number>();
  return {
    rateLimiter: ({ name, points }: { name: string; points: number }) => ({
      take: async (key: string, many: number) => {
        const now = (used.get(`${name} ${key}`) ?? 0) + many;
        used.set(`${name} ${key}`, now);
        return { allowed: now <= points, resetMs: 1 };
      },
      giveBack: async () => undefined,
    }),
  };
}

function setUp() {
  const jobs: unknown[] = [];
  const deps = {
    db: { withUser: (_: unknown, work: (tx: unknown) => Promise<void>) => work({}) },
    jobs: { send: async (_: unknown, queue: string) => void jobs.push(queue) },
    sealer: { seal: (text: string) => Buffer.from(text) },
    limiter: new Limiter(counters(), RATE_LIMITS),
    settings: { appOrigin: ORIGIN },
    trustedProxies: 0,
    log: { warn: () => undefined },
  } as unknown as ApiDeps;
  const ask = (
    fields: Record<string, string>,
    { address = '203.0.113.1', ...headers }: Record<string, string> = {},
  ) =>
    startRecovery(
      deps,
      new Request(`${ORIGIN}/recover/start`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address, ...headers },
        body: new URLSearchParams(fields),
      }),
    );
  return { ask, deps, jobs };
}

const whereTo = (response: Response) => response.headers.get('location');

describe('the form for people who lost their second factor', () => {
  it('MF-16 answers alike whoever it is about, with a cookie that no script reads', async () => {
    const { ask, jobs } = setUp();
    const answers = [
      await ask({ email: 'ann@example.com', code: CODE }),
      await ask({ email: 'no.one@example.com', code: CODE }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(302);
      expect(whereTo(response)).toBe(`${ORIGIN}/recover?state=sent`);
      expect(response.headers.get('set-cookie')).toMatch(
        /^__Host-gatehouse\.recovery=[\w-]{43}; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      );
    }
    expect(jobs).toEqual(['recovery-check', 'recovery-check']);
  });

  it('MF-16 takes five tries an hour of a person from one address, and keeps no one else out', async () => {
    const { ask, jobs } = setUp();
    const states: (string | null)[] = [];
    for (const email of ['ann@example.com', ' ANN@Example.com ']) {
      for (let at = 0; at < 3; at += 1) states.push(whereTo(await ask({ email, code: CODE })));
    }
    expect(states.slice(0, 5)).toEqual(Array(5).fill(`${ORIGIN}/recover?state=sent`));
    expect(states[5]).toBe(`${ORIGIN}/recover?state=too_many`);
    const elsewhere = await ask(
      { email: 'ann@example.com', code: CODE },
      { address: '198.51.100.7' },
    );
    expect(whereTo(elsewhere)).toBe(`${ORIGIN}/recover?state=sent`);
    expect(jobs).toHaveLength(6);
  });

  it('takes thirty an hour from one address, whoever they are about', async () => {
    const { ask } = setUp();
    let last: Response | undefined;
    for (let at = 0; at < 31; at += 1) {
      last = await ask({ email: `p${at}@example.com`, code: CODE });
    }
    expect(last && whereTo(last)).toBe(`${ORIGIN}/recover?state=too_many`);
  });

  it('refuses another site, and says what cannot be a code', async () => {
    const { ask, deps, jobs } = setUp();
    for (const site of ['cross-site', 'same-site', 'none']) {
      const response = await ask({ email: 'a@b.example', code: CODE }, { 'sec-fetch-site': site });
      expect(response.status).toBe(403);
    }
    for (const [email, code] of [
      ['', ''],
      ['x', CODE],
      ['a@b.example', '123456'],
    ] as const) {
      expect(whereTo(await ask({ email, code }))).toBe(`${ORIGIN}/recover?state=invalid`);
    }
    expect(jobs).toEqual([]);
    const finished = await finishRecovery(
      deps,
      new Request(`${ORIGIN}/recover/finish`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ token: 'x' }),
      }),
    );
    expect(whereTo(finished)).toBe(`${ORIGIN}/recover?state=void`);
  });
});
