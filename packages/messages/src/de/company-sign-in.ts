import type { Messages, Translation } from '../types.ts';

export const companySignIn: Translation<Messages['companySignIn']> = {
  form: {
    title: 'Firmenkonto',
    label: 'E-Mail-Adresse bei der Arbeit',
    hint: 'Wir bringen Sie zur Anmeldeseite Ihrer Firma.',
    submit: 'Weiter',
  },
  leaving: {
    page: 'Anmelden',
    title: 'Einen Moment',
    text: 'Sie sind auf dem Weg zur Anmeldeseite Ihrer Firma.',
    go: 'Weiter',
  },
  refused: {
    page: 'Anmeldung abgelehnt',
    title: 'Sie wurden nicht angemeldet',
    text: 'Die Anmeldung bei Ihrer Firma ist zurückgekommen, kann hier aber nicht verwendet werden. Wenden Sie sich an Ihren Admin und nennen Sie diese Referenz.',
    reference: 'Referenz',
    again: 'Zurück zur Anmeldung',
    reasons: {
      own_sign_in_first:
        'Sie sind hier Owner und verbinden Ihr Firmenkonto deshalb beim ersten Mal selbst: Melden Sie sich mit Ihrem eigenen Konto an und danach im selben Browser mit Ihrem Firmenkonto.',
      not_a_member:
        'Mit Ihrem Firmenkonto ist alles in Ordnung, aber Sie sind hier noch kein Mitglied. Bitten Sie einen Admin um eine Einladung.',
      join_requested:
        'Sie sind hier noch kein Mitglied. Ihre Beitrittsanfrage liegt bei den Admins; Sie bekommen eine E-Mail, sobald jemand antwortet. Melden Sie sich dann wieder an.',
      join_refused:
        'Ihre Beitrittsanfrage wurde abgelehnt. Nach einer Woche können Sie wieder anfragen.',
      domain_not_verified:
        'Ihre Adresse gehört zu keiner Domain dieses Mandanten. Bitten Sie einen Admin um eine Einladung.',
      member_deactivated:
        'Ihre Mitgliedschaft ist deaktiviert. Bitten Sie einen Admin, sie wieder zu aktivieren.',
      group_missing: 'Keine Ihrer Gruppen hat hier Zugang. Wenden Sie sich an Ihre IT.',
      attempt_expired: 'Es hat zu lange gedauert. Beginnen Sie von vorn.',
      attempt_unknown:
        'Diese Anmeldung ist schon abgeschlossen oder hat sich inzwischen geändert. Beginnen Sie von vorn.',
      attempt_of_other_browser:
        'Diese Anmeldung wurde in einem anderen Browser begonnen. Beginnen Sie in diesem von vorn.',
      pool_unavailable:
        'Die Anmeldung ist gerade nicht verfügbar. Versuchen Sie es gleich noch einmal.',
    },
  },
  own: {
    page: 'Ihre eigene Anmeldung',
    title: 'Dafür brauchen Sie Ihr eigenes Konto',
    text: 'Sie sind mit einem Firmenkonto angemeldet. Es öffnet den Mandanten dieser Firma und sonst nichts von Ihnen. Für Ihr Profil, Ihre Sicherheitseinstellungen und Ihre anderen Mandanten melden Sie sich mit Ihrem eigenen Konto an.',
    signIn: 'Mit meinem eigenen Konto anmelden',
    back: 'Zurück',
  },
};
