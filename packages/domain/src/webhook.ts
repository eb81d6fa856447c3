/** Endpoints of one tenant. */
export const MAX_WEBHOOKS = 10;

/** Characters of a URL. */
export const MAX_WEBHOOK_URL = 2_000;

/** The choice of every type of event, those to come among them. */
export const ALL_EVENTS = '*';

/** Why an endpoint is off: by a person, after days of failing, or for want of a person who may. */
export const OFF_REASONS = ['person', 'failing', 'authority'] as const;
export type OffReason = (typeof OFF_REASONS)[number];

export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why an attempt got no response. */
export const ATTEMPT_ERRORS = ['refused', 'unreachable', 'timeout', 'redirect'] as const;
export type AttemptError = (typeof ATTEMPT_ERRORS)[number];

/** One attempt to deliver. */
export interface WebhookAttempt {
  /** ISO 8601. */
  readonly at: string;
  /** The HTTP status; null when there was no response. */
  readonly status: number | null;
  readonly error: AttemptError | null;
  readonly durationMs: number;
}

/** Hours for which the old secret signs beside the new one. */
export const ROTATION_HOURS = 24;

/** Days for which an event is tried to be delivered. */
export const DELIVER_DAYS = 3;

/** Days for which the log of deliveries is kept. */
export const DELIVERY_LOG_DAYS = 30;

/** Days without any success after which an endpoint is switched off. */
export const SWITCH_OFF_DAYS = 5;

/** The type of an event that someone sends to see whether it arrives. */
export const TEST_EVENT = 'webhook.test';
