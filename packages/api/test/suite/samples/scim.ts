import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { Target } from '../target.ts';
import type { Samples } from './sample.ts';

/** Directories. */
export const SCIM_SAMPLES: Samples = {
  getScim: async (target, tenant) => ({ path: (await connect(target, tenant)).path }),
  connectScim: async (_, { slug }) => ({ path: `/tenants/${slug}/scim`, body: { name: 'Okta' } }),
  changeScim: async (target, tenant) => ({
    path: (await connect(target, tenant)).path,
    body: { ownersByScim: true },
  }),
  disconnectScim: async (target, tenant) => ({
    path: `${(await connect(target, tenant)).path}?members=keep`,
  }),
  setScimMappings: async (target, tenant) => ({
    path: `${(await connect(target, tenant)).path}/role-mappings`,
    body: { mappings: [{ group: 'Engineering', role: 'member' }] },
  }),
  createScimToken: async (target, tenant) => ({
    path: `${(await connect(target, tenant)).path}/tokens`,
    body: { days: 30 },
  }),
  revokeScimToken: async (target, tenant) => {
    const { path, tokenId } = await connect(target, tenant);
    return { path: `${path}/tokens/${tokenId}` };
  },
  listScimRequests: async (target, tenant) => ({
    path: `${(await connect(target, tenant)).path}/requests`,
  }),
};

/** A directory with one token, that has asked once. A tenant has one, however often it is asked for. */
async function connect({ admin }: Pick<Target, 'admin'>, tenant: TenantFixture) {
  const { rows } = await admin.query<{ id: string }>(
    `insert into scim_connections (tenant_id, id, name, set_up_by, set_up_by_name)
     values ($1, $2, $3, $4, $5)
     on conflict (tenant_id) where ended_at is null do update set name = excluded.name
     returning id`,
    [tenant.id, randomUUID(), tenant.canary, tenant.owner.userId, tenant.owner.email],
  );
  const id = rows[0]?.id;
  await admin.query('delete from scim_tokens where tenant_id = $1', [tenant.id]);
  const tokenId = randomUUID();
  await admin.query(
    `insert into scim_tokens (tenant_id, id, connection_id, token_hash, hint, created_by_name)
     values ($1, $2, $3, $4, 'abcd', $5)`,
    [tenant.id, tokenId, id, randomBytes(32), tenant.canary],
  );
  await admin.query(
    `insert into scim_requests (tenant_id, id, connection_id, method, path, status, hint)
     values ($1, $2, $3, 'GET', '/Users', 200, $4)`,
    [tenant.id, randomUUID(), id, tenant.canary],
  );
  return { path: `/tenants/${tenant.slug}/scim`, tokenId };
}
