import type { ScopedWriter } from '@gatehouse/db/database';
import { rememberDevice } from '@gatehouse/db/repositories/known-devices';
import { insertUnusualSignIn } from '@gatehouse/db/repositories/unusual-sign-ins';
import { newId, type NotificationId, type TenantId, type UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { notifyPerson } from '../notifications/notify-person.ts';
import type { Device } from './device.ts';
import { deviceLabel } from './device-label.ts';
import { sessionTokenHash } from './token-hash.ts';

interface NewSignIn {
  readonly userId: UserId;
  readonly onlyTenant: TenantId | null;
  readonly eventId: string | null;
}

/**
 * Tells the person of a browser that they have not signed in with before, and has the tenants told that the
 * session opens. The first is no news.
 * `onlyTenant` is the only one that it opens, where its connection proved who they are; `eventId` what the pool
 * calls the sign-in.
 */
export async function noticeDevice(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  { userId, onlyTenant, eventId }: NewSignIn,
  { token, userAgent, address, requestId }: Device,
): Promise<void> {
  if (token === undefined || !(await rememberDevice(tx, userId, sessionTokenHash(token)))) return;
  const id = newId<NotificationId>();
  await notifyPerson(deps, tx, userId, {
    id,
    kind: 'session.new_device',
    facts: { device: deviceLabel(userAgent), address },
  });
  await insertUnusualSignIn(tx, { userId, id, requestId, onlyTenant, eventId });
  await deps.jobs.send(tx, 'unusual-sign-in', { userId, signInId: id });
}
