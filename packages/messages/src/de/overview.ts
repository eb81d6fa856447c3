export const overview = {
  title: 'Übersicht',
  description: 'So steht es um {tenant}.',
  firstSteps: {
    title: 'Erste Schritte',
    done: 'Erledigt',
    open: 'Zu tun',
    steps: {
      project: 'Legen Sie ein Projekt an oder fügen Sie Beispiele hinzu',
      people: 'Laden Sie die Personen ein, mit denen Sie arbeiten',
      secondFactor: 'Schützen Sie Ihr Konto mit der Zwei-Faktor-Anmeldung',
    },
  },
};
