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
  refuseAccess: async (target, tenant) => ({
    path: `${await addAccessRequest(target, tenant)}/refuse`,
  }),
  deleteRole: async (target, tenant) => ({ path: await addRole(target, tenant) }),
};
