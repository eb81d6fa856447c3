import { randomUUID } from 'node:crypto';
import type { Samples } from './sample.ts';
import { addAccessRequest, addRole } from '../fixtures/tenant-things.ts';

/** Custom roles. */
export const ROLE_SAMPLES: Samples = {
  listRoles: async (_, { slug }) => ({ path: `/tenants/${slug}/roles` }),
  getRole: async (target, tenant) => ({ path: await addRole(target, tenant) }),
  listRoleHolders: async (target, tenant) => ({
    path: `${await addRole(target, tenant)}/members`,
  }),
  createRole: async (_, { slug }) => ({
    path: `/tenants/${slug}/roles`,
    body: { name: `Role ${randomUUID()}`, base: 'member', permissions: ['tenant:read'] },
  }),
  editRole: async (target, tenant) => ({
    path: await addRole(target, tenant),
    body: { description: 'Changed' },
  }),
  cloneRole: async (target, tenant) => ({
    path: `${await addRole(target, tenant)}/clone`,
    body: { name: `Copy ${randomUUID()}` },
  }),
  getAccessHelp: async (_, { slug }) => ({
    path: `/tenants/${slug}/access/help?permission=tenant:delete`,
  }),
  listAccessRequests: async (_, { slug }) => ({ path: `/tenants/${slug}/access-requests` }),
  requestAccess: async (_, { slug }) => ({
    path: `/tenants/${slug}/access-requests`,
    body: { permission: 'tenant:delete' },
  }),
  withdrawAccessRequest: async ({ admin }, { id, slug }, caller) => {
    await admin.query(
      `insert into access_requests (tenant_id, id, user_id, permission)
       select tenant_id, gen_random_uuid(), user_id, 'tenant:delete' from memberships
       where tenant_id = $1 and user_id = $2
       on conflict (tenant_id, user_id, permission)
         do update set refused_at = null, created_at = now()`,
      [id, caller.userId],
    );
    const path = `/tenants/${slug}/access-requests/withdraw`;
    return { path, body: { permission: 'tenant:delete' } };
  },
  refuseAccess: async (target, tenant) => ({
    path: `${await addAccessRequest(target, tenant)}/refuse`,
  }),
  deleteRole: async (target, tenant) => ({ path: await addRole(target, tenant) }),
};
