import { toId, type WebhookDeliveryId, type WebhookId } from '@gatehouse/domain/ids';
import * as webhooks from '@gatehouse/services/webhooks';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { idSchema } from '../schemas/shared.ts';
import {
  changeWebhookBody,
  createWebhookBody,
  deliveriesQuery,
  deliveryPageSchema,
  newTestSchema,
  newWebhookSchema,
  replayedSchema,
  replayFailedBody,
  webhookListSchema,
  webhookSchema,
} from '../schemas/webhook.ts';

const params = z.strictObject({ webhookId: idSchema });

const listWebhooks = defineRoute({
  id: 'listWebhooks',
  method: 'get',
  path: '/tenants/{tenant}/webhooks',
  summary: 'Webhooks, the oldest first, with how the last day went',
  access: 'webhooks:manage',
  answer: 'json',
  status: 200,
  response: webhookListSchema,
  run: ({ deps, ctx }) => webhooks.listWebhooks(deps, ctx),
});

const createWebhook = defineRoute({
  id: 'createWebhook',
  method: 'post',
  path: '/tenants/{tenant}/webhooks',
  summary: 'Have events sent to a server; the answer shows the signing secret this once',
  access: 'webhooks:manage',
  limit: 'costly',
  body: createWebhookBody,
  answer: 'json',
  status: 201,
  response: newWebhookSchema,
  errors: ['webhook.url_refused', 'webhook.too_many'],
  run: ({ deps, ctx, body }) => webhooks.createWebhook(deps, ctx, body),
});

const getWebhook = defineRoute({
  id: 'getWebhook',
  method: 'get',
  path: '/tenants/{tenant}/webhooks/{webhookId}',
  summary: 'A webhook',
  access: 'webhooks:manage',
  params,
  answer: 'json',
  status: 200,
  response: webhookSchema,
  run: ({ deps, ctx, params: { webhookId } }) =>
    webhooks.getWebhook(deps, ctx, { id: toId<WebhookId>(webhookId) }),
});

const changeWebhook = defineRoute({
  id: 'changeWebhook',
  method: 'patch',
  path: '/tenants/{tenant}/webhooks/{webhookId}',
  summary: 'Send elsewhere, or other events',
  access: 'webhooks:manage',
  limit: 'costly',
  conditional: true,
  params,
  body: changeWebhookBody,
  answer: 'json',
  status: 200,
  response: webhookSchema,
  errors: ['webhook.url_refused'],
  run: ({ deps, ctx, params: { webhookId }, body, seen }) =>
    webhooks.changeWebhook(deps, ctx, { id: toId<WebhookId>(webhookId), ...body, seen }),
});

const deleteWebhook = defineRoute({
  id: 'deleteWebhook',
  method: 'delete',
  path: '/tenants/{tenant}/webhooks/{webhookId}',
  summary: 'Delete a webhook, its secret and its deliveries',
  access: 'webhooks:manage',
  conditional: true,
  params,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx, params: { webhookId }, seen }) =>
    webhooks.deleteWebhook(deps, ctx, { id: toId<WebhookId>(webhookId), seen }),
});

const rotateWebhookSecret = defineRoute({
  id: 'rotateWebhookSecret',
  method: 'post',
  path: '/tenants/{tenant}/webhooks/{webhookId}/rotate',
  summary: 'Get a new signing secret; the old one signs as well for 24 hours',
  access: 'webhooks:manage',
  limit: 'costly',
  params,
  answer: 'json',
  status: 200,
  response: newWebhookSchema,
  run: ({ deps, ctx, params: { webhookId } }) =>
    webhooks.rotateWebhookSecret(deps, ctx, { id: toId<WebhookId>(webhookId) }),
});

const switchWebhookOn = defineRoute({
  id: 'switchWebhookOn',
  method: 'post',
  path: '/tenants/{tenant}/webhooks/{webhookId}/switch-on',
  summary: 'Go on sending, from where it stopped, and answer for it',
  access: 'webhooks:manage',
  params,
  answer: 'json',
  status: 200,
  response: webhookSchema,
  run: ({ deps, ctx, params: { webhookId } }) =>
    webhooks.switchWebhookOn(deps, ctx, { id: toId<WebhookId>(webhookId) }),
});

const switchWebhookOff = defineRoute({
  id: 'switchWebhookOff',
  method: 'post',
  path: '/tenants/{tenant}/webhooks/{webhookId}/switch-off',
  summary: 'Send nothing more for now',
  access: 'webhooks:manage',
  params,
  answer: 'json',
  status: 200,
  response: webhookSchema,
  run: ({ deps, ctx, params: { webhookId } }) =>
    webhooks.switchWebhookOff(deps, ctx, { id: toId<WebhookId>(webhookId) }),
});

const sendTestEvent = defineRoute({
  id: 'sendTestEvent',
  method: 'post',
  path: '/tenants/{tenant}/webhooks/{webhookId}/test',
  summary: 'Send an event that says nothing',
  access: 'webhooks:manage',
  limit: 'costly',
  params,
  answer: 'json',
  status: 202,
  response: newTestSchema,
  errors: ['webhook.off', 'webhook.test_waits'],
  run: ({ deps, ctx, params: { webhookId } }) =>
    webhooks.sendTestEvent(deps, ctx, { id: toId<WebhookId>(webhookId) }),
});

const listDeliveries = defineRoute({
  id: 'listDeliveries',
  method: 'get',
  path: '/tenants/{tenant}/webhooks/{webhookId}/deliveries',
  summary: 'What was sent in the last 30 days, newest first',
  access: 'webhooks:manage',
  params,
  query: deliveriesQuery,
  answer: 'json',
  status: 200,
  response: deliveryPageSchema,
  run: ({ deps, ctx, params: { webhookId }, query }) =>
    webhooks.listDeliveries(deps, ctx, { id: toId<WebhookId>(webhookId), ...query }),
});

const replayDelivery = defineRoute({
  id: 'replayDelivery',
  method: 'post',
  path: '/tenants/{tenant}/webhooks/{webhookId}/deliveries/{deliveryId}/replay',
  summary: 'Send an event again, under its id',
  access: 'webhooks:manage',
  params: params.extend({ deliveryId: idSchema }),
  answer: 'nothing',
  status: 204,
  errors: ['webhook.off'],
  run: ({ deps, ctx, params: { webhookId, deliveryId } }) =>
    webhooks.replayDelivery(deps, ctx, {
      id: toId<WebhookId>(webhookId),
      deliveryId: toId<WebhookDeliveryId>(deliveryId),
    }),
});

const replayFailed = defineRoute({
  id: 'replayFailed',
  method: 'post',
  path: '/tenants/{tenant}/webhooks/{webhookId}/replay',
  summary: 'Send what has failed since a moment again, 1,000 events at most',
  access: 'webhooks:manage',
  limit: 'costly',
  params,
  body: replayFailedBody,
  answer: 'json',
  status: 200,
  response: replayedSchema,
  errors: ['webhook.off'],
  run: ({ deps, ctx, params: { webhookId }, body }) =>
    webhooks.replayFailed(deps, ctx, { id: toId<WebhookId>(webhookId), ...body }),
});

/** In the order in which they are matched and documented. */
export const webhooksRoutes = [
  listWebhooks,
  createWebhook,
  getWebhook,
  changeWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  switchWebhookOn,
  switchWebhookOff,
  sendTestEvent,
  listDeliveries,
  replayDelivery,
  replayFailed,
];
