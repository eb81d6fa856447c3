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
