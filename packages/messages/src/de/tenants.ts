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
  },
  deleted: {
    title: 'Gelöschte Mandanten',
    description: 'Sie waren Inhaber dieser Mandanten und können sie noch wiederherstellen.',
    until: 'Wird am {day} endgültig gelöscht',
    restore: 'Wiederherstellen',
    restoreOne: '{name} wiederherstellen',
  },
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
