import { createHmac, randomBytes } from 'node:crypto';

/** How secrets begin, and what secret scanners look for. Source: Standard Webhooks 1.0, "Signature scheme". */
const PREFIX = 'whsec_';

const SECRET_BYTES = 32;

/** A new secret, which a receiver checks signatures with. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/** What ties a sealed secret to its endpoint. */
export function sealedFor(tenantId: string, endpointId: string): string {
  return `webhook:${tenantId}:${endpointId}`;
}

/** A message, signed. */
export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970, of the attempt. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers by which a receiver knows that a message is ours, and new.
 * Source: Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp`, `webhook-signature`.
 * @param secrets one, or two for a day after a rotation
 */
export function signatureHeaders(
  { id, timestamp, body }: SignedMessage,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
