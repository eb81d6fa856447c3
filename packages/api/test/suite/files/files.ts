import { randomBytes } from 'node:crypto';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { type GetTarget, getItems } from '../target.ts';
import { bindFileCalls, type Upload } from './file-calls.ts';

const MIB = 1024 * 1024;

/** Files: uploads in parts, downloads, and what can be undone. */
export function describeFiles(getTarget: GetTarget): void {
  describe('files', () => {
    let tenant: TenantFixture;
    const { ask, to, begin, begun, put, complete, download, upload } = bindFileCalls(
      getTarget,
      () => tenant,
    );

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    const fetchFrom = (answer: { json: Record<string, unknown> }) =>
      fetch(answer.json['url'] as string);
    const listed = async (query = '') =>
      getItems(await ask('GET', to(query), { as: tenant.viewer })).map(({ id }) => id);
    const getEvents = async (action: string) =>
      getItems(
        await ask('GET', `/tenants/${tenant.slug}/audit-events?limit=100`, { as: tenant.owner }),
      ).filter((event) => event['action'] === action);

    it('go up in parts and come down as they were, with an event of each', async () => {
      const bytes = new Uint8Array(randomBytes(8 * MIB + 5));
      const id = await upload({ as: tenant.member }, bytes, { name: 'Größe ☃.bin' });
      expect(await listed()).toEqual([id]);
      const answer = await download({ as: tenant.viewer }, id);
      expect(answer.status).toBe(200);
      const got = await fetchFrom(answer);
      expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
      expect(got.headers.get('content-disposition')).toBe(
        `attachment; filename="Gr__e _.bin"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%E2%98%83.bin`,
      );
      expect(await getEvents('file.uploaded')).toHaveLength(1);
      expect(await getEvents('file.downloaded')).toHaveLength(1);
    });

    it('S3-18 a page with a script is on another origin, and no browser opens it', async () => {
      const page = new TextEncoder().encode('<script>alert(1)</script>');
      const id = await upload({ as: tenant.member }, page, {
        name: 'x.html',
        contentType: 'text/html',
      });
      const shown = await download({ as: tenant.member }, id, 'inline');
      expect([shown.status, shown.code]).toEqual([422, 'input.invalid']);
      const answer = await download({ as: tenant.member }, id);
      expect(new URL(answer.json['url'] as string).origin).not.toBe(getTarget().origin);
      const got = await fetchFrom(answer);
      expect(got.headers.get('content-type')).toBe('application/octet-stream');
      expect(got.headers.get('content-disposition')).toMatch(/^attachment; /);
    });

    it('resume: the store says what has arrived, and only the rest has URLs', async () => {
      const { file, upload: plan } = await begun({ as: tenant.member }, 8 * MIB + 1);
      await put(plan.parts[1]?.url ?? '', new Uint8Array(1));
      const early = await complete({ as: tenant.member }, file.id);
      expect([early.status, early.code]).toEqual([409, 'files.incomplete']);
      const seen = await ask('GET', to(`/${file.id}/upload`), { as: tenant.member });
      const { upload: resumed } = seen.json as unknown as Upload;
      expect(resumed.parts.map(({ number }) => number)).toEqual([1]);
      expect(resumed.done?.map(({ number, size }) => [number, size])).toEqual([[2, 1]]);
      await put(resumed.parts[0]?.url ?? '', new Uint8Array(8 * MIB));
      expect((await complete({ as: tenant.member }, file.id)).status).toBe(200);
    });

    it('a part takes its announced size and no other', async () => {
      const { file, upload: plan } = await begun({ as: tenant.member }, 3);
      const url = plan.parts[0]?.url ?? '';
      expect((await put(url, new Uint8Array(4))).status).toBe(403);
      expect((await put(url, new Uint8Array(2))).status).toBe(403);
      const ended = await complete({ as: tenant.member }, file.id);
      expect([ended.status, ended.code]).toEqual([409, 'files.incomplete']);
      expect((await put(url, new Uint8Array(3))).status).toBe(200);
      expect((await complete({ as: tenant.member }, file.id)).status).toBe(200);
    });

    it('an empty file is a file', async () => {
      const id = await upload({ as: tenant.member }, new Uint8Array(0));
      const got = await fetchFrom(await download({ as: tenant.member }, id));
      expect((await got.arrayBuffer()).byteLength).toBe(0);
    });

    it('completed many times at once, it is one file with one event', async () => {
      const { file, upload: plan } = await begun({ as: tenant.member }, 1);
      await put(plan.parts[0]?.url ?? '', new Uint8Array(1));
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => complete({ as: tenant.member }, file.id)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(await getEvents('file.uploaded')).toHaveLength(1);
    });

    it('deleted, it can be restored, and not downloaded meanwhile', async () => {
      const id = await upload({ as: tenant.member }, new Uint8Array(1));
      expect((await ask('DELETE', to(`/${id}`), { as: tenant.member })).status).toBe(204);
      expect(await listed()).toEqual([]);
      expect(await listed('?deleted=true')).toEqual([id]);
      expect((await download({ as: tenant.owner }, id)).status).toBe(404);
      expect((await ask('POST', to(`/${id}/restore`), { as: tenant.member })).status).toBe(200);
      expect((await download({ as: tenant.viewer }, id)).status).toBe(200);
      await getTarget().admin.query(
        'update files set deleted_at = now(), purge_at = now() where id = $1',
        [id],
      );
      expect((await ask('POST', to(`/${id}/restore`), { as: tenant.owner })).status).toBe(404);
    });

    it('an upload that was deleted cannot be completed or restored', async () => {
      const { file, upload: plan } = await begun({ as: tenant.member }, 1);
      await put(plan.parts[0]?.url ?? '', new Uint8Array(1));
      await ask('DELETE', to(`/${file.id}`), { as: tenant.member });
      expect((await complete({ as: tenant.member }, file.id)).status).toBe(404);
      const restored = await ask('POST', to(`/${file.id}/restore`), { as: tenant.member });
      expect(restored.status).toBe(404);
    });

    it('uploads at once do not go over the quota together', async () => {
      await getTarget().admin.query('update tenants set files_quota_mib = 1 where id = $1', [
        tenant.id,
      ]);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => begin({ as: tenant.member }, 300 * 1024)),
      );
      const codes = answers.map(({ status, code }) => code ?? status);
      expect(codes.filter((code) => code === 201)).toHaveLength(3);
      expect(codes.filter((code) => code === 'files.quota_exceeded')).toHaveLength(7);
      const list = await ask('GET', to(), { as: tenant.viewer });
      expect(list.json['usage']).toEqual({ bytes: 900 * 1024, quotaBytes: MIB });
      // A deleted file counts until it cannot come back; an upload given up counts no more.
      const [id] = await listed();
      await ask('DELETE', to(`/${String(id)}`), { as: tenant.member });
      expect((await begin({ as: tenant.member }, 300 * 1024)).status).toBe(201);
    });
  });
}
