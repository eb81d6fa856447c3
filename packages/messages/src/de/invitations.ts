export const invitations = {
  title: 'Einladungen',
  description:
    'Verschickt und noch nicht angenommen. Erneutes Senden erstellt einen neuen Link mit neuer Frist.',
  pages: 'Seiten der Einladungen',
  empty: {
    title: 'Keine offenen Einladungen',
    text: 'Laden Sie Personen per E-Mail ein. Offene Einladungen stehen hier.',
  },
  columns: {
    email: 'E-Mail-Adresse',
    role: 'Rolle',
    status: 'Status',
    delivery: 'E-Mail',
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
  delivery: {
    queued: 'Wird gesendet',
    sent: 'Gesendet',
    failed: 'Nicht zugestellt',
    held: 'Zurückgehalten',
  },
  held: 'Einige E-Mails werden zurückgehalten: Diese Adressen haben in letzter Zeit zu viele Einladungen erhalten, vielleicht auch von anderen. Senden Sie sie ab morgen erneut.',
  inviterLeft: 'Ausgetreten: erneut senden',
  actionsFor: 'Aktionen für die Einladung an {email}',
  bulk: {
    label: 'Ausgewählte Einladungen',
    wholePage: 'Diese Seite auswählen',
    select: 'Einladung an {email} auswählen',
    chosen: '{count, plural, one {# Einladung ausgewählt} other {# Einladungen ausgewählt}}',
    clear: 'Auswahl aufheben',
    more: '{count, plural, one {# weitere} other {# weitere}}',
    running: '{done} von {total} …',
    resend: {
      open: 'Erneut senden …',
      title: '{count, plural, one {# Einladung} other {# Einladungen}} erneut senden?',
      description: 'Wir senden einen neuen Link an {who}. Die früheren Links gelten nicht mehr.',
      submit: '{count, plural, one {# Einladung} other {# Einladungen}} erneut senden',
      done: '{done} von {total} Einladungen erneut gesendet.',
    },
    revoke: {
      open: 'Widerrufen …',
      title: '{count, plural, one {# Einladung} other {# Einladungen}} widerrufen?',
      description: 'Die Links an {who} gelten sofort nicht mehr.',
      submit: '{count, plural, one {# Einladung} other {# Einladungen}} widerrufen',
      done: '{done} von {total} Einladungen widerrufen.',
    },
  },
  resend: {
    open: 'Erneut senden …',
    title: 'Einladung an {email} erneut senden?',
    description:
      'Wir senden per E-Mail einen neuen Link zu {tenant}, der so viele Tage gilt wie der erste. Der frühere Link gilt dann nicht mehr.',
    submit: 'Einladung erneut senden',
    done: 'Neue Einladung an {email} gesendet.',
  },
  revoke: {
    open: 'Widerrufen …',
    title: 'Einladung an {email} widerrufen?',
    description:
      'Der Link zu {tenant} gilt sofort nicht mehr. Sie können {email} später wieder einladen.',
    submit: 'Einladung widerrufen',
    failed: 'Die Einladung an {email} wurde nicht widerrufen.',
    done: 'Einladung an {email} widerrufen.',
  },
};
