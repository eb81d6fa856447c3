import { lockApp } from '@gatehouse/db/repositories/connected-apps';
import { revokePersonalKey } from '@gatehouse/db/repositories/personal-keys';
import { toAppLabel } from '@gatehouse/domain/connected-app';
import { type ApiKeyId, toId, type UserId } from '@gatehouse/domain/ids';
import type { ApiKeyPrincipal } from '@gatehouse/domain/principal';
import type { Deps } from '../access/deps.ts';
import {
  apiKeyHash,
  refreshFamilyHash,
  tenantOfApiKey,
  tenantOfRefreshToken,
} from '../api-keys/token.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from './origin.ts';

/**
 * Ends an app that gives up its access or refresh token (RFC 7009): both go. A token that is none, or
 * another app's, changes nothing, and whoever asks is not told.
 */
export async function giveUpToken(
  deps: Pick<Deps, 'db'>,
  { token, clientId, origin }: { token: string; clientId: string; origin: Origin },
): Promise<void> {
  const refreshTenant = tenantOfRefreshToken(token);
  const tenantId = refreshTenant ?? tenantOfApiKey(token);
  if (!tenantId) return;
  await deps.db.withTenant({ tenantId }, async (tx) => {
    const app = await lockApp(
      tx,
      tenantId,
      refreshTenant
        ? { refreshFamily: refreshFamilyHash(token) }
        : { tokenHash: apiKeyHash(token) },
    );
    if (app?.app_id !== clientId) return;
    const { id, name, app_host: host, user_id: userId, user_name: userName } = app;
    await revokePersonalKey(tx, tenantId, { id, userId: null });
    const principal: ApiKeyPrincipal = {
      ...{ kind: 'api_key', keyId: toId<ApiKeyId>(id), creatorId: toId<UserId>(userId) },
      ...{ name: userName, granted: [], personal: { keyName: name, hint: '', app: { host } } },
    };
    await recordEvent(tx, { principal, ...origin }, tenantId, {
      action: 'connected_app.cut',
      target: { kind: 'connected_app', id, name: toAppLabel(name, host) },
    });
  });
}
