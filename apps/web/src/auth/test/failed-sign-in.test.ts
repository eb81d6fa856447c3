import { DomainError } from '@gatehouse/domain/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, SignInHarness } from './sign-in-harness.ts';

let app: SignInHarness;
beforeEach(async () => {
  app = await SignInHarness.open();
});
afterEach(() => app.close());

describe('trouble', () => {
  it.each([
    ['500', { tokenStatus: 500 }],
    ['HTML', { tokenStatus: 200, tokenBody: '<!doctype html>' }],
    ['429', { tokenStatus: 429, tokenBody: '{"error":"too_many_requests"}' }],
    ['invalid_client', { tokenStatus: 400, tokenBody: '{"error":"invalid_client"}' }],
  ])(
    'FI-33 token endpoint answers %s: unavailable, and a second try works',
    async (_name, lies) => {
      const answer = app.answerTo(await app.start('?returnTo=/t/acme'));
      app.pool.lies = lies;
      const response = await app.finish(answer);
      app.expectFailure(response, 'unavailable');
      expect(response.headers.get('location')).toContain('returnTo=%2Ft%2Facme');
      app.pool.lies = {};
      const again = await app.finish(app.answerTo(await app.start()));
      expect(again.headers.get('location')).toBe(`${ORIGIN}/tenants`);
    },
  );

  it('FI-33 a token endpoint that is too slow', async () => {
    const answer = app.answerTo(await app.start());
    app.pool.lies = { delay: 6_000 };
    app.expectFailure(await app.finish(answer), 'unavailable');
  }, 10_000);

  it('FI-29 keys that cannot be had: unavailable, and no sign-out of anybody', async () => {
    const answer = app.answerTo(await app.start());
    app.pool.lies = { down: 'jwks' };
    app.expectFailure(await app.finish(answer), 'unavailable');
  });

  it('SE-21 a session store that is down', async () => {
    for (const error of [new Error('connection lost'), new DomainError('service.unavailable')]) {
      const answer = app.answerTo(await app.start());
      app.startFails = error;
      app.expectFailure(await app.finish(answer), 'unavailable');
    }
  });
});
