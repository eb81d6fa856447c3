import { randomUUID } from 'node:crypto';
import type { Samples } from './sample.ts';
import { addMember } from '../fixtures/people.ts';

/** Members, and what they may. */
export const MEMBER_SAMPLES: Samples = {
  listMembers: async (_, { slug }) => ({ path: `/tenants/${slug}/members` }),
  countMembers: async (_, { slug }) => ({ path: `/tenants/${slug}/members/counts` }),
  getMember: async (_, { slug, viewer }) => ({
    path: `/tenants/${slug}/members/${viewer.userId}`,
  }),
  exportMembers: async (_, { slug }) => ({ path: `/tenants/${slug}/members/export` }),
  bulkChangeRole: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/change-role`;
    return { path, body: { role: 'viewer', userIds: [userId] } };
  },
  bulkDeactivate: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/deactivate`;
    return { path, body: { userIds: [userId] } };
  },
  bulkSignOut: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/sign-out`;
    return { path, body: { userIds: [userId] } };
  },
  bulkResetPassword: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    const path = `/tenants/${tenant.slug}/members/bulk/reset-password`;
    return { path, body: { userIds: [userId] } };
  },
  bulkReactivate: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member', 'deactivated');
    const path = `/tenants/${tenant.slug}/members/bulk/reactivate`;
    return { path, body: { userIds: [userId] } };
  },
  bulkRemove: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'viewer');
    const path = `/tenants/${tenant.slug}/members/bulk/remove`;
    return { path, body: { userIds: [userId] } };
  },
  getBulkChange: async ({ admin }, tenant, caller) => {
    const id = randomUUID();
    await admin.query(
      `insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
       values ($1, $2, 'remove', $3, 'admin', 'sample')`,
      [tenant.id, id, caller.userId],
    );
    return { path: `/tenants/${tenant.slug}/members/bulk/${id}` };
  },
  changeRole: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}`, body: { role: 'viewer' } };
  },
  signOutMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/sign-out` };
  },
  remindOfMfa: async (target, tenant) => {
    await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/remind-second-factor` };
  },
  resetPassword: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/reset-password` };
  },
  resetMfa: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/reset-mfa` };
  },
  deactivateMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member');
    return { path: `/tenants/${tenant.slug}/members/${userId}/deactivate` };
  },
  reactivateMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'member', 'deactivated');
    return { path: `/tenants/${tenant.slug}/members/${userId}/reactivate` };
  },
  removeMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'viewer');
    return { path: `/tenants/${tenant.slug}/members/${userId}` };
  },
  leaveTenant: async (target, tenant) => {
    // An owner leaves another one behind.
    await addMember(target, tenant, 'owner');
    return { path: `/tenants/${tenant.slug}/leave` };
  },
  explainOwn: async (_, { slug }) => ({ path: `/tenants/${slug}/access?permission=audit:read` }),
  explainMember: async (target, tenant) => {
    const { userId } = await addMember(target, tenant, 'viewer');
    return { path: `/tenants/${tenant.slug}/members/${userId}/access?permission=audit:read` };
  },
};
