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
