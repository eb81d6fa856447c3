import type { Deps } from '@gatehouse/services/access';
import { type FileId, toId } from '@gatehouse/domain/ids';
import {
  completeUpload,
  createUpload,
  deleteFile,
  downloadFile,
  listFiles,
  restoreFile,
} from '@gatehouse/services/files';
import { fileKey, type FileStore } from '@gatehouse/storage';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { describe, expect, it } from 'vitest';
import { purgeDueFiles } from '../src/purge-files.ts';
import { purgeDueTenants } from '../src/purge-tenants.ts';
import { erasePerson } from '../src/sync/erase-person.ts';
import { rows } from './support/lifecycle.ts';
import { stack, tenant, tenantId, useTenantOnStack } from './support/tenant-on-stack.ts';

useTenantOnStack({ files: true });

const getStore = (): FileStore => {
  if (!stack.worker.store) throw new Error('files are off');
  return stack.worker.store;
};

const member = () => getContext(tenant, 'member');

const purge = () => purgeDueFiles({ ...stack.worker, store: getStore() });

const headObject = (id: string) =>
  getStore().headObject(
    { tenantId, principalId: 'worker', access: 'write' },
    fileKey(tenantId, id),
  );

/** Begins the upload of a text and sends it. */
async function send(text: string, deps: Deps = stack.deps): Promise<FileId> {
  const { file, upload } = await createUpload(deps, member(), {
    name: 'notes.txt',
    size: text.length,
    contentType: 'text/plain',
  });
  await fetch(upload.parts[0]?.url ?? '', { method: 'PUT', body: text });
  return toId<FileId>(file.id);
}

async function add(text: string): Promise<FileId> {
  const id = await send(text);
  await completeUpload(stack.deps, member(), { id });
  return id;
}

const age = (id: string, sql: string) =>
  stack.admin.query(`update files set ${sql} where id = $1`, [id]);

describe('files that were deleted', () => {
  it('are there for 30 days, and then neither content nor row', async () => {
    const id = await add('x');
    await deleteFile(stack.deps, member(), { id });
    await purge();
    expect(await headObject(id)).not.toBeNull();
    await age(id, "purge_at = now() - interval '11 minutes'");
    await expect(restoreFile(stack.deps, member(), { id })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    await purge();
    expect(await headObject(id)).toBeNull();
    expect(await rows('select 1 from files where id = $1', id)).toEqual([]);
  });

  it('wait while the store is down, and others are purged meanwhile', async () => {
    const [broken, fine] = [await add('x'), await add('y')];
    for (const id of [broken, fine]) {
      await deleteFile(stack.deps, member(), { id });
      await age(id, "purge_at = now() - interval '11 minutes'");
    }
    const store: FileStore = {
      ...getStore(),
      deleteObject: (session, key) =>
        key.endsWith(broken)
          ? Promise.reject(new Error('down'))
          : getStore().deleteObject(session, key),
    };
    await purgeDueFiles({ ...stack.worker, store });
    const left = await rows('select id from files where id in ($1, $2)', broken, fine);
    expect(left).toEqual([{ id: broken }]);
  });
});

describe('an upload that was abandoned', () => {
  it('is given up after a day: it cannot be completed, and its parts are gone', async () => {
    const id = await send('x');
    await purge();
    expect(await rows('select 1 from files where id = $1 and deleted_at is null', id)).toHaveLength(
      1,
    );
    await age(id, "created_at = now() - interval '25 hours'");
    await purge();
    await expect(completeUpload(stack.deps, member(), { id })).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    const [{ upload_id: uploadId } = { upload_id: '' }] = await rows(
      'select upload_id from files where id = $1',
      id,
    );
    await age(id, "purge_at = now() - interval '11 minutes'");
    await purge();
    const parts = getStore().listParts(
      { tenantId, principalId: 'worker', access: 'write' },
      { key: fileKey(tenantId, id), uploadId: String(uploadId) },
    );
    await expect(parts).rejects.toMatchObject({ code: 'storage.no_upload' });
    expect(await rows('select 1 from files where id = $1', id)).toEqual([]);
  });

  it('is no file when the store could not begin it', async () => {
    const { files } = stack.deps;
    if (!files) throw new Error('files are off');
    const store: FileStore = {
      ...files.store,
      createUpload: () => Promise.reject(new Error('no')),
    };
    const deps = { ...stack.deps, files: { ...files, store } };
    const input = { name: 'x', size: 1, contentType: 'text/plain' };
    await expect(createUpload(deps, member(), input)).rejects.toThrow('no');
    expect((await listFiles(stack.deps, member(), { limit: 10 })).items).toEqual([]);
  });
});

describe('a file that the scanner finds infected', () => {
  it('is never downloaded: its content is gone at once, and it counts no more', async () => {
    const { files } = stack.deps;
    if (!files) throw new Error('files are off');
    const deps: Deps = {
      ...stack.deps,
      files: {
        ...files,
        scan: async ({ read }) => {
          let text = '';
          for await (const chunk of await read()) text += String(chunk);
          return text.includes('EICAR') ? 'infected' : 'clean';
        },
      },
    };
    const [bad, good] = [await send('EICAR', deps), await send('fine', deps)];
    const { file } = await completeUpload(deps, member(), { id: bad });
    expect(file.status).toBe('infected');
    expect(await headObject(bad)).toBeNull();
    const download = { id: bad, disposition: 'attachment' } as const;
    await expect(downloadFile(deps, member(), download)).rejects.toMatchObject({
      code: 'files.infected',
    });
    expect((await completeUpload(deps, member(), { id: good })).file.status).toBe('ready');
    const { usage } = await listFiles(deps, member(), { limit: 10 });
    expect(usage.bytes).toBe('fine'.length);
  });

  it('is no file yet while the scanner fails; then it can be completed', async () => {
    const { files } = stack.deps;
    if (!files) throw new Error('files are off');
    const scan = () => Promise.reject(new Error('the scanner is down'));
    const deps: Deps = { ...stack.deps, files: { ...files, scan } };
    const id = await send('x', deps);
    await expect(completeUpload(deps, member(), { id })).rejects.toThrow('the scanner is down');
    const download = { id, disposition: 'attachment' } as const;
    await expect(downloadFile(stack.deps, member(), download)).rejects.toMatchObject({
      code: 'files.not_ready',
    });
    expect((await completeUpload(stack.deps, member(), { id })).file.status).toBe('ready');
  });
});

describe('the end of a tenant and of a person', () => {
  it('erases the content of every file of a tenant, and of no other', async () => {
    const [id, upload] = [await add('x'), await send('y')];
    const other = {
      tenantId: crypto.randomUUID(),
      principalId: 'worker',
      access: 'write',
    } as const;
    const key = fileKey(other.tenantId, id);
    const kept = await getStore().createUpload(other, { key, contentType: 'text/plain' });
    await stack.admin.query(
      "update tenants set deleted_at = now() - interval '31 days', purge_at = now() where id = $1",
      [tenantId],
    );
    await purgeDueTenants(stack.worker);
    expect(await headObject(id)).toBeNull();
    expect(await headObject(upload)).toBeNull();
    expect(await rows('select 1 from files where tenant_id = $1', tenantId)).toEqual([]);
    expect(await getStore().listParts(other, { key, uploadId: kept })).toEqual([]);
  });

  it('takes a person’s name off their files, and their identity out of the identity pool', async () => {
    const id = await add('x');
    const { userId, email } = tenant.member;
    await stack.admin.query("update users set status = 'erasing' where id = $1", [userId]);
    await erasePerson(stack.worker, { id: userId, email, poolUsername: null, signedOutAt: null });
    expect(await rows('select created_by_name from files where id = $1', id)).toEqual([
      { created_by_name: '' },
    ]);
    // It has never been: forgetting again finds nothing.
    await getStore().forgetIdentity(userId);
    expect(await headObject(id)).not.toBeNull();
  });
});
