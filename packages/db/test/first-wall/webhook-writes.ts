import * as deliveries from '../../src/repositories/webhook-deliveries.ts';
import * as webhooks from '../../src/repositories/webhook-endpoints.ts';
import { DELETED_WEBHOOK, DELIVERIES, ID, NEW_ID, USER_ID } from '../twins.ts';
import type { Writes } from './writes.ts';

const sealed = new Uint8Array([1]);

/** Webhooks and what they deliver. */
export const WEBHOOK_WRITES: Writes = {
  insertWebhook: (tx, { id }) =>
    webhooks.insertWebhook(tx, {
      tenantId: id,
      id: NEW_ID,
      url: 'https://example.com/new',
      description: '',
      events: ['*'],
      sealedSecret: sealed,
      setUpBy: USER_ID,
      setUpByName: 'Twin',
    }),
  changeWebhook: (tx, { id }) => webhooks.changeWebhook(tx, id, ID, { url: 'https://example.org' }),
  changeSealedSecrets: (tx, { id }) =>
    webhooks.changeSealedSecrets(tx, id, ID, { secret: sealed, old: null }),
  claimWebhook: (tx, { id }) => webhooks.claimWebhook(tx, id, ID, 60),
  releaseWebhook: (tx, { id }) => webhooks.releaseWebhook(tx, id, ID, 1_000),
  noteWebhookAttempt: (tx, { id }) => webhooks.noteWebhookAttempt(tx, id, ID, false),
  deleteWebhook: (tx, { id }) => webhooks.deleteWebhook(tx, id, DELETED_WEBHOOK),
  queueNews: (tx, { id }) =>
    deliveries.queueNews(tx, id, ID, { published: ['project.created'], days: 3 }),
  insertTestDelivery: (tx, { id }) =>
    deliveries.insertTestDelivery(tx, id, ID, { id: NEW_ID, type: 'webhook.test' }),
  takeDelivery: (tx, { id }) => deliveries.takeDelivery(tx, id, ID, 60),
  noteDeliveryAttempt: (tx, { id }) =>
    deliveries.noteDeliveryAttempt(
      tx,
      id,
      { endpointId: ID, id: ID },
      {
        attempt: { at: new Date(0).toISOString(), status: 200, error: null, durationMs: 1 },
        response: '',
        delivered: true,
        retryInMs: null,
      },
    ),
  replayDelivery: (tx, { id }) =>
    deliveries.replayDelivery(tx, id, { endpointId: ID, id: DELIVERIES.failed, days: 3 }),
  replayFailed: (tx, { id }) =>
    deliveries.replayFailed(tx, id, { endpointId: ID, since: new Date(0), days: 3, limit: 9 }),
  deleteOldDeliveries: (tx, { id }) => deliveries.deleteOldDeliveries(tx, id, 30),
};
