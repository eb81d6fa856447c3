import { BRAND } from '@gatehouse/brand/brand';
import type { Locale } from '@gatehouse/domain/locale';
import type { NamedRole, NotificationFacts } from '@gatehouse/domain/notification';
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

/** The mail about an API key that expires soon. */
export function keyEndsText(
  locale: Locale,
  facts: {
    readonly tenant: string;
    readonly key: string;
    readonly hint: string;
    readonly days: number;
  },
): NotificationText {
  const { tenant, key, hint, days } = facts;
  return TEXTS[locale].keyEnds(textFromPeople(tenant), `${textFromPeople(key)} (…${hint})`, days);
}

/** The mail about metadata that was not taken over. */
export function metadataChangedText(
  locale: Locale,
  facts: { readonly tenant: string; readonly connection: string },
): NotificationText {
  const { tenant, connection } = facts;
  return TEXTS[locale].metadataChanged(textFromPeople(tenant), textFromPeople(connection));
}

/** The mail about a tenant that staff have made read-only. */
export function suspendedText(locale: Locale, tenant: string, reason: string): NotificationText {
  return TEXTS[locale].suspended(textFromPeople(tenant), textFromPeople(reason));
}

/** The mail about staff who ask to be let in. */
export function supportRequestedText(
  locale: Locale,
  tenant: string,
  { operatorName, reason }: NotificationFacts['support.requested'],
): NotificationText {
  const [name, why] = [textFromPeople(operatorName), textFromPeople(reason)];
  return TEXTS[locale].supportRequested(textFromPeople(tenant), name, why);
}

/** The mail about a tenant that may be written again. */
export function reactivatedText(locale: Locale, tenant: string): NotificationText {
  return TEXTS[locale].reactivated(textFromPeople(tenant));
}

/** The mail about a webhook that was switched off. */
export function webhookOffText(
  locale: Locale,
  tenant: string,
  { host, reason }: NotificationFacts['webhook.switched_off'],
): NotificationText {
  return TEXTS[locale].webhookOff[reason](textFromPeople(tenant), host);
}

/** The mail to those who may invite, about someone who asks to join. */
export function joinRequestText(
  locale: Locale,
  tenant: string,
  { name, email }: NotificationFacts['join_request.made'],
): NotificationText {
  return TEXTS[locale].joinRequest(textFromPeople(tenant), textFromPeople(name), email);
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

/** A permission that there is no more goes by its own name. */
function namePermission(locale: Locale, permission: string): string {
  const names: Readonly<Record<string, string>> = CATALOGS[locale].permissionNames;
  return names[permission] ?? permission;
}

/** The mail to who asked to join. */
export function joinAnswerText(
  locale: Locale,
  { tenantName, approved }: NotificationFacts['join_request.answered'],
): NotificationText {
  return TEXTS[locale].joinAnswer[approved ? 'approved' : 'refused'](textFromPeople(tenantName));
}

interface Texts {
  unprotected(tenant: string, name: string): NotificationText;
  joinRequest(tenant: string, name: string, email: string): NotificationText;
  accessRequest(tenant: string, name: string, permission: string): NotificationText;
  accessRefused(tenant: string, permission: string): NotificationText;
  readonly joinAnswer: Readonly<
    Record<'approved' | 'refused', (tenant: string) => NotificationText>
  >;
  breakGlass(tenant: string, name: string, address: string | null, at: string): NotificationText;
  certificateEnds(tenant: string, connection: string, days: number): NotificationText;
  keyEnds(tenant: string, key: string, days: number): NotificationText;
  metadataChanged(tenant: string, connection: string): NotificationText;
  suspended(tenant: string, reason: string): NotificationText;
  reactivated(tenant: string): NotificationText;
  readonly webhookOff: Readonly<
    Record<
      NotificationFacts['webhook.switched_off']['reason'],
      (tenant: string, host: string) => NotificationText
    >
  >;
  supportRequested(tenant: string, name: string, reason: string): NotificationText;
  roleChanged(tenant: string, from: string, to: string): NotificationText;
  newDevice(device: string, address: string | null, at: string): NotificationText;
  readonly domain: Readonly<
    Record<
      NotificationFacts['domain.attention']['event'],
      (tenant: string, domain: string) => NotificationText
    >
  >;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    unprotected: (tenant, name) => ({
      subject: `${name} has no second factor any more`,
      title: 'Break-glass access is less protected',
      sentence: `${name} gets in to ${tenant} without your identity provider, and now with a password alone: their second factor was removed.`,
      button: 'Open the SSO settings',
      closing: 'Have them set up a second factor, or choose another owner for break-glass access.',
    }),
    joinRequest: (tenant, name, email) => ({
      subject: `${name} asks to join ${tenant}`,
      title: `${name} asks to join ${tenant}`,
      sentence: `${name} has the email address ${email}, in a domain of yours, and asks to join ${tenant}. The request waits for 30 days.`,
      button: 'Open the request',
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
    joinAnswer: {
      approved: (tenant) => ({
        subject: `You’re a member of ${tenant} now`,
        title: `Welcome to ${tenant}`,
        sentence: `An admin of ${tenant} let you in.`,
        button: `Open ${tenant}`,
        closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
      }),
      refused: (tenant) => ({
        subject: `Your request to join ${tenant} was declined`,
        title: 'Your request was declined',
        sentence: `An admin of ${tenant} declined your request to join. You can ask again in a week.`,
        button: 'Open my tenants',
        closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
      }),
    },
    breakGlass: (tenant, name, address, at) => ({
      subject: `${name} signed in to ${tenant} without your identity provider`,
      title: 'Break-glass access was used',
      sentence: `${name} signed in to ${tenant} without your identity provider${address === null ? '' : ` from ${address}`}, at ${at}.`,
      button: 'Open the audit log',
      closing: 'If no one in your team knows of this, remove that owner and contact support.',
    }),
    keyEnds: (tenant, key, days) => ({
      subject: `API key ${key} expires in ${days} ${days === 1 ? 'day' : 'days'}`,
      title: 'An API key expires soon',
      sentence: `The API key ${key} of ${tenant} expires in ${days} ${days === 1 ? 'day' : 'days'}. Programs that use it stop working then.`,
      button: 'Open API keys',
      closing: 'Rotate it to get a new secret. The old one can keep working while you switch over.',
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
    suspended: (tenant, reason) => ({
      subject: `${tenant} has been suspended`,
      title: `${tenant} is read-only now`,
      sentence: `We suspended ${tenant}. Reason: ${reason} Members can still read, export and leave; nothing can be changed.`,
      button: `Open ${tenant}`,
      closing: 'To have it reactivated, contact support.',
    }),
    reactivated: (tenant) => ({
      subject: `${tenant} has been reactivated`,
      title: `${tenant} is active again`,
      sentence: `The suspension of ${tenant} has ended. Everyone can work as before.`,
      button: `Open ${tenant}`,
      closing: 'You get this because you own the tenant.',
    }),
    webhookOff: {
      failing: (tenant, host) => ({
        subject: `The webhook to ${host} was switched off`,
        title: 'A webhook was switched off',
        sentence: `${host} has not taken any event of ${tenant} for five days, or said that it wants no more. We send it nothing more.`,
        button: 'Open the webhooks',
        closing: 'Switch it on once the server answers again: the last three days are sent then.',
      }),
      authority: (tenant, host) => ({
        subject: `The webhook to ${host} was switched off`,
        title: 'A webhook has no one who answers for it',
        sentence: `The person who set up the webhook to ${host} in ${tenant} has left, or may not manage webhooks any more. We send it nothing more.`,
        button: 'Open the webhooks',
        closing: 'Switch it on to answer for it yourself, or delete it.',
      }),
    },
    supportRequested: (tenant, name, reason) => ({
      subject: `Support asks for access to ${tenant}`,
      title: `${name} from support asks for access`,
      sentence: `${name} can’t see anything in ${tenant} unless you allow it. Reason: ${reason}`,
      button: 'Review the request',
      closing:
        'You choose for how long, and can end the access at any time. If you didn’t contact support, decline it.',
    }),
    roleChanged: (tenant, from, to) => ({
      subject: `Your role in ${tenant} has changed`,
      title: `You are now ${to} in ${tenant}`,
      sentence: `Your role in ${tenant} was changed from ${from} to ${to}.`,
      button: `Open ${tenant}`,
      closing: `You can turn off these emails in your ${BRAND.name} notification settings.`,
    }),
    newDevice: (device, address, at) => ({
      subject: 'New sign-in to your account',
      title: 'New sign-in',
      sentence: `Someone signed in to your account with ${device}${address === null ? '' : ` from ${address}`}, at ${at}.`,
      button: 'Review your sessions',
      closing: 'If this wasn’t you, sign out everywhere and change your password.',
    }),
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
  },
  de: {
    unprotected: (tenant, name) => ({
      subject: `${name} hat keinen zweiten Faktor mehr`,
      title: 'Der Notfallzugang ist schwächer geschützt',
      sentence: `${name} kommt bei ${tenant} ohne Ihren Identitätsanbieter hinein, und jetzt mit dem Passwort allein: Der zweite Faktor wurde entfernt.`,
      button: 'SSO-Einstellungen öffnen',
      closing:
        'Lassen Sie die Person einen zweiten Faktor einrichten, oder wählen Sie einen anderen Inhaber für den Notfallzugang.',
    }),
    joinRequest: (tenant, name, email) => ({
      subject: `${name} möchte ${tenant} beitreten`,
      title: `${name} möchte ${tenant} beitreten`,
      sentence: `${name} hat die E-Mail-Adresse ${email} in einer Ihrer Domains und bittet um Beitritt zu ${tenant}. Die Anfrage gilt 30 Tage.`,
      button: 'Anfrage öffnen',
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
    joinAnswer: {
      approved: (tenant) => ({
        subject: `Sie sind jetzt Mitglied von ${tenant}`,
        title: `Willkommen bei ${tenant}`,
        sentence: `Ein Admin von ${tenant} hat Sie zugelassen.`,
        button: `${tenant} öffnen`,
        closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
      }),
      refused: (tenant) => ({
        subject: `Ihre Anfrage, ${tenant} beizutreten, wurde abgelehnt`,
        title: 'Ihre Anfrage wurde abgelehnt',
        sentence: `Ein Admin von ${tenant} hat Ihre Beitrittsanfrage abgelehnt. In einer Woche können Sie wieder anfragen.`,
        button: 'Meine Mandanten öffnen',
        closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
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
    keyEnds: (tenant, key, days) => ({
      subject: `API-Schlüssel ${key} läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab`,
      title: 'Ein API-Schlüssel läuft bald ab',
      sentence: `Der API-Schlüssel ${key} von ${tenant} läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab. Programme, die ihn verwenden, funktionieren dann nicht mehr.`,
      button: 'API-Schlüssel öffnen',
      closing:
        'Rotieren Sie ihn, um ein neues Geheimnis zu erhalten. Das alte kann weiter gelten, während Sie umstellen.',
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
    suspended: (tenant, reason) => ({
      subject: `${tenant} wurde gesperrt`,
      title: `${tenant} kann nur noch gelesen werden`,
      sentence: `Wir haben ${tenant} gesperrt. Grund: ${reason} Mitglieder können weiterhin lesen, exportieren und austreten; ändern lässt sich nichts.`,
      button: `${tenant} öffnen`,
      closing: 'Um die Sperre aufheben zu lassen, wenden Sie sich an den Support.',
    }),
    reactivated: (tenant) => ({
      subject: `${tenant} wurde freigegeben`,
      title: `${tenant} ist wieder freigegeben`,
      sentence: `Die Sperre von ${tenant} ist aufgehoben. Alle können wie zuvor arbeiten.`,
      button: `${tenant} öffnen`,
      closing: 'Sie erhalten diese E-Mail als Inhaber des Mandanten.',
    }),
    webhookOff: {
      failing: (tenant, host) => ({
        subject: `Der Webhook zu ${host} wurde ausgeschaltet`,
        title: 'Ein Webhook wurde ausgeschaltet',
        sentence: `${host} hat seit fünf Tagen kein Ereignis von ${tenant} angenommen oder will keine mehr. Wir senden ihm nichts mehr.`,
        button: 'Webhooks öffnen',
        closing:
          'Schalten Sie ihn ein, sobald der Server wieder antwortet: Dann werden die letzten drei Tage gesendet.',
      }),
      authority: (tenant, host) => ({
        subject: `Der Webhook zu ${host} wurde ausgeschaltet`,
        title: 'Für einen Webhook ist niemand mehr verantwortlich',
        sentence: `Wer den Webhook zu ${host} in ${tenant} eingerichtet hat, ist nicht mehr dabei oder darf keine Webhooks mehr verwalten. Wir senden ihm nichts mehr.`,
        button: 'Webhooks öffnen',
        closing: 'Schalten Sie ihn ein, um ihn selbst zu verantworten, oder löschen Sie ihn.',
      }),
    },
    supportRequested: (tenant, name, reason) => ({
      subject: `Der Support bittet um Zugang zu ${tenant}`,
      title: `${name} vom Support bittet um Zugang`,
      sentence: `${name} sieht in ${tenant} nichts, solange Sie es nicht erlauben. Grund: ${reason}`,
      button: 'Anfrage prüfen',
      closing:
        'Sie bestimmen, wie lange, und können den Zugang jederzeit beenden. Haben Sie den Support nicht kontaktiert, lehnen Sie ab.',
    }),
    roleChanged: (tenant, from, to) => ({
      subject: `Ihre Rolle in ${tenant} hat sich geändert`,
      title: `Sie sind jetzt ${to} in ${tenant}`,
      sentence: `Ihre Rolle in ${tenant} wurde von ${from} zu ${to} geändert.`,
      button: `${tenant} öffnen`,
      closing: `Diese E-Mails können Sie in den Benachrichtigungseinstellungen von ${BRAND.name} abschalten.`,
    }),
    newDevice: (device, address, at) => ({
      subject: 'Neue Anmeldung bei Ihrem Konto',
      title: 'Neue Anmeldung',
      sentence: `Bei Ihrem Konto gab es eine Anmeldung mit ${device}${address === null ? '' : ` von der IP-Adresse ${address}`}, am ${at}.`,
      button: 'Sitzungen prüfen',
      closing: 'Wenn Sie das nicht waren, melden Sie sich überall ab und ändern Sie Ihr Passwort.',
    }),
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
  },
};
