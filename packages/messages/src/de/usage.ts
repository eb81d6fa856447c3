export const usage = {
  title: 'Nutzung',
  description: 'Mitglieder von {tenant} und ihre Aktivität in Zahlen. Tage gelten in UTC.',
  period: 'Zeitraum',
  days: '{days, number} Tage',
  day: 'Tag',
  unknown: 'Keine Daten',
  table: 'Als Tabelle',
  members: {
    title: 'Mitglieder',
    description:
      'Jetzt {count, plural, one {# aktives Mitglied} other {# aktive Mitglieder}}. Gezählt wird alle paar Minuten; Tage ohne Daten haben keinen Balken.',
    column: 'Aktive Mitglieder',
  },
  signIns: {
    title: 'Anmeldungen',
    description:
      '{count, plural, one {# Anmeldung} other {# Anmeldungen}} in diesem Zeitraum. Jedes Mitglied zählt einmal pro Tag.',
    column: 'Angemeldete Mitglieder',
  },
  invitations: {
    title: 'Einladungen nach Status',
    description: 'Insgesamt {count, plural, one {# Einladung} other {# Einladungen}}.',
    state: 'Status',
    column: 'Zahl der Einladungen',
    states: {
      pending: 'Offen',
      accepted: 'Angenommen',
      expired: 'Abgelaufen',
      revoked: 'Widerrufen',
    },
  },
};
