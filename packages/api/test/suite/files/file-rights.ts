import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
  type TenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { addApiKey } from '../fixtures/programs.ts';
import type { GetTarget } from '../target.ts';
import { bindFileCalls } from './file-calls.ts';

/** Who may do what with whose files, and what the store says to those who go round the API. */
export function describeFileRights(getTarget: GetTarget): void {
  describe('rights over files', () => {
    let tenant: TenantFixture;
    const { ask, to, begin, begun, put, complete, download, upload } = bindFileCalls(
      getTarget,
      () => tenant,
    );

    beforeEach(async () => {
      tenant = await createTenantFixture(getTarget().admin);
    });

    it('members change their own, admins anyone’s', async () => {
      const id = await upload({ as: tenant.admin }, new Uint8Array(1));
      const rename = { as: tenant.member, body: { name: 'mine.txt' } };
      expect((await ask('PATCH', to(`/${id}`), rename)).code).toBe('permission.denied');
      expect((await ask('DELETE', to(`/${id}`), { as: tenant.member })).code).toBe(
        'permission.denied',
      );
      const own = await upload({ as: tenant.member }, new Uint8Array(1));
      expect((await ask('PATCH', to(`/${own}`), rename)).status).toBe(200);
      expect((await ask('DELETE', to(`/${own}`), { as: tenant.admin })).status).toBe(204);
    });

    it('no one completes or resumes the upload of another member', async () => {
      const { admin } = getTarget();
      const { file } = await begun({ as: tenant.member }, 1);
      const colleague = await createPersonFixture(admin, {
        groups: [toGroupName(tenant.id, 'member')],
      });
      await createMembershipFixture(admin, tenant.id, colleague, { role: 'member' });
      expect((await complete({ as: colleague }, file.id)).code).toBe('permission.denied');
      const seen = await ask('GET', to(`/${file.id}/upload`), { as: colleague });
      expect(seen.code).toBe('permission.denied');
    });

    it('a key with files:read downloads, and does no more', async () => {
      const id = await upload({ as: tenant.owner }, new Uint8Array(1));
      const key = await addApiKey(getTarget(), tenant, {
        createdBy: tenant.owner,
        permissions: ['files:read'],
      });
      const bearer = { bearer: key.token };
      expect((await download(bearer, id)).status).toBe(200);
      expect((await begin(bearer, 1)).code).toBe('permission.denied');
      expect((await ask('DELETE', to(`/${id}`), bearer)).code).toBe('permission.denied');
      expect((await ask('POST', to('/credentials'), bearer)).code).toBe('permission.denied');
    });

    it('a program’s file is its own, not another program’s of the same person', async () => {
      const permissions = ['files:read', 'files:write'];
      const createdBy = tenant.member;
      const one = await addApiKey(getTarget(), tenant, { createdBy, permissions });
      const two = await addApiKey(getTarget(), tenant, { createdBy, permissions });
      const id = await upload({ bearer: one.token }, new Uint8Array(1));
      const by = (bearer: string) => ask('DELETE', to(`/${id}`), { bearer });
      expect((await by(two.token)).code).toBe('permission.denied');
      expect((await by(one.token)).status).toBe(204);
    });

    it('who lost the right while uploading cannot complete', async () => {
      const { file, upload: plan } = await begun({ as: tenant.member }, 1);
      await put(plan.parts[0]?.url ?? '', new Uint8Array(1));
      await getTarget().admin.query(
        "update memberships set role = 'viewer' where tenant_id = $1 and user_id = $2",
        [tenant.id, tenant.member.userId],
      );
      expect((await complete({ as: tenant.member }, file.id)).code).toBe('permission.denied');
    });

    it('IP-28 who was removed gets no credentials, and AWS is not asked', async () => {
      const target = getTarget();
      const other = await createTenantFixture(target.admin);
      const person = await createPersonFixture(target.admin, {
        groups: [toGroupName(tenant.id, 'member'), toGroupName(other.id, 'member')],
      });
      await createMembershipFixture(target.admin, other.id, person, { role: 'member' });
      // The claim of this tenant is still there; the membership is not.
      const refused = await ask('POST', to('/credentials'), { as: person });
      expect([refused.status, refused.code]).toEqual([404, 'resource.not_found']);
      expect(await target.hasIdentity(person.userId)).toBe(false);
      const own = await ask('POST', `/tenants/${other.slug}/files/credentials`, { as: person });
      expect(own.status).toBe(201);
      expect(await target.hasIdentity(person.userId)).toBe(true);
    });

    it('credentials that are handed out read the tenant’s files, and nothing else', async () => {
      const id = await upload({ as: tenant.member }, new TextEncoder().encode('hello'));
      const foreign = await createTenantFixture(getTarget().admin);
      const { json } = await ask('POST', to('/credentials'), { as: tenant.member });
      const { bucket, prefix, region } = json as Record<string, string>;
      expect(prefix).toBe(`tenants/${tenant.id}/`);
      const {
        accessKeyId = '',
        secretAccessKey = '',
        sessionToken = '',
      } = json as Record<string, string>;
      const s3 = new S3Client({
        region: region ?? '',
        endpoint: getTarget().s3Url,
        forcePathStyle: true,
        credentials: { accessKeyId, secretAccessKey, sessionToken },
      });
      const read = (Key: string) => s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      const { Body } = await read(`${prefix}files/${id}`);
      expect(await Body?.transformToString()).toBe('hello');
      const denied = { name: 'AccessDenied' };
      await expect(read(`tenants/${foreign.id}/files/${id}`)).rejects.toMatchObject(denied);
      const write = new PutObjectCommand({ Bucket: bucket, Key: `${prefix}files/${id}`, Body: '' });
      await expect(s3.send(write)).rejects.toMatchObject(denied);
      s3.destroy();
    });

    it('a deleted tenant has no files for anyone', async () => {
      const id = await upload({ as: tenant.member }, new Uint8Array(1));
      await getTarget().admin.query(
        "update tenants set deleted_at = now(), purge_at = now() + interval '30 days' where id = $1",
        [tenant.id],
      );
      expect((await download({ as: tenant.owner }, id)).status).toBe(404);
      expect((await ask('POST', to('/credentials'), { as: tenant.owner })).status).toBe(404);
    });
  });
}
