import { getSecurityEvent, markNotified } from '@gatehouse/db/repositories/security-events';
import { getUser } from '@gatehouse/db/repositories/users';
import { DEFAULT_LOCALE, isLocale } from '@gatehouse/domain/locale';
import { securityMail } from '@gatehouse/mail/security-mail';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Tells a person by mail, in their language, what happened to their account, once. After a change of address it goes to
 * the old one: who took the account over must not be the only one who hears of it.
 */
export async function sendSecurityNotice(
  deps: Pick<WorkerDeps, 'db' | 'mailer' | 'settings'>,
  { userId, eventId }: { userId: string; eventId: string },
): Promise<void> {
  const found = await deps.db.readUser({ userId }, async (db) => {
    const event = await getSecurityEvent(db, userId, eventId);
    const user = await getUser(db, userId);
    return event && user && { event, user };
  });
  if (!found || found.event.notifiedAt) return;
  const { event, user } = found;
  const mail = securityMail({
    to: event.action === 'email.changed' ? (event.before ?? user.email) : user.email,
    name: user.name,
    action: event.action,
    at: event.at,
    address: event.address,
    after: event.after,
    link: `${deps.settings.appOrigin}/profile/security`,
    messageId: `security-${eventId}`,
    locale: isLocale(user.locale) ? user.locale : DEFAULT_LOCALE,
  });
  if (mail) await deps.mailer.send(mail);
  await deps.db.withUser({ userId }, (tx) => markNotified(tx, userId, eventId));
}
