import { MEMBER_SORTS } from '@gatehouse/domain/member-list';
import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, type GetTarget, getItems } from './target.ts';

/** The list of members: search, filter, order, pages. */
export function describeMemberList(getTarget: GetTarget): void {
  describe('the list of members', () => {
    let tenant: TenantFixture;

    beforeAll(async () => {
      const { admin } = getTarget();
      tenant = await createTenantFixture(admin);
      for (const name of ['Renée Müller', 'Søren Weiß', 'ANNA 100%']) {
        const person = await createPersonFixture(admin, { name });
        await createMembershipFixture(admin, tenant.id, person, { role: 'viewer' });
      }
      await admin.query(
        `update memberships set mfa = true, last_sign_in_at = '2026-03-01T12:00:00Z',
           invited_by = $2, invited_by_name = $3
         where tenant_id = $1 and name like 'Renée%'`,
        [tenant.id, tenant.owner.userId, tenant.owner.name],
      );
    });

    const list = (query: string) =>
      call(getTarget(), 'GET', `/tenants/${tenant.slug}/members?${query}`, { as: tenant.admin });
    const names = async (query: string) => getItems(await list(query)).map(({ name }) => name);

    it('hides second factors and sign-ins from those who do not look after members', async () => {
      const path = `/tenants/${tenant.slug}/members`;
      const ask = (as: TenantFixture['member'], query = '') =>
        call(getTarget(), 'GET', `${path}${query}`, { as });
      const seen = getItems(await ask(tenant.admin)).map(({ mfa }) => typeof mfa);
      expect(new Set(seen)).toEqual(new Set(['boolean']));
      for (const person of [tenant.viewer, tenant.member]) {
        const items = getItems(await ask(person));
        expect(items.length).toBeGreaterThan(0);
        for (const { mfa, lastSignInAt } of items) {
          expect([mfa, lastSignInAt]).toEqual([null, null]);
        }
        for (const query of [
          '?mfa=false',
          '?sort=mfa',
          '?sort=lastSignIn',
          '?signedInFrom=2026-01-01T00:00:00Z',
          '/counts?mfa=true',
          '/counts?signedInBefore=2026-01-01T00:00:00Z',
        ]) {
          expect((await ask(person, query)).status, query).toBe(403);
          expect((await ask(tenant.admin, query)).status, query).toBe(200);
        }
      }
    });

    it('finds parts of names and addresses, accents and case aside, and no pattern', async () => {
      expect(await names('search=renee')).toEqual(['Renée Müller']);
      expect(await names(`search=${encodeURIComponent('MÜLLER')}`)).toEqual(['Renée Müller']);
      expect(await names('search=weiss')).toEqual(['Søren Weiß']);
      expect(await names('search=an')).toEqual(['ANNA 100%']);
      expect(await names(`search=${encodeURIComponent('100%')}`)).toEqual(['ANNA 100%']);
      expect(await names(`search=${encodeURIComponent('%%%')}`)).toEqual([]);
      expect(await names(`search=${encodeURIComponent(tenant.owner.email)}`)).toEqual([
        tenant.owner.name,
      ]);
    });

    it('filters by role, status, factor, inviter and last sign-in, all at once', async () => {
      expect(await names('role=viewer&search=rene')).toEqual(['Renée Müller']);
      expect(await names('role=admin&search=rene')).toEqual([]);
      expect(await names(`invitedBy=${tenant.owner.userId}&mfa=true&status=active`)).toEqual([
        'Renée Müller',
      ]);
      expect(await names('signedInFrom=2026-03-01T12:00:00Z')).toEqual(['Renée Müller']);
      expect(await names('signedInFrom=2026-03-01T12:00:01Z')).toEqual([]);
      expect(await names('signedInBefore=2026-03-01T12:00:00%2B01:00')).toHaveLength(6);
    });

    it('sorts by every column, both ways, and pages there and back', async () => {
      for (const sort of MEMBER_SORTS) {
        const all = await names(`sort=${sort}`);
        expect(all).toHaveLength(7);
        expect(await names(`sort=${sort}&order=desc`)).toEqual(all.toReversed());
        const there: unknown[] = [];
        let answer = await list(`sort=${sort}&limit=3`);
        expect(answer.json['previousCursor']).toBeNull();
        for (;;) {
          there.push(...getItems(answer).map(({ name }) => name));
          const next = answer.json['nextCursor'];
          if (next === null) break;
          answer = await list(`sort=${sort}&limit=3&cursor=${String(next)}`);
        }
        expect(there).toEqual(all);
        answer = await list(`sort=${sort}&limit=3&cursor=${String(answer.json['previousCursor'])}`);
        expect(getItems(answer).map(({ name }) => name)).toEqual(all.slice(3, 6));
        answer = await list(`sort=${sort}&limit=3&cursor=${String(answer.json['previousCursor'])}`);
        expect(getItems(answer).map(({ name }) => name)).toEqual(all.slice(0, 3));
        expect(answer.json['previousCursor']).toBeNull();
      }
    });

    it('takes no cursor of another order, nor a forged one', async () => {
      const { json } = await list('sort=createdAt&limit=2');
      const cursor = String(json['nextCursor']);
      expect((await list(`sort=createdAt&limit=2&cursor=${cursor}`)).status).toBe(200);
      const forged = (position: string[]) =>
        Buffer.from(JSON.stringify([tenant.id, ...position])).toString('base64url');
      const id = tenant.owner.userId;
      for (const query of [
        `cursor=${cursor}`,
        `sort=createdAt&order=desc&cursor=${cursor}`,
        `sort=createdAt&cursor=${forged(['createdAt', 'after', 'now()', id])}`,
        `sort=createdAt&cursor=${forged(['createdAt', 'after', '99999999999999999999', id])}`,
        `sort=createdAt&cursor=${forged(['createdAt', 'beside', '1', id])}`,
        `sort=role&cursor=${forged(['role', 'after', '99999', 'x', id])}`,
        `sort=name&cursor=${forged(['name', 'after', 'x', 'no-id'])}`,
      ]) {
        const refused = await list(query);
        expect([refused.status, refused.json['code']], query).toEqual([422, 'input.invalid']);
      }
      for (const position of ['-9999999999999999', '9999999999999999']) {
        const extreme = forged(['createdAt', 'after', position, id]);
        expect((await list(`sort=createdAt&cursor=${extreme}`)).status).toBe(200);
      }
    });

    it.each([
      'limit=0',
      'limit=-1',
      'limit=1000000000',
      'limit=NaN',
      'limit=1e9',
      'limit=1.5',
      'limit=',
    ])('IV-13 refuses %s', async (query) => {
      expect((await list(query)).status).toBe(422);
    });

    it.each([
      'signedInFrom=-1',
      'signedInFrom=-000001-01-01T00:00:00Z',
      'signedInFrom=2026-02-30T00:00:00Z',
      'signedInFrom=2016-12-31T23:59:60Z',
      'signedInFrom=2026-01-01T00:00:00%20Europe/Berlin',
      'signedInBefore=tomorrow',
      'signedInBefore=2026-01-01',
    ])('IV-14 refuses %s', async (query) => {
      expect((await list(query)).status).toBe(422);
    });

    it.each([
      'search=',
      'search=%00',
      'sort=password',
      'order=up',
      'role=root',
      'invitedBy=1',
      'x=1',
    ])('refuses %s', async (query) => {
      expect((await list(query)).status).toBe(422);
    });

    it('TI-12 counts by status, in this tenant alone', async () => {
      const other = await createTenantFixture(getTarget().admin);
      const count = (query: string) =>
        call(getTarget(), 'GET', `/tenants/${tenant.slug}/members/counts?${query}`, {
          as: tenant.viewer,
        });
      expect((await count('')).json).toEqual({ active: 7, deactivated: 0, limit: 10_000 });
      expect((await count('search=renee')).json).toMatchObject({ active: 1 });
      expect((await count(`search=${other.canary}`)).json).toMatchObject({
        active: 0,
        deactivated: 0,
      });
      expect((await count('status=active')).status).toBe(422);
      expect(await names(`search=${other.canary}`)).toEqual([]);
    });
  });
}
