import { randomUUID } from 'node:crypto';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApi } from '../src/app.ts';
import { Limiter } from '../src/limits/limiter.ts';
import { RATE_LIMITS, scaleLimits } from '../src/limits/rate-limits.ts';
import { type Backend, startBackend } from './suite/backend.ts';

const ORIGIN = 'http://127.0.0.1:1';
const SAMPLES = 400;

/**
 * How sure one may be that two samples come from different distributions, as the z of the
 * Mann–Whitney U test (normal approximation; times of a clock this fine hardly ever tie).
 */
function separation(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((time) => ({ time, a: true })), ...b.map((time) => ({ time, a: false }))];
  const ranked = all.toSorted((x, y) => x.time - y.time);
  const rankSum = ranked.reduce((sum, one, at) => sum + (one.a ? at + 1 : 0), 0);
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  const mean = (a.length * b.length) / 2;
  return Math.abs(u - mean) / Math.sqrt((mean * (a.length + b.length + 1)) / 6);
}

describe('TI-03 time tells nothing', () => {
  let backend: Backend;
  let app: ReturnType<typeof createApi>;
  let own: TenantFixture;
  let foreign: TenantFixture;

  beforeAll(async () => {
    backend = await startBackend(inject('postgres'), ORIGIN);
    const limiter = new Limiter(backend.deps.db, scaleLimits(RATE_LIMITS, 1_000));
    app = createApi({ ...backend.deps, limiter });
    own = await createTenantFixture(backend.target.admin);
    foreign = await createTenantFixture(backend.target.admin);
  });
  afterAll(() => backend.stop());

  async function time(method: string, path: string): Promise<number> {
    const start = performance.now();
    const response = await app.request(`${ORIGIN}/api/v1${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: `${backend.target.sessionCookie}=${own.owner.sessionToken}`,
        ...(method === 'PATCH' && { 'content-type': 'application/json' }),
      },
      ...(method === 'PATCH' && { body: '{"role":"viewer"}' }),
    });
    await response.text();
    expect(response.status).toBe(404);
    return performance.now() - start;
  }

  /** Five standard deviations: chance alone gets there once in two million runs. */
  async function expectAlike(method: string, there: string, nowhere: () => string) {
    const samples: [number[], number[]] = [[], []];
    for (let at = 0; at < SAMPLES; at += 1) {
      // In turns, and each of the two first half of the time: a busy machine slows both.
      for (const which of at % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        samples[which].push(await time(method, which === 0 ? there : nowhere()));
      }
    }
    expect(separation(...samples)).toBeLessThan(5);
  }

  it("another tenant's address takes as long as one that is not there", async () => {
    const nowhere = () => `/tenants/t-${randomUUID().replaceAll('-', '').slice(0, 12)}/members`;
    await expectAlike('GET', `/tenants/${foreign.slug}/members`, nowhere);
  });

  it("another tenant's member takes as long as one that is not there", async () => {
    const at = (userId: string) => `/tenants/${own.slug}/members/${userId}`;
    await expectAlike('PATCH', at(foreign.member.userId), () => at(randomUUID()));
  });

  it('the test sees a difference of a tenth', () => {
    const times = (factor: number) =>
      Array.from({ length: SAMPLES }, (_, at) => factor * (3 + ((at * 7_919) % 1_000) / 1_000));
    expect(separation(times(1), times(1.1))).toBeGreaterThan(5);
    expect(separation(times(1), times(1.0001))).toBeLessThan(5);
  });
});
