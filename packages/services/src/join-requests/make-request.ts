import type { ScopedWriter } from '@gatehouse/db/database';
import {
  hasRecentJoinRequest,
  listInviters,
  putJoinRequest,
} from '@gatehouse/db/repositories/join-requests';
import type { RequestContext } from '@gatehouse/domain/context';
import type { Inviters } from '@gatehouse/domain/invitation-rules';
import { type JoinRequestId, newId, type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { recordEvent } from '../events/record-event.ts';
import { notifyMembers } from '../notifications/notify-members.ts';

/** Someone who asks, and by what. */
export interface Asker {
  readonly userId: UserId;
  readonly name: string;
  /** Proved, and normalised. */
  readonly email: string;
  readonly note: string;
  readonly entry: 'any' | 'sso';
}

/**
 * Notes a request to join with its event, and tells those who may answer, once an hour at most: whoever opens
 * the list sees them all.
 * @returns false where they have a request that stands, or were turned down a short while ago
 */
export async function makeRequest(
  deps: Pick<Deps, 'jobs'>,
  ctx: RequestContext,
  tx: ScopedWriter,
  { tenant, asker }: { tenant: { readonly id: string; readonly inviters: string }; asker: Asker },
): Promise<boolean> {
  const tenantId = toId<TenantId>(tenant.id);
  const { userId, name, email } = asker;
  const told = await hasRecentJoinRequest(tx, tenantId, userId);
  const id = newId<JoinRequestId>();
  if (!(await putJoinRequest(tx, tenantId, { id, ...asker }))) return false;
  await recordEvent(tx, ctx, tenantId, {
    action: 'join_request.made',
    target: { kind: 'member', id: userId, name },
    after: { email },
  });
  if (told) return true;
  const inviters = await listInviters(tx, tenantId, tenant.inviters as Inviters);
  await notifyMembers(deps, tx, inviters, { kind: 'join_request.made', facts: { name, email } });
  return true;
}
