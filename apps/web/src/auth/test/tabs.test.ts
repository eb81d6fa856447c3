import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA } from './lying-pool.ts';
import { ORIGIN, SESSION, SignInHarness } from './sign-in-harness.ts';

let app: SignInHarness;
beforeEach(async () => {
  app = await SignInHarness.open();
});
afterEach(() => app.close());

const openTab = async (returnTo: string) => ({
  returnTo,
  answer: app.answerTo(await app.start(`?returnTo=${returnTo}`)),
});

const getPage = (response: Response) => response.headers.get('location')?.slice(ORIGIN.length);

/** Every order in which three tabs can come back. */
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

describe('D1: sign-ins in several tabs of one browser', () => {
  it.each(ORDERS)('each ends at its own page, in the order %i %i %i', async (...order) => {
    const tabs = [await openTab('/t/a'), await openTab('/t/b'), await openTab('/t/c')];
    expect(app.pending).toHaveLength(3);
    for (const at of order) {
      const tab = tabs[at];
      if (!tab) throw new Error('no such tab');
      expect(getPage(await app.finish(tab.answer))).toBe(tab.returnTo);
    }
    expect(app.pending).toEqual([]);
    expect(app.started.map(({ input }) => input.claims.sub)).toEqual([ADA, ADA, ADA]);
    // Each later one replaces the session of the one before it.
    expect(app.started.map(({ input }) => input.replaces)).toEqual([
      null,
      app.started[0]?.input.sessionToken,
      app.started[1]?.input.sessionToken,
    ]);
    expect(app.browser.jar.get(SESSION)).toBe(app.started[2]?.input.sessionToken);
  });

  it('a refused return of one tab leaves the others alone', async () => {
    const [first, second] = [await openTab('/t/a'), await openTab('/t/b')];
    app.expectFailure(await app.finish({ ...second.answer, code: 'wrong' }), 'refused', 1);
    app.expectFailure(await app.finish({ ...first.answer, state: 'made up' }), 'expired', 1);
    app.expectFailure(await app.finish({ code: first.answer.code }), 'expired', 1);
    expect(getPage(await app.finish(first.answer))).toBe('/t/a');
  });

  it("one tab's code does not fit another tab's start", async () => {
    const [first, second] = [await openTab('/t/a'), await openTab('/t/b')];
    const mixed = { code: first.answer.code, state: second.answer.state };
    app.expectFailure(await app.finish(mixed), 'refused', 1);
  });

  it('five are kept, and the oldest makes room', async () => {
    const tabs = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) tabs.push(await openTab(`/t/${name}`));
    expect(app.pending).toHaveLength(5);
    const [, second, third] = tabs;
    app.expectFailure(await app.finish(second?.answer ?? {}), 'expired', 5);
    expect(getPage(await app.finish(third?.answer ?? {}))).toBe('/t/c');
  });

  it('their cookies stay below what proxies take, however long the addresses are', async () => {
    for (let n = 0; n < 10; n += 1) await openTab(`/t/${'x'.repeat(500)}${n}`);
    const header = app.browser.request(ORIGIN).headers.get('cookie') ?? '';
    expect(app.pending.length).toBeGreaterThanOrEqual(3);
    expect(header.length).toBeLessThan(4_500);
  });

  it('H7: a picture, a frame or a prefetch neither begins nor ends one', async () => {
    const tab = await openTab('/t/a');
    const before = [...app.browser.jar];
    for (const headers of [
      { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
      { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch' },
      { purpose: 'prefetch' },
    ] as Record<string, string>[]) {
      expect((await app.ask('/auth/sign-in', headers)).status).toBe(403);
      expect((await app.comeBack(tab.answer, headers)).status).toBe(403);
    }
    expect([...app.browser.jar]).toEqual(before);
    const window = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(getPage(await app.finish(tab.answer, window))).toBe('/t/a');
  });
});
