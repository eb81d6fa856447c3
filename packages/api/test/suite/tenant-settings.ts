import { randomUUID } from 'node:crypto';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { PNG } from './fixtures/people.ts';
import { addApiKey } from './fixtures/programs.ts';
import { bindCallForCode, type GetTarget, getItems } from './target.ts';

/** What a tenant decides about itself: its address and its looks; and its numbers. */
export function describeTenantSettings(getTarget: GetTarget): void {
  describe('settings of a tenant', () => {
    let tenant: TenantFixture;
    const ask = bindCallForCode(getTarget);

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const newSlug = () => `moved-${randomUUID().slice(0, 13)}`;
    const move = (from: string, slug: string, as = tenant.admin) =>
      ask('PATCH', `/tenants/${from}/slug`, { as, body: { slug } });

    describe('its address', () => {
      it('leads to it under every address that it had, for members and for no one else', async () => {
        const stranger = await createTenantFixture(getTarget().admin);
        const key = await addApiKey(getTarget(), tenant, { createdBy: tenant.owner });
        const second = newSlug();
        expect(await move(tenant.slug, second)).toMatchObject({
          status: 200,
          json: { slug: second, version: 2 },
        });
        // Asked for by the old address, and changed again.
        expect((await move(tenant.slug, newSlug())).status).toBe(200);
        for (const slug of [tenant.slug, second]) {
          const path = `/tenants/${slug}/projects`;
          expect((await ask('GET', path, { as: tenant.viewer })).status).toBe(200);
          expect((await ask('GET', path, { bearer: key.token })).status).toBe(200);
          const [theirs, missing] = [
            await ask('GET', path, { as: stranger.owner }),
            await ask('GET', `/tenants/${newSlug()}/projects`, { as: stranger.owner }),
          ];
          expect([theirs.status, theirs.code]).toEqual([missing.status, missing.code]);
          expect(theirs.status).toBe(404);
        }
        const { json } = await ask('GET', `/tenants/${tenant.slug}`, { as: tenant.owner });
        expect(json).toMatchObject({ id: tenant.id, slug: expect.not.stringMatching(tenant.slug) });
      });

      it('what a tenant has had, no other can take, and it can go back', async () => {
        const { owner } = await createTenantFixture(getTarget().admin);
        await move(tenant.slug, newSlug());
        const created = await ask('POST', '/tenants', {
          as: owner,
          body: { name: 'Taken', slug: tenant.slug },
        });
        expect([created.status, created.code]).toEqual([409, 'tenant.slug_taken']);
        const other = await createTenantFixture(getTarget().admin);
        expect((await move(other.slug, tenant.slug, other.owner)).code).toBe('tenant.slug_taken');
        expect(await move(tenant.slug, tenant.slug)).toMatchObject({
          status: 200,
          json: { slug: tenant.slug },
        });
      });

      it('two who want the same address at once: one gets it', async () => {
        const other = await createTenantFixture(getTarget().admin);
        const slug = newSlug();
        const answers = await Promise.all([
          move(tenant.slug, slug),
          move(other.slug, slug, other.owner),
        ]);
        expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      });

      it('ends at ten of them', async () => {
        for (let count = 2; count <= 10; count += 1) {
          expect((await move(tenant.slug, newSlug())).status).toBe(200);
        }
        const eleventh = await move(tenant.slug, newSlug());
        expect([eleventh.status, eleventh.code]).toEqual([409, 'tenant.too_many_slugs']);
        expect((await move(tenant.slug, tenant.slug)).status).toBe(200);
      });

      it('refuses words of the product, and a change on top of an unseen one', async () => {
        expect((await move(tenant.slug, 'settings')).status).toBe(422);
        const outdated = await ask('PATCH', `/tenants/${tenant.slug}/slug`, {
          as: tenant.owner,
          body: { slug: newSlug() },
          headers: { 'if-match': '"7"' },
        });
        expect(outdated.status).toBe(412);
      });
    });

    describe('its looks', () => {
      it('a logo is handed to members alone, as what it is and nothing else', async () => {
        const stranger = await createTenantFixture(getTarget().admin);
        const path = `/tenants/${tenant.slug}/logo`;
        expect((await ask('GET', path, { as: tenant.viewer })).status).toBe(404);
        const set = await ask('POST', path, {
          as: tenant.admin,
          body: { image: PNG.toString('base64') },
        });
        expect(set.status).toBe(200);
        const shown = await ask('GET', path, { as: tenant.viewer });
        expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
        expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
        expect((await ask('GET', path, { as: stranger.owner })).status).toBe(404);
        const listed = getItems(await ask('GET', '/tenants', { as: tenant.viewer }));
        expect(listed[0]).toMatchObject({ logo: set.json['logo'], accent: null });
        const svg = await ask('POST', path, {
          as: tenant.admin,
          body: { image: Buffer.from('<svg onload="alert(1)"/>').toString('base64') },
        });
        expect([svg.status, svg.code]).toEqual([422, 'account.image_refused']);
        expect((await ask('POST', `${path}/remove`, { as: tenant.admin })).status).toBe(204);
        expect((await ask('GET', path, { as: tenant.viewer })).status).toBe(404);
      });

      it('a colour is six digits, or none', async () => {
        const path = `/tenants/${tenant.slug}/accent`;
        const set = (accent: unknown) => ask('POST', path, { as: tenant.admin, body: { accent } });
        expect(await set('2563eb')).toMatchObject({ status: 200, json: { accent: '2563eb' } });
        for (const hostile of ['#2563eb', '2563EB', 'red', '2563eb;}', 7]) {
          expect((await set(hostile)).status).toBe(422);
        }
        expect((await set(null)).json).toEqual({ accent: null });
      });
    });

    describe('its numbers', () => {
      it('tell members and sign-ins by day, and invitations by state', async () => {
        const { admin } = getTarget();
        await admin.query(
          `insert into usage_days (tenant_id, day, sign_ins, members)
           values ($1, (now() at time zone 'UTC')::date - 2, 3, 5)`,
          [tenant.id],
        );
        const { status, json } = await ask('GET', `/tenants/${tenant.slug}/usage?days=30`, {
          as: tenant.admin,
        });
        expect(status).toBe(200);
        const days = json['days'] as { day: string; members: number | null; signIns: number }[];
        expect(days).toHaveLength(30);
        expect(days.slice(-3)).toMatchObject([
          { members: 5, signIns: 3 },
          { members: null, signIns: 0 },
          { members: 4, signIns: 0 },
        ]);
        expect(json['members']).toBe(4);
        expect(json['invitations']).toEqual([
          { state: 'pending', count: 0 },
          { state: 'accepted', count: 0 },
          { state: 'expired', count: 0 },
          { state: 'revoked', count: 0 },
        ]);
        for (const days of ['31', '', 'x']) {
          const path = `/tenants/${tenant.slug}/usage?days=${days}`;
          expect((await ask('GET', path, { as: tenant.admin })).status).toBe(422);
        }
      });
    });
  });
}
