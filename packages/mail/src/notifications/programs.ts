import type { Locale } from '@gatehouse/domain/locale';
import type { NotificationFacts } from '@gatehouse/domain/notification';
import { textFromPeople } from '../text-from-people.ts';
import type { NotificationText } from './notification-text.ts';

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

/** The mail to a person whose key someone else revoked. */
export function keyRevokedText(
  locale: Locale,
  tenant: string,
  { key, by }: NotificationFacts['personal_key.revoked'],
): NotificationText {
  return TEXTS[locale].keyRevoked(textFromPeople(tenant), textFromPeople(key), textFromPeople(by));
}

/** The mail to a person whose connected app was ended, by someone else or because of a stolen token. */
export function appEndedText(
  locale: Locale,
  tenant: string,
  { app, by }: NotificationFacts['connected_app.ended'],
): NotificationText {
  const [where, what] = [textFromPeople(tenant), textFromPeople(app)];
  const texts = TEXTS[locale];
  return by === null
    ? texts.appStopped(where, what)
    : texts.appCut(where, what, textFromPeople(by));
}

/** The mail about a webhook that was switched off. */
export function webhookOffText(
  locale: Locale,
  tenant: string,
  { host, reason }: NotificationFacts['webhook.switched_off'],
): NotificationText {
  return TEXTS[locale].webhookOff[reason](textFromPeople(tenant), host);
}

interface Texts {
  keyEnds(tenant: string, key: string, days: number): NotificationText;
  keyRevoked(tenant: string, key: string, by: string): NotificationText;
  appCut(tenant: string, app: string, by: string): NotificationText;
  appStopped(tenant: string, app: string): NotificationText;
  readonly webhookOff: Readonly<
    Record<
      NotificationFacts['webhook.switched_off']['reason'],
      (tenant: string, host: string) => NotificationText
    >
  >;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    keyEnds: (tenant, key, days) => ({
      subject: `API key ${key} expires in ${days} ${days === 1 ? 'day' : 'days'}`,
      title: 'An API key expires soon',
      sentence: `The API key ${key} of ${tenant} expires in ${days} ${days === 1 ? 'day' : 'days'}. Programs that use it stop working then.`,
      button: 'Open API keys',
      closing: 'Rotate it to get a new secret. The old one can keep working while you switch over.',
    }),
    keyRevoked: (tenant, key, by) => ({
      subject: `Your personal key ${key} was revoked`,
      title: 'Your personal key was revoked',
      sentence: `${by} revoked your personal key ${key} for ${tenant}. Programs that use it no longer work there.`,
      button: 'Open your keys',
      closing: 'You can create another one, unless an admin asked you not to.',
    }),
    appCut: (tenant, app, by) => ({
      subject: `${app} was disconnected from ${tenant}`,
      title: 'An app was disconnected',
      sentence: `${by} disconnected ${app}, which acted as you in ${tenant}.`,
      button: 'Open your connected apps',
      closing: 'You can connect it again, unless an admin asked you not to.',
    }),
    appStopped: (tenant, app) => ({
      subject: `${app} was disconnected from ${tenant} for security`,
      title: 'An app was disconnected for security',
      sentence: `A token of ${app}, which acted as you in ${tenant}, was used twice. Someone else may have it, so it no longer works.`,
      button: 'Open your connected apps',
      closing: 'If you still use the app, connect it again. If you don’t know it, tell an admin.',
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
  },
  de: {
    keyEnds: (tenant, key, days) => ({
      subject: `API-Schlüssel ${key} läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab`,
      title: 'Ein API-Schlüssel läuft bald ab',
      sentence: `Der API-Schlüssel ${key} von ${tenant} läuft in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ab. Programme, die ihn verwenden, funktionieren dann nicht mehr.`,
      button: 'API-Schlüssel öffnen',
      closing:
        'Rotieren Sie ihn, um ein neues Geheimnis zu erhalten. Das alte kann weiter gelten, während Sie umstellen.',
    }),
    keyRevoked: (tenant, key, by) => ({
      subject: `Ihr persönlicher Schlüssel ${key} wurde widerrufen`,
      title: 'Ihr persönlicher Schlüssel wurde widerrufen',
      sentence: `${by} hat Ihren persönlichen Schlüssel ${key} für ${tenant} widerrufen. Programme, die ihn verwenden, funktionieren dort nicht mehr.`,
      button: 'Schlüssel öffnen',
      closing: 'Sie können einen neuen erstellen, sofern ein Admin nichts dagegen hat.',
    }),
    appCut: (tenant, app, by) => ({
      subject: `${app} wurde von ${tenant} getrennt`,
      title: 'Eine App wurde getrennt',
      sentence: `${by} hat ${app} getrennt. Die App hat in ${tenant} in Ihrem Namen gehandelt.`,
      button: 'Verbundene Apps öffnen',
      closing: 'Sie können die App erneut verbinden, sofern ein Admin nichts dagegen hat.',
    }),
    appStopped: (tenant, app) => ({
      subject: `${app} wurde zur Sicherheit von ${tenant} getrennt`,
      title: 'Eine App wurde zur Sicherheit getrennt',
      sentence: `Ein Token von ${app} wurde zweimal verwendet. Die App hat in ${tenant} in Ihrem Namen gehandelt. Vielleicht hat noch jemand das Token, deshalb gilt es nicht mehr.`,
      button: 'Verbundene Apps öffnen',
      closing:
        'Wenn Sie die App noch nutzen, verbinden Sie sie erneut. Wenn Sie sie nicht kennen, sagen Sie es einem Admin.',
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
  },
};
