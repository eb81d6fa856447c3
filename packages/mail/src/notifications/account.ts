import type { Locale } from '@gatehouse/domain/locale';
import { toDeviceLabel } from '@gatehouse/messages/device-label';
import type { NotificationText } from './notification-text.ts';

/** The mail about a sign-in with a new browser. @param facts `at` in the reader's words */
export function newDeviceText(
  locale: Locale,
  facts: { readonly device: string; readonly address: string | null; readonly at: string },
): NotificationText {
  const { device, address, at } = facts;
  return TEXTS[locale].newDevice(toDeviceLabel(locale, device), address, at);
}

interface Texts {
  newDevice(device: string, address: string | null, at: string): NotificationText;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    newDevice: (device, address, at) => ({
      subject: 'New sign-in to your account',
      title: 'New sign-in',
      sentence: `Someone signed in to your account with ${device}${address === null ? '' : ` from ${address}`}, at ${at}.`,
      button: 'Was this you?',
      closing:
        'If it wasn’t, say so there within a week: that ends all your sessions, and your password no longer works.',
    }),
  },
  de: {
    newDevice: (device, address, at) => ({
      subject: 'Neue Anmeldung bei Ihrem Konto',
      title: 'Neue Anmeldung',
      sentence: `Bei Ihrem Konto gab es eine Anmeldung mit ${device}${address === null ? '' : ` von der IP-Adresse ${address}`}, am ${at}.`,
      button: 'Waren Sie das?',
      closing:
        'Wenn nicht, sagen Sie es dort innerhalb einer Woche: Dann enden alle Ihre Sitzungen, und Ihr Passwort gilt nicht mehr.',
    }),
  },
};
