export const tenants = {
  title: 'Meine Mandanten',
  description:
    'Die Mandanten, in denen Sie Mitglied sind. Ihre Rolle kann in jedem eine andere sein.',
  settingUp: 'Wird eingerichtet',
  empty: {
    title: 'Sie gehören noch zu keinem Mandanten',
    text: 'Legen Sie unten Ihren eigenen an oder bitten Sie einen Inhaber oder Admin, {email} einzuladen. Wir senden Ihnen die Einladung per E-Mail.',
  },
  joinable: {
    title: '{tenant} beitreten',
    text: 'Ihre E-Mail-Adresse gehört zur Domain dieses Mandanten. Sie können ohne Einladung beitreten, als {role}.',
    submit: '{tenant} beitreten',
    ask: {
      title: '{tenant} gehört zu Ihrer Firma',
      text: 'Ihre E-Mail-Adresse gehört zur Domain dieses Mandanten. Bitten Sie um Beitritt; die Admins entscheiden.',
      note: 'Nachricht',
      noteHint: 'Freiwillig. Die Admins sehen sie mit Ihrem Namen und Ihrer E-Mail-Adresse.',
      submit: 'Um Beitritt bitten',
      done: 'Ihre Anfrage liegt bei den Admins von {tenant}.',
    },
    waiting: {
      title: 'Sie haben um Beitritt zu {tenant} gebeten',
      withdraw: 'Anfrage zurückziehen',
      withdrawn: 'Ihre Anfrage an {tenant} ist zurückgezogen.',
      text: 'Ihre Anfrage vom {day} liegt bei den Admins. Sie bekommen eine E-Mail, sobald jemand antwortet.',
    },
    refused: {
      title: 'Ihre Anfrage, {tenant} beizutreten, wurde abgelehnt',
      text: 'Ab dem {day} können Sie wieder anfragen.',
    },
  },
  deleted: {
    title: 'Gelöschte Mandanten',
    description: 'Sie waren Inhaber dieser Mandanten und können sie noch wiederherstellen.',
    until: 'Wird am {day} endgültig gelöscht',
    restore: 'Wiederherstellen',
    restoreOne: '{name} wiederherstellen',
  },
  search: 'Mandanten suchen',
  found:
    '{count, plural, =0 {Keine Mandanten gefunden.} one {1 Mandant gefunden.} other {# Mandanten gefunden.}}',
  create: {
    title: 'Mandanten anlegen',
    description: 'Sie werden sein Inhaber und können sofort andere einladen.',
    name: 'Name',
    nameHint: 'Sie können ihn später ändern.',
    slug: 'Gewünschte URL (optional)',
    slugHint: 'Kleinbuchstaben, Ziffern und Bindestriche. Leer lassen, um den Namen zu verwenden.',
    submit: 'Mandanten anlegen',
  },
};
