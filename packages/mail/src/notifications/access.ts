import { BRAND } from '@gatehouse/brand/brand';
import type { Locale } from '@gatehouse/domain/locale';
import type { NamedRole, NotificationFacts } from '@gatehouse/domain/notification';
import { CATALOGS } from '@gatehouse/messages/catalogs';
import { textFromPeople } from '../text-from-people.ts';
import type { NotificationText } from './notification-text.ts';

/** The mail about another role in a tenant. */
export function roleChangedText(
  locale: Locale,
  facts: { readonly tenant: string; readonly from: NamedRole; readonly to: NamedRole },
): NotificationText {
  const nameRole = ({ role, customRole }: NamedRole) =>
    customRole === null ? CATALOGS[locale].roles.names[role] : textFromPeople(customRole);
  const { tenant, from, to } = facts;
  return TEXTS[locale].roleChanged(textFromPeople(tenant), nameRole(from), nameRole(to));
}

/** The mail to those who can change a member's role, about what they ask for. */
export function accessRequestText(
  locale: Locale,
  tenant: string,
  { name, permission }: NotificationFacts['access_request.made'],
): NotificationText {
  const wanted = namePermission(locale, permission);
  return TEXTS[locale].accessRequest(textFromPeople(tenant), textFromPeople(name), wanted);
}

/** The mail to a member whose request for a permission was turned down. */
export function accessRefusedText(
  locale: Locale,
  tenant: string,
  permission: string,
): NotificationText {
  return TEXTS[locale].accessRefused(textFromPeople(tenant), namePermission(locale, permission));
}

/** The mail to a member without a second factor. */
export function mfaReminderText(locale: Locale, tenant: string): NotificationText {
  return TEXTS[locale].mfaReminder(textFromPeople(tenant));
}

/** The mail to a member whose days without a second factor end. */
export function mfaDueText(locale: Locale, tenant: string, days: number): NotificationText {
  return TEXTS[locale].mfaDue(textFromPeople(tenant), days);
}

/** A permission that there is no more goes by its own name. */
function namePermission(locale: Locale, permission: string): string {
  const names: Readonly<Record<string, string>> = CATALOGS[locale].permissionNames;
  return names[permission] ?? permission;
}

interface Texts {
  roleChanged(tenant: string, from: string, to: string): NotificationText;
  accessRequest(tenant: string, name: string, permission: string): NotificationText;
  accessRefused(tenant: string, permission: string): NotificationText;
  mfaReminder(tenant: string): NotificationText;
  mfaDue(tenant: string, days: number): NotificationText;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    roleChanged: (tenant, from, to) => ({
      subject: `Your role in ${tenant} has changed`,
      title: `You are now ${to} in ${tenant}`,
      sentence: `Your role in ${tenant} was changed from ${from} to ${to}.`,
      button: `Open ${tenant}`,
      closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
    }),
    accessRequest: (tenant, name, permission) => ({
      subject: `${name} asks for access in ${tenant}`,
      title: `${name} asks for access`,
      sentence: `${name} can’t do this in ${tenant} and asks for it: “${permission}”. Change their role, or decline.`,
      button: `Review the request`,
      closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
    }),
    accessRefused: (tenant, permission) => ({
      subject: `Your request for access in ${tenant} was declined`,
      title: 'Your request for access was declined',
      sentence: `You asked for “${permission}” in ${tenant}, and the request was declined. You can ask again in a week.`,
      button: 'See your access',
      closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
    }),
    mfaReminder: (tenant) => ({
      subject: `${tenant} asks you to set up a second factor`,
      title: 'Set up a second factor',
      sentence: `The admins of ${tenant} ask you to protect your account with an authenticator app. It takes about two minutes, and a stolen password alone no longer lets anyone in.`,
      button: 'Open security settings',
      closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
    }),
    mfaDue: (tenant, days) => ({
      subject: `${days === 1 ? 'One day' : `${days} days`} left to set up a second factor for ${tenant}`,
      title: days === 1 ? 'One day left' : `${days} days left`,
      sentence: `${tenant} requires a second factor. Set up an authenticator app by then, or you can’t open ${tenant} until you do. Your account and your other tenants aren’t affected.`,
      button: 'Set it up',
      closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
    }),
  },
  de: {
    roleChanged: (tenant, from, to) => ({
      subject: `Ihre Rolle in ${tenant} hat sich geändert`,
      title: `Sie sind jetzt ${to} in ${tenant}`,
      sentence: `Ihre Rolle in ${tenant} wurde von ${from} zu ${to} geändert.`,
      button: `${tenant} öffnen`,
      closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
    }),
    accessRequest: (tenant, name, permission) => ({
      subject: `${name} bittet um Zugriff in ${tenant}`,
      title: `${name} bittet um Zugriff`,
      sentence: `${name} darf das in ${tenant} nicht und bittet darum: „${permission}“. Ändern Sie die Rolle, oder lehnen Sie ab.`,
      button: `Anfrage prüfen`,
      closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
    }),
    accessRefused: (tenant, permission) => ({
      subject: `Ihre Bitte um Zugriff in ${tenant} wurde abgelehnt`,
      title: 'Ihre Bitte um Zugriff wurde abgelehnt',
      sentence: `Sie haben in ${tenant} um „${permission}“ gebeten, und die Bitte wurde abgelehnt. In einer Woche können Sie erneut fragen.`,
      button: 'Zugriff ansehen',
      closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
    }),
    mfaReminder: (tenant) => ({
      subject: `${tenant} bittet Sie um einen zweiten Faktor`,
      title: 'Zweiten Faktor einrichten',
      sentence: `Die Admins von ${tenant} bitten Sie, Ihr Konto mit einer Authenticator-App zu schützen. Das dauert etwa zwei Minuten, und ein gestohlenes Passwort allein genügt dann nicht mehr.`,
      button: 'Sicherheitseinstellungen öffnen',
      closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
    }),
    mfaDue: (tenant, days) => ({
      subject: `Noch ${days === 1 ? 'ein Tag' : `${days} Tage`}, um für ${tenant} einen zweiten Faktor einzurichten`,
      title: days === 1 ? 'Noch ein Tag' : `Noch ${days} Tage`,
      sentence: `${tenant} verlangt einen zweiten Faktor. Richten Sie bis dahin eine Authenticator-App ein; sonst können Sie ${tenant} erst danach wieder öffnen. Ihr Konto und Ihre anderen Mandanten betrifft das nicht.`,
      button: 'Einrichten',
      closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
    }),
  },
};
