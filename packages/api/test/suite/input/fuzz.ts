import {
  createOperatorFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../src/routes.ts';
import { SAMPLES } from '../samples.ts';
import { call, type GetTarget } from '../target.ts';
import { bindInputCalls, WITH_BODY } from './input-calls.ts';

/** No query and no body makes a 500. */
export function describeInputFuzz(getTarget: GetTarget): void {
  describe('bad input', () => {
    let tenant: TenantFixture;
    let operator: PersonFixture;
    const { getCaller } = bindInputCalls(getTarget, () => ({ tenant, operator }));

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
      operator = await createOperatorFixture(getTarget().admin);
    });

    it('IV-15 no query makes a 5xx', async () => {
      const target = getTarget();
      const hostile = [
        '\0',
        'a\0b',
        "' or 1=1 --",
        '%',
        '\\',
        '[]',
        '-1',
        '1e99',
        '9999-12-31',
        '\u202e',
      ];
      for (const route of ROUTES.filter(({ query }) => query)) {
        const sample = await SAMPLES[route.id]?.(target, tenant, tenant.owner);
        for (const name of Object.keys(route.query?.shape ?? {})) {
          for (const value of hostile) {
            const query = new URLSearchParams({ [name]: value });
            const answer = await call(
              target,
              route.method.toUpperCase(),
              `${sample?.path.split('?')[0]}?${query}`,
              { as: getCaller(route) },
            );
            expect(answer.status, `${route.id}?${query} ${answer.text}`).toBeLessThan(500);
          }
        }
      }
    });

    it('IV-15 no JSON makes a 5xx', { timeout: 120_000 }, async () => {
      const target = getTarget();
      const paths = new Map<string, string>();
      for (const [id] of WITH_BODY) {
        paths.set(id, (await SAMPLES[id]?.(target, tenant, tenant.owner))?.path ?? '');
      }
      const names = ['name', 'slug', 'email', 'role', 'version', 'token'];
      const body = fc.oneof(
        fc.dictionary(fc.constantFrom(...names, 'other'), fc.jsonValue({ maxDepth: 3 })),
        fc.jsonValue({ maxDepth: 4 }),
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...WITH_BODY), body, async ([id, route], value) => {
          const answer = await call(target, route.method.toUpperCase(), paths.get(id) ?? '', {
            as: tenant.viewer,
            body: value,
          });
          expect(answer.status).toBeLessThan(500);
        }),
        { numRuns: 400 },
      );
    });
  });
}
