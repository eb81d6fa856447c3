export const roles = {
  names: { owner: 'Inhaber', admin: 'Admin', member: 'Mitglied', viewer: 'Betrachter' },
  sentences: {
    owner: 'Darf im Mandanten alles und kann weitere Inhaber ernennen.',
    admin: 'Kümmert sich um Mitglieder, Einladungen und den Mandanten und liest das Protokoll.',
    member: 'Arbeitet mit Projekten und sieht, wer sonst Mitglied ist.',
    viewer: 'Sieht Projekte und Mitglieder und ändert nichts.',
  },
};
