import type { Locale } from '@gatehouse/domain/locale';
import type { NotificationFacts } from '@gatehouse/domain/notification';
import { textFromPeople } from '../text-from-people.ts';
import type { NotificationText } from './notification-text.ts';

/** The mail about a tenant that staff have made read-only. */
export function suspendedText(locale: Locale, tenant: string, reason: string): NotificationText {
  return TEXTS[locale].suspended(textFromPeople(tenant), textFromPeople(reason));
}

/** The mail about a tenant that may be written again. */
export function reactivatedText(locale: Locale, tenant: string): NotificationText {
  return TEXTS[locale].reactivated(textFromPeople(tenant));
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

interface Texts {
  suspended(tenant: string, reason: string): NotificationText;
  reactivated(tenant: string): NotificationText;
  supportRequested(tenant: string, name: string, reason: string): NotificationText;
}

const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
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
    supportRequested: (tenant, name, reason) => ({
      subject: `Support asks for access to ${tenant}`,
      title: `${name} from support asks for access`,
      sentence: `${name} can’t see anything in ${tenant} unless you allow it. Reason: ${reason}`,
      button: 'Review the request',
      closing:
        'You choose for how long, and can end the access at any time. If you didn’t contact support, decline it.',
    }),
  },
  de: {
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
    supportRequested: (tenant, name, reason) => ({
      subject: `Der Support bittet um Zugang zu ${tenant}`,
      title: `${name} vom Support bittet um Zugang`,
      sentence: `${name} sieht in ${tenant} nichts, solange Sie es nicht erlauben. Grund: ${reason}`,
      button: 'Anfrage prüfen',
      closing:
        'Sie bestimmen, wie lange, und können den Zugang jederzeit beenden. Haben Sie den Support nicht kontaktiert, lehnen Sie ab.',
    }),
  },
};
