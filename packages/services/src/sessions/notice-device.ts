import type { ScopedWriter } from '@gatehouse/db/database';
import { rememberDevice } from '@gatehouse/db/repositories/known-devices';
import { newId, type NotificationId, type UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { notifyPerson } from '../notifications/notify-person.ts';
import type { Device } from './device.ts';
import { deviceLabel } from './device-label.ts';
import { sessionTokenHash } from './token-hash.ts';

/** Tells the person of a browser that they have not signed in with before. The first is no news. */
export async function noticeDevice(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  userId: UserId,
  { token, userAgent, address }: Pick<Device, 'token' | 'userAgent' | 'address'>,
): Promise<void> {
  if (token === undefined || !(await rememberDevice(tx, userId, sessionTokenHash(token)))) return;
  await notifyPerson(deps, tx, userId, {
    id: newId<NotificationId>(),
    kind: 'session.new_device',
    facts: { device: deviceLabel(userAgent), address },
  });
}
