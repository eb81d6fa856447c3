import { randomUUID } from 'node:crypto';
import {
  createMembershipFixture,
  createTenantFixture,
  toGroupName,
} from '@gatehouse/testing/fixtures/tenant';
import type { Samples } from './sample.ts';
import { PNG } from '../fixtures/people.ts';
import { deleteTenantFixture } from '../fixtures/tenant-things.ts';

/** Tenants, their settings, and their end. */
export const TENANT_SAMPLES: Samples = {
  listTenants: async () => ({ path: '/tenants' }),
  createTenant: async () => ({ path: '/tenants', body: { name: `New ${randomUUID()}` } }),
  getTenant: async (_, { slug }) => ({ path: `/tenants/${slug}` }),
  renameTenant: async (_, { slug, canary }) => ({
    path: `/tenants/${slug}`,
    body: { name: `Renamed ${canary}` },
  }),
  getSessionLimits: async (_, { slug }) => ({ path: `/tenants/${slug}/session-limits` }),
  setSessionLimits: async (_, { slug }) => ({
    path: `/tenants/${slug}/session-limits`,
    body: { idleMinutes: 30, maxHours: 8 },
  }),
  getSecurityScore: async (_, { slug }) => ({ path: `/tenants/${slug}/security-score` }),
  getMfaPolicy: async (_, { slug }) => ({ path: `/tenants/${slug}/mfa-policy` }),
  setMfaPolicy: async (_, { slug }) => ({
    path: `/tenants/${slug}/mfa-policy`,
    body: { policy: 'off', graceDays: 0 },
  }),
  changeSlug: async (_, { slug }) => ({
    path: `/tenants/${slug}/slug`,
    body: { slug: `moved-${randomUUID().slice(0, 8)}` },
  }),
  setAccent: async (_, { slug }) => ({
    path: `/tenants/${slug}/accent`,
    body: { accent: '2563eb' },
  }),
  setLogo: async (_, { slug }) => ({
    path: `/tenants/${slug}/logo`,
    body: { image: PNG.toString('base64') },
  }),
  removeLogo: async (_, { slug }) => ({ path: `/tenants/${slug}/logo/remove` }),
  getLogo: async ({ admin }, { id, slug }) => {
    await admin.query(
      `insert into tenant_logos (tenant_id, media_type, bytes) values ($1, 'image/png', $2)
       on conflict (tenant_id) do nothing`,
      [id, PNG],
    );
    await admin.query("update tenants set logo = 'tag' where id = $1", [id]);
    return { path: `/tenants/${slug}/logo` };
  },
  getInvitationRules: async (_, { slug }) => ({ path: `/tenants/${slug}/invitation-rules` }),
  setInvitationRules: async (_, { slug }) => ({
    path: `/tenants/${slug}/invitation-rules`,
    body: { inviters: 'admins', defaultRole: 'viewer' },
  }),
  getUsage: async (_, { slug }) => ({ path: `/tenants/${slug}/usage` }),
  exportTenant: async (_, { slug }) => ({ path: `/tenants/${slug}/export` }),
  deleteTenant: async (_, { slug }) => ({ path: `/tenants/${slug}/delete`, body: { slug } }),
  listDeletedTenants: async () => ({ path: '/me/deleted-tenants' }),
  restoreTenant: async ({ admin }, _, caller) => {
    const { id } = await createTenantFixture(admin);
    await createMembershipFixture(admin, id, caller, { role: 'owner' });
    await admin.query('update sessions set groups = array_append(groups, $2) where user_id = $1', [
      caller.userId,
      toGroupName(id, 'owner'),
    ]);
    await deleteTenantFixture(admin, id);
    return { path: `/me/deleted-tenants/${id}/restore` };
  },
};
