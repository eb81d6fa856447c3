export const usage = {
  title: 'Nutzung',
  description: 'Mitglieder von {tenant} und ihre Aktivität in Zahlen. Tage gelten in UTC.',
  period: 'Zeitraum',
  days: '{days, number} Tage',
  day: 'Tag',
  unknown: 'Keine Daten',
  table: 'Als Tabelle',
  numbers: {
    members: 'Mitglieder',
    active: 'Aktiv in {days, number} Tagen',
    accepted: 'Angenommene Einladungen',
    change: '{change} in {days, number} Tagen',
    same: 'So viele wie vor {days, number} Tagen',
    noneBefore: 'Noch keine Zahl von früher',
    share: '{share} der Mitglieder',
  },
  activity: {
    title: 'Aktivität',
    description:
      '{count, plural, one {# Anmeldung} other {# Anmeldungen}} in diesem Zeitraum ({change} gegenüber dem vorigen). Jedes Mitglied zählt einmal pro Tag; Tage ohne Daten sind Lücken.',
  },
  members: { column: 'Mitglieder' },
  signIns: { column: 'Angemeldet' },
  invitations: {
    title: 'Einladungen nach Status',
    description: 'Insgesamt {count, plural, one {# Einladung} other {# Einladungen}}.',
    states: {
      pending: 'Offen',
      accepted: 'Angenommen',
      expired: 'Abgelaufen',
      revoked: 'Widerrufen',
    },
  },
};
