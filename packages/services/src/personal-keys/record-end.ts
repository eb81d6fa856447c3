import type { ScopedWriter } from '@gatehouse/db/database';
import type { RevokedPersonalKey } from '@gatehouse/db/repositories/personal-keys';
import { toAppLabel } from '@gatehouse/domain/connected-app';
import type { RequestContext } from '@gatehouse/domain/context';
import type { ApiKeyId, TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';

/** Writes down that a key was revoked, or an app cut off. */
export function recordEnd(
  tx: ScopedWriter,
  ctx: RequestContext,
  tenantId: TenantId,
  { id, name, app_id, app_host }: RevokedPersonalKey & { readonly id: ApiKeyId },
): Promise<void> {
  if (app_id === null) {
    return recordEvent(tx, ctx, tenantId, {
      action: 'personal_key.revoked',
      target: { kind: 'personal_key', id, name },
    });
  }
  return recordEvent(tx, ctx, tenantId, {
    action: 'connected_app.cut',
    target: { kind: 'connected_app', id, name: toAppLabel(name, app_host) },
  });
}
