export const usage = {
  title: 'Nutzung',
  description: 'Die Mitglieder von {tenant} und was sie hier tun, in Zahlen. Tage gelten in UTC.',
  period: 'Zeitraum',
  days: '{days, number} Tage',
  day: 'Tag',
  unknown: 'Nicht gezählt',
  table: 'Als Tabelle',
  members: {
    title: 'Mitglieder',
    description:
      'Jetzt {count, plural, one {# aktives Mitglied} other {# aktive Mitglieder}}. Gezählt wird alle paar Minuten; ein Tag, an dem niemand gezählt hat, hat keinen Balken.',
    column: 'Aktive Mitglieder',
  },
  signIns: {
    title: 'Anmeldungen',
    description:
      '{count, plural, one {# Anmeldung} other {# Anmeldungen}} in diesem Zeitraum. Wer sich an einem Tag mehrmals anmeldet, zählt einmal.',
    column: 'Angemeldete Mitglieder',
  },
  invitations: {
    title: 'Einladungen nach Stand',
    description: 'Zusammen {count, plural, one {# Einladung} other {# Einladungen}}.',
    state: 'Stand',
    column: 'Zahl der Einladungen',
    states: {
      pending: 'Offen',
      accepted: 'Angenommen',
      expired: 'Abgelaufen',
      revoked: 'Zurückgezogen',
    },
  },
};
