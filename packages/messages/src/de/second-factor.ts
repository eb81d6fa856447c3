import type { secondFactor as source } from '../en/second-factor.ts';
import type { Translation } from '../types.ts';

/** What someone sees whom a tenant asks for a second factor. */
export const secondFactor: Translation<typeof source> = {
  page: 'Zweiter Faktor nötig',
  title: 'Dieser Mandant verlangt einen zweiten Faktor',
  setUp: {
    text: 'Richten Sie eine Authenticator-App ein; das dauert etwa zwei Minuten. Öffnen Sie danach den Mandanten erneut. Ihr Profil und Ihre anderen Mandanten bleiben offen.',
    button: 'Authenticator-App einrichten',
  },
  signIn: {
    text: 'Sie haben eine Authenticator-App, aber diese Anmeldung hat sie nicht benutzt. Melden Sie sich mit ihrem Code erneut an.',
    connected:
      'Bei der Anmeldung mit einem verbundenen Konto, etwa von Google, wird nie nach dem Code gefragt. Solange eines verbunden ist, zählt hier keine Anmeldung: Trennen Sie es zuerst in Ihren Sicherheitseinstellungen.',
    button: 'Erneut anmelden',
  },
  federated:
    'Sie melden sich mit dem Konto eines anderen Anbieters an, das hier keinen zweiten Faktor hat. Bitten Sie einen Inhaber des Mandanten, eine Adresse einzuladen, für die Sie ein Passwort haben.',
  company: {
    text: 'Ihr Firmenkonto sagt nicht, dass es nach einem zweiten Faktor gefragt hat. Bitten Sie einen Inhaber des Mandanten, ihm zu vertrauen. Wo der Mandant auch Ihr eigenes Konto annimmt, melden Sie sich mit diesem und seinem Code an.',
    button: 'Mein eigenes Konto verwenden',
  },
  retry: 'Mandanten öffnen',
  banner: {
    title:
      '{days, plural, one {Weniger als ein Tag, um einen zweiten Faktor einzurichten} other {Noch # Tage, um einen zweiten Faktor einzurichten}}',
    text: 'Ab {date} lässt sich {tenant} nicht mehr ohne öffnen.',
    open: 'Einrichten',
  },
};
