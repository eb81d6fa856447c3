import { addDelivery, addWebhook } from '../fixtures/webhooks.ts';
import type { Samples } from './sample.ts';

const body = { url: 'http://localhost:9/hook', events: ['member.role_changed'] };

/** Webhooks. */
export const WEBHOOK_SAMPLES: Samples = {
  listWebhooks: async (target, tenant) => {
    await addWebhook(target, tenant);
    return { path: `/tenants/${tenant.slug}/webhooks` };
  },
  createWebhook: async (_, { slug }) => ({ path: `/tenants/${slug}/webhooks`, body }),
  getWebhook: async (target, tenant) => ({ path: await path(target, tenant) }),
  changeWebhook: async (target, tenant) => ({
    path: await path(target, tenant),
    body: { description: 'Billing' },
  }),
  deleteWebhook: async (target, tenant) => ({ path: await path(target, tenant) }),
  rotateWebhookSecret: async (target, tenant) => ({
    path: `${await path(target, tenant)}/rotate`,
  }),
  switchWebhookOn: async (target, tenant) => ({ path: `${await path(target, tenant)}/switch-on` }),
  switchWebhookOff: async (target, tenant) => ({
    path: `${await path(target, tenant)}/switch-off`,
  }),
  sendTestEvent: async (target, tenant) => ({ path: `${await path(target, tenant)}/test` }),
  listDeliveries: async (target, tenant) => ({
    path: `${await path(target, tenant)}/deliveries`,
  }),
  replayDelivery: async (target, tenant) => {
    const id = await addWebhook(target, tenant);
    const delivery = await addDelivery(target, tenant, id);
    return { path: `/tenants/${tenant.slug}/webhooks/${id}/deliveries/${delivery}/replay` };
  },
  replayFailed: async (target, tenant) => ({
    path: `${await path(target, tenant)}/replay`,
    body: { since: new Date(0).toISOString() },
  }),
};

async function path(...[target, tenant]: Parameters<typeof addWebhook>): Promise<string> {
  return `/tenants/${tenant.slug}/webhooks/${await addWebhook(target, tenant)}`;
}
