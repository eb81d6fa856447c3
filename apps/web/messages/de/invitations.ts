export const invitations = {
  title: 'Einladungen',
  description:
    'Verschickt und noch nicht angenommen. Erneutes Senden macht einen neuen Link mit neuer Frist.',
  pages: 'Seiten der Einladungen',
  empty: {
    title: 'Keine offenen Einladungen',
    text: 'Laden Sie jemanden per E-Mail ein. Bis zur Annahme steht die Einladung hier.',
  },
  columns: {
    email: 'E-Mail-Adresse',
    role: 'Rolle',
    status: 'Status',
    delivery: 'Mail',
    invitedBy: 'Eingeladen von',
    expiresAt: 'Läuft ab',
    actions: 'Aktionen',
  },
  status: {
    pending: 'Offen',
    accepted: 'Angenommen',
    expired: 'Abgelaufen',
    revoked: 'Widerrufen',
  },
  delivery: { queued: 'Unterwegs', sent: 'Verschickt', failed: 'Nicht zugestellt' },
  actionsFor: 'Aktionen für die Einladung an {email}',
  create: {
    open: 'Mitglied einladen',
    title: 'Jemanden zu {tenant} einladen',
    description:
      'Die Einladung kommt per Mail, gilt sieben Tage und kann einmal angenommen werden.',
    email: 'E-Mail-Adresse',
    emailHint: 'Nur wer diese Adresse hat, kann annehmen.',
    role: 'Rolle',
    narrowed: 'Engt {base} ein.',
    submit: 'Einladung senden',
    done: 'Die Einladung an {email} ist unterwegs.',
  },
  many: {
    open: 'Viele einladen',
    title: 'Leute zu {tenant} einladen',
    description:
      'Bis zu {most, number} auf einmal. Bevor etwas verschickt wird, sehen Sie, was aus jeder Zeile wird.',
    list: 'Adressen',
    listHint:
      'Eine in jeder Zeile; dahinter eine Rolle, wenn sie abweicht. Kommas, Semikolons und Tabulatoren trennen.',
    file: 'Oder eine Datei (CSV oder Text)',
    role: 'Rolle',
    roleHint: 'Für Zeilen, die keine nennen.',
    preview: 'Vorschau',
    faults: {
      empty: 'Darin steht keine Adresse.',
      tooMany: 'Das sind mehr als {most, number}: Verschicken Sie sie in Teilen.',
      tooLarge: 'Diese Datei ist größer als 256 kB.',
    },
    previewTitle: '{count, plural, one {# Person} other {# Personen}} zu {tenant} einladen?',
    previewText:
      '{left, plural, =0 {Alle Zeilen sind gut.} one {# Zeile wird ausgelassen.} other {# Zeilen werden ausgelassen.}}',
    lines: 'Zeilen der Liste',
    columns: { line: 'Zeile', email: 'E-Mail-Adresse', role: 'Rolle', state: 'Stand' },
    states: {
      ready: 'Wird eingeladen',
      invalid: 'Keine Adresse',
      repeated: 'Steht doppelt da',
      member: 'Schon Mitglied',
      invited: 'Schon eingeladen',
      noRole: 'Keine solche Rolle',
      sent: 'Eingeladen',
    },
    back: 'Zurück',
    submit: '{count, plural, one {# Einladung} other {# Einladungen}} senden',
    sendingTitle: 'Leute werden zu {tenant} eingeladen',
    sendingText:
      'Lassen Sie diese Seite offen, bis alle durch sind. Die Mails gehen im Hintergrund hinaus.',
    progress: '{done, number} von {total, number} eingeladen',
    stop: 'Anhalten',
    doneTitle: 'Einladungen zu {tenant}',
    doneText:
      'Die Mails gehen im Hintergrund hinaus; die Liste der Einladungen zeigt, wie weit jede ist.',
    download: 'Ergebnis herunterladen',
  },
  resend: {
    open: 'Erneut senden …',
    title: '{email} eine neue Einladung senden?',
    description:
      'Eine Mail mit einem neuen Link zu {tenant} geht hinaus und gilt weitere sieben Tage. Der Link der früheren Mail gilt dann nicht mehr.',
    submit: 'Einladung erneut senden',
    done: 'Eine neue Einladung an {email} ist unterwegs.',
  },
  revoke: {
    open: 'Widerrufen …',
    title: 'Die Einladung an {email} widerrufen?',
    description:
      'Ihr Link zu {tenant} gilt sofort nicht mehr. Sie können {email} später wieder einladen.',
    submit: 'Einladung widerrufen',
    done: 'Die Einladung an {email} wurde widerrufen.',
  },
};
