import {
  ATTEMPT_ERRORS,
  DELIVERY_STATES,
  MAX_WEBHOOK_URL,
  OFF_REASONS,
} from '@gatehouse/domain/webhook';
import { EVENT_CHOICES } from '@gatehouse/services/webhooks';
import { z } from '@hono/zod-openapi';
import {
  displayText,
  idSchema,
  momentSchema,
  nullableTimestampSchema,
  pageQuery,
  pageSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

export const webhookSchema = z
  .object({
    id: idSchema,
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()).openapi({
      description: 'Types of events; `*` for all, those to come among them.',
      example: ['member.role_changed'],
    }),
    enabled: z.boolean(),
    offReason: z.enum(OFF_REASONS).nullable().openapi({
      description:
        'Why it is off: by a `person`, after days of `failing`, or for want of a person with the `authority`.',
    }),
    failingSince: nullableTimestampSchema,
    lastAttemptAt: nullableTimestampSchema,
    lastSuccessAt: nullableTimestampSchema,
    oldSecretUntil: nullableTimestampSchema.openapi({
      description: 'The secret from before the last rotation signs as well until then.',
    }),
    setUpByName: z.string().openapi({ description: 'Who answers for it.' }),
    version: versionSchema,
    createdAt: timestampSchema,
  })
  .openapi('Webhook');

const listedWebhookSchema = webhookSchema
  .extend({
    lastDay: z
      .object({ delivered: z.int(), failed: z.int(), pending: z.int() })
      .openapi({ description: 'Deliveries of the last 24 hours, of the first 1,000.' }),
  })
  .openapi('ListedWebhook');

export const webhookListSchema = z
  .object({ items: z.array(listedWebhookSchema) })
  .openapi('Webhooks');

export const newWebhookSchema = webhookSchema
  .extend({
    secret: z.string().openapi({ description: 'Shown now and never again.', example: 'whsec_…' }),
  })
  .openapi('NewWebhook');

const urlSchema = z.url('must be a URL').max(MAX_WEBHOOK_URL).openapi({
  description: 'https, on port 443, to a server on the internet.',
  example: 'https://example.com/webhooks',
});

const eventsSchema = z
  .array(z.string().refine((event) => EVENT_CHOICES.includes(event), 'is no type of event'))
  .min(1, 'choose at least one')
  .max(200)
  .openapi({
    description: 'Types of events, named as in the audit log; `*` for all.',
    example: ['member.role_changed'],
  });

export const createWebhookBody = z
  .strictObject({
    url: urlSchema,
    description: displayText(200).default(''),
    events: eventsSchema,
  })
  .openapi('CreateWebhook');

export const changeWebhookBody = z
  .strictObject({
    url: urlSchema.optional(),
    description: displayText(200).optional(),
    events: eventsSchema.optional(),
  })
  .openapi('ChangeWebhook');

export const deliverySchema = z
  .object({
    id: idSchema.openapi({ description: 'What the header `webhook-id` says.' }),
    type: z.string(),
    state: z.enum(DELIVERY_STATES),
    nextAt: nullableTimestampSchema.openapi({ description: 'When it is tried next.' }),
    attempts: z.array(
      z.object({
        at: z.string().openapi({ format: 'date-time' }),
        status: z.int().nullable().openapi({ description: 'Of HTTP; null for no response.' }),
        error: z.enum(ATTEMPT_ERRORS).nullable(),
        durationMs: z.int(),
      }),
    ),
    response: z.string().nullable().openapi({ description: 'How the last response began.' }),
    createdAt: timestampSchema,
  })
  .openapi('WebhookDelivery');

export const deliveryPageSchema = pageSchema(deliverySchema);

export const deliveriesQuery = pageQuery.extend({ state: z.enum(DELIVERY_STATES).optional() });

export const newTestSchema = z.object({ id: idSchema }).openapi('WebhookTest');

export const replayFailedBody = z.strictObject({ since: momentSchema }).openapi('ReplayFailed');

export const replayedSchema = z.object({ replayed: z.int() }).openapi('Replayed');
