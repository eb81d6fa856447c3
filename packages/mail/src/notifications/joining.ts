import { BRAND } from '@gatehouse/brand/brand';
import type { Locale } from '@gatehouse/domain/locale';
import type { NotificationFacts } from '@gatehouse/domain/notification';
import { textFromPeople } from '../text-from-people.ts';
import type { NotificationText } from './notification-text.ts';

/** The mail to those who may invite, about someone who asks to join. */
export function joinRequestText(
  locale: Locale,
  tenant: string,
  { name, email }: NotificationFacts['join_request.made'],
): NotificationText {
  return TEXTS[locale].joinRequest(textFromPeople(tenant), textFromPeople(name), email);
}

/** The mail to who asked to join. */
export function joinAnswerText(
  locale: Locale,
  { tenantName, approved }: NotificationFacts['join_request.answered'],
): NotificationText {
  return TEXTS[locale].joinAnswer[approved ? 'approved' : 'refused'](textFromPeople(tenantName));
}

interface Texts {
  joinRequest(tenant: string, name: string, email: string): NotificationText;
  readonly joinAnswer: Readonly<
    Record<'approved' | 'refused', (tenant: string) => NotificationText>
  >;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    joinRequest: (tenant, name, email) => ({
      subject: `${name} asks to join ${tenant}`,
      title: `${name} asks to join ${tenant}`,
      sentence: `${name} has the email address ${email}, in a domain of yours, and asks to join ${tenant}. The request waits for 30 days.`,
      button: 'Open the request',
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
  },
  de: {
    joinRequest: (tenant, name, email) => ({
      subject: `${name} möchte ${tenant} beitreten`,
      title: `${name} möchte ${tenant} beitreten`,
      sentence: `${name} hat die E-Mail-Adresse ${email} in einer Ihrer Domains und bittet um Beitritt zu ${tenant}. Die Anfrage gilt 30 Tage.`,
      button: 'Anfrage öffnen',
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
  },
};
