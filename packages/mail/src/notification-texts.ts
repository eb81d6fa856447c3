import type { Locale } from '@gatehouse/domain/locale';
import type { Role } from '@gatehouse/domain/role';

/** What a mail of a notification says. */
export interface NotificationText {
  readonly subject: string;
  readonly title: string;
  readonly sentence: string;
  readonly button: string;
  readonly closing: string;
}

interface Texts {
  readonly roles: Readonly<Record<Role, string>>;
  roleChanged(tenant: string, from: string, to: string): NotificationText;
  newDevice(device: string, address: string | null, at: string): NotificationText;
}

/** The mails of notifications in every language. */
export const NOTIFICATION_TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    roles: { owner: 'Owner', admin: 'Admin', member: 'Member', viewer: 'Viewer' },
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
    roles: { owner: 'Inhaber', admin: 'Admin', member: 'Mitglied', viewer: 'Betrachter' },
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
