import { findTenantsOfUser } from '@gatehouse/db/repositories/lookups';
import {
  getNotification,
  markMailed,
  type NotificationRow,
} from '@gatehouse/db/repositories/notifications';
import { getUser } from '@gatehouse/db/repositories/users';
import { type NotificationId, toId, type UserId } from '@gatehouse/domain/ids';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@gatehouse/domain/locale';
import { OWNER_KINDS, type OwnerKind } from '@gatehouse/domain/notification';
import { escapeHtml } from '@gatehouse/mail/escape-html';
import {
  formatMailMoment,
  mailButton,
  mailClosing,
  mailHeading,
  mailPage,
} from '@gatehouse/mail/mail-page';
import {
  accessRefusedText,
  accessRequestText,
  domainText,
  appEndedText,
  keyEndsText,
  keyRevokedText,
  breakGlassText,
  certificateEndsText,
  joinAnswerText,
  joinRequestText,
  mfaDueText,
  mfaReminderText,
  metadataChangedText,
  reactivatedText,
  supportRequestedText,
  suspendedText,
  newDeviceText,
  type NotificationText,
  roleChangedText,
  unprotectedText,
  webhookOffText,
} from '@gatehouse/mail/notifications';
import type { Mail } from '@gatehouse/mail/mail';
import { signInToken } from '@gatehouse/services/unusual-sign-ins';
import type { WorkerDeps } from './worker-deps.ts';

type MailDeps = Pick<WorkerDeps, 'db' | 'mailer' | 'settings'>;

interface Job {
  readonly userId: string;
  readonly notificationId: string;
}

type Person = NonNullable<Awaited<ReturnType<typeof getUser>>>;

/**
 * Mails a notification in its person's language: to a verified address, once, while they may sign in,
 * and not what they want no mail of. Of a tenant that they have left by now it says nothing.
 */
export async function mailNotification(deps: MailDeps, job: Job): Promise<void> {
  const { userId, notificationId } = job;
  const found = await deps.db.readUser({ userId }, async (db) => {
    const notification = await getNotification(db, userId, notificationId);
    const person = await getUser(db, userId);
    return notification && person && { notification, person };
  });
  if (!found) return;
  const { notification, person } = found;
  if (notification.mailed_at || !person.emailVerified || person.status !== 'active') return;
  if (isMuted(person, notification)) return;
  const written = await write(deps, person, notification);
  if (!written) return;
  await deps.mailer.send(toMail(deps, person, notificationId, written));
  await deps.db.withUser({ userId }, (tx) => markMailed(tx, userId, notificationId));
}

/** What owners are told is not for choosing. */
function isMuted({ mutedMails }: Person, { kind }: NotificationRow): boolean {
  return !(OWNER_KINDS as readonly string[]).includes(kind) && mutedMails.includes(kind);
}

interface Written {
  readonly text: NotificationText;
  readonly path: string;
}

async function write(
  { db, settings }: MailDeps,
  person: Person,
  notification: NotificationRow,
): Promise<Written | null> {
  const locale = getLocale(person);
  switch (notification.kind) {
    case 'member.role_changed': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      const { from, to } = notification.facts;
      return {
        text: roleChangedText(locale, { tenant: tenant.name, from, to }),
        path: `/t/${tenant.slug}`,
      };
    }
    case 'domain.attention': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return {
        text: domainText(locale, tenant.name, notification.facts),
        path: `/t/${tenant.slug}/settings/domains`,
      };
    }
    case 'api_key.ends': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return {
        text: keyEndsText(locale, { tenant: tenant.name, ...notification.facts }),
        path: `/t/${tenant.slug}/settings/api-keys`,
      };
    }
    case 'personal_key.revoked': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return {
        text: keyRevokedText(locale, tenant.name, notification.facts),
        path: '/profile/keys',
      };
    }
    case 'connected_app.ended': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return { text: appEndedText(locale, tenant.name, notification.facts), path: '/profile/keys' };
    }
    case 'member.mfa_reminded': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return { text: mfaReminderText(locale, tenant.name), path: '/profile/security' };
    }
    case 'member.mfa_due': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      const { days } = notification.facts;
      return { text: mfaDueText(locale, tenant.name, days), path: '/profile/security' };
    }
    case 'join_request.made': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return {
        text: joinRequestText(locale, tenant.name, notification.facts),
        path: `/t/${tenant.slug}/members/requests`,
      };
    }
    case 'access_request.made': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return {
        text: accessRequestText(locale, tenant.name, notification.facts),
        path: `/t/${tenant.slug}/members/${notification.facts.userId}`,
      };
    }
    case 'access_request.refused': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      if (!tenant) return null;
      return {
        text: accessRefusedText(locale, tenant.name, notification.facts.permission),
        path: `/t/${tenant.slug}/access?permission=${notification.facts.permission}`,
      };
    }
    case 'join_request.answered': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      return {
        text: joinAnswerText(locale, notification.facts),
        path: tenant ? `/t/${tenant.slug}` : '/tenants',
      };
    }
    case 'sso.break_glass_used':
    case 'sso.break_glass_unprotected':
    case 'sso.certificate_ends':
    case 'sso.metadata_changed':
    case 'tenant.suspended':
    case 'tenant.reactivated':
    case 'webhook.switched_off':
    case 'support.requested': {
      const tenants = await findTenantsOfUser(db, person.id);
      const tenant = tenants.find(({ tenant_id: id }) => id === notification.about_tenant);
      return tenant ? writeToOwner(person, notification, tenant) : null;
    }
    case 'session.new_device': {
      const { device, address } = notification.facts;
      const at = formatMoment(person, notification.created_at);
      const text = newDeviceText(locale, { device, address, at });
      const key = { userId: toId<UserId>(person.id), id: toId<NotificationId>(notification.id) };
      const token = signInToken(settings.invitationKey, key);
      return { text, path: `/sign-in-check?token=${token}` };
    }
    case 'invitation.received':
      return null;
  }
}

/** What the owners of a tenant are told, of how its people sign in and where its events go. */
function writeToOwner(
  person: Person,
  notification: Extract<NotificationRow, { kind: OwnerKind }>,
  { name, slug }: { readonly name: string; readonly slug: string },
): Written {
  const locale = getLocale(person);
  switch (notification.kind) {
    case 'sso.break_glass_used': {
      const at = formatMoment(person, notification.created_at);
      const text = breakGlassText(locale, { tenant: name, ...notification.facts, at });
      return { text, path: `/t/${slug}/audit` };
    }
    case 'sso.break_glass_unprotected': {
      const text = unprotectedText(locale, name, notification.facts.name);
      return { text, path: `/t/${slug}/settings/sso` };
    }
    case 'sso.certificate_ends': {
      const text = certificateEndsText(locale, { tenant: name, ...notification.facts });
      return { text, path: `/t/${slug}/settings/sso` };
    }
    case 'sso.metadata_changed': {
      const text = metadataChangedText(locale, { tenant: name, ...notification.facts });
      return { text, path: `/t/${slug}/settings/sso` };
    }
    case 'tenant.suspended': {
      const text = suspendedText(locale, name, notification.facts.reason);
      return { text, path: `/t/${slug}` };
    }
    case 'support.requested': {
      const text = supportRequestedText(locale, name, notification.facts);
      return { text, path: `/t/${slug}/settings/support` };
    }
    case 'tenant.reactivated':
      return { text: reactivatedText(locale, name), path: `/t/${slug}` };
    case 'webhook.switched_off': {
      const text = webhookOffText(locale, name, notification.facts);
      return { text, path: `/t/${slug}/settings/webhooks` };
    }
  }
}

function getLocale({ locale }: Person): Locale {
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

function formatMoment(person: Person, at: Date): string {
  return formatMailMoment(at, getLocale(person), person.timeZone ?? undefined);
}

function toMail(
  { settings }: MailDeps,
  person: Person,
  notificationId: string,
  { text, path }: Written,
): Mail {
  const link = settings.appOrigin + path;
  return {
    to: person.email,
    messageId: `notification-${notificationId}`,
    subject: text.subject,
    text: [text.sentence, '', `${text.button}: ${link}`, '', text.closing, ''].join('\n'),
    html: mailPage(
      escapeHtml(text.subject),
      `${mailHeading(escapeHtml(text.title))}
<p style="margin:0 0 24px">${escapeHtml(text.sentence)}</p>
${mailButton(link, text.button)}
${mailClosing(text.closing)}`,
      { preview: text.sentence, locale: getLocale(person) },
    ),
  };
}
