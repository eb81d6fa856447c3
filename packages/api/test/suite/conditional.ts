import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/routes.ts';
import { fingerprint } from './fixtures/fingerprint.ts';
import { SAMPLES } from './samples.ts';
import { call, type GetTarget } from './target.ts';

/** ETag, If-Match and If-None-Match. */
export function describeConditional(getTarget: GetTarget): void {
  describe('conditional requests', () => {
    let tenant: TenantFixture;

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const ask = (
      method: string,
      path: string,
      headers: Record<string, string> = {},
      body?: object,
    ) => call(getTarget(), method, path, { as: tenant.owner, headers, body });

    const conditional = ROUTES.filter((route) => route.conditional).map(
      (route) => [route.id, route] as const,
    );

    it('every PATCH, and every DELETE of one thing, takes If-Match', () => {
      const changing = ROUTES.filter(({ method }) => method === 'patch' || method === 'delete');
      const ids = changing.map(({ id }) => id);
      // A token has no versions: it is, or it is revoked. The colour goes by the version of its tenant.
      const expected = [...ids.filter((id) => id !== 'revokeScimToken'), 'setAccent'];
      expect(conditional.map(([id]) => id).sort()).toEqual(expected.sort());
    });

    it.each(conditional)(
      '%s of another version than the one seen is refused',
      async (id, route) => {
        const sample = await SAMPLES[id]?.(getTarget(), tenant, tenant.owner);
        const send = (tag: string) =>
          ask(
            route.method.toUpperCase(),
            sample?.path ?? '',
            { 'if-match': tag },
            sample?.body as object,
          );
        const before = await fingerprint(getTarget(), tenant.id);
        for (const tag of ['"7.x"', 'W/"1.x"', '"1x"', '1.x', '1', '']) {
          const answer = await send(tag);
          expect([answer.status, answer.json['code']], tag).toEqual([412, 'resource.changed']);
        }
        expect(await fingerprint(getTarget(), tenant.id)).toBe(before);
        expect((await send('"9.x", "1"')).status).toBe(route.status);
      },
    );

    it('CR-10 of two changes of what both saw, one wins', async () => {
      const path = `/tenants/${tenant.slug}`;
      const tag = (await ask('GET', path)).headers.get('etag') ?? '';
      const answers = await Promise.all(
        ['One', 'Two', 'Three'].map((name) => ask('PATCH', path, { 'if-match': tag }, { name })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
      const winner = answers.find(({ status }) => status === 200);
      const next = await ask(
        'PATCH',
        path,
        { 'if-match': winner?.headers.get('etag') ?? '' },
        { name: 'Four' },
      );
      expect([next.status, next.json['version']]).toEqual([200, 3]);
    });

    it('If-Match: * and none at all change whatever is there', async () => {
      const path = `/tenants/${tenant.slug}`;
      expect((await ask('PATCH', path, { 'if-match': '*' }, { name: 'Any' })).status).toBe(200);
      expect((await ask('PATCH', path, {}, { name: 'Last' })).status).toBe(200);
    });

    it('what the caller has already is not sent again, until it looks otherwise', async () => {
      const path = `/tenants/${tenant.slug}`;
      const tag = (await ask('GET', path)).headers.get('etag') ?? '';
      expect(tag).toMatch(/^"1\.[\w-]{27}"$/);
      const known = await ask('GET', path, { 'if-none-match': `"other", W/${tag}` });
      expect([known.status, known.text, known.headers.get('etag')]).toEqual([304, '', tag]);
      await getTarget().admin.query(
        "update memberships set role = 'admin' where tenant_id = $1 and user_id = $2",
        [tenant.id, tenant.owner.userId],
      );
      const narrowed = await ask('GET', path, { 'if-none-match': tag });
      expect([narrowed.status, narrowed.json['role']]).toEqual([200, 'admin']);
    });
  });
}
