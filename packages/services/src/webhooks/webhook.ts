import type { ListedWebhook, WebhookRow } from '@gatehouse/db/repositories/webhook-endpoints';
import type { AddressRules } from '@gatehouse/sso/net/address-rules';
import { isAllowedDestination } from '@gatehouse/sso/net/is-allowed-destination';
import { DomainError } from '@gatehouse/domain/errors';
import type { Deps } from '../access/deps.ts';

/** What the verbs that set an endpoint up use. */
export interface WebhookDeps extends Pick<Deps, 'db' | 'sealer'> {
  readonly sso: { readonly rules: AddressRules };
}

/** An endpoint as those who set it up see it. Its secret is not part of it. */
export function toWebhook(row: WebhookRow) {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events,
    enabled: row.enabled,
    offReason: row.offReason,
    failingSince: row.failingSince,
    lastAttemptAt: row.lastAttemptAt,
    lastSuccessAt: row.lastSuccessAt,
    oldSecretUntil: row.oldSecretUntil,
    setUpByName: row.setUpByName,
    version: row.version,
    createdAt: row.createdAt,
  };
}

/** The same in the list, with how the deliveries of the last day went. */
export function toListedWebhook(row: ListedWebhook) {
  const { delivered, failed, pending } = row;
  return { ...toWebhook(row), lastDay: { delivered, failed, pending } };
}

/** The target of an event about it. */
export function toTarget({ id, url }: Pick<WebhookRow, 'id' | 'url'>) {
  return { kind: 'webhook', id, name: new URL(url).host } as const;
}

/** What an event tells of it. */
export function toFacts({
  url,
  events,
  description,
}: Pick<WebhookRow, 'url' | 'events' | 'description'>) {
  return { url, events: events.join(' '), description };
}

/**
 * Refuses what nothing is sent to: no https, not on the internet, or with a password in it. Looked at
 * again with each attempt, since what a name resolves to changes.
 * @throws DomainError `webhook.url_refused`
 */
export async function requireDestination(url: string, rules: AddressRules): Promise<void> {
  if (await isAllowedDestination(url, rules)) return;
  throw new DomainError('webhook.url_refused', {
    fields: { url: 'is not an https address on the internet' },
  });
}
