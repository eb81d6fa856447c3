import '../../auth/test/resolve-next.ts';
import type { ApiDeps } from '@gatehouse/api/deps';
import { describe, expect, it } from 'vitest';
import { answerSignInCheck } from '../answer-sign-in-check.ts';

const ORIGIN = 'https://app.test';

/** What becomes of a form; a database that is asked makes it fail. */
function answer(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const deps = {
    settings: { appOrigin: ORIGIN, invitationKey: new Uint8Array(32) },
    trustedProxies: 0,
    log: { warn: () => undefined },
  } as unknown as ApiDeps;
  const request = new Request(`${ORIGIN}/sign-in-check/answer`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });
  return answerSignInCheck(deps, request);
}

describe('the answer whether a sign-in was one’s own', () => {
  const VOID = `${ORIGIN}/sign-in-check?state=void`;

  it.each([
    {},
    { token: 'x', answer: 'mine' },
    { token: Buffer.alloc(64).toString('base64url'), answer: 'not_mine' },
    { token: Buffer.alloc(64).toString('base64url'), answer: 'perhaps' },
    { token: 'A'.repeat(100_000), answer: 'not_mine' },
  ] as Record<string, string>[])(
    'is void without a link of ours, and asks no database',
    async (fields) => {
      const response = await answer(fields);
      expect([response.status, response.headers.get('location')]).toEqual([302, VOID]);
    },
  );

  it.each(['cross-site', 'same-site', 'none'])(
    'is not taken from a form that is %s',
    async (site) => {
      const fields = { token: 'x', answer: 'not_mine' };
      expect((await answer(fields, { 'sec-fetch-site': site })).status).toBe(403);
    },
  );
});
