export const roles = {
  names: { owner: 'Inhaber', admin: 'Admin', member: 'Mitglied', viewer: 'Betrachter' },
  sentences: {
    owner: 'Darf im Mandanten alles und kann weitere Inhaber ernennen.',
    admin: 'Verwaltet Mitglieder, Einladungen und den Mandanten und liest das Protokoll.',
    member: 'Bearbeitet Projekte und sieht andere Mitglieder.',
    viewer: 'Kann Projekte und Mitglieder sehen, aber nichts ändern.',
  },
};
