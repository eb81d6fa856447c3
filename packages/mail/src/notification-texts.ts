import type { Locale } from '@gatehouse/domain/locale';
import type { NamedRole } from '@gatehouse/domain/notification';
import { CATALOGS } from '@gatehouse/messages/catalogs';
import { toDeviceLabel } from '@gatehouse/messages/device-label';
import { textFromPeople } from './text-from-people.ts';

/** What a mail of a notification says. */
export interface NotificationText {
  readonly subject: string;
  readonly title: string;
  readonly sentence: string;
  readonly button: string;
  readonly closing: string;
}

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

/** The mail about a sign-in with a new browser. @param facts `at` in the reader's words */
export function newDeviceText(
  locale: Locale,
  facts: { readonly device: string; readonly address: string | null; readonly at: string },
): NotificationText {
  const { device, address, at } = facts;
  return TEXTS[locale].newDevice(toDeviceLabel(locale, device), address, at);
}

interface Texts {
  roleChanged(tenant: string, from: string, to: string): NotificationText;
  newDevice(device: string, address: string | null, at: string): NotificationText;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    roleChanged: (tenant, from, to) => ({
      subject: `Your role in ${tenant} has changed`,
      title: `You are now ${to} in ${tenant}`,
      sentence: `Your role in ${tenant} was changed from ${from} to ${to}.`,
      button: `Open ${tenant}`,
      closing: 'You can turn off these emails in your Gatehouse notification settings.',
    }),
    newDevice: (device, address, at) => ({
      subject: 'New sign-in to your account',
      title: 'New sign-in',
      sentence: `Someone signed in to your account with ${device}${address === null ? '' : ` from ${address}`}, at ${at}.`,
      button: 'Review your sessions',
      closing: 'If this wasn’t you, sign out everywhere and change your password.',
    }),
  },
  de: {
    roleChanged: (tenant, from, to) => ({
      subject: `Ihre Rolle in ${tenant} hat sich geändert`,
      title: `Sie sind jetzt ${to} in ${tenant}`,
      sentence: `Ihre Rolle in ${tenant} wurde von ${from} zu ${to} geändert.`,
      button: `${tenant} öffnen`,
      closing:
        'Diese E-Mails können Sie in den Benachrichtigungseinstellungen von Gatehouse abschalten.',
    }),
    newDevice: (device, address, at) => ({
      subject: 'Neue Anmeldung bei Ihrem Konto',
      title: 'Neue Anmeldung',
      sentence: `Bei Ihrem Konto gab es eine Anmeldung mit ${device}${address === null ? '' : ` von der IP-Adresse ${address}`}, am ${at}.`,
      button: 'Sitzungen prüfen',
      closing: 'Wenn Sie das nicht waren, melden Sie sich überall ab und ändern Sie Ihr Passwort.',
    }),
  },
};
