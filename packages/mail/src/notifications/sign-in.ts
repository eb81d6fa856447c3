import type { Locale } from '@gatehouse/domain/locale';
import type { NotificationFacts } from '@gatehouse/domain/notification';
import { textFromPeople } from '../text-from-people.ts';
import type { NotificationText } from './notification-text.ts';

/** The mail about a domain that an owner should see to. */
export function domainText(
  locale: Locale,
  tenant: string,
  { domain, event }: NotificationFacts['domain.attention'],
): NotificationText {
  return TEXTS[locale].domain[event](textFromPeople(tenant), domain);
}

/** The mail about an owner who got in without the identity provider. @param facts `at` in the reader's words */
export function breakGlassText(
  locale: Locale,
  facts: {
    readonly tenant: string;
    readonly name: string;
    readonly address: string | null;
    readonly at: string;
  },
): NotificationText {
  const { tenant, name, address, at } = facts;
  return TEXTS[locale].breakGlass(textFromPeople(tenant), textFromPeople(name), address, at);
}

/** The mail about a break-glass owner without a second factor. */
export function unprotectedText(locale: Locale, tenant: string, name: string): NotificationText {
  return TEXTS[locale].unprotected(textFromPeople(tenant), textFromPeople(name));
}

/** The mail about a certificate of a connection. @param facts `days` 0 for one that has ended */
export function certificateEndsText(
  locale: Locale,
  facts: { readonly tenant: string; readonly connection: string; readonly days: number },
): NotificationText {
  const { tenant, connection, days } = facts;
  return TEXTS[locale].certificateEnds(textFromPeople(tenant), textFromPeople(connection), days);
}

/** The mail about metadata that was not taken over. */
export function metadataChangedText(
  locale: Locale,
  facts: { readonly tenant: string; readonly connection: string },
): NotificationText {
  const { tenant, connection } = facts;
  return TEXTS[locale].metadataChanged(textFromPeople(tenant), textFromPeople(connection));
}

interface Texts {
  readonly domain: Readonly<
    Record<
      NotificationFacts['domain.attention']['event'],
      (tenant: string, domain: string) => NotificationText
    >
  >;
  breakGlass(tenant: string, name: string, address: string | null, at: string): NotificationText;
  unprotected(tenant: string, name: string): NotificationText;
  certificateEnds(tenant: string, connection: string, days: number): NotificationText;
  metadataChanged(tenant: string, connection: string): NotificationText;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    domain: {
      missing: (tenant, domain) => ({
        subject: `Restore the DNS record of ${domain}`,
        title: `The DNS record of ${domain} is gone`,
        sentence: `The record that proves ${domain} for ${tenant} has not been found for a week. Put it back within a week, or the domain lapses: then no one new gets in by it.`,
        button: 'Open domains',
        closing: 'You get this because you own the tenant.',
      }),
      lapsed: (tenant, domain) => ({
        subject: `${domain} has lapsed`,
        title: `${domain} has lapsed`,
        sentence: `The record that proves ${domain} for ${tenant} has been gone for two weeks. Members can still sign in, but no one new gets in by the domain, and another tenant could verify it.`,
        button: 'Open domains',
        closing: 'You get this because you own the tenant.',
      }),
      taken: (tenant, domain) => ({
        subject: `Another tenant has verified ${domain}`,
        title: `${domain} belongs to another tenant now`,
        sentence: `${domain} had lapsed for ${tenant}, and another tenant has verified it since. Your members stay, but people with that domain are no longer sent to ${tenant} to sign in.`,
        button: 'Open domains',
        closing: 'You get this because you own the tenant.',
      }),
    },
    breakGlass: (tenant, name, address, at) => ({
      subject: `${name} signed in to ${tenant} without your identity provider`,
      title: 'Break-glass access was used',
      sentence: `${name} signed in to ${tenant} without your identity provider${address === null ? '' : ` from ${address}`}, at ${at}.`,
      button: 'Open the audit log',
      closing: 'If no one in your team knows of this, remove that owner and contact support.',
    }),
    unprotected: (tenant, name) => ({
      subject: `${name} has no second factor any more`,
      title: 'Break-glass access is less protected',
      sentence: `${name} gets in to ${tenant} without your identity provider, and now with a password alone: their second factor was removed.`,
      button: 'Open the SSO settings',
      closing: 'Have them set up a second factor, or choose another owner for break-glass access.',
    }),
    certificateEnds: (tenant, connection, days) => ({
      subject:
        days === 0
          ? `A certificate of ${connection} has ended`
          : `A certificate of ${connection} ends in ${days} ${days === 1 ? 'day' : 'days'}`,
      title: days === 0 ? 'A certificate has ended' : 'A certificate ends soon',
      sentence: `People sign in to ${tenant} by ${connection}. Its certificate ${days === 0 ? 'has ended' : `ends in ${days} ${days === 1 ? 'day' : 'days'}`}.`,
      button: 'Open the SSO settings',
      closing: 'Add the new certificate beside the old one before your identity provider uses it.',
    }),
    metadataChanged: (tenant, connection) => ({
      subject: `The metadata of ${connection} has changed`,
      title: 'Metadata has changed',
      sentence: `The metadata of ${connection}, by which people sign in to ${tenant}, names another identity provider or address than before. We did not take it over.`,
      button: 'Open the SSO settings',
      closing: 'If this is what you want, read the metadata again there and test the connection.',
    }),
  },
  de: {
    domain: {
      missing: (tenant, domain) => ({
        subject: `Stellen Sie den DNS-Eintrag von ${domain} wieder her`,
        title: `Der DNS-Eintrag von ${domain} fehlt`,
        sentence: `Der Eintrag, der ${domain} für ${tenant} nachweist, ist seit einer Woche nicht zu finden. Stellen Sie ihn binnen einer Woche wieder her, sonst verfällt die Domain: Dann kommt über sie niemand Neues mehr herein.`,
        button: 'Domains öffnen',
        closing: 'Sie erhalten diese E-Mail als Inhaber des Mandanten.',
      }),
      lapsed: (tenant, domain) => ({
        subject: `${domain} ist verfallen`,
        title: `${domain} ist verfallen`,
        sentence: `Der Eintrag, der ${domain} für ${tenant} nachweist, fehlt seit zwei Wochen. Mitglieder können sich weiter anmelden, aber über die Domain kommt niemand Neues mehr herein, und ein anderer Mandant könnte sie bestätigen.`,
        button: 'Domains öffnen',
        closing: 'Sie erhalten diese E-Mail als Inhaber des Mandanten.',
      }),
      taken: (tenant, domain) => ({
        subject: `Ein anderer Mandant hat ${domain} bestätigt`,
        title: `${domain} gehört jetzt zu einem anderen Mandanten`,
        sentence: `${domain} war für ${tenant} verfallen und wurde seither von einem anderen Mandanten bestätigt. Ihre Mitglieder bleiben, aber Personen mit dieser Domain werden zur Anmeldung nicht mehr zu ${tenant} geleitet.`,
        button: 'Domains öffnen',
        closing: 'Sie erhalten diese E-Mail als Inhaber des Mandanten.',
      }),
    },
    breakGlass: (tenant, name, address, at) => ({
      subject: `${name} hat sich bei ${tenant} ohne Ihren Identitätsanbieter angemeldet`,
      title: 'Der Notfallzugang wurde verwendet',
      sentence: `${name} hat sich bei ${tenant} ohne Ihren Identitätsanbieter angemeldet${address === null ? '' : ` von der IP-Adresse ${address}`}, am ${at}.`,
      button: 'Protokoll öffnen',
      closing:
        'Wenn in Ihrem Team niemand davon weiß, entfernen Sie diesen Inhaber und wenden Sie sich an den Support.',
    }),
    unprotected: (tenant, name) => ({
      subject: `${name} hat keinen zweiten Faktor mehr`,
      title: 'Der Notfallzugang ist schwächer geschützt',
      sentence: `${name} kommt bei ${tenant} ohne Ihren Identitätsanbieter hinein, und jetzt mit dem Passwort allein: Der zweite Faktor wurde entfernt.`,
      button: 'SSO-Einstellungen öffnen',
      closing:
        'Lassen Sie die Person einen zweiten Faktor einrichten, oder wählen Sie einen anderen Inhaber für den Notfallzugang.',
    }),
    certificateEnds: (tenant, connection, days) => ({
      subject:
        days === 0
          ? `Ein Zertifikat von ${connection} ist abgelaufen`
          : `Ein Zertifikat von ${connection} läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab`,
      title: days === 0 ? 'Ein Zertifikat ist abgelaufen' : 'Ein Zertifikat läuft bald ab',
      sentence: `Bei ${tenant} meldet man sich über ${connection} an. Das Zertifikat ${days === 0 ? 'ist abgelaufen' : `läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab`}.`,
      button: 'SSO-Einstellungen öffnen',
      closing:
        'Fügen Sie das neue Zertifikat neben dem alten hinzu, bevor Ihr Identitätsanbieter es verwendet.',
    }),
    metadataChanged: (tenant, connection) => ({
      subject: `Die Metadaten von ${connection} haben sich geändert`,
      title: 'Die Metadaten haben sich geändert',
      sentence: `Die Metadaten von ${connection}, über die man sich bei ${tenant} anmeldet, nennen einen anderen Identitätsanbieter oder eine andere Adresse als bisher. Wir haben sie nicht übernommen.`,
      button: 'SSO-Einstellungen öffnen',
      closing:
        'Ist das so gewollt, lesen Sie die Metadaten dort noch einmal ein und testen Sie die Verbindung.',
    }),
  },
};
