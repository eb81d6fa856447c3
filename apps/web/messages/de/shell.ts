export const shell = {
  home: 'Gatehouse, meine Mandanten',
  tenant: 'Mandant',
  notAvailable: 'Nicht verfügbar',
  nav: {
    projects: 'Projekte',
    members: 'Mitglieder',
    audit: 'Protokoll',
    settings: 'Einstellungen',
  },
  switcher: {
    label: 'Mandanten wechseln',
    suffix: ': Mandanten wechseln',
    create: 'Einen Mandanten anlegen',
  },
  menu: {
    label: 'Ihr Menü',
    prefix: 'Ihr Menü:',
    profile: 'Profil',
    signOut: 'Abmelden',
    stillSignedIn: 'Sie sind noch angemeldet.',
  },
  settingUp: {
    title: 'Ihr Zugang wird eingerichtet …',
    text: 'Sie sind Mitglied von {tenant}. Das dauert einen Moment, die Seite geht von selbst weiter.',
  },
};
