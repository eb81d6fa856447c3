import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addFile, addUpload } from './fixtures/files.ts';
import { bindCallForCode, type GetTarget, getItems } from './target.ts';

/** The public page of a tenant: who may write it, and what they are told. */
export function describePublicPage(getTarget: GetTarget): void {
  describe('the public page of a tenant', () => {
    let tenant: TenantFixture;
    const ask = bindCallForCode(getTarget);

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const page = (by = tenant.owner, { slug } = tenant) =>
      ask('GET', `/tenants/${slug}/public-page`, { as: by });
    const write = (body: object, headers: Record<string, string> = {}) =>
      ask('PATCH', `/tenants/${tenant.slug}/public-page`, { as: tenant.owner, body, headers });
    const getEvents = async (action: string) =>
      getItems(
        await ask('GET', `/tenants/${tenant.slug}/audit-events`, { as: tenant.owner }),
      ).filter((event) => event['action'] === action);

    it('is not public until an owner says so, which is an event', async () => {
      expect((await page()).json).toMatchObject({
        ...{ published: false, title: '', text: '', version: 1 },
        ...{ files: [], guests: 0 },
      });
      const body = { published: true, title: 'Welcome', text: 'Read this.' };
      const written = await write(body);
      expect([written.status, written.json]).toEqual([200, { ...body, version: 2 }]);
      expect((await write(body)).json).toMatchObject({ version: 2 });
      expect(await getEvents('tenant.public_page_set')).toHaveLength(1);
      expect((await page()).json).toMatchObject({ ...body, version: 2 });
    });

    it('is the owners’ alone, and a change of an older version is refused', async () => {
      for (const role of ['admin', 'member', 'viewer'] as const) {
        expect((await page(tenant[role])).status).toBe(403);
      }
      const other = await createTenantFixture(getTarget().admin);
      expect((await page(other.owner)).status).toBe(404);
      const body = { published: true, title: '', text: '' };
      expect((await write(body, { 'if-match': '"1"' })).status).toBe(200);
      const late = await write({ ...body, published: false }, { 'if-match': '"1"' });
      expect([late.status, late.code]).toEqual([412, 'resource.changed']);
      expect((await page()).json).toMatchObject({ published: true });
    });

    it('shows the files that were published, until they are withdrawn or deleted', async () => {
      const { owner } = tenant;
      const call = (path: string, by = owner) => ask('POST', path, { as: by });
      const path = await addFile(getTarget(), tenant, owner, { stored: true });
      expect((await call(`${path}/publish`, tenant.admin)).status).toBe(403);
      expect((await call(`${path}/publish`)).status).toBe(200);
      const ids = async () =>
        ((await page()).json['files'] as { id: string }[]).map(({ id }) => id);
      const id = path.split('/').at(-1);
      expect(await ids()).toEqual([id]);
      expect((await call(`${path}/withdraw`)).json).toMatchObject({ publishedAt: null });
      expect(await ids()).toEqual([]);
      await call(`${path}/publish`);
      await ask('DELETE', path, { as: owner });
      expect(await ids()).toEqual([]);
      await call(`${path}/restore`);
      // Restored for the tenant; to show it to everyone is another decision.
      expect(await ids()).toEqual([]);
      expect(await getEvents('file.published')).toHaveLength(2);
      expect(await getEvents('file.withdrawn')).toHaveLength(1);
      const uploading = await addUpload(getTarget(), tenant, owner);
      expect((await call(`${uploading}/publish`)).code).toBe('files.not_ready');
    });
  });
}
