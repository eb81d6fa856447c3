import {
  createOperatorFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../src/routes.ts';
import { SAMPLES } from '../samples.ts';
import { call, type GetTarget } from '../target.ts';
import { bindInputCalls } from './input-calls.ts';

/** Text is stored as it is; pages and ids out of range are refused. */
export function describeTextAndRanges(getTarget: GetTarget): void {
  describe('bad input', () => {
    let tenant: TenantFixture;
    let operator: PersonFixture;
    const { getCaller } = bindInputCalls(getTarget, () => ({ tenant, operator }));

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
      operator = await createOperatorFixture(getTarget().admin);
    });

    it('what keyboards and clipboards add to names and addresses is taken off', async () => {
      const target = getTarget();
      const as = tenant.owner;
      const project = { name: '\u200fZoe\u0308 \u200bשרה\u200e' };
      const made = await call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
        as,
        body: project,
      });
      expect([made.status, made.json['name']]).toEqual([201, 'Zoë שרה']);
      for (const [at, email] of ['\u200b%\u200b', 'mailto:%?subject=x', '<%>'].entries()) {
        const clean = `pasted-${at}-${tenant.slug}@example.com`;
        const invited = await call(target, 'POST', `/tenants/${tenant.slug}/invitations`, {
          as,
          body: { email: email.replace('%', clean), role: 'viewer' },
        });
        expect([invited.status, invited.json['email']]).toEqual([201, clean]);
      }
    });

    it('stores hostile text as it is', async () => {
      const target = getTarget();
      for (const name of [
        "'; drop table projects; --",
        '<script>alert(1)</script>',
        '=cmd|calc!A1',
        '${7*7} {{7*7}}',
        'Zażółć 🦜',
      ]) {
        const created = await call(target, 'POST', `/tenants/${tenant.slug}/projects`, {
          as: tenant.owner,
          body: { name },
        });
        expect([created.status, created.json['name']]).toEqual([201, name]);
      }
    });

    it('IV-13 page sizes and cursors out of range are refused', async () => {
      const lists = ROUTES.filter(
        ({ method, query }) => method === 'get' && query && 'cursor' in query.shape,
      );
      const queries = [
        'limit=0',
        'limit=-1',
        'limit=1e9',
        'limit=NaN',
        'limit=1.5',
        'limit=101',
        'limit=1&limit=2',
        'limit[]=1',
        'cursor=!',
        'cursor=e30',
        `cursor=${'a'.repeat(600)}`,
        'cursor=WyJ4IiwieSJd',
        'order=name',
        'constructor=1',
      ];
      for (const { id, access } of lists) {
        const sample = await SAMPLES[id]?.(getTarget(), tenant, tenant.owner);
        for (const query of queries) {
          const answer = await call(getTarget(), 'GET', `${sample?.path}?${query}`, {
            as: getCaller({ access }),
          });
          expect([answer.status, answer.json['code']], `${id}?${query}`).toEqual([
            422,
            'input.invalid',
          ]);
        }
      }
    });

    it('ids that cannot be ids are not found', async () => {
      const paths = [
        'members/x',
        'members/%00',
        'members/..%2f..',
        `members/${'9'.repeat(300)}`,
        "members/'%20or%201=1",
        'members/AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA',
      ];
      for (const path of paths) {
        const answer = await call(getTarget(), 'DELETE', `/tenants/${tenant.slug}/${path}`, {
          as: tenant.owner,
        });
        expect([404, 405]).toContain(answer.status);
      }
    });
  });
}
