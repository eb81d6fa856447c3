import { randomBytes, randomUUID } from 'node:crypto';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { Samples } from './sample.ts';
import { addInvitation } from '../fixtures/invitations.ts';

/** Invitations. */
export const INVITATION_SAMPLES: Samples = {
  listInvitations: async (_, { slug }) => ({ path: `/tenants/${slug}/invitations` }),
  inviteMany: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitations/bulk`,
    body: { people: [{ email: 'nadia@example.com', role: 'viewer' }] },
  }),
  getInvitedMany: async ({ admin }, tenant, caller) => {
    const id = randomUUID();
    await admin.query(
      `insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
       values ($1, $2, 'invite', $3, 'admin', 'sample')`,
      [tenant.id, id, caller.userId],
    );
    return { path: `/tenants/${tenant.slug}/invitations/bulk/${id}` };
  },
  checkInvitations: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitations/check`,
    body: { emails: ['nadia@example.com'] },
  }),
  createInvitation: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitations`,
    body: { email: `${randomBytes(6).toString('hex')}@example.com`, role: 'viewer' },
  }),
  resendInvitation: async (target, tenant) => {
    const { id } = await addInvitation(target, tenant, { role: 'viewer' });
    return { path: `/tenants/${tenant.slug}/invitations/${id}/resend` };
  },
  revokeInvitation: async (target, tenant) => {
    const { id } = await addInvitation(target, tenant, { role: 'viewer' });
    return { path: `/tenants/${tenant.slug}/invitations/${id}/revoke` };
  },
  acceptInvitation: async (target, _, caller) => {
    const other = await createTenantFixture(target.admin);
    const { token } = await addInvitation(target, other, { role: 'member', email: caller.email });
    return { path: '/invitations/accept', body: { token } };
  },
  renewPassword: async (target, tenant) => {
    const { token } = await addInvitation(target, tenant, { role: 'member' });
    return { path: '/invitations/renew-password', body: { token } };
  },
};
