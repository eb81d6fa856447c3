export const tenants = {
  title: 'Meine Mandanten',
  description: 'Wo Sie Mitglied sind. In jedem Mandanten haben Sie eine eigene Rolle.',
  settingUp: 'Wird eingerichtet',
  empty: {
    title: 'Sie gehören noch zu keinem Mandanten',
    text: 'Legen Sie unten Ihren eigenen an. Oder bitten Sie jemanden, {email} einzuladen: Die Einladung kommt per Mail.',
  },
  deleted: {
    title: 'Gelöschte Mandanten',
    description: 'Sie waren Inhaber und können sie noch wiederherstellen.',
    until: 'Wird am {day} endgültig gelöscht',
    restore: 'Wiederherstellen',
    restoreOne: '{name} wiederherstellen',
  },
  create: {
    title: 'Einen Mandanten anlegen',
    description: 'Sie werden sein Inhaber und können sofort andere einladen.',
    name: 'Name',
    nameHint: 'Wie man ihn nennt. Sie können ihn später ändern.',
    slug: 'Adresse (freiwillig)',
    slugHint:
      'Kleinbuchstaben, Ziffern und Bindestriche. Ohne Angabe wird sie aus dem Namen gebildet.',
    submit: 'Mandanten anlegen',
  },
};
