import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, type GetTarget, getItems } from './target.ts';

/** The list of members as a file. */
export function describeMemberExport(getTarget: GetTarget): void {
  describe('the export of members', () => {
    let tenant: TenantFixture;
    let other: TenantFixture;

    beforeAll(async () => {
      const { admin } = getTarget();
      tenant = await createTenantFixture(admin);
      other = await createTenantFixture(admin);
      for (const name of ["=cmd|'/c calc'!A1", 'Renée "R", Müller']) {
        const person = await createPersonFixture(admin, { name });
        await createMembershipFixture(admin, tenant.id, person, {
          role: 'viewer',
          status: 'deactivated',
        });
      }
    });

    const get = (query: string, as = tenant.admin) =>
      call(getTarget(), 'GET', `/tenants/${tenant.slug}/members/export?${query}`, { as });

    it('TI-12 IV-08 IV-09 is CSV that is safe in a spreadsheet, of this tenant alone', async () => {
      const answer = await get('format=csv&sort=name');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="members-${tenant.slug}.csv"`,
      );
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      const lines = answer.text.split('\r\n');
      expect(lines[0]).toMatch(/^(\ufeff)?name,email,role,/);
      expect(lines).toHaveLength(8);
      expect(lines[1]).toMatch(/^'=cmd\|'\/c calc'!A1,/);
      expect(answer.text).toContain('"Renée ""R"", Müller",');
      expect(answer.text).not.toContain(other.canary);
    });

    it('is JSON of the members that the list shows for the same filter', async () => {
      const filter = 'status=deactivated&sort=name&order=desc';
      const file = await get(`format=json&${filter}`);
      const list = await call(getTarget(), 'GET', `/tenants/${tenant.slug}/members?${filter}`, {
        as: tenant.admin,
      });
      expect(JSON.parse(file.text)).toEqual(getItems(list));
      expect(getItems(list)).toHaveLength(2);
      expect(JSON.parse((await get('format=json&search=nobody')).text)).toEqual([]);
    });

    it('is for admins, and in the log without what was searched for', async () => {
      expect((await get('', tenant.member)).status).toBe(403);
      expect((await get('', tenant.viewer)).status).toBe(403);
      expect((await get('search=secret-name&role=viewer', tenant.owner)).status).toBe(200);
      const events = await call(
        getTarget(),
        'GET',
        `/tenants/${tenant.slug}/audit-events?limit=1`,
        { as: tenant.owner },
      );
      expect(getItems(events)).toMatchObject([
        {
          action: 'member.exported',
          actorName: tenant.owner.name,
          after: { format: 'csv', filter: 'role=viewer search=…' },
        },
      ]);
    });

    it.each(['format=xml', 'limit=1', 'search=%00'])('refuses %s', async (query) => {
      expect((await get(query)).status).toBe(422);
    });

    it('DS-08 has few places for a tenant, and gives those back that no one reads', async () => {
      const target = getTarget();
      const { admin } = target;
      const large = await createTenantFixture(admin);
      await admin.query(
        `with people as (
           insert into users (id, email, email_verified, name)
           select gen_random_uuid(), 'x' || n || '@example.com', true, repeat('n', 1500)
           from generate_series(1, 5000) n returning id, email, name)
         insert into memberships (tenant_id, user_id, role, status, name, email)
         select $1, id, 'viewer', 'active', name, email from people`,
        [large.id],
      );
      const open = async () => {
        const abort = new AbortController();
        const response = await fetch(
          `${target.origin}/api/v1/tenants/${large.slug}/members/export`,
          {
            headers: {
              cookie: `${target.sessionCookie}=${large.owner.sessionToken}`,
              'sec-fetch-site': 'same-origin',
            },
            signal: abort.signal,
          },
        );
        // Kept: fetch ends the download of a response that nothing refers to any more.
        return { response, status: response.status, end: () => abort.abort() };
      };
      const [first, second] = [await open(), await open()];
      expect([first.status, second.status]).toEqual([200, 200]);
      const third = await open();
      expect([third.status, third.response.headers.get('retry-after')]).toEqual([429, '10']);
      expect((await get('')).status).toBe(200);
      first.end();
      second.end();
      await expect.poll(async () => (await open()).status, { timeout: 10_000 }).toBe(200);
    });
  });
}
