import type { ScopedReader, ScopedWriter } from '@gatehouse/db/database';
import {
  getWebhook,
  lockWebhook,
  type WebhookRow,
} from '@gatehouse/db/repositories/webhook-endpoints';
import { DomainError } from '@gatehouse/domain/errors';
import type { WebhookId } from '@gatehouse/domain/ids';
import type { Context } from '../access/actor.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';

/**
 * The endpoint that is to be changed, held until the end of the transaction.
 * @throws DomainError `resource.not_found`, `resource.changed`
 */
export async function holdWebhook(
  tx: ScopedWriter,
  { tenant }: Context,
  { id, seen }: { readonly id: WebhookId; readonly seen?: SeenVersions },
): Promise<WebhookRow> {
  const row = await lockWebhook(tx, tenant.id, id);
  if (!row) throw new DomainError('resource.not_found');
  requireVersion(seen, row.version);
  return row;
}

/** @throws DomainError `resource.not_found` */
export async function findWebhook(
  db: ScopedReader,
  { tenant }: Context,
  id: WebhookId,
): Promise<WebhookRow> {
  const row = await getWebhook(db, tenant.id, id);
  if (!row) throw new DomainError('resource.not_found');
  return row;
}
